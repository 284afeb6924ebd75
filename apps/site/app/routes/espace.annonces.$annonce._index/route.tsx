import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { Section } from "@maillage/ui/heading/heading";
import { KindChip } from "@maillage/ui/kind-chip/kind-chip";
import { WithSide } from "@maillage/ui/layout/layout";
import { Notice } from "@maillage/ui/notice/notice";
import { FormPage } from "../../components/form-page.tsx";
import { ReadingRole } from "../../components/reading-role.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm } from "../../forms/submit.server.ts";
import { ContactNotice } from "../../listings/contact-notice.tsx";
import { StatusBadge } from "../../listings/status-badge.tsx";
import { complementViews, refusedViews } from "../../matching/complement-view.ts";
import { OwnComplements } from "../../matching/own-complements.tsx";
import { actingFor } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";
import { ListingActions } from "./listing-actions.tsx";
import { listingActs } from "./listing-acts.server.ts";
import { ownListingView } from "./own-listing-view.server.ts";
import { Photos } from "./photos.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { api, acting } = await actingFor(args);
  const own = await asPage(args.request, api.listings.own({ listingId: args.params.annonce }));
  const now = new Date();
  const view = ownListingView(own, { role: acting.role, now });
  if (own.listing.status !== "published") return { ...view, matching: null };
  const { complements, refused } = await api.matching.complements({ listingId: view.id, size: 6 });
  return {
    ...view,
    matching: { complements: complementViews(complements, now), refused: refusedViews(refused) },
  };
}

export async function action(args: Route.ActionArgs) {
  const { api } = await actingFor(args);
  const { form, intent } = await readForm(args.request);
  const { annonce: listingId } = args.params;
  const act = listingActs.get(intent);
  return act ? asPage(args.request, act({ api, listingId, form })) : goTo(`/espace/annonces/${listingId}`);
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
        {listing.matching && <OwnComplements {...listing.matching} mayWrite={listing.mayWrite} ways={listing.ways} />}
        {publicPath && (
          <p className="mt-8">
            <a href={publicPath}>Voir l’annonce comme les autres la voient</a>
          </p>
        )}
      </WithSide>
    </FormPage>
  );
}
