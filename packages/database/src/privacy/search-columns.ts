import type { ClassesOf } from "./column-class.ts";

/** The thesaurus and the index of the search: what is public already, and who edited a concept. */
export const searchColumns = {
  alert: {
    asked: "personal",
    confirmed_at: "members",
    created_at: "members",
    email: "personal",
    feed_id: "secret",
    feed_secret_hash: "secret",
    frequency: "members",
    id: "members",
    is_broad: "members",
    latitude: "personal",
    longitude: "personal",
    name: "personal",
    paused_at: "members",
    person_id: "personal",
    read_at: "members",
    read_with: "members",
    recipient: "personal",
    search: "personal",
  },
  // What they say of a person, the rows of `alert` and `alert_told` say too; they go with those.
  alert_anchor: {
    alert_id: "members",
    anchor: "members",
  },
  alert_hit: {
    alert_id: "members",
    found_at: "members",
    listing_id: "members",
    told_at: "members",
  },
  alert_listing_waiting: {
    listing_id: "public",
    since: "public",
  },
  alert_told: {
    email: "personal",
    listing_id: "personal",
    person_id: "personal",
    recipient: "personal",
    told_on: "personal",
  },
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
  listing_to_read: {
    listing_id: "public",
    since: "public",
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
  suggestion_letters_stopped: {
    person_id: "personal",
    stopped_at: "personal",
  },
  suggestion_told: {
    listing_id: "members",
    organisation_id: "members",
    other_id: "members",
    told_on: "members",
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
  | "alert"
  | "alert_anchor"
  | "alert_hit"
  | "alert_listing_waiting"
  | "alert_told"
  | "complement"
  | "complement_refusal"
  | "listing_search"
  | "listing_to_read"
  | "search_state"
  | "search_term"
  | "search_word"
  | "suggestion_letters_stopped"
  | "suggestion_told"
  | "thesaurus_concept"
>;
