import { Button } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { PostButton } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { withRecentPassword } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  await withRecentPassword(args);
  return { tooOften: new URL(args.request.url).searchParams.get("refus") === "trop-souvent" };
}

export default function MyData({ loaderData }: Route.ComponentProps) {
  return (
    <FormPage
      title="Télécharger mes données"
      parents={[{ label: "Mon compte", href: "/compte" }]}
      lead="Tout ce que nous gardons de vous, dans un seul fichier."
    >
      {loaderData.tooOften && (
        <div className="mb-6">
          <Notice tone="warning" announced title="Vous avez demandé ce fichier plusieurs fois">
            Attendez une heure, puis réessayez.
          </Notice>
        </div>
      )}
      <div className="prose mb-6">
        <p>Le fichier contient&nbsp;:</p>
        <ul>
          <li>votre nom, votre adresse e-mail et vos connexions en cours&nbsp;;</li>
          <li>vos rattachements à des structures et ce qui a été vérifié de vous&nbsp;;</li>
          <li>les annonces, les réponses, les messages et les signalements que vous avez écrits&nbsp;;</li>
          <li>les courriels que nous vous avons envoyés.</li>
        </ul>
        <p>
          Votre mot de passe n’y est pas&nbsp;: nous ne pouvons pas le lire. Vos photos et vos justificatifs n’y sont
          que par leur nom.
        </p>
        <p>
          Le fichier est au format JSON. Un éditeur de texte l’ouvre, et un autre service peut le reprendre. Gardez-le
          en lieu sûr.
        </p>
      </div>
      <PostButton action="/compte/mes-donnees/fichier">
        <Button variant="primary" icon="download">
          Télécharger le fichier
        </Button>
      </PostButton>
    </FormPage>
  );
}
