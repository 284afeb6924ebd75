import { redirect } from "react-router";
import { askForAlertInput, createAlertInput } from "@maillage/domain/alerts/alert.input";
import { refusalInFrench } from "@maillage/domain/refusals/refusal.fr";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { RadioGroup } from "@maillage/ui/radio-group/radio-group";
import { TextField } from "@maillage/ui/text-field/text-field";
import { alertSearchOf } from "../../alerts/alert-search.server.ts";
import { frequencyChoices } from "../../alerts/frequency-choices.ts";
import { FormFrame } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { asPage, refusalOf, throwAsPage } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { visitorOrMember } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { request } = args;
  const { api, me } = await visitorOrMember(args);
  const { search, unknownPlace, resultsHref } = await asPage(request, alertSearchOf(api, request));
  const base = { name: "", isBroad: false, resultsHref, signedIn: me !== null, unknownPlace };
  if (unknownPlace !== null) return { ...base, refused: `Nous ne trouvons pas «\u00a0${unknownPlace}\u00a0»` };
  try {
    const { name, isBroad } = await api.alerts.preview({ search });
    return { ...base, name, isBroad, refused: null };
  } catch (error) {
    const refusal = refusalOf(error) ?? throwAsPage(error, request);
    return { ...base, refused: refusalInFrench(refusal) };
  }
}

export async function action(args: Route.ActionArgs) {
  const { request } = args;
  const { api, me } = await visitorOrMember(args);
  const { search, unknownPlace, alertHref } = await asPage(request, alertSearchOf(api, request));
  // The page says why it makes no alert of this search.
  if (unknownPlace !== null) return redirect(alertHref);
  const { form } = await readForm(request);
  // The search is that of the address: nothing of it is typed here.
  const rename = { "search.text": "", "search.near.communeCode": "" };
  if (me) {
    form.delete("email");
    const run = async ({ frequency }: Pick<Parameters<typeof api.alerts.create>[0], "frequency">) => {
      const { isNew } = await api.alerts.create({ search, frequency });
      return goTo("/espace/alertes", isNew ? "alerte-creee" : "alerte-deja-la");
    };
    return submit({ request, form, rename, schema: createAlertInput.pick({ frequency: true }), run });
  }
  return submit({
    request,
    form,
    rename,
    schema: askForAlertInput.pick({ frequency: true, email: true }),
    run: async ({ frequency, email }) => {
      await api.alerts.ask({ search, frequency, email });
      return redirect("/alertes/envoyee");
    },
  });
}

export default function NewAlert({ loaderData, actionData }: Route.ComponentProps) {
  const { name, isBroad, resultsHref, signedIn, unknownPlace, refused } = loaderData;
  const defaults = { frequency: "daily" };
  const view = formView({ id: "alerte", state: actionData?.state, defaults, groups: ["frequency"] });
  const parents = [{ label: "Annonces", href: resultsHref }];
  if (refused) {
    return (
      <FormPage title="Créer une alerte" parents={parents}>
        <Notice
          tone="warning"
          title={refused}
          actions={<LinkButton href={resultsHref}>Revoir la recherche</LinkButton>}
        >
          {unknownPlace !== null &&
            "Sans lieu, cette alerte porterait sur toute la France. Tapez une commune, un code postal, un département ou une région."}
        </Notice>
      </FormPage>
    );
  }
  return (
    <FormPage
      title="Créer une alerte"
      lead="Nous vous écrivons quand une annonce qui répond à cette recherche paraît."
      parents={parents}
    >
      <p className="mb-6">
        Votre recherche&nbsp;: <strong>{name}</strong>
      </p>
      {isBroad && (
        <div className="mb-6">
          <Notice title="Cette alerte retient presque toutes les annonces">
            Elle vous écrira une fois par jour au plus. Ajoutez un mot, une catégorie ou un lieu pour recevoir moins.
          </Notice>
        </div>
      )}
      <FormFrame view={view} actions={<Button variant="primary">Créer l’alerte</Button>}>
        {!signedIn && (
          <TextField
            {...view.field("email")}
            label="Adresse e-mail"
            hint={`Vous recevrez un lien pour confirmer. Sans ce clic, nous oublions votre adresse après 3\u00a0jours.`}
            type="email"
            autoComplete="email"
            required
            width="medium"
          />
        )}
        <RadioGroup
          {...view.field("frequency")}
          label="Quand vous écrire"
          hint="Jamais plus d’un courriel par jour, quel que soit le nombre de vos alertes."
          required
          choices={frequencyChoices({ isBroad })}
        />
      </FormFrame>
    </FormPage>
  );
}
