import { registerOrganisationInput, requestMembershipInput } from "@maillage/domain/organisations/organisation.input";
import { normaliseSiret, whatIsWrongWithSiret } from "@maillage/domain/organisations/siret";
import { readCommune } from "../../communes/commune-lookup.server.ts";
import { FormPage } from "../../components/form-page.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { signedIn } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";
import { Found } from "./found.tsx";
import { SiretForm } from "./siret-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { api } = await signedIn(args);
  const typed = new URL(args.request.url).searchParams.get("siret");
  if (typed === null) return { typed: "", problem: null, lookUp: null };
  const problem = whatIsWrongWithSiret(typed.slice(0, 40));
  if (problem) return { typed, problem, lookUp: null };
  const siret = normaliseSiret(typed);
  return { typed: siret, problem: null, lookUp: await asPage(args.request, api.organisations.lookUp({ siret })) };
}

export async function action(args: Route.ActionArgs) {
  const { api } = await signedIn(args);
  const { form, intent } = await readForm(args.request);
  const { request } = args;
  if (intent === "rejoindre") {
    const run = async (value: { organisationId: string; message: string }) => {
      const { outcome } = await api.organisations.requestMembership(value);
      return goTo(`/espace?demande=${outcome}`);
    };
    return submit({ request, form, name: intent, schema: requestMembershipInput, run });
  }
  const commune = intent === "manuel" ? await asPage(request, readCommune(api, form, "commune")) : undefined;
  if (commune?.code) form.set("manual.communeCode", commune.code);
  return submit({
    request,
    form,
    name: intent,
    schema: registerOrganisationInput,
    beside: ["commune"],
    rename: { "manual.communeCode": "commune" },
    ...(commune ? { commune } : {}),
    run: async (value) => {
      const { outcome, organisationId } = await api.organisations.register(value);
      return outcome === "claimed"
        ? goTo("/espace?demande=claimed")
        : goTo(`/espace/structures/${organisationId}`, "structure-inscrite");
    },
  });
}

const lead = "Tout commence par son numéro SIRET. Nous remplissons le reste avec le registre national.";

export default function JoinOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  const { typed, problem, lookUp } = loaderData;
  return (
    <FormPage
      title="Rejoindre ou inscrire une structure"
      lead={lookUp ? undefined : lead}
      parents={[{ label: "Mon espace", href: "/espace" }]}
    >
      {lookUp ? (
        <Found
          siret={typed}
          lookUp={lookUp}
          state={actionData?.state}
          form={actionData?.form}
          candidates={actionData?.candidates}
        />
      ) : (
        <SiretForm typed={typed} problem={problem} />
      )}
    </FormPage>
  );
}
