import { listingPath, organisationPath } from "@maillage/domain/listings/listing-address";
import { familyLabel } from "@maillage/domain/organisations/legal-family";
import { typographicName } from "@maillage/domain/territories/name-normalisation";
import { type ListingKind, labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { dateInWords, periodInWords } from "@maillage/domain/wording/dates.fr";
import { distanceInWords } from "@maillage/domain/wording/numbers.fr";

/** What the API tells of a listing in a list. */
export type ListedCard = {
  shortCode: string;
  kind: ListingKind;
  title: string;
  summary: string;
  terms: string | null;
  startsOn: string | null;
  endsOn: string | null;
  expiresOn: string | null;
  organisation: { shortCode: string; name: string; family: string; verified: boolean };
  commune: { code: string; name: string; departementCode: string } | null;
  photo: { id: string; alternativeText: string } | null;
  distanceKm: number | null;
};

/** A card in words, ready to be shown: nothing else travels to the browser. */
export type CardView = {
  kind: ListingKind;
  title: string;
  href: string;
  summary: string;
  organisation: { name: string; href: string; nature: string; verified: boolean };
  place: string | undefined;
  distance: string | undefined;
  terms: string | undefined;
  dates: string | undefined;
  photo: { src: string; alt: string } | undefined;
};

/** « Ambert (63) »: short, for lists where the département's name would crowd the line. */
export function placeInShort(commune: { name: string; departementCode: string }): string {
  return `${typographicName(commune.name)} (${commune.departementCode})`;
}

/** A title typed by anyone, set so that no line begins with its punctuation. */
export function unbrokenTitle(title: string): string {
  return title.replace(/ ([:;!?»])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of a card at this moment. */
export function cardView(card: ListedCard, now: Date): CardView {
  const { organisation, commune } = card;
  const period = periodInWords(card, now);
  return {
    kind: card.kind,
    title: unbrokenTitle(card.title),
    href: listingPath({ title: card.title, communeName: commune?.name ?? null, shortCode: card.shortCode }),
    summary: card.summary,
    organisation: {
      name: organisation.name,
      href: organisationPath(organisation),
      nature: familyLabel(organisation.family),
      verified: organisation.verified,
    },
    place: commune ? placeInShort(commune) : undefined,
    distance: card.distanceKm === null ? undefined : distanceInWords(card.distanceKm),
    terms: card.terms ? labelOf(card.terms) : undefined,
    dates: period ? sentenceCase(period) : card.expiresOn ? `Jusqu’au ${dateInWords(card.expiresOn, now)}` : undefined,
    photo: card.photo ? { src: `/photos/${card.photo.id}`, alt: card.photo.alternativeText } : undefined,
  };
}
