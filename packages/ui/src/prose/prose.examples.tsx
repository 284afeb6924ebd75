import type { Example } from "../example.tsx";
import { PlainText, Prose } from "./prose.tsx";

export const examples: Example[] = [
  {
    title: "Un texte suivi",
    render: () => (
      <Prose>
        <p>
          La recyclerie prête son minibus les mardis et jeudis. Elle demande une participation aux frais, calculée au
          kilomètre. <a href="https://www.economie.gouv.fr/">Le barème officiel</a> sert de repère.
        </p>
        <h3>Ce qui est compris</h3>
        <ul>
          <li>l’assurance du véhicule&nbsp;;</li>
          <li>le plein au départ&nbsp;;</li>
          <li>une visite de prise en main.</li>
        </ul>
        <blockquote>
          <p>«&nbsp;Deux voisines qui partagent un véhicule, c’est une tournée de plus par semaine.&nbsp;»</p>
        </blockquote>
      </Prose>
    ),
  },
  {
    title: "Un texte saisi par un membre",
    render: () => (
      <PlainText text={"Bonjour,\nnous cherchons une chambre froide.\n\nElle servira aux paniers du vendredi."} />
    ),
  },
];
