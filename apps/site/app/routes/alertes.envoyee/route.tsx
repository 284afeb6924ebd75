import { useSearchParams } from "react-router";
import { LinkButton } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { FormPage } from "../../components/form-page.tsx";

export default function AlertAskedFor() {
  const [query] = useSearchParams();
  if (query.get("etape") === "confirmee") {
    return (
      <FormPage title="Votre alerte est prête">
        <Notice
          tone="success"
          announced
          title="Nous vous écrirons ce qui y répond, au rythme que vous avez choisi"
          actions={<LinkButton href="/annonces">Voir les annonces</LinkButton>}
        >
          Chaque courriel a un lien pour arrêter l’alerte. Avec un compte, vous la retrouvez dans votre espace.
        </Notice>
      </FormPage>
    );
  }
  return (
    <FormPage
      title="Regardez vos courriels"
      lead="Nous vous avons écrit. Ouvrez le lien du courriel pour confirmer votre alerte."
    >
      <Notice title="Le courriel n’arrive pas">
        Attendez quelques minutes et regardez dans les indésirables. Le lien est valable 3&nbsp;jours&nbsp;; vous pouvez
        en demander un autre en <a href="/annonces">reprenant votre recherche</a>.
      </Notice>
    </FormPage>
  );
}
