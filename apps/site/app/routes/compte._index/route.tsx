import { changeNameInput, endSessionInput } from "@maillage/domain/people/account.input";
import { agoInWords } from "@maillage/domain/wording/dates.fr";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { DefinitionTable } from "@maillage/ui/definition-table/definition-table";
import { Section } from "@maillage/ui/heading/heading";
import { TextField } from "@maillage/ui/text-field/text-field";
import { FormFrame } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { signedIn } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";
import { Letters } from "./letters.tsx";
import { Sessions } from "./sessions.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { api, me } = await signedIn(args);
  const sessions = await asPage(args.request, api.accounts.sessions());
  const { wanted } = await asPage(args.request, api.accounts.suggestionLetters());
  const now = new Date();
  const { displayName, email } = me.person;
  return {
    displayName,
    email,
    wantsSuggestions: wanted,
    sessions: sessions.map(({ id, device, current, lastUsedAt }) => ({
      id,
      device,
      current,
      lastUsed: agoInWords(lastUsedAt, now),
    })),
  };
}

export async function action(args: Route.ActionArgs) {
  const { api } = await signedIn(args);
  const { form, intent } = await readForm(args.request);
  if (intent === "autres-sessions") {
    await asPage(args.request, api.accounts.endOtherSessions({}));
    return goTo("/compte#connexions", "session-fermee");
  }
  if (intent === "suggestions") {
    const wanted = textOf(form, "wanted") === "oui";
    await asPage(args.request, api.accounts.changeSuggestionLetters({ wanted }));
    return goTo("/compte#courriels", wanted ? "suggestions-reprises" : "suggestions-arretees");
  }
  if (intent === "session") {
    const run = async (value: { sessionId: string }) => {
      await api.accounts.endSession(value);
      return goTo("/compte#connexions", "session-fermee");
    };
    return submit({ request: args.request, form, name: intent, schema: endSessionInput, run });
  }
  const run = async (value: { displayName: string }) => {
    await api.accounts.changeName(value);
    return goTo("/compte", "nom-change");
  };
  return submit({ request: args.request, form, name: "nom", schema: changeNameInput, run });
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { displayName, email, sessions, wantsSuggestions } = loaderData;
  const view = formView({ id: "compte", state: actionData?.state, defaults: { displayName } });
  return (
    <FormPage title="Mon compte" lead="Ce qui vous est propre. Les structures se règlent dans votre espace.">
      <Section title="Votre nom">
        <FormFrame view={view} intent="nom" actions={<Button>Changer mon nom</Button>}>
          <TextField {...view.field("displayName")} label="Prénom et nom" autoComplete="name" required width="medium" />
        </FormFrame>
      </Section>
      <Section title="Pour vous connecter">
        <DefinitionTable
          items={[
            {
              term: "Adresse e-mail",
              value: (
                <>
                  <span className="break-all">{email}</span> · <a href="/compte/adresse">Changer d’adresse</a>
                </>
              ),
            },
            { term: "Mot de passe", value: <a href="/compte/mot-de-passe">Changer de mot de passe</a> },
          ]}
        />
      </Section>
      <Section title="Vos connexions" id="connexions">
        <Sessions sessions={sessions} />
      </Section>
      <Section title="Vos courriels" id="courriels">
        <Letters wantsSuggestions={wantsSuggestions} />
      </Section>
      <Section title="Vos données" id="donnees">
        <p className="mb-3 max-w-prose">
          Un fichier contient tout ce que nous gardons de vous&nbsp;: compte, structures, annonces, messages, courriels
          reçus. <a href="/donnees-personnelles#durees">Combien de temps nous les gardons</a>
        </p>
        <LinkButton href="/compte/mes-donnees">Télécharger mes données</LinkButton>
      </Section>
      <Section title="Quitter Maillage">
        <p className="mb-3 max-w-prose">
          Votre nom et votre adresse sont effacés. Les annonces et les messages restent au nom de vos structures.
        </p>
        <LinkButton href="/compte/supprimer" variant="destructive">
          Supprimer mon compte
        </LinkButton>
      </Section>
    </FormPage>
  );
}
