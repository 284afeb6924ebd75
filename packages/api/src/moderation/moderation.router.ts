import { findCasePage } from "@maillage/database/moderation/case-page.queries";
import { listWaitingCases } from "@maillage/database/moderation/cases.queries";
import { listDeskWeeks, listLog } from "@maillage/database/moderation/log.queries";
import { findRegionDesk } from "@maillage/database/moderation/regions.queries";
import { caseInput, moderationLogInput, queueInput } from "@maillage/domain/moderation/moderation.input";
import type { Actor } from "@maillage/domain/permissions/actor";
import { maySettle } from "@maillage/domain/permissions/policy";
import { refuse } from "@maillage/domain/refusals/refusal";
import { changeCressSettings } from "@maillage/usecases/moderation/change-cress-settings";
import { decide } from "@maillage/usecases/moderation/decide";
import { fileNotice } from "@maillage/usecases/moderation/file-notice";
import { undoDecision } from "@maillage/usecases/moderation/undo-decision";
import { openEvidence } from "@maillage/usecases/organisations/open-evidence";
import { readPosition, writePosition } from "../position-cursor.ts";
import { mutation, nothing, reading, router } from "../procedures.ts";

/** The regions a moderator reads; null, all of them, for the national team. */
const regionsOf = (actor: Actor): readonly string[] | null => (actor.nationalTeam ? null : actor.moderatedRegions);

export const moderationRouter = router({
  decide: mutation(decide),
  undo: mutation(undoDecision),
  changeSettings: mutation(changeCressSettings),
  fileNotice: mutation(fileNotice),

  /** Cases that wait, oldest first. */
  queue: reading("moderator")
    .input(queueInput)
    .query(async ({ ctx, input }) => {
      const { db, actor } = ctx.call;
      const after = input.cursor === null ? null : readPosition(input.cursor);
      const filter = { regionCodes: regionsOf(actor), exceptOrganisations: actor.memberOf };
      const position = after && { since: after.at, id: after.id };
      const cases = await listWaitingCases(db, { ...filter, after: position, limit: input.size + 1 });
      const shown = cases.slice(0, input.size);
      const last = shown.at(-1);
      const next = cases.length > input.size && last ? writePosition({ at: last.waitingSince, id: last.id }) : null;
      return { cases: shown, next };
    }),

  /** One case with the organisation's history. Another region's answers as none at all. */
  case: reading("moderator")
    .input(caseInput)
    .query(async ({ ctx, input }) => {
      const { db, actor, now } = ctx.call;
      const page = await findCasePage(db, { ...input, now: now() });
      if (!page || !maySettle(actor, { regionCode: page.regionCode, organisationId: page.organisation.id }))
        refuse("case_not_found");
      return page;
    }),

  /** The bytes of a piece of evidence, for the private viewer; the log tells who opened it. */
  evidence: reading("moderator")
    .input(openEvidence.input)
    .query(({ ctx, input }) => openEvidence(ctx.call, input)),

  /** The log of the regions moderated, newest first. */
  log: reading("moderator")
    .input(moderationLogInput)
    .query(async ({ ctx, input }) => {
      const { db, actor } = ctx.call;
      const before = input.cursor === null ? null : readPosition(input.cursor);
      const lines = await listLog(db, { regionCodes: regionsOf(actor), before, limit: input.size + 1 });
      const shown = lines.slice(0, input.size);
      const last = shown.at(-1);
      return {
        lines: shown,
        next: lines.length > input.size && last ? writePosition({ at: last.at, id: last.id }) : null,
      };
    }),

  /** Figures of the desk's last twelve weeks. */
  weeks: reading("moderator")
    .input(nothing)
    .query(({ ctx }) => listDeskWeeks(ctx.call.db, regionsOf(ctx.call.actor), ctx.call.now())),

  /** The choices of the desks one moderates. */
  settings: reading("moderator")
    .input(nothing)
    .query(({ ctx }) => Promise.all(ctx.call.actor.moderatedRegions.map((code) => findRegionDesk(ctx.call.db, code)))),
});
