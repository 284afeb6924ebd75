import { LinkButton } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { FormPage } from "../../components/form-page.tsx";
import type { Route } from "./+types/route.ts";

export function loader({ request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const code = query.get("numero") ?? "";
  return { code: /^S-[0-9A-Z]{6}$/.test(code) ? code : "", answered: query.get("reponse") === "oui" };
}

export default function Receipt({ loaderData }: Route.ComponentProps) {
  const { code, answered } = loaderData;
  return (
    <FormPage title="Votre signalement est reçu">
      <Notice
        tone="success"
        announced
        title={code ? `Numéro de suivi\u00a0: ${code}` : "Il est dans la file de la CRESS."}
        actions={<LinkButton href="/">Revenir à l’accueil</LinkButton>}
      >
        La CRESS de la région le lit et décide.
        {answered
          ? " Un courriel vous dira ce qu’elle a décidé et pourquoi."
          : " Notez ce numéro si vous voulez nous en reparler."}
      </Notice>
    </FormPage>
  );
}
