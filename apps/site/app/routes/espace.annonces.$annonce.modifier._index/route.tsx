import { redirect } from "react-router";
import { Notice } from "@maillage/ui/notice/notice";
import { FormPage } from "../../components/form-page.tsx";
import { ReadingRole } from "../../components/reading-role.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm } from "../../forms/submit.server.ts";
import { RevisionForm } from "../../listings/listing-form-page.tsx";
import { firstUnfinished, stepPath } from "../../listings/listing-steps.ts";
import { listingDefaults, receiveListing } from "../../listings/receive-listing.server.ts";
import { actingFor } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

/** A draft is written in steps, from the first where something is missing; a published text changes on this page. */
export async function loader(args: Route.LoaderArgs) {
  const { api, acting } = await actingFor(args);
  const own = api.listings.own({ listingId: args.params.annonce });
  const { listing, verbs, missing, openRevision, publishedAtOnce } = await asPage(args.request, own);
  if (verbs.includes("edit")) {
    const step = firstUnfinished(listing.content.kind, missing) ?? "essentiel";
    const { search } = new URL(args.request.url);
    throw redirect(`${stepPath(listing.id, step)}${search}`);
  }
  const content = openRevision?.content ?? listing.content;
  return {
    id: listing.id,
    title: listing.content.title || "Annonce sans titre",
    kind: content.kind,
    possible: verbs.includes("revise"),
    defaults: await asPage(args.request, listingDefaults(api, content, listing)),
    publishedAtOnce,
    mayWrite: acting.role !== "observer",
  };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { api } = await actingFor(args);
  const { form } = await readForm(request);
  const listingId = params.annonce;
  await asPage(request, api.listings.own({ listingId }));
  return receiveListing({ api, request, form }, async (content) => {
    const { status } = await api.listings.revise({ listingId, content });
    return goTo(`/espace/annonces/${listingId}`, status === "published" ? "annonce-publiee" : "modification-envoyee");
  });
}

export default function ReviseListing({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, kind, possible, defaults, publishedAtOnce, mayWrite } = loaderData;
  const parents = [
    { label: "Mon espace", href: "/espace" },
    { label: title, href: `/espace/annonces/${id}` },
  ];
  return (
    <FormPage title="Modifier l’annonce" parents={parents}>
      {!mayWrite ? (
        <ReadingRole />
      ) : possible ? (
        <RevisionForm
          kind={kind}
          defaults={defaults}
          state={actionData?.state}
          candidates={actionData?.candidates}
          publishedAtOnce={publishedAtOnce}
        />
      ) : (
        <Notice tone="warning" title="Cette annonce ne se modifie plus">
          Vous pouvez en faire une copie depuis <a href={`/espace/annonces/${id}`}>sa page</a>.
        </Notice>
      )}
    </FormPage>
  );
}
