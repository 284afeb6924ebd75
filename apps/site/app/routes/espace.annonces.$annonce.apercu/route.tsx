import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { DefinitionTable } from "@maillage/ui/definition-table/definition-table";
import { KindChip } from "@maillage/ui/kind-chip/kind-chip";
import { Notice } from "@maillage/ui/notice/notice";
import { PhotoGallery } from "@maillage/ui/photo-gallery/photo-gallery";
import { PlainText } from "@maillage/ui/prose/prose";
import { PostButton } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { listingFacts } from "../../listings/listing-facts.ts";
import { placeOfListing } from "../../listings/place-of-listing.server.ts";
import { actingFor } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { api, acting } = await actingFor(args);
  const { listing, verbs, missing, openRevision, photos } = await asPage(
    args.request,
    api.listings.own({ listingId: args.params.annonce }),
  );
  const content = openRevision?.content ?? listing.content;
  const commune = await asPage(args.request, placeOfListing(api, content, listing));
  return {
    id: listing.id,
    // A text sent back is changed first: only a complete draft leaves from here.
    maySend:
      acting.role !== "observer" && listing.status === "draft" && verbs.includes("submit") && missing.length === 0,
    kind: content.kind,
    title: content.title || "Annonce sans titre",
    body: content.body,
    facts: listingFacts({ ...content, commune, expiresOn: listing.expiresOn }, new Date()),
    photos: photos.map(({ id, alternativeText, width, height }) => ({
      src: `/photos/${id}`,
      alt: alternativeText,
      width,
      height,
    })),
  };
}

export default function ListingPreview({ loaderData }: Route.ComponentProps) {
  const { id, maySend, kind, title, body, facts, photos } = loaderData;
  return (
    <FormPage
      title={title}
      width="page"
      parents={[
        { label: "Mon espace", href: "/espace" },
        { label: "L’annonce", href: `/espace/annonces/${id}` },
      ]}
      above={<KindChip kind={kind} label={labelOf(kind)} />}
    >
      <div className="mb-6">
        <Notice
          title="Voici votre annonce telle que les autres la liront"
          actions={
            <>
              {maySend && (
                <PostButton action={`/espace/annonces/${id}`} fields={{ intent: "envoyer" }}>
                  <Button variant="primary">Envoyer en relecture</Button>
                </PostButton>
              )}
              <LinkButton href={`/espace/annonces/${id}`}>Revenir à mon annonce</LinkButton>
            </>
          }
        />
      </div>
      <DefinitionTable items={facts} />
      <div className="mt-8">
        {body ? <PlainText text={body} /> : <p className="text-slate">La description viendra ici.</p>}
      </div>
      {photos.length > 0 && (
        <div className="mt-8">
          <PhotoGallery photos={photos} label="Photos de l’annonce" />
        </div>
      )}
    </FormPage>
  );
}
