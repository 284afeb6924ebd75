import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { Section } from "@maillage/ui/heading/heading";
import { KindChip } from "@maillage/ui/kind-chip/kind-chip";
import { WithSide } from "@maillage/ui/layout/layout";
import { Notice } from "@maillage/ui/notice/notice";
import { FormPage } from "../../components/form-page.tsx";
import { ReadingRole } from "../../components/reading-role.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { ContactNotice } from "../../listings/contact-notice.tsx";
import { sendDraft } from "../../listings/receive-listing.server.ts";
import { StatusBadge } from "../../listings/status-badge.tsx";
import { complementViews, refusalReasonOf, refusedViews } from "../../matching/complement-view.ts";
import { OwnComplements } from "../../matching/own-complements.tsx";
import { actingFor } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";
import { ListingActions } from "./listing-actions.tsx";
import { ownListingView } from "./own-listing-view.server.ts";
import { Photos } from "./photos.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { api, acting } = await actingFor(args);
  const own = await asPage(args.request, api.listings.own({ listingId: args.params.annonce }));
  const now = new Date();
  const view = ownListingView(own, { role: acting.role, now });
  if (own.listing.status !== "published") return { ...view, matching: null };
  const { id } = view;
  const found = await api.matching.complements({ listingId: id, size: 6 });
  const refused = await api.matching.refused({ listingId: id });
  return { ...view, matching: { complements: complementViews(found, now), refused: refusedViews(refused) } };
}

export async function action(args: Route.ActionArgs) {
  const { request } = args;
  const { api } = await actingFor(args);
  const { form, intent } = await readForm(request);
  const listingId = args.params.annonce;
  const here = `/espace/annonces/${listingId}`;
  const { listings } = api;
  switch (intent) {
    case "envoyer":
      return asPage(request, sendDraft(api, listingId));
    case "pause":
      return asPage(
        request,
        listings.pause({ listingId }).then(() => goTo(here, "annonce-en-pause")),
      );
    case "reprendre":
      return asPage(
        request,
        listings.resume({ listingId }).then(() => goTo(here, "annonce-reprise")),
      );
    case "prolonger":
      return asPage(
        request,
        listings.renew({ listingId }).then(() => goTo(here, "annonce-prolongee")),
      );
    case "brouillon":
      return asPage(
        request,
        listings.takeBack({ listingId }).then(() => goTo(here, "annonce-en-brouillon")),
      );
    case "retirer":
      return asPage(
        request,
        listings.withdraw({ listingId }).then(() => goTo(here, "annonce-retiree")),
      );
    case "supprimer":
      return asPage(
        request,
        listings.withdraw({ listingId }).then(() => goTo("/espace", "brouillon-supprime")),
      );
    case "copier":
      return asPage(
        request,
        listings
          .duplicate({ listingId, key: textOf(form, "key") || null })
          .then((copy) => goTo(`/espace/annonces/${copy.listingId}/modifier`, "annonce-copiee")),
      );
    case "aboutir":
      return asPage(
        request,
        listings.fulfil({ listingId }).then(() => goTo(here, "annonce-aboutie")),
      );
    case "pas-pour-nous":
      return asPage(
        request,
        api.matching
          .refuse({ listingId, otherId: textOf(form, "otherId"), reason: refusalReasonOf(textOf(form, "reason")) })
          .then(() => goTo(here, "suggestion-ecartee")),
      );
    case "proposer-encore":
      return asPage(
        request,
        api.matching
          .restore({ listingId, otherId: textOf(form, "otherId") })
          .then(() => goTo(here, "suggestion-remise")),
      );
    default:
      return goTo(here);
  }
}

export default function OwnListing({ loaderData: listing }: Route.ComponentProps) {
  const { id, kind, title, status, next, decision, publicPath, photos, photoForm } = listing;
  return (
    <FormPage
      title={title}
      width="page"
      parents={[{ label: "Mon espace", href: "/espace" }]}
      above={
        <span className="flex flex-wrap gap-2">
          <KindChip kind={kind} label={labelOf(kind)} />
          <StatusBadge status={status} />
        </span>
      }
    >
      <WithSide edge="end" side={<ListingActions listing={listing} />}>
        {listing.mayWrite ? <Notice title={next} /> : <ReadingRole />}
        {decision && (
          <div className="mt-4">
            <Notice tone="warning" title={decision.title}>
              <ul className="list-disc pl-5">
                {decision.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
              <p className="mt-2 whitespace-pre-line">{decision.words}</p>
            </Notice>
          </div>
        )}
        {listing.contacts.length > 0 && (
          <div className="mt-4">
            <ContactNotice contacts={listing.contacts} />
          </div>
        )}
        {listing.missing.length > 0 && (
          <Section title="Ce qu’il reste à compléter">
            <ul className="list-disc pl-5">
              {listing.missing.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </Section>
        )}
        <Section title="Les photos">
          <Photos listingId={id} photos={photos} form={photoForm} />
        </Section>
        {listing.matching && (
          <OwnComplements {...listing.matching} mayWrite={listing.mayWrite} searchHref={listing.searchHref} />
        )}
        {publicPath && (
          <p className="mt-8">
            <a href={publicPath}>Voir l’annonce comme les autres la voient</a>
          </p>
        )}
      </WithSide>
    </FormPage>
  );
}
