import { sql } from "kysely";
import { writeAuditEntries } from "@maillage/database/audit/audit.queries";
import type { Connection } from "@maillage/database/connection";
import type { House } from "@maillage/usecases/verbs/verb";
import { gatherCast } from "./cast.ts";
import { loadListings } from "./demo-listings.ts";
import { hangPictures } from "./demo-pictures.ts";
import { loadLabels } from "./load-labels.ts";
import { loadVerifications } from "./load-verifications.ts";
import { inOneTransaction } from "./one-transaction.ts";
import { tellConversations } from "./tell-conversations.ts";
import { tellClaims, tellDecidedListings, tellNotices, tellWaitingListings } from "./tell-listings.ts";

/** Written last, in the log: a database that has it has the whole demonstration. */
const mark = "demo.loaded";

/**
 * Loads the demonstration once: 260 listings with their organisations, real labels of their communes, people with a
 * shared password, conversations under way, a desk with work. All or nothing.
 * @returns false when it was there already, and nothing was done
 */
export async function loadDemo(house: House): Promise<boolean> {
  if (await isLoaded(house.db)) return false;
  const now = house.now();
  return inOneTransaction({ ...house, now: () => now }, async (fixed, tx) => {
    // Two starts at once: the second waits, then finds the work done.
    await sql`select pg_advisory_xact_lock(hashtext('maillage.demo'))`.execute(tx);
    if (await isLoaded(tx)) return false;
    await sql`set local statement_timeout = '120s'`.execute(tx);
    await tell(fixed, tx);
    const line = {
      actorPersonId: null,
      actorOrganisationId: null,
      subjectKind: "demo",
      subjectId: "all",
      regionCode: null,
    };
    await writeAuditEntries(tx, [{ ...line, at: now, action: mark }]);
    return true;
  });
}

async function isLoaded(db: Connection): Promise<boolean> {
  const row = await db
    .selectFrom("audit_entry")
    .select("id")
    .where("subject_kind", "=", "demo")
    .where("subject_id", "=", "all")
    .where("action", "=", mark)
    .executeTakeFirst();
  return row !== undefined;
}

async function tell(house: House, tx: Connection): Promise<void> {
  await loadLabels(tx);
  await loadListings(house, tx);
  await hangPictures(tx, house.now());
  const cast = await gatherCast(house, tx);
  await loadVerifications(tx, cast);
  const idOf = async (reference: string): Promise<string> =>
    (await tx.selectFrom("listing").select("id").where("reference", "=", reference).executeTakeFirstOrThrow()).id;
  const { collectionId } = await tellDecidedListings(cast);
  await tellConversations(cast, { idOf, collectionId });
  await tellWaitingListings(cast, collectionId);
  await tellClaims(tx, cast);
  await tellNotices(cast, idOf);
}
