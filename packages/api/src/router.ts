import { accountsRouter } from "./accounts/accounts.router.ts";
import { alertsRouter } from "./alerts/alerts.router.ts";
import { conversationsRouter } from "./conversations/conversations.router.ts";
import { listingsRouter } from "./listings/listings.router.ts";
import { mapRouter } from "./map/map.router.ts";
import { matchingRouter } from "./matching/matching.router.ts";
import { moderationRouter } from "./moderation/moderation.router.ts";
import { organisationsRouter } from "./organisations/organisations.router.ts";
import { createCallerFactory, router } from "./procedures.ts";
import { searchRouter } from "./search/search.router.ts";
import { territoriesRouter } from "./territories/territories.router.ts";
import { thesaurusRouter } from "./thesaurus/thesaurus.router.ts";

/** Every procedure of the product, at both doors: in process for the site, over HTTP for everyone else. */
export const appRouter = router({
  accounts: accountsRouter,
  alerts: alertsRouter,
  conversations: conversationsRouter,
  listings: listingsRouter,
  map: mapRouter,
  matching: matchingRouter,
  moderation: moderationRouter,
  organisations: organisationsRouter,
  search: searchRouter,
  territories: territoriesRouter,
  thesaurus: thesaurusRouter,
});

export type AppRouter = typeof appRouter;

/** Makes the in-process caller of a request's context. */
export const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;
