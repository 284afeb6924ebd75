import { data } from "react-router";
import { alertsAtMost } from "@maillage/domain/alerts/alert";
import { alertIdInput, changeFrequencyInput } from "@maillage/domain/alerts/alert.input";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { ErrorSummary } from "@maillage/ui/error-summary/error-summary";
import { Notice } from "@maillage/ui/notice/notice";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { configuration } from "../../runtime.server.ts";
import { signedIn } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";
import { alertViews } from "./alert-view.server.ts";
import { OwnAlert } from "./own-alert.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { api } = await signedIn(args);
  const alerts = await asPage(args.request, api.alerts.mine());
  return { alerts: alertViews(alerts, new Date()) };
}

export async function action(args: Route.ActionArgs) {
  const { request } = args;
  const { api } = await signedIn(args);
  const { form, intent } = await readForm(request);
  const done = (word: string) => goTo("/espace/alertes", word);
  if (intent === "flux") {
    const given = alertIdInput.safeParse(Object.fromEntries(form));
    const { token } = await asPage(request, api.alerts.openFeed(given.data ?? { alertId: "" }));
    // Told here and nowhere else: only its hash is kept.
    return data({ feed: `${configuration.siteUrl}/alertes/flux.atom?cle=${token}`, state: undefined });
  }
  if (intent === "frequence") {
    const run = async (value: Parameters<typeof api.alerts.changeFrequency>[0]) => {
      await api.alerts.changeFrequency(value);
      return done("alerte-changee");
    };
    return submit({ request, form, schema: changeFrequencyInput, run });
  }
  const run = async (value: { alertId: string }) => {
    switch (intent) {
      case "pause":
        await api.alerts.pause(value);
        return done("alerte-en-pause");
      case "reprendre":
        await api.alerts.resume(value);
        return done("alerte-reprise");
      case "fermer-flux":
        await api.alerts.closeFeed(value);
        return done("flux-ferme");
      case "supprimer":
        await api.alerts.delete(value);
        return done("alerte-supprimee");
      default:
        return done("");
    }
  };
  return submit({ request, form, schema: alertIdInput, run });
}

export default function Alerts({ loaderData, actionData }: Route.ComponentProps) {
  const { alerts } = loaderData;
  const feed = actionData && "feed" in actionData ? actionData.feed : null;
  const view = formView({ id: "alertes", state: actionData?.state });
  return (
    <FormPage
      title="Mes alertes"
      lead={`Un courriel par jour au plus, et jamais deux fois la même annonce. ${alertsAtMost}\u00a0alertes au plus.`}
      parents={[{ label: "Mon espace", href: "/espace" }]}
      width="page"
    >
      <ErrorSummary errors={view.errors} />
      {feed && (
        <div className="mb-6">
          <Notice tone="success" announced title="Voici l’adresse du flux">
            <p className="break-all">{feed}</p>
            <p>Copiez-la maintenant dans votre lecteur de flux&nbsp;: elle ne sera plus montrée.</p>
          </Notice>
        </div>
      )}
      {alerts.length === 0 ? (
        <EmptyState
          sentence="Vos recherches enregistrées seront ici. Cherchez, puis choisissez «&nbsp;Créer une alerte&nbsp;»."
          ways={[{ href: "/annonces", label: "Chercher une annonce" }]}
        />
      ) : (
        <ul className="flex flex-col gap-5">
          {alerts.map((alert) => (
            <OwnAlert key={alert.id} alert={alert} />
          ))}
        </ul>
      )}
    </FormPage>
  );
}
