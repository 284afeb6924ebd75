import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestWorld } from "@maillage/test-world/test-world";
import type { Scene } from "./scene.ts";

const routesFolder = fileURLToPath(new URL("../../../apps/site/app/routes/", import.meta.url));

/** A page in one of its states: its address, who looks, and the status expected (200 unless told). */
export type View = { name: string; path: string; as?: keyof TestWorld["people"]; status?: number };

/** The folders of `apps/site/app/routes`: each is a route of the site. */
export function routeFolders(): string[] {
  return readdirSync(routesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Routes that answer with something else than a page: a form's target, a file, suggestions. */
export const withoutPage = new Set([
  "annonces.carte.donnees",
  "alertes.flux[.]atom",
  "communes.recherche",
  "compte.mes-donnees.fichier",
  "deconnexion",
  "espace.agir",
  "robots[.]txt",
  "sitemap[.]xml",
  "photos.$photo",
  "recherche.suggestions",
  "moderation.annuler",
  "moderation.touches",
  "moderation.justificatifs.$document",
]);

const mapViews: View[] = [
  { name: "carte", path: "/annonces/carte" },
  { name: "carte-filtree", path: "/annonces/carte?q=minibus&nature=offre&lieu=Ambert&distance=50" },
  { name: "carte-zonage", path: "/annonces/carte?zonage=pvd" },
  { name: "carte-aucune", path: "/annonces/carte?q=catamaran" },
];

const searchViews: Record<string, View[]> = {
  "annonces._index": [
    { name: "annonces", path: "/annonces" },
    { name: "annonces-filtrees", path: "/annonces?q=minibus&nature=offre&lieu=Ambert&distance=50" },
    { name: "annonces-comprises", path: "/annonces?q=minubus+pres+d%27Ambert&distance=50" },
    { name: "annonces-adaptees", path: "/annonces?q=minubus&orthographe=exacte&distance=0&du=hier" },
    { name: "annonces-aucune", path: "/annonces?q=catamaran&territoire=region:53" },
  ],
  "structures._index": [
    { name: "structures", path: "/structures" },
    { name: "structures-trouvees", path: "/structures?q=minibus&lieu=Ambert&commune=63003" },
    { name: "structures-aucune", path: "/structures?q=introuvable" },
  ],
};

const publicViews = (scene: Scene, world: TestWorld): Record<string, View[]> => ({
  $: [{ name: "introuvable", path: "/une-page-qui-n-existe-pas", status: 404 }],
  _index: [{ name: "accueil", path: "/" }],
  ...searchViews,
  "annonces.carte._index": mapViews,
  "annonces.$annonce._index": [{ name: "annonce", path: `/annonces/minibus-${scene.published.shortCode}` }],
  "structures.$structure._index": [
    { name: "structure", path: `/structures/recyclerie-${world.recyclerie.shortCode}` },
    { name: "structure-importee", path: `/structures/${scene.imported.shortCode}` },
  ],
  "structures.$structure.representer": [
    {
      name: "structure-representer",
      path: `/structures/${scene.imported.shortCode}/representer`,
      as: "withoutOrganisation",
    },
  ],
  "territoires._index": [{ name: "territoires", path: "/territoires" }],
  "territoires.$kind.$territoire": [
    { name: "commune", path: "/territoires/communes/63003-ambert" },
    { name: "epci", path: "/territoires/epci/200070761" },
    { name: "departement", path: "/territoires/departements/63" },
    { name: "region", path: "/territoires/regions/84" },
  ],
  "boite-aux-lettres._index": [{ name: "boite-aux-lettres", path: "/boite-aux-lettres" }],
  "boite-aux-lettres.$lettre": [{ name: "lettre-introuvable", path: "/boite-aux-lettres/inconnue", status: 404 }],
  accessibilite: [{ name: "accessibilite", path: "/accessibilite" }],
  aide: [{ name: "aide", path: "/aide" }],
  charte: [{ name: "charte", path: "/charte" }],
  contact: [{ name: "contact", path: "/contact" }],
  "donnees-personnelles": [{ name: "donnees-personnelles", path: "/donnees-personnelles" }],
  "mentions-legales": [{ name: "mentions-legales", path: "/mentions-legales" }],
  "plan-du-site": [{ name: "plan-du-site", path: "/plan-du-site" }],
  "guide-de-style._index": [{ name: "guide-de-style", path: "/guide-de-style" }],
  "guide-de-style.$composant": [{ name: "guide-de-style-bouton", path: "/guide-de-style/button" }],
  "requete-refusee": [
    { name: "requete-refusee", path: "/requete-refusee?raison=origin", status: 403 },
    { name: "requete-trop-lourde", path: "/requete-refusee?raison=too_large", status: 413 },
  ],
});

const alertViews = ({ alert }: Scene): Record<string, View[]> => ({
  "alertes.nouvelle": [
    { name: "alerte-nouvelle", path: "/alertes/nouvelle?q=minibus&lieu=Ambert" },
    { name: "alerte-nouvelle-connecte", path: "/alertes/nouvelle?q=minibus", as: "contributor" },
    { name: "alerte-sur-tout", path: "/alertes/nouvelle" },
    { name: "alerte-mots-vides", path: "/alertes/nouvelle?q=de+la" },
    { name: "alerte-lieu-inconnu", path: "/alertes/nouvelle?q=minibus&lieu=Zzyzx" },
  ],
  "alertes.envoyee": [
    { name: "alerte-envoyee", path: "/alertes/envoyee" },
    { name: "alerte-confirmee", path: "/alertes/envoyee?etape=confirmee" },
  ],
  "alertes.confirmer": [{ name: "alerte-lien-perime", path: "/alertes/confirmer?lien=perime" }],
  "alertes.arreter": [
    { name: "alerte-arreter", path: `/alertes/arreter?lien=${alert.stopToken}` },
    { name: "alerte-arreter-perime", path: "/alertes/arreter?lien=perime" },
  ],
  "espace.alertes": [
    { name: "mes-alertes", path: "/espace/alertes", as: "contributor" },
    { name: "mes-alertes-vide", path: "/espace/alertes", as: "withoutOrganisation" },
  ],
});

const accountViews: Record<string, View[]> = {
  connexion: [{ name: "connexion", path: "/connexion" }],
  "inscription._index": [{ name: "inscription", path: "/inscription" }],
  "inscription.envoyee": [{ name: "inscription-envoyee", path: "/inscription/envoyee" }],
  "inscription.confirmer": [{ name: "inscription-lien-perime", path: "/inscription/confirmer?lien=perime" }],
  "mot-de-passe.oublie": [{ name: "mot-de-passe-oublie", path: "/mot-de-passe/oublie" }],
  "mot-de-passe.nouveau": [{ name: "mot-de-passe-lien-perime", path: "/mot-de-passe/nouveau?lien=perime" }],
  "mot-de-passe._index": [{ name: "mot-de-passe", path: "/mot-de-passe" }],
  "compte._index": [{ name: "compte", path: "/compte", as: "contributor" }],
  "compte.adresse._index": [{ name: "compte-adresse", path: "/compte/adresse", as: "contributor" }],
  "compte.adresse.confirmer": [{ name: "compte-adresse-lien-perime", path: "/compte/adresse/confirmer?lien=perime" }],
  "compte.mot-de-passe": [{ name: "compte-mot-de-passe", path: "/compte/mot-de-passe", as: "contributor" }],
  "compte.mot-de-passe-a-confirmer": [
    { name: "compte-confirmer", path: "/compte/mot-de-passe-a-confirmer?retour=/compte", as: "contributor" },
  ],
  "compte.mes-donnees._index": [{ name: "compte-mes-donnees", path: "/compte/mes-donnees", as: "contributor" }],
  "compte.supprimer": [{ name: "compte-supprimer", path: "/compte/supprimer", as: "contributor" }],
};

const organisationViews = (world: TestWorld): Record<string, View[]> => {
  const own = `/espace/structures/${world.recyclerie.id}`;
  return {
    "rejoindre._index": [{ name: "rejoindre", path: "/rejoindre", as: "withoutOrganisation" }],
    "rejoindre.invitation": [{ name: "invitation-perimee", path: "/rejoindre/invitation?lien=perime" }],
    "espace._index": [
      { name: "espace", path: "/espace", as: "contributor" },
      { name: "espace-sans-structure", path: "/espace", as: "withoutOrganisation" },
    ],
    "espace.structures.$structure._index": [
      { name: "espace-structure", path: own, as: "administrator" },
      { name: "espace-structure-lecture", path: own, as: "observer" },
    ],
    "espace.structures.$structure.fiche": [
      { name: "espace-structure-fiche", path: `${own}/fiche`, as: "administrator" },
    ],
    "espace.structures.$structure.personnes": [
      { name: "espace-structure-personnes", path: `${own}/personnes`, as: "administrator" },
    ],
    "espace.structures.$structure.verifications": [
      { name: "espace-structure-verifications", path: `${own}/verifications`, as: "administrator" },
    ],
  };
};

const listingViews = ({
  published,
  need,
  draft,
  unfinished,
  sentBack,
  conversationId,
}: Scene): Record<string, View[]> => ({
  "annonces.nouvelle": [
    { name: "nouvelle-annonce", path: "/annonces/nouvelle", as: "contributor" },
    { name: "nouvelle-annonce-offre", path: "/annonces/nouvelle?nature=offre", as: "contributor" },
    { name: "nouvelle-annonce-appel", path: "/annonces/nouvelle?nature=appel_a_partenaires", as: "contributor" },
  ],
  "annonces.$annonce.repondre": [{ name: "repondre", path: `/annonces/${need.shortCode}/repondre`, as: "contributor" }],
  "espace.annonces.$annonce._index": [
    { name: "mon-annonce-publiee", path: `/espace/annonces/${published.id}`, as: "contributor" },
    { name: "mon-annonce-brouillon", path: `/espace/annonces/${draft.id}`, as: "contributor" },
    { name: "mon-annonce-a-modifier", path: `/espace/annonces/${sentBack.id}`, as: "contributor" },
  ],
  "espace.annonces.$annonce.modifier._index": [
    { name: "modifier-publiee", path: `/espace/annonces/${published.id}/modifier`, as: "contributor" },
  ],
  "espace.annonces.$annonce.modifier.$etape": [
    ...["essentiel", "rangement", "lieu", "dates", "conditions"].map((step) => ({
      name: `modifier-${step}`,
      path: `/espace/annonces/${draft.id}/modifier/${step}`,
      as: "contributor" as const,
    })),
    { name: "modifier-renvoyee", path: `/espace/annonces/${sentBack.id}/modifier/essentiel`, as: "contributor" },
    {
      name: "modifier-manque",
      path: `/espace/annonces/${unfinished.id}/modifier/rangement?manque=oui`,
      as: "contributor",
    },
    { name: "modifier-lecture", path: `/espace/annonces/${draft.id}/modifier/essentiel`, as: "observer" },
  ],
  "espace.annonces.$annonce.apercu": [
    { name: "apercu", path: `/espace/annonces/${draft.id}/apercu`, as: "contributor" },
  ],
  "espace.annonces.$annonce.photos": [
    { name: "photos", path: `/espace/annonces/${draft.id}/photos`, as: "contributor" },
  ],
  "messagerie._index": [
    { name: "messagerie", path: "/messagerie", as: "contributor" },
    { name: "messagerie-vide", path: "/messagerie", as: "otherModerator" },
  ],
  "messagerie.$conversation": [
    { name: "conversation", path: `/messagerie/${conversationId}`, as: "otherAdministrator" },
  ],
});

const suggestionViews = ({ suggestionsToken }: Scene): Record<string, View[]> => ({
  "suggestions.arreter": [
    { name: "suggestions-arreter", path: `/suggestions/arreter?lien=${suggestionsToken}` },
    { name: "suggestions-lien-perime", path: "/suggestions/arreter?lien=perime" },
  ],
});

const deskViews = ({ submitted, need, requestId, noticeId }: Scene, world: TestWorld): Record<string, View[]> => ({
  "moderation._index": [
    { name: "bureau", path: "/moderation", as: "moderator" },
    { name: "bureau-vide", path: "/moderation", as: "otherModerator" },
  ],
  "moderation.dossiers.$sujet.$dossier": [
    { name: "dossier-annonce", path: `/moderation/dossiers/listing/${submitted.id}`, as: "moderator" },
    { name: "dossier-verification", path: `/moderation/dossiers/verification_request/${requestId}`, as: "moderator" },
    { name: "dossier-signalement", path: `/moderation/dossiers/notice/${noticeId}`, as: "moderator" },
  ],
  "moderation.journal": [{ name: "journal", path: "/moderation/journal", as: "moderator" }],
  "moderation.reglages": [{ name: "reglages", path: "/moderation/reglages", as: "moderator" }],
  "moderation.thesaurus._index": [
    { name: "thesaurus", path: "/moderation/thesaurus?q=minibus", as: "nationalTeam" },
    { name: "thesaurus-vide", path: "/moderation/thesaurus?q=zzzz", as: "nationalTeam" },
  ],
  "moderation.thesaurus.$concept": [
    { name: "thesaurus-concept", path: "/moderation/thesaurus/minibus", as: "nationalTeam" },
    { name: "thesaurus-nouveau", path: "/moderation/thesaurus/nouveau", as: "nationalTeam" },
  ],
  "moderation.semaines": [{ name: "chiffres", path: "/moderation/semaines", as: "moderator" }],
  "signaler.$sujet.$contenu": [
    { name: "signaler-annonce", path: `/signaler/annonce/${need.shortCode}` },
    { name: "signaler-structure", path: `/signaler/structure/${world.mairie.shortCode}` },
  ],
  "signaler.recu": [{ name: "signaler-recu", path: "/signaler/recu?numero=S-K3F9TQ" }],
});

/** Each route's pages, in their states. A route of the site that has no entry here turns the build red. */
export function viewsOf(world: TestWorld, scene: Scene): Record<string, View[]> {
  return {
    ...publicViews(scene, world),
    ...alertViews(scene),
    ...accountViews,
    ...organisationViews(world),
    ...listingViews(scene),
    ...suggestionViews(scene),
    ...deskViews(scene, world),
  };
}
