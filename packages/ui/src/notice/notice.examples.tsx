import { Button } from "../button/button.tsx";
import type { Example } from "../example.tsx";
import { Banner, Notice } from "./notice.tsx";

export const examples: Example[] = [
  {
    title: "Les quatre tons",
    render: () => (
      <div className="flex flex-col gap-4">
        <Notice title="Votre annonce est en relecture">
          La CRESS Auvergne-Rhône-Alpes relit votre annonce avant publication. Vous recevrez une lettre.
        </Notice>
        <Notice tone="success" announced>
          Votre réponse est partie. La mairie d’Arlanc la reçoit tout de suite.
        </Notice>
        <Notice
          tone="warning"
          title="Cette annonce expire dans cinq jours"
          actions={<Button size="small">Renouveler</Button>}
        >
          Sans renouvellement, elle quittera les résultats le 28 novembre.
        </Notice>
        <Notice tone="error" announced title="Le fichier n’a pas été reçu">
          Il pèse 14 Mo&nbsp;; la limite est de 10 Mo.
        </Notice>
      </div>
    ),
  },
  {
    title: "En travers du site",
    render: () => (
      <Banner label="Exemple de bandeau">Vous êtes sur une démonstration&nbsp;: les structures sont inventées.</Banner>
    ),
  },
];
