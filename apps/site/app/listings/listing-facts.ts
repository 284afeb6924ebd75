import { procedureLabel, type ReachKind } from "@maillage/domain/listings/listing";
import { communeWithDepartement } from "@maillage/domain/territories/territory-wording.fr";
import { type ListingKind, labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { dateInWords, periodInWords } from "@maillage/domain/wording/dates.fr";
import { numberInWords } from "@maillage/domain/wording/numbers.fr";
import type { IconName } from "@maillage/ui/icon/icon";

/** What is known of a listing, published or still written. */
export type FactsSource = {
  kind: ListingKind;
  theme: string | null;
  category: string | null;
  terms: string | null;
  startsOn: string | null;
  endsOn: string | null;
  quantity: string | null;
  standing: boolean;
  expiresOn: string | null;
  reachKind: ReachKind;
  reachKm: number | null;
  commune: { name: string; departementCode: string } | null;
  availability: string;
  partnersWanted: string;
  whatIsShared: string;
  deadline: string | null;
  procedure: string | null;
  eligibility: string;
};

export type Fact = { term: string; value: string; icon?: IconName };

const reachWords: Record<Exclude<ReachKind, "radius">, string> = {
  epci: "dans toute son intercommunalité",
  departement: "dans tout le département",
  region: "dans toute la région",
  mainland: "dans l’Hexagone et en Corse",
  country: "dans toute la France, outre-mer compris",
};

function where({ commune, reachKind, reachKm }: FactsSource): string | null {
  if (!commune) return null;
  const place = communeWithDepartement(commune);
  if (reachKind !== "radius") return `${place}, ${reachWords[reachKind]}`;
  return reachKm === null ? place : `${place}, jusqu’à ${numberInWords(reachKm)}\u00a0km autour`;
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function when(source: FactsSource, now: Date): string | null {
  const period = periodInWords(source, now);
  const availability = source.availability.trim();
  if (!period || !availability) return (period && sentenceCase(period)) ?? (availability || null);
  return `${sentenceCase(period)}, ${inSentence(availability)}`;
}

/** « Le week-end » within a sentence; « RTT compris » and names keep their capitals. */
const inSentence = (text: string): string =>
  /^(?:Le|La|Les|L’|Du|De|Des|D’|En|Tous|Toute|Toutes|Chaque|À|Au|Aux|Sur|Sauf|Hors|Une|Un|Pendant|Entre|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Libre|Disponible)(?![\p{L}])/u.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

/** The short table that comes before the prose: what, when, where, on what terms, and what this kind alone asks. */
export function listingFacts(source: FactsSource, now: Date): Fact[] {
  const rows: (Omit<Fact, "value"> & { value: string | null })[] = [
    {
      term: "Quoi",
      value: [source.category && labelOf(source.category), source.quantity].filter(Boolean).join(" · "),
      icon: source.kind,
    },
    { term: "Ce qui serait partagé", value: source.whatIsShared, icon: "share" },
    { term: "Partenaires recherchés", value: source.partnersWanted, icon: "people" },
    { term: "Quand", value: when(source, now), icon: "calendar" },
    { term: "Date limite pour répondre", value: source.deadline && dateInWords(source.deadline, now), icon: "clock" },
    { term: "Où", value: where(source), icon: "place" },
    { term: "Conditions", value: source.terms && labelOf(source.terms), icon: "terms" },
    { term: "Procédure", value: source.procedure && procedureLabel(source.procedure), icon: "file" },
    { term: "Qui peut répondre", value: source.eligibility, icon: "check" },
    { term: "Thème", value: source.theme && labelOf(source.theme), icon: "list" },
    { term: "Annonce valable", value: validity(source, now), icon: "clock" },
  ];
  return rows.flatMap(({ value, ...row }) => (value ? [{ ...row, value }] : []));
}

function validity({ standing, expiresOn }: FactsSource, now: Date): string | null {
  if (standing) return "Sans limite de durée";
  return expiresOn ? `Jusqu’au ${dateInWords(expiresOn, now)}` : null;
}
