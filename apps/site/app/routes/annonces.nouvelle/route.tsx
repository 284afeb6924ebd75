import { communeWithDepartement } from "@maillage/domain/territories/territory-wording.fr";
import { type ListingKind, listingKindCodes } from "@maillage/domain/vocabulary/vocabulary";
import { Door } from "@maillage/ui/door/door";
import { CardGrid } from "@maillage/ui/layout/layout";
import { FormPage } from "../../components/form-page.tsx";
import { ReadingRole } from "../../components/reading-role.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { ListingForm } from "../../listings/listing-form-page.tsx";
import { kindWords } from "../../listings/listing-form-words.ts";
import { nothingTyped } from "../../listings/nothing-typed.ts";
import { receiveListing, sendDraft } from "../../listings/receive-listing.server.ts";
import { kindWords as addressWords } from "../../search/listing-filters.ts";
import { actingFor } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

function kindIn(request: Request): ListingKind | null {
  const word = new URL(request.url).searchParams.get("nature");
  return listingKindCodes.find((kind) => addressWords[kind] === word) ?? null;
}

export async function loader(args: Route.LoaderArgs) {
  const kind = kindIn(args.request);
  if (!kind) return { kind, key: "", commune: "", communeCode: null, mayWrite: true };
  const { api, acting } = await actingFor(args);
  const { organisation } = await asPage(args.request, api.organisations.mine());
  return {
    kind,
    key: crypto.randomUUID(),
    commune: communeWithDepartement(organisation.commune),
    communeCode: organisation.commune.code,
    mayWrite: acting.role !== "observer",
  };
}

export async function action(args: Route.ActionArgs) {
  const { request } = args;
  const { api } = await actingFor(args);
  const { form, intent } = await readForm(request);
  const key = textOf(form, "key") || null;
  const problems: Record<string, string> = nothingTyped(form) ? { title: emptyForm } : {};
  return receiveListing({ api, request, form, problems }, async (content) => {
    const { listingId } = await api.listings.saveDraft({ listingId: null, key, content });
    return intent === "envoyer"
      ? sendDraft(api, listingId)
      : goTo(`/espace/annonces/${listingId}`, "annonce-enregistree");
  });
}

const emptyForm = "Rien n’est encore écrit. Donnez au moins un titre pour enregistrer un brouillon.";

const next =
  "Pour la voir avant l’envoi, enregistrez le brouillon puis ouvrez l’aperçu. La CRESS de votre région relit les premières annonces d’une structure avant leur parution.";

export default function NewListing({ loaderData, actionData }: Route.ComponentProps) {
  const { kind, key, commune, communeCode, mayWrite } = loaderData;
  if (!kind) {
    return (
      <FormPage
        title="Déposer une annonce"
        width="page"
        lead={`Que voulez-vous faire\u00a0? Vous pourrez vous arrêter et reprendre plus tard.`}
      >
        <CardGrid columns={2}>
          {listingKindCodes.map((code) => (
            <li key={code}>
              <Door
                kind={code}
                title={kindWords[code].door}
                text={kindWords[code].doorHint}
                href={`/annonces/nouvelle?nature=${addressWords[code]}`}
              />
            </li>
          ))}
        </CardGrid>
      </FormPage>
    );
  }
  return (
    <FormPage title={kindWords[kind].title} parents={[{ label: "Déposer une annonce", href: "/annonces/nouvelle" }]}>
      {mayWrite ? (
        <ListingForm
          kind={kind}
          defaults={{ commune, communeCode, reachKind: "radius", reachKm: 30 }}
          state={actionData?.state}
          candidates={actionData?.candidates}
          idempotencyKey={key}
          sendLabel="Envoyer l’annonce"
          next={next}
        />
      ) : (
        <ReadingRole />
      )}
    </FormPage>
  );
}
