import type { ReachKind } from "../listings/listing.ts";
import { distanceInKilometres, type Position } from "../territories/distance.ts";
import { isMainland } from "../territories/territory.ts";
import type { Category, ListingKind, Theme } from "../vocabulary/vocabulary.ts";
import { categoryNearness } from "./category-neighbours.ts";
import { cosine, type Profile } from "./likeness.ts";
import { isFarTooLittle, type Quantity } from "./quantity.ts";

/** A published listing, as far as it can meet another. */
export type Meeting = {
  id: string;
  organisationId: string;
  kind: ListingKind;
  category: Category;
  theme: Theme;
  /** The terms of the index (`termsOfListing`). */
  terms: readonly string[];
  position: Position | null;
  communeCode: string;
  epciSiren: string | null;
  departementCode: string;
  regionCode: string;
  reachKind: ReachKind;
  reachKm: number | null;
  startsOn: string | null;
  endsOn: string | null;
  labels: readonly string[];
  quantity: Quantity | null;
};

/** What the kinds may meet: design 1, « what complements what ». */
const complementsOf: Readonly<Record<ListingKind, readonly ListingKind[]>> = {
  need: ["offer", "pooling"],
  offer: ["need", "pooling", "partner_call"],
  pooling: ["need", "offer", "pooling", "partner_call"],
  partner_call: ["offer", "pooling"],
};

/** The kinds of listings that can answer one of this kind. */
export const kindsComplementing = (kind: ListingKind): readonly ListingKind[] => complementsOf[kind];

/** Kilometres between two listings, or null when one has no known position. */
export const kilometresBetween = (one: Meeting, other: Meeting): number | null =>
  one.position && other.position ? distanceInKilometres(one.position, other.position) : null;

/** Whether the place of the other lies in the reach of this one. */
function reaches(from: Meeting, to: Meeting): boolean {
  switch (from.reachKind) {
    case "country":
      return true;
    case "mainland":
      return isMainland(from.regionCode) && isMainland(to.regionCode);
    case "region":
      return from.regionCode === to.regionCode;
    case "departement":
      return from.departementCode === to.departementCode;
    case "epci":
      return from.epciSiren !== null && from.epciSiren === to.epciSiren;
    case "radius": {
      const kilometres = kilometresBetween(from, to);
      return kilometres === null ? from.communeCode === to.communeCode : kilometres <= (from.reachKm ?? 0);
    }
  }
}

/** Whether their dates have a day in common; no date is open. */
const overlap = (one: Meeting, other: Meeting): boolean =>
  (one.endsOn === null || other.startsOn === null || one.endsOn >= other.startsOn) &&
  (other.endsOn === null || one.startsOn === null || other.endsOn >= one.startsOn);

/** Whether two listings can meet at all: sides, reach of the one or the other, dates; never two of one organisation. */
export function canMeet(one: Meeting, other: Meeting): boolean {
  return (
    one.organisationId !== other.organisationId &&
    complementsOf[one.kind].includes(other.kind) &&
    overlap(one, other) &&
    (reaches(one, other) || reaches(other, one))
  );
}

/** What brings two listings together, each part from 0 to 1. */
export type Closeness = {
  category: number;
  concepts: number;
  words: number;
  distance: number;
  theme: number;
  /** 0 when one side has far too little for the other. */
  quantity: number;
  /** 0 when both pool, and not the same thing. */
  sameThing: number;
};

/** How much each part makes of the score. */
export const complementWeights = { category: 0.38, concepts: 0.36, words: 0.2, distance: 0.045, theme: 0.015 } as const;
/** Words in common are few even between good complements: this share of them is already all one can ask. */
export const fullWords = 0.4;
/** Beyond, one place is as far as another. */
const farthest = 200;

const asks = (kind: ListingKind): boolean => kind === "need" || kind === "partner_call";

/** Whether the side that asks, if one does, would get a fair part of it. */
function hasEnough(one: Meeting, other: Meeting): boolean {
  if (asks(one.kind) === asks(other.kind)) return true;
  const [asked, there] = asks(one.kind) ? [one, other] : [other, one];
  return !isFarTooLittle(there.quantity, asked.quantity);
}

type Side = { meeting: Meeting; profile: Profile };

/** Two poolings meet over one thing, their sub-category or a concept both are about; other kinds may meet otherwise. */
function isOverSameThing(one: Side, other: Side): boolean {
  if (one.meeting.kind !== "pooling" || other.meeting.kind !== "pooling") return true;
  return (
    one.meeting.category === other.meeting.category ||
    [...one.profile.things].some((thing) => other.profile.things.has(thing))
  );
}

/** How close two listings that can meet are. */
export function closenessOf(one: Side, other: Side): Closeness {
  const kilometres = kilometresBetween(one.meeting, other.meeting);
  const reach = Math.min(farthest, Math.max(one.meeting.reachKm ?? farthest, other.meeting.reachKm ?? farthest, 1));
  return {
    category: categoryNearness(one.meeting.category, other.meeting.category),
    concepts: Math.sqrt(cosine(one.profile.concepts, other.profile.concepts)),
    words: Math.min(1, cosine(one.profile.words, other.profile.words) / fullWords),
    distance: kilometres === null ? 0 : Math.max(0, 1 - kilometres / reach),
    theme: one.meeting.theme === other.meeting.theme ? 1 : 0,
    quantity: hasEnough(one.meeting, other.meeting) ? 1 : 0,
    sameThing: isOverSameThing(one, other) ? 1 : 0,
  };
}

/** Below, a suggestion is more noise than help. */
export const leastScore = 0.38;
/** With nothing in common but a word or two, nearness makes no complement. */
const leastConcepts = 0.38;

const tooLittleShare = 0.55;

/** How well two listings complement each other: 0 to 1; show nothing below `leastScore`. */
export function complementScore(closeness: Closeness): number {
  if (closeness.sameThing === 0) return 0;
  if (closeness.category === 0 && closeness.concepts < leastConcepts) return 0;
  const { category, concepts, words, distance, theme, quantity } = closeness;
  const score =
    complementWeights.category * category +
    complementWeights.concepts * concepts +
    complementWeights.words * words +
    complementWeights.distance * distance +
    complementWeights.theme * theme;
  return quantity === 0 ? score * tooLittleShare : score;
}
