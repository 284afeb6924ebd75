import type { ClassesOf } from "./column-class.ts";

/** Official territories: public facts. */
export const territoriesColumns = {
  commune: {
    code: "public",
    coordinates_source: "public",
    departement_code: "public",
    ended_on: "public",
    epci_siren: "public",
    ept_siren: "public",
    latitude: "public",
    longitude: "public",
    name: "public",
    population: "public",
    region_code: "public",
    siren: "public",
    zone: "public",
  },
  commune_name: {
    commune_code: "public",
    departement_code: "public",
    id: "public",
    kind: "public",
    name: "public",
    name_compact: "public",
    name_key: "public",
    population: "public",
    region_code: "public",
  },
  commune_postal_code: {
    commune_code: "public",
    postal_code: "public",
  },
  departement: {
    code: "public",
    name: "public",
    region_code: "public",
    seat_commune_code: "public",
    zone: "public",
  },
  epci: {
    departement_code: "public",
    ended_on: "public",
    kind: "public",
    latitude: "public",
    longitude: "public",
    name: "public",
    population: "public",
    region_code: "public",
    siren: "public",
  },
  ept: {
    departement_code: "public",
    name: "public",
    population: "public",
    region_code: "public",
    siren: "public",
  },
  former_commune: {
    code: "public",
    commune_code: "public",
    kind: "public",
    name: "public",
    source: "public",
  },
  region: {
    code: "public",
    name: "public",
    seat_commune_code: "public",
    zone: "public",
  },
  territory_import: {
    dataset: "public",
    imported_at: "public",
    row_count: "public",
    source: "public",
    vintage: "public",
  },
  territory_label: {
    detail_code: "public",
    detail_name: "public",
    id: "public",
    label: "public",
    source: "public",
    territory_code: "public",
    territory_kind: "public",
    valid_from: "public",
    valid_to: "public",
    vintage: "public",
  },
} as const satisfies ClassesOf<
  | "commune"
  | "commune_name"
  | "commune_postal_code"
  | "departement"
  | "epci"
  | "ept"
  | "former_commune"
  | "region"
  | "territory_import"
  | "territory_label"
>;
