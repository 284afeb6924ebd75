import { Notice } from "@maillage/ui/notice/notice";
import { FormPage } from "../../components/form-page.tsx";
import { ReadingRole } from "../../components/reading-role.tsx";
import { asPage, notFound } from "../../forms/refusals.server.ts";
import { readForm } from "../../forms/submit.server.ts";
import { ContactNotice } from "../../listings/contact-notice.tsx";
import { kindWords } from "../../listings/listing-form-words.ts";
import { listingSteps, stepNamed, stepPath, stepTitles } from "../../listings/listing-steps.ts";
import { LookAlikes } from "../../listings/look-alikes.tsx";
import { afterStep, receiveStep } from "../../listings/receive-step.server.ts";
import { StepForm } from "../../listings/step-form.tsx";
import { actingFor } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";
import { stepView } from "./step-view.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { api, acting } = await actingFor(args);
  const own = await asPage(args.request, api.listings.own({ listingId: args.params.annonce }));
  const step = stepNamed(args.params.etape) ?? notFound();
  const asked = new URL(args.request.url).searchParams.get("manque") === "oui";
  const view = await asPage(args.request, stepView(api, own, { step, asked }));
  return { ...view, mayWrite: acting.role !== "observer" };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { api } = await actingFor(args);
  const { form, intent } = await readForm(request);
  const listingId = params.annonce;
  const { listing } = await asPage(request, api.listings.own({ listingId }));
  const step = stepNamed(params.etape) ?? notFound();
  return receiveStep({ api, request, form, step, saved: listing.content }, async (content) => {
    await api.listings.saveDraft({ listingId, key: null, content });
    return afterStep({ api, listingId, step, content, intent });
  });
}

export default function ListingStepPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, kind, step, title, contacts, decision, missing, mayWrite, lookAlikes, ...view } = loaderData;
  const parents = [
    { label: "Mon espace", href: "/espace" },
    { label: title, href: `/espace/annonces/${id}` },
  ];
  const above = (
    <>
      {decision && (
        <div className="mb-6">
          <Notice tone="warning" title="Ce qu’il faut modifier">
            <p>{decision.reasons.join(" ")}</p>
            <p className="mt-1 whitespace-pre-line">{decision.words}</p>
          </Notice>
        </div>
      )}
      <LookAlikes lookAlikes={lookAlikes} />
      <ContactNotice contacts={contacts}>
        {step !== "essentiel" && <a href={stepPath(id, "essentiel")}>Revoir le texte</a>}
      </ContactNotice>
    </>
  );
  return (
    <FormPage
      title={stepTitles[step]}
      windowTitle={`${kindWords[kind].title}, ${stepTitles[step].toLowerCase()}`}
      width="page"
      parents={parents}
      above={`${kindWords[kind].title}, étape ${listingSteps.indexOf(step) + 1} sur ${listingSteps.length}`}
    >
      {mayWrite ? (
        <StepForm
          {...view}
          key={step}
          step={step}
          kind={kind}
          listingId={id}
          state={actionData?.state ?? missing}
          candidates={actionData?.candidates}
          above={above}
        />
      ) : (
        <ReadingRole />
      )}
    </FormPage>
  );
}
