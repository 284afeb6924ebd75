import { sql } from "kysely";
import type { Connection } from "@maillage/database/connection";
import { newId } from "@maillage/database/identifiers";
import { insertVerification } from "@maillage/database/moderation/requests.queries";
import { type Cast, type DemoOrganisation, organisationsOfFile } from "./cast.ts";
import type { DemoPersonKey } from "./demo-accounts.ts";

/** Who answers for each organisation of the demonstration's people, and which CRESS has verified it. */
const represented: readonly [
  organisation: keyof typeof organisationsOfFile,
  person: DemoPersonKey,
  by: DemoOrganisation,
  moderator: DemoPersonKey,
][] = [
  ["recyclerie", "karim", "cressAura", "ines"],
  ["arlanc", "odile", "cressAura", "ines"],
  ["marmites", "salome", "cressAura", "paul"],
  ["foyer", "claire", "cressAura", "paul"],
  ["cornouaille", "gwenn", "cressBretagne", "yann"],
];

const statuses: Readonly<Record<string, string>> = { recyclerie: "work_integration", marmites: "esus" };
const names: Readonly<Record<string, string>> = {
  cressAura: "CRESS Auvergne-Rhône-Alpes",
  cressBretagne: "CRESS de Bretagne",
};

/** Verifies the organisations people act as, and, by their CRESS, about half of the others of its region. */
export async function loadVerifications(tx: Connection, cast: Cast): Promise<void> {
  for (const [organisation, person, by, moderator] of represented) {
    const fact = organisation === "arlanc" ? "local_authority" : "ess_status";
    const common = {
      organisationId: cast.organisations[organisation],
      source: "cress",
      verifiedBy: cast.people[moderator],
      verifierName: names[by] ?? "",
      evidenceId: null,
      requestId: null,
      now: cast.daysAgo(105),
      expiresAt: cast.daysAgo(-625),
    } as const;
    await insertVerification(tx, {
      ...common,
      fact: "representative",
      statusName: null,
      personId: cast.people[person],
    });
    await insertVerification(tx, { ...common, fact, statusName: statuses[organisation] ?? null, personId: null });
  }
  await verifyOthers(tx, cast, { regionCode: "84", moderator: "ines", verifierName: "CRESS Auvergne-Rhône-Alpes" });
  await verifyOthers(tx, cast, { regionCode: "53", moderator: "yann", verifierName: "CRESS de Bretagne" });
}

async function verifyOthers(
  tx: Connection,
  cast: Cast,
  { regionCode, moderator, verifierName }: { regionCode: string; moderator: DemoPersonKey; verifierName: string },
): Promise<void> {
  // Half of them by a hash of the name: the same on every machine.
  const rows = await sql<{ id: string; kind: string; rank: number }>`
    select id, kind, row_number() over (order by md5(name))::int as rank from organisation
    where region_code = ${regionCode} and origin = 'imported' and kind <> 'cress' and md5(name) < '8'
      and not exists (select from verification where organisation_id = organisation.id)`.execute(tx);
  if (rows.rows.length === 0) return;
  await tx
    .insertInto("verification")
    .values(
      rows.rows.map(({ id, kind, rank }) => ({
        id: newId(),
        organisation_id: id,
        fact: kind === "local_authority" ? ("local_authority" as const) : ("ess_status" as const),
        source: "cress" as const,
        verified_by: cast.people[moderator],
        verifier_name: verifierName,
        verified_at: cast.daysAgo(20 + rank * 2),
        expires_at: cast.daysAgo(20 + rank * 2 - 730),
      })),
    )
    .execute();
}
