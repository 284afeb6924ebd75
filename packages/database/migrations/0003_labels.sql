-- Dated facts: this territory carries this label, says this source, in this edition. Codes: domain/territories/labels.ts.
create table territory_label (
  id bigint generated always as identity primary key,
  label text not null check (label in ('qpv', 'frr', 'frr_plus', 'pvd', 'acv', 'villages_avenir',
    'territoires_industrie', 'massif', 'cite_educative', 'france_services')),
  -- neighbourhood_in_commune: the commune HAS a neighbourhood with the label; it says nothing of one address in it
  territory_kind text not null check (territory_kind in ('commune', 'epci', 'ept', 'neighbourhood_in_commune')),
  territory_code text not null,
  -- the neighbourhood, programme territory, massif or class: code then name
  detail_code text not null default '',
  detail_name text,
  -- first and last day in force; null: not stated by the source, still in force
  valid_from date,
  valid_to date,
  source text not null,
  -- the edition of the list, as its producer dates it: 2024, 2024-09, 2025-07-10
  vintage text not null,
  check (valid_to is null or valid_from is null or valid_to >= valid_from),
  unique nulls not distinct (label, territory_kind, territory_code, detail_code, valid_from)
);
create index territory_label_by_territory on territory_label (territory_code, territory_kind);
create index territory_label_by_label on territory_label (label, territory_code);
