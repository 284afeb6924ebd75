import { type CastName, castNames } from "@maillage/test-world/test-world";

/** What a door of the site answers to a person. `elsewhere`: it leads to another page. */
export type Outcome = "in" | "sign_in" | "organisation" | "password" | "forbidden" | "absent" | "elsewhere";

const workshop: readonly CastName[] = ["observer", "contributor", "administrator"];
const homeless: readonly CastName[] = ["withoutOrganisation", "nationalTeam"];
const desks: readonly CastName[] = ["moderator", "otherModerator", "nationalTeam"];
/** Who moderates Auvergne-Rhône-Alpes, where the workshop and the town hall are. */
const deskHere: readonly CastName[] = ["moderator", "nationalTeam"];

type Rule = (name: CastName) => Outcome;

/** Visitors sign in first; the rest as said. */
const members =
  (rule: Rule): Rule =>
  (name) =>
    name === "visitor" ? "sign_in" : rule(name);

/** People without an organisation choose one first; the rest as said. */
const acting = (rule: Rule): Rule => members((name) => (homeless.includes(name) ? "organisation" : rule(name)));

const only =
  (inside: readonly CastName[], otherwise: Outcome): Rule =>
  (name) =>
    inside.includes(name) ? "in" : otherwise;

/** Among the workshop's people, those of these roles; the others of the workshop may not, and for strangers there is nothing. */
const inWorkshop =
  (...roles: readonly CastName[]): Rule =>
  (name) =>
    workshop.includes(name) ? (roles.includes(name) ? "in" : "forbidden") : "absent";

/**
 * Whom each kind of door lets in, written by hand: what the site does is compared with this, never with its own rules.
 * Rows are the recycling workshop's; conversations are between it and the town hall.
 */
export const gates = {
  public: () => "in",
  /** Leads on to another page, whoever comes. */
  passage: () => "elsewhere",
  /** The same for those who have signed in. */
  passage_in: members(() => "elsewhere"),
  /** Those who have signed in have nothing to do there. */
  guest: (name) => (name === "visitor" ? "in" : "elsewhere"),
  signed_in: members(() => "in"),
  /** The same, with the password given in the last fifteen minutes. */
  sudo: members(() => "in"),
  national: members(only(["nationalTeam"], "forbidden")),
  acting: acting(() => "in"),
  contributor: acting((name) => (name === "observer" ? "forbidden" : "in")),
  workshop_row: acting(only(workshop, "absent")),
  workshop_row_change: acting(inWorkshop("contributor", "administrator")),
  /** The alert of the workshop's contributor: nobody else's, were they of the workshop. */
  own_alert: members(only(["contributor"], "absent")),
  workshop: members(only(workshop, "absent")),
  workshop_change: members(inWorkshop("administrator")),
  /** Ends someone's membership: nobody else there is told that it exists. */
  workshop_ending: members(only(["administrator"], "absent")),
  conversation: acting(only([...workshop, "otherAdministrator"], "absent")),
  conversation_change: acting((name) =>
    name === "otherAdministrator" ? "in" : inWorkshop("contributor", "administrator")(name),
  ),
  desk: members(only(desks, "forbidden")),
  desk_here: members((name) => (deskHere.includes(name) ? "in" : name === "otherModerator" ? "absent" : "forbidden")),
  /** The photo of a draft: the workshop's people and the desk of its region; for all others there is none. */
  draft_photo: only([...workshop, ...deskHere], "absent"),
} as const satisfies Record<string, Rule>;
export type Gate = keyof typeof gates;

/** Each route's door for reading. A route without its line here turns the build red. */
export const gateOf: Readonly<Record<string, Gate>> = {
  $: "public",
  _index: "public",
  accessibilite: "public",
  aide: "public",
  "alertes.arreter": "public",
  "alertes.confirmer": "public",
  "alertes.envoyee": "public",
  "alertes.flux[.]atom": "public",
  "alertes.nouvelle": "public",
  "annonces.$annonce._index": "public",
  "annonces.$annonce.repondre": "acting",
  "annonces._index": "public",
  "annonces.carte._index": "public",
  "annonces.carte.donnees": "public",
  "annonces.nouvelle": "public",
  "boite-aux-lettres.$lettre": "public",
  "boite-aux-lettres._index": "public",
  charte: "public",
  "communes.recherche": "public",
  "compte._index": "signed_in",
  "compte.adresse._index": "sudo",
  "compte.adresse.confirmer": "public",
  "compte.mes-donnees._index": "sudo",
  "compte.mes-donnees.fichier": "passage_in",
  "compte.mot-de-passe": "sudo",
  "compte.mot-de-passe-a-confirmer": "signed_in",
  "compte.supprimer": "sudo",
  connexion: "guest",
  contact: "public",
  deconnexion: "passage",
  "donnees-personnelles": "public",
  "espace._index": "signed_in",
  "espace.agir": "signed_in",
  "espace.alertes": "signed_in",
  "espace.annonces.$annonce._index": "workshop_row",
  "espace.annonces.$annonce.apercu": "workshop_row",
  "espace.annonces.$annonce.modifier.$etape": "workshop_row",
  "espace.annonces.$annonce.modifier._index": "workshop_row",
  "espace.annonces.$annonce.photos": "workshop_row",
  "espace.structures.$structure._index": "workshop",
  "espace.structures.$structure.fiche": "workshop",
  "espace.structures.$structure.personnes": "workshop",
  "espace.structures.$structure.verifications": "workshop",
  "guide-de-style.$composant": "public",
  "guide-de-style._index": "public",
  "inscription._index": "public",
  "inscription.confirmer": "public",
  "inscription.envoyee": "public",
  "mentions-legales": "public",
  "messagerie.$conversation": "conversation",
  "messagerie._index": "acting",
  "moderation._index": "desk",
  "moderation.annuler": "public",
  "moderation.dossiers.$sujet.$dossier": "desk_here",
  "moderation.journal": "desk",
  "moderation.justificatifs.$document": "desk_here",
  "moderation.reglages": "desk",
  "moderation.semaines": "desk",
  "moderation.thesaurus.$concept": "national",
  "moderation.thesaurus._index": "national",
  "moderation.touches": "passage_in",
  "mot-de-passe._index": "passage",
  "mot-de-passe.nouveau": "public",
  "mot-de-passe.oublie": "public",
  "photos.$photo": "draft_photo",
  "plan-du-site": "public",
  "recherche.suggestions": "public",
  "rejoindre._index": "signed_in",
  "rejoindre.invitation": "signed_in",
  "requete-refusee": "public",
  "robots[.]txt": "public",
  "signaler.$sujet.$contenu": "public",
  "signaler.recu": "public",
  "sitemap[.]xml": "public",
  "structures.$structure._index": "public",
  "structures.$structure.representer": "signed_in",
  "structures._index": "public",
  "suggestions.arreter": "public",
  "territoires.$kind.$territoire": "public",
  "territoires._index": "public",
};

/** Those whom a door lets in; everybody when it is unknown. */
export function letInBy(gate: Gate): CastName[] {
  return castNames.filter((name) => gates[gate](name) === "in");
}
