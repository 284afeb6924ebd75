import type { AlertInLetter, ListingInLetter } from "@maillage/domain/letters/letter";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { countOf } from "@maillage/domain/wording/numbers.fr";
import { greetingTo, oneLine, organisationName, subjectAbout, titled } from "../given-words.ts";
import { type Block, type LetterLink, type LetterPlace, type LetterWriters, paragraph } from "../letter-text.ts";
import { linkLifeInWords } from "./account.letters.fr.ts";
import { teamSignature } from "./signatures.fr.ts";

type AlertLetters = Pick<LetterWriters, "confirm_alert" | "alert_hits">;

const newListings = (count: number): string =>
  countOf(count, { none: "Aucune annonce", one: "nouvelle annonce", many: "nouvelles annonces" });

/** A title is anyone's words: kept out of our own sentences by its guillemets. */
export function linkTo(listing: ListingInLetter, place: LetterPlace): LetterLink & { note: string } {
  const where = listing.place === null ? "" : `, ${oneLine(listing.place)}`;
  return {
    label: titled(listing.title),
    address: place.page(listing.path),
    note: `${labelOf(listing.kind)}${where}. ${organisationName(listing.organisationName)}.`,
  };
}

function alertBlocks(alert: AlertInLetter, place: LetterPlace): Block[] {
  const links = alert.listings.map((listing) => linkTo(listing, place));
  const others =
    alert.more === 0
      ? []
      : [{ label: `Et ${alert.more}\u00a0${alert.more === 1 ? "autre" : "autres"}`, address: place.page(alert.path) }];
  return [paragraph(`Alerte ${titled(alert.name)}`), { kind: "links", items: [...links, ...others] }];
}

const foundBy = (alerts: readonly AlertInLetter[]): number =>
  alerts.reduce((sum, { listings, more }) => sum + listings.length + more, 0);

/** What the inbox shows: how many, and for what when there is one alert. */
function subjectOf(alerts: readonly AlertInLetter[]): string {
  const [only, ...rest] = alerts;
  const count = newListings(foundBy(alerts));
  return only && rest.length === 0 ? subjectAbout(count, only.name) : `${count} pour vos alertes`;
}

/** For whoever has no space of their own: the search as it was saved, when the letter tells of one. */
function searchAgain(alerts: readonly AlertInLetter[], place: LetterPlace): LetterLink {
  const [only, ...rest] = alerts;
  return only && rest.length === 0
    ? { label: "Voir toute la recherche", address: place.page(only.path) }
    : { label: "Chercher sur Maillage", address: place.page("/annonces") };
}

/** Letters about saved searches. */
export const alertLetters: AlertLetters = {
  confirm_alert: ({ name, hasWords }, place) => ({
    subject: name === null ? "Confirmez votre alerte" : subjectAbout("Confirmez votre alerte", name),
    heading: "Confirmez votre alerte",
    greeting: greetingTo(),
    before: [
      paragraph(`Vous avez demandé une alerte sur Maillage${name === null ? "" : `\u00a0: ${titled(name)}`}.`),
      ...(hasWords
        ? [paragraph("Elle porte aussi sur des mots, que nous ne répétons pas avant que vous ayez confirmé.")]
        : []),
      paragraph("Il reste à confirmer que cette adresse est la vôtre."),
    ],
    action: { label: "Confirmer mon alerte", address: place.link() },
    after: [
      paragraph(`Ce lien sert une seule fois, pendant ${linkLifeInWords("confirm_alert")}.`),
      paragraph("Si vous n’avez rien demandé, ne faites rien\u00a0: nous oublierons cette adresse."),
    ],
    signature: teamSignature,
    why: "Vous recevez ce message parce que cette adresse a été saisie sur Maillage.",
  }),
  alert_hits: ({ alerts, hasAccount }, place) => ({
    subject: subjectOf(alerts),
    heading: newListings(foundBy(alerts)),
    greeting: greetingTo(),
    before: [
      paragraph("Voici ce qui vient de paraître et répond à vos recherches."),
      ...alerts.flatMap((alert) => alertBlocks(alert, place)),
    ],
    action: hasAccount
      ? { label: "Gérer mes alertes", address: place.page("/espace/alertes") }
      : searchAgain(alerts, place),
    after: [paragraph("Nous vous écrivons une fois par jour au plus, et jamais deux fois pour la même annonce.")],
    signature: teamSignature,
    why: "Vous recevez ce message parce que vous avez demandé une alerte sur Maillage.",
    stop: { label: "Arrêter une alerte, ou toutes", address: place.link() },
  }),
};
