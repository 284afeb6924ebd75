import { normaliseName } from "@maillage/domain/territories/name-normalisation";
import { communeWithDepartement } from "@maillage/domain/territories/territory-wording.fr";

/** What the search tells of a commune that may be meant. */
export type FoundCommune = {
  code: string;
  name: string;
  departementCode: string;
  departementName: string;
  postalCodes: readonly string[];
  /** The former name that was typed, when it is not today's. */
  matchedName: string | null;
};

/** A commune among which to choose: its code, « Ambert (Puy-de-Dôme) », and what tells it from its homonyms. */
export type CommuneChoice = { code: string; label: string; detail: string };

/** Why one must choose: several communes bear the name or the postal code typed, or none does exactly. */
export type Doubt = "same_name" | "same_postal_code" | "near";

export type Chosen =
  | { kind: "one"; commune: CommuneChoice }
  | { kind: "many"; communes: CommuneChoice[]; doubt: Doubt }
  | { kind: "none" };

/** The choice a commune makes in a list. */
export function communeChoice(commune: FoundCommune): CommuneChoice {
  const [first, ...others] = commune.postalCodes;
  const postal = first
    ? `${first}${others.length > 0 ? ` et ${others.length} autre${others.length > 1 ? "s" : ""}` : ""}`
    : "";
  const former = commune.matchedName ? `anciennement ${commune.matchedName}` : "";
  return {
    code: commune.code,
    label: communeWithDepartement(commune),
    detail: [postal, former].filter(Boolean).join(", "),
  };
}

/** Everything a person may type that names this commune and no other of its name. */
function spellings(commune: FoundCommune): string[] {
  const names = [commune.name, ...(commune.matchedName ? [commune.matchedName] : [])];
  const areas = [commune.departementCode, commune.departementName, ...commune.postalCodes];
  return names
    .flatMap((name) => [name, ...areas.flatMap((area) => [`${name} ${area}`, `${area} ${name}`])])
    .map(normaliseName);
}

/**
 * Which commune was meant: one when the words leave no doubt, several to choose among otherwise. Never a guess between
 * homonyms: « Saint-Denis » alone is asked about, « Saint-Denis 974 » is not.
 */
export function chooseCommune(typed: string, found: readonly FoundCommune[]): Chosen {
  const words = normaliseName(typed);
  const exact = found.filter(
    (commune) =>
      spellings(commune).includes(words) || commune.postalCodes.includes(words) || commune.code.toLowerCase() === words,
  );
  const candidates = exact.length > 0 ? exact : found;
  const [first, ...others] = candidates;
  if (!first) return { kind: "none" };
  if (others.length === 0) return { kind: "one", commune: communeChoice(first) };
  const sameCode = /^\d{5}$/.test(words) ? "same_postal_code" : "same_name";
  const doubt = exact.length > 0 ? sameCode : "near";
  return { kind: "many", communes: candidates.slice(0, 8).map(communeChoice), doubt };
}

/** The doubt in a sentence: « Vouliez-vous dire » when nothing bears exactly that name. */
export function doubtInWords(doubt: Doubt, typed: string): string {
  if (doubt === "same_name") return "Plusieurs communes portent ce nom";
  if (doubt === "same_postal_code") return "Plusieurs communes ont ce code postal";
  return `Aucune commune ne s’appelle exactement «\u00a0${typed}\u00a0». Vouliez-vous dire`;
}
