import type { ClassesOf } from "./column-class.ts";

/** The thesaurus and the index of the search: what is public already, and who edited a concept. */
export const searchColumns = {
  complement: {
    found_at: "public",
    listing_id: "public",
    other_id: "public",
    reasons: "public",
    score: "public",
  },
  complement_refusal: {
    created_at: "members",
    listing_id: "members",
    organisation_id: "members",
    other_id: "members",
    person_id: "personal",
    reason: "members",
  },
  listing_search: {
    matched_at: "public",
    category: "public",
    commune_code: "public",
    departement_code: "public",
    ends_on: "public",
    epci_siren: "public",
    expires_on: "public",
    is_public: "public",
    kind: "public",
    labels: "public",
    latitude: "public",
    lexemes: "public",
    listing_id: "public",
    longitude: "public",
    organisation_id: "public",
    place_region_code: "public",
    published_at: "public",
    reach_kind: "public",
    reach_km: "public",
    read_with: "public",
    starts_on: "public",
    terms: "public",
    theme: "public",
    verified_until: "public",
  },
  search_state: {
    is_the_row: "public",
    listings_counted: "public",
    thesaurus_edition: "public",
    words_counted_at: "public",
  },
  search_term: {
    listings: "public",
    term: "public",
  },
  search_word: {
    listings: "public",
    word: "public",
  },
  thesaurus_concept: {
    broader: "public",
    categories: "public",
    code: "public",
    edited_at: "public",
    edited_by: "personal",
    false_friends: "public",
    hints: "public",
    is_context: "public",
    label: "public",
    related: "public",
    synonyms: "public",
    withdrawn_at: "public",
  },
} as const satisfies ClassesOf<
  | "complement"
  | "complement_refusal"
  | "listing_search"
  | "search_state"
  | "search_term"
  | "search_word"
  | "thesaurus_concept"
>;
