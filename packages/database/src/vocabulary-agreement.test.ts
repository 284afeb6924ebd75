import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givingUpReasons, partnershipStatuses } from "@maillage/domain/conversations/partnership.rules";
import { linkPurposes } from "@maillage/domain/letters/letter";
import { listingStatuses, reachKindCodes, revisionStatuses } from "@maillage/domain/listings/listing";
import { decisionOutcomes, decisionSubjects } from "@maillage/domain/moderation/decision";
import { membershipStatuses } from "@maillage/domain/organisations/membership.rules";
import {
  organisationKinds,
  organisationOrigins,
  verificationRequestStatuses,
  verificationSources,
  verifiedFacts,
} from "@maillage/domain/organisations/organisation";
import { sessionKinds } from "@maillage/domain/people/session";
import { membershipRoles } from "@maillage/domain/permissions/actor";
import { labelCodes, labelledKinds } from "@maillage/domain/territories/labels";
import { listingKindCodes } from "@maillage/domain/vocabulary/vocabulary";
import { openTestDatabase, type TestDatabase } from "@maillage/test-world/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const codes = (rows: readonly { code: string }[]) => rows.map((row) => row.code);

/** Each column whose check in the database lists a vocabulary, with the list of the domain. */
const vocabularies: Record<string, readonly string[]> = {
  "decision.outcome": decisionOutcomes,
  "decision.subject_kind": decisionSubjects,
  "listing.kind": listingKindCodes,
  "listing.status": codes(listingStatuses),
  "listing.reach_kind": reachKindCodes,
  "listing_revision.status": revisionStatuses,
  "membership.role": membershipRoles,
  "membership.status": membershipStatuses,
  "one_time_link.purpose": linkPurposes,
  "organisation.kind": codes(organisationKinds),
  "organisation.origin": organisationOrigins,
  "partnership.status": codes(partnershipStatuses),
  "partnership_step.status": codes(partnershipStatuses),
  "session.kind": sessionKinds,
  "territory_label.label": labelCodes,
  "territory_label.territory_kind": labelledKinds,
  "verification.fact": codes(verifiedFacts),
  "verification.source": verificationSources,
  "verification_request.fact": codes(verifiedFacts),
  "verification_request.status": verificationRequestStatuses,
};

/** The values a column's check accepts, read from the database's own catalogue. */
async function valuesChecked(column: string): Promise<string[]> {
  const [table = "", name = ""] = column.split(".");
  const found = await sql<{ definition: string }>`
    select pg_get_constraintdef(c.oid) as definition from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
    where c.contype = 'c' and c.conrelid = ${table}::regclass and a.attname = ${name}`.execute(database.db);
  return found.rows.flatMap((row) => [...row.definition.matchAll(/'([a-z_]+)'::text/g)].map((match) => match[1] ?? ""));
}

describe("the domain and the database use the same words", () => {
  it.each(Object.entries(vocabularies))("%s", async (column, words) => {
    expect((await valuesChecked(column)).sort()).toEqual([...words].sort());
  });

  it("sees a word that only one of them has", async () => {
    const words = [...codes(givingUpReasons), ...codes(listingStatuses)];
    expect((await valuesChecked("listing.status")).sort()).not.toEqual(words.sort());
  });
});
