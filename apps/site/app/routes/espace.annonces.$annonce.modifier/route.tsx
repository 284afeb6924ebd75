import { Notice } from "@maillage/ui/notice/notice";
import { FormPage } from "../../components/form-page.tsx";
import { ReadingRole } from "../../components/reading-role.tsx";
import type { FormState } from "../../forms/form-view.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm } from "../../forms/submit.server.ts";
import { ListingForm } from "../../listings/listing-form-page.tsx";
import { listingDefaults, receiveListing, sendDraft } from "../../listings/receive-listing.server.ts";
import { actingFor } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { api, acting } = await actingFor(args);
  const { listing, verbs, missing, openRevision } = await asPage(
    args.request,
    api.listings.own({ listingId: args.params.annonce }),
  );
  const content = openRevision?.content ?? listing.content;
  const asked = new URL(args.request.url).searchParams.get("manque") === "oui";
  const error = Object.fromEntries(
    missing.map(({ field, message }) => [field === "communeCode" ? "commune" : field, [message]]),
  );
  const defaults = await asPage(args.request, listingDefaults(api, content));
  return {
    id: listing.id,
    title: listing.content.title || "Annonce sans titre",
    kind: content.kind,
    published: verbs.includes("revise"),
    possible: verbs.includes("revise") || verbs.includes("edit"),
    defaults,
    mayWrite: acting.role !== "observer",
    // Arrived here because something was missing: said at once, over the text as it was saved.
    missing: asked && missing.length > 0 ? ({ error } satisfies FormState) : undefined,
  };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { api } = await actingFor(args);
  const { form, intent } = await readForm(request);
  const listingId = params.annonce;
  const { verbs } = await asPage(request, api.listings.own({ listingId }));
  return receiveListing({ api, request, form }, async (content) => {
    if (verbs.includes("revise")) {
      const { status } = await api.listings.revise({ listingId, content });
      return goTo(`/espace/annonces/${listingId}`, status === "published" ? "annonce-publiee" : "modification-envoyee");
    }
    await api.listings.saveDraft({ listingId, key: null, content });
    return intent === "envoyer"
      ? sendDraft(api, listingId)
      : goTo(`/espace/annonces/${listingId}`, "annonce-enregistree");
  });
}

export default function EditListing({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, kind, published, possible, defaults, mayWrite, missing } = loaderData;
  const parents = [
    { label: "Mon espace", href: "/espace" },
    { label: title, href: `/espace/annonces/${id}` },
  ];
  return (
    <FormPage title="Modifier l’annonce" parents={parents}>
      {!mayWrite ? (
        <ReadingRole />
      ) : possible ? (
        <ListingForm
          kind={kind}
          defaults={defaults}
          state={actionData?.state ?? missing}
          candidates={actionData?.candidates}
          published={published}
          sendLabel={published ? "Envoyer la modification" : "Envoyer l’annonce"}
          next={
            published
              ? "Le texte publié reste visible tant que la CRESS n’a pas relu le nouveau."
              : "La CRESS de votre région relit les premières annonces d’une structure avant leur parution."
          }
        />
      ) : (
        <Notice tone="warning" title="Cette annonce ne se modifie plus">
          Vous pouvez en faire une copie depuis <a href={`/espace/annonces/${id}`}>sa page</a>.
        </Notice>
      )}
    </FormPage>
  );
}
