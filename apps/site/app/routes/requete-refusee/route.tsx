import { data } from "react-router";
import { LinkButton } from "@maillage/ui/button/button";
import { PageTitle } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { PageHead } from "../../components/page-head.tsx";
import type { Route } from "./+types/route.ts";

/** The server shows this page in place of an action it stopped at the door (server/gate.ts). */
export function loader({ request }: Route.LoaderArgs) {
  const tooLarge = new URL(request.url).searchParams.get("raison") === "too_large";
  return data({ tooLarge }, { status: tooLarge ? 413 : 403 });
}

export default function StoppedRequest({ loaderData }: Route.ComponentProps) {
  const title = loaderData.tooLarge ? "Votre envoi est trop volumineux" : "Votre demande n’a pas été prise en compte";
  const lead = loaderData.tooLarge
    ? "Un texte peut peser 1\u00a0Mo et un fichier 10\u00a0Mo. Rien n’a été enregistré. Revenez en arrière\u00a0: votre texte y est sans doute encore."
    : "Elle ne venait pas d’une page de Maillage, ou votre navigateur cache d’où elle vient. Rien n’a été changé. Ouvrez la page depuis le site et recommencez.";
  return (
    <Main width="narrow">
      <PageHead title={title} hidden />
      <PageTitle lead={lead}>{title}</PageTitle>
      <LinkButton href="/">Revenir à l’accueil</LinkButton>
    </Main>
  );
}
