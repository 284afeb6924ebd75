import type { Api } from "../../api.server.ts";
import { goTo } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { sendDraft } from "../../listings/receive-listing.server.ts";
import { refusalReasonOf } from "../../matching/complement-view.ts";

type Given = { api: Api; listingId: string; form: FormData };
type Act = (given: Given) => Promise<Response>;

/** Does one thing to the listing, then says on its page that it is done. */
const then =
  (run: (given: Given) => Promise<unknown>, done: string, to?: string): Act =>
  async (given) => {
    await run(given);
    return goTo(to ?? `/espace/annonces/${given.listingId}`, done);
  };

/** What the buttons of one's own listing do, by the intent they post. */
export const listingActs: ReadonlyMap<string, Act> = new Map<string, Act>([
  ["envoyer", ({ api, listingId }) => sendDraft(api, listingId)],
  ["pause", then(({ api, listingId }) => api.listings.pause({ listingId }), "annonce-en-pause")],
  ["reprendre", then(({ api, listingId }) => api.listings.resume({ listingId }), "annonce-reprise")],
  ["prolonger", then(({ api, listingId }) => api.listings.renew({ listingId }), "annonce-prolongee")],
  ["brouillon", then(({ api, listingId }) => api.listings.takeBack({ listingId }), "annonce-en-brouillon")],
  ["retirer", then(({ api, listingId }) => api.listings.withdraw({ listingId }), "annonce-retiree")],
  ["supprimer", then(({ api, listingId }) => api.listings.withdraw({ listingId }), "brouillon-supprime", "/espace")],
  ["aboutir", then(({ api, listingId }) => api.listings.fulfil({ listingId }), "annonce-aboutie")],
  [
    "copier",
    async ({ api, listingId, form }) => {
      const copy = await api.listings.duplicate({ listingId, key: textOf(form, "key") || null });
      return goTo(`/espace/annonces/${copy.listingId}/modifier`, "annonce-copiee");
    },
  ],
  [
    "pas-pour-nous",
    then(({ api, listingId, form }) => {
      const reason = refusalReasonOf(textOf(form, "reason"));
      return api.matching.refuse({ listingId, otherId: textOf(form, "otherId"), reason });
    }, "suggestion-ecartee"),
  ],
  [
    "proposer-encore",
    then(
      ({ api, listingId, form }) => api.matching.restore({ listingId, otherId: textOf(form, "otherId") }),
      "suggestion-remise",
    ),
  ],
]);
