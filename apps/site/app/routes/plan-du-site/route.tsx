import { slugOf } from "@maillage/domain/listings/listing-address";
import { regionCodes, regionName } from "@maillage/domain/territories/regions.fr";
import { natureOf } from "@maillage/domain/vocabulary/natures";
import { listingKinds } from "@maillage/domain/vocabulary/vocabulary";
import { TextPage } from "../../components/text-page.tsx";

const kindPlurals = {
  need: "Besoins",
  offer: "Offres",
  pooling: "Mutualisations",
  partner_call: "Appels à partenaires",
} as const;

const regionsByName = regionCodes
  .map((code) => ({ code, name: regionName(code)?.name ?? code }))
  .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));

export default function SiteMap() {
  return (
    <TextPage title="Plan du site" path="/plan-du-site" description="Toutes les pages de Maillage, rangées par sujet.">
      <h2>Annonces</h2>
      <ul>
        <li>
          <a href="/annonces">Toutes les annonces</a>
        </li>
        <li>
          <a href="/annonces/carte">Les annonces sur la carte</a>
        </li>
        {listingKinds.map(({ code }) => (
          <li key={code}>
            <a href={`/annonces?nature=${natureOf[code]}`}>{kindPlurals[code]}</a>
          </li>
        ))}
        <li>
          <a href="/annonces/nouvelle">Déposer une annonce</a>
        </li>
      </ul>
      <h2>Structures</h2>
      <ul>
        <li>
          <a href="/structures">Toutes les structures</a>
        </li>
        <li>
          <a href="/rejoindre">Inscrire ou rejoindre une structure</a>
        </li>
      </ul>
      <h2>Territoires</h2>
      <ul>
        <li>
          <a href="/territoires">Chercher une commune ou une intercommunalité</a>
        </li>
        {regionsByName.map(({ code, name }) => (
          <li key={code}>
            <a href={`/territoires/regions/${code}-${slugOf(name)}`}>{name}</a>
          </li>
        ))}
      </ul>
      <h2>Votre compte</h2>
      <ul>
        <li>
          <a href="/inscription">Créer un compte</a>
        </li>
        <li>
          <a href="/connexion">Se connecter</a>
        </li>
        <li>
          <a href="/mot-de-passe/oublie">Retrouver un mot de passe oublié</a>
        </li>
        <li>
          <a href="/espace">Mon espace</a>
        </li>
        <li>
          <a href="/messagerie">Messagerie</a>
        </li>
        <li>
          <a href="/compte">Mon compte</a>
        </li>
      </ul>
      <h2>Comprendre Maillage</h2>
      <ul>
        <li>
          <a href="/aide">Aide</a>
        </li>
        <li>
          <a href="/charte">Charte de publication</a>
        </li>
        <li>
          <a href="/contact">Contact</a>
        </li>
        <li>
          <a href="/mentions-legales">Mentions légales</a>
        </li>
        <li>
          <a href="/donnees-personnelles">Données personnelles</a>
        </li>
        <li>
          <a href="/accessibilite">Accessibilité</a>
        </li>
      </ul>
    </TextPage>
  );
}
