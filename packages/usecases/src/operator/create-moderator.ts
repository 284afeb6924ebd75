import { z } from "zod";
import {
  activateCress,
  approveMembership,
  type Cress,
  findRegionSeat,
  insertCress,
  lockCress,
} from "@maillage/database/operator/appointments.queries";
import {
  findCurrentMembership,
  hasAdministrator,
  insertMembership,
} from "@maillage/database/organisations/memberships.queries";
import { organisationNameInput } from "@maillage/domain/organisations/organisation.input";
import { displayNameInput, emailInput } from "@maillage/domain/people/account.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { regionName } from "@maillage/domain/territories/regions.fr";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { openAccountFor, type PasswordLink } from "./open-account.ts";

/** `appointed` is false when they moderated for this CRESS already. */
export type CreatedModerator = { email: string; cressName: string; appointed: boolean; link: PasswordLink | null };

const moderatorInput = z.strictObject({
  email: emailInput,
  name: displayNameInput,
  regionCode: z
    .string()
    .regex(/^(\d{2}|9[78]\d)$/, "Le code de la région a deux chiffres, par exemple 84 pour l’Auvergne-Rhône-Alpes."),
  cressName: organisationNameInput.optional(),
});
type ModeratorInput = z.output<typeof moderatorInput>;

/**
 * Appoints a moderator to the CRESS of a region: its administrator when it has none. A region without a CRESS gets one,
 * and it moderates from then on. The account is opened when there is none.
 */
export const createModerator = verb("create-moderator", {
  policy: "house",
  input: moderatorInput,
  permission: async (work, { regionCode }) =>
    (await findRegionSeat(work.tx, regionCode)) ?? refuse("not_found", { field: "region" }),
  change: async (work, { input, subject: region }): Promise<Change<CreatedModerator>> => {
    const cress = await cressOf(work, input, region.communeCode);
    const { personId, link, letters } = await openAccountFor(work, input);
    const appointed = await appoint(work, cress, personId);
    const { regionCode, email } = input;
    const audit = {
      action: "moderator.appointed",
      subjectKind: "person",
      subjectId: personId,
      regionCode,
      details: { by: "operator", organisationId: cress.organisationId },
    };
    return { value: { email, cressName: cress.name, appointed, link }, audit: appointed || link ? audit : [], letters };
  },
});

async function cressOf(
  work: Work,
  { regionCode, cressName }: ModeratorInput,
  communeCode: string | null,
): Promise<Cress> {
  const known = await lockCress(work.tx, regionCode);
  if (known) {
    if (!known.active) await activateCress(work.tx, regionCode);
    return known;
  }
  const name = cressName ?? `CRESS ${regionName(regionCode)?.name ?? regionCode}`;
  return insertCress(work.tx, {
    regionCode,
    name,
    communeCode: communeCode ?? refuse("not_found", { field: "region" }),
    now: work.now,
  });
}

/** @returns false when they were of it already, as more than an observer */
async function appoint(work: Work, { organisationId }: Cress, personId: string): Promise<boolean> {
  const role = (await hasAdministrator(work.tx, organisationId)) ? "contributor" : "administrator";
  const current = await findCurrentMembership(work.tx, { organisationId, personId });
  if (current?.status === "approved" && current.role !== "observer") return false;
  if (current) {
    await approveMembership(work.tx, { membershipId: current.id, role, now: work.now });
    return true;
  }
  await insertMembership(work.tx, {
    organisationId,
    personId,
    role,
    status: "approved",
    message: "",
    decidedBy: null,
    now: work.now,
  });
  return true;
}
