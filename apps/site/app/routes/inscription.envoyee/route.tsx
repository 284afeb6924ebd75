import { Notice } from "@maillage/ui/notice/notice";
import { FormPage } from "../../components/form-page.tsx";

export default function SignUpSent() {
  return (
    <FormPage
      title="Regardez vos courriels"
      lead="Nous vous avons écrit. Ouvrez le lien du courriel pour confirmer votre adresse."
    >
      <Notice title="Le courriel n’arrive pas">
        Attendez quelques minutes et regardez dans les indésirables. Le lien est valable 24&nbsp;heures&nbsp;; vous
        pouvez en demander un autre en <a href="/inscription">recommençant l’inscription</a>.
      </Notice>
    </FormPage>
  );
}
