import { stopAlertsInput } from "@maillage/domain/alerts/alert.input";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { apiFor } from "../../api.server.ts";
import { PostButton } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { asPage, notFound, refusalOf, throwAsPage } from "../../forms/refusals.server.ts";
import { goTo, readForm } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import type { Route } from "./+types/route.ts";

const tokenIn = (request: Request): string => new URL(request.url).searchParams.get("lien") ?? "";

/** What the letter spoke of; opening the page stops nothing, for mail programs open links too. */
export async function loader(args: Route.LoaderArgs) {
  const token = tokenIn(args.request);
  const api = await apiFor(args);
  if (!stopAlertsInput.shape.token.safeParse(token).success) return null;
  try {
    return { token, ...(await api.alerts.ofLetter({ token })) };
  } catch (error) {
    if (refusalOf(error)?.code === "link_not_valid") return null;
    return throwAsPage(error, args.request);
  }
}

/**
 * Stops one alert, or all: by this page's buttons, or by the one click of a mail program (RFC 8058), which sends
 * neither cookie nor origin. The letter's link alone authorises it (server/gate.ts).
 */
export async function action(args: Route.ActionArgs) {
  const { form } = await readForm(args.request);
  const api = await apiFor(args);
  const at = textOf(form, "at");
  const given = stopAlertsInput.safeParse({ token: tokenIn(args.request), at: at === "" ? null : Number(at) });
  if (!given.success) return notFound();
  await asPage(args.request, api.alerts.stop(given.data));
  return goTo(`/alertes/arreter?lien=${encodeURIComponent(given.data.token)}`, "alerte-arretee");
}

export default function StopAlerts({ loaderData }: Route.ComponentProps) {
  if (!loaderData) {
    return (
      <FormPage title="Arrêter mes alertes">
        <Notice
          tone="warning"
          title="Ce lien n’est plus valable"
          actions={<LinkButton href="/espace/alertes">Voir mes alertes</LinkButton>}
        >
          Utilisez celui d’un courriel plus récent, ou arrêtez vos alertes dans votre espace.
        </Notice>
      </FormPage>
    );
  }
  const { token, alerts, hasAccount } = loaderData;
  const here = `/alertes/arreter?lien=${encodeURIComponent(token)}`;
  const afterwards = hasAccount
    ? "Elles restent dans votre espace, en pause. Vous pourrez les reprendre."
    : "Nous oublions alors votre adresse.";
  const areStopped = alerts.every(({ stopped }) => stopped);
  const lead = areStopped
    ? "Les alertes de ce courriel sont arrêtées. Si vous en avez d’autres, vous pouvez les arrêter aussi."
    : `Choisissez ce que vous ne voulez plus recevoir. ${afterwards}`;
  return (
    <FormPage title="Arrêter mes alertes" lead={lead}>
      <ul className="mb-6 flex flex-col gap-3">
        {alerts.map(({ at, name, stopped }) => (
          <li key={at} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-hairline pb-3">
            <span className="min-w-0 grow basis-60">{name ?? "Alerte supprimée"}</span>
            {stopped ? (
              <span className="text-slate">Arrêtée</span>
            ) : (
              <PostButton action={here} fields={{ at: String(at) }}>
                <Button size="small">
                  Arrêter<span className="sr-only"> l’alerte {name}</span>
                </Button>
              </PostButton>
            )}
          </li>
        ))}
      </ul>
      <PostButton action={here}>
        <Button variant={areStopped ? "secondary" : "primary"}>
          {areStopped ? "Arrêter aussi mes autres alertes" : "Arrêter toutes mes alertes"}
        </Button>
      </PostButton>
    </FormPage>
  );
}
