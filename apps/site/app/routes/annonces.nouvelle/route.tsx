import { listingDraftInput } from "@maillage/domain/listings/listing-content.input";
import { usualRadiusKm } from "@maillage/domain/territories/distance";
import { communeWithDepartement } from "@maillage/domain/territories/territory-wording.fr";
import { kindOf } from "@maillage/domain/vocabulary/natures";
import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import type { Api } from "../../api.server.ts";
import { FormPage } from "../../components/form-page.tsx";
import { ReadingRole } from "../../components/reading-role.tsx";
import { asPage, notFound } from "../../forms/refusals.server.ts";
import { readForm } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { KindDoors } from "../../listings/kind-doors.tsx";
import { kindWords } from "../../listings/listing-form-words.ts";
import { listingSteps, stepStates, stepTitles } from "../../listings/listing-steps.ts";
import { nothingTyped } from "../../listings/nothing-typed.ts";
import { afterStep, receiveStep } from "../../listings/receive-step.server.ts";
import { StepForm } from "../../listings/step-form.tsx";
import { actingFor } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

const [step] = listingSteps;

const kindIn = (request: Request): ListingKind | null => kindOf(new URL(request.url).searchParams.get("nature"));

/** What a new listing starts from: around one's own commune. */
async function blank(api: Api, kind: ListingKind) {
  const { commune } = (await api.organisations.mine()).organisation;
  const around = { communeCode: commune.code, reachKind: "radius", reachKm: usualRadiusKm };
  const content = listingDraftInput.parse({ kind, ...around });
  return { content, commune: communeWithDepartement(commune) };
}

export async function loader(args: Route.LoaderArgs) {
  const kind = kindIn(args.request);
  if (!kind) return null;
  const { api, acting } = await actingFor(args);
  const { content, commune } = await asPage(args.request, blank(api, kind));
  return {
    kind,
    key: crypto.randomUUID(),
    defaults: { ...content, commune },
    states: stepStates(step, kind, [{ field: "title", message: "" }]),
    mayWrite: acting.role !== "observer",
  };
}

/** The first step makes the draft; the others change it. */
export async function action(args: Route.ActionArgs) {
  const { request } = args;
  const { api } = await actingFor(args);
  const { form, intent } = await readForm(request);
  const key = textOf(form, "key") || null;
  const { content: saved } = await asPage(request, blank(api, kindIn(request) ?? notFound()));
  const problems: Record<string, string> = nothingTyped(form) ? { title: emptyForm } : {};
  return receiveStep({ api, request, form, step, saved, problems }, async (content) => {
    const { listingId } = await api.listings.saveDraft({ listingId: null, key, content });
    return afterStep({ api, listingId, step, content, intent });
  });
}

const emptyForm = "Rien n’est encore écrit. Donnez au moins un titre pour enregistrer un brouillon.";

function Doors() {
  return (
    <FormPage
      title="Déposer une annonce"
      width="page"
      lead={`Que voulez-vous faire\u00a0? Vous pourrez vous arrêter et reprendre plus tard.`}
    >
      <KindDoors columns={2} />
    </FormPage>
  );
}

export default function NewListing({ loaderData, actionData }: Route.ComponentProps) {
  if (!loaderData) return <Doors />;
  const { kind, key, defaults, states, mayWrite } = loaderData;
  return (
    <FormPage
      title={stepTitles[step]}
      windowTitle={`${kindWords[kind].title}, ${stepTitles[step].toLowerCase()}`}
      width="page"
      parents={[{ label: "Déposer une annonce", href: "/annonces/nouvelle" }]}
      above={`${kindWords[kind].title}, étape 1 sur ${listingSteps.length}`}
    >
      {mayWrite ? (
        <StepForm
          step={step}
          kind={kind}
          listingId={null}
          defaults={defaults}
          states={states}
          state={actionData?.state}
          candidates={actionData?.candidates}
          idempotencyKey={key}
        />
      ) : (
        <ReadingRole />
      )}
    </FormPage>
  );
}
