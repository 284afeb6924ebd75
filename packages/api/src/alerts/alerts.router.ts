import { parseToken, sameSecret } from "@maillage/auth/tokens";
import { findFeed, type LatestHit, listLatestHits } from "@maillage/database/alerts/alert-feeds.queries";
import { type AlertRow, findAlerts, listAlertsOf } from "@maillage/database/alerts/alerts.queries";
import { alertFeedInput, alertLinkInput, previewAlertInput } from "@maillage/domain/alerts/alert.input";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { closeAlertFeed, openAlertFeed } from "@maillage/usecases/alerts/alert-feed";
import { askForAlert } from "@maillage/usecases/alerts/ask-for-alert";
import { changeAlertFrequency } from "@maillage/usecases/alerts/change-alert-frequency";
import { confirmAlert } from "@maillage/usecases/alerts/confirm-alert";
import { createAlert } from "@maillage/usecases/alerts/create-alert";
import { deleteAlert } from "@maillage/usecases/alerts/delete-alert";
import { pauseAlert, resumeAlert } from "@maillage/usecases/alerts/pause-alert";
import { readAlert } from "@maillage/usecases/alerts/read-alert";
import { readStopLink, stopAlerts } from "@maillage/usecases/alerts/stop-alerts";
import { mutation, nothing, reading, router } from "../procedures.ts";
import { searchPage } from "../search/search-page.ts";

/** How many listings a feed shows. */
const feedSize = 30;

/** An alert as its owner reads it, with what it has met last. */
function ownAlert({ id, name, frequency, isBroad, hasFeed, pausedAt, search }: AlertRow, hits: readonly LatestHit[]) {
  const latest = hits.filter(({ alertId }) => alertId === id);
  return { id, name, frequency, isBroad, hasFeed, pausedAt, search, latest };
}

export const alertsRouter = router({
  create: mutation(createAlert),
  ask: mutation(askForAlert),
  confirm: mutation(confirmAlert),
  changeFrequency: mutation(changeAlertFrequency),
  pause: mutation(pauseAlert),
  resume: mutation(resumeAlert),
  delete: mutation(deleteAlert),
  openFeed: mutation(openAlertFeed),
  closeFeed: mutation(closeAlertFeed),
  stop: mutation(stopAlerts),

  /** What a search would be as an alert: its name in words, and whether it meets nearly everything. */
  preview: reading("public")
    .input(previewAlertInput)
    .query(async ({ ctx, input }) => {
      const { name, isBroad } = await readAlert(ctx.call, input.search);
      return { name, isBroad };
    }),

  /** The alerts of the person who asks, the newest first. */
  mine: reading("signed_in")
    .input(nothing)
    .query(async ({ ctx }) => {
      const { db, actor } = ctx.call;
      const alerts = await listAlertsOf(db, { personId: actor.personId ?? refuse("sign_in_needed"), email: null });
      const hits = await listLatestHits(
        db,
        alerts.map(({ id }) => id),
      );
      return alerts.map((alert) => ownAlert(alert, hits));
    }),

  /** The alerts that a letter spoke of, in its order, for the page its link opens; looking stops nothing. */
  ofLetter: reading("public")
    .input(alertLinkInput)
    .query(async ({ ctx, input }) => {
      const { owners, alertIds } = await readStopLink(ctx.call.db, input.token, ctx.call.now());
      const alerts = await findAlerts(ctx.call.db, alertIds);
      return {
        hasAccount: owners.some(({ personId }) => personId !== null),
        alerts: alertIds.map((alertId, at) => {
          const alert = alerts.find(({ id }) => id === alertId);
          return { at, name: alert?.name ?? null, stopped: !alert || alert.pausedAt !== null };
        }),
      };
    }),

  /** What an alert's secret feed shows: its name and the newest listings of its search. */
  feed: reading("public")
    .input(alertFeedInput)
    .query(async ({ ctx, input }) => {
      const given = parseToken(input.token);
      const feed = given && (await findFeed(ctx.call.db, given.id));
      if (!given || !feed || !sameSecret(given.secretHash, feed.secretHash)) refuse("alert_feed_not_found");
      const asked = { ...feed.search, readPlaces: false, order: "newest", size: feedSize, cursor: null };
      // What an alert was saved with may be no choice any more: a label that was retired. Such a search finds nothing.
      const search = searchListingsInput.safeParse(asked).data;
      const found = search && (await searchPage(ctx.call, search));
      return { name: feed.name, search: feed.search, listings: found?.page.listings ?? [] };
    }),
});
