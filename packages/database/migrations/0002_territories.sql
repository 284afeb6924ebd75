-- Official territories (INSEE, DGCL). Codes are text: 01004, 2A004, 97411. Rows are filled and refreshed by
-- packages/territories; a code that another table points to is never deleted, it ends.

create extension if not exists fuzzystrmatch;

create table region (
  code text primary key,
  name text not null,
  -- com: an overseas collectivity, which is neither a région nor a département but fills both places
  zone text not null check (zone in ('metro', 'drom', 'com')),
  seat_commune_code text
);

create table departement (
  code text primary key check (code ~ '^([0-9][0-9AB]|9[78][0-9])$'),
  name text not null,
  zone text not null check (zone in ('metro', 'drom', 'com')),
  region_code text not null references region,
  seat_commune_code text
);
create index departement_by_region on departement (region_code);

create table epci (
  siren text primary key check (siren ~ '^[0-9]{9}$'),
  name text not null,
  kind text not null check (kind in ('CC', 'CA', 'CU', 'METRO', 'MET69')),
  population integer not null default 0,
  -- where most of its inhabitants live: an EPCI may lie across départements
  departement_code text references departement,
  region_code text references region,
  latitude double precision,
  longitude double precision,
  ended_on date
);
create index epci_by_departement on epci (departement_code);

-- Établissement public territorial: a second layer over the Métropole du Grand Paris.
create table ept (
  siren text primary key check (siren ~ '^[0-9]{9}$'),
  name text not null,
  population integer not null default 0,
  departement_code text references departement,
  region_code text references region
);

create table commune (
  code text primary key check (code ~ '^([0-9][0-9AB])[0-9]{3}$'),
  name text not null,
  departement_code text not null references departement,
  region_code text not null references region,
  -- four islands of the mainland and the overseas collectivities have none
  epci_siren text references epci,
  ept_siren text references ept,
  population integer not null default 0 check (population >= 0),
  siren text check (siren ~ '^[0-9]{9}$'),
  zone text not null check (zone in ('metro', 'drom', 'com')),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  -- how the point was found: its own, or the mean of the known communes that share this much with it
  coordinates_source text check (coordinates_source in ('commune', 'postal_code', 'epci', 'departement')),
  -- set when a later vintage no longer has it: see former_commune for what it became
  ended_on date,
  check ((latitude is null) = (longitude is null) and (latitude is null) = (coordinates_source is null))
);
create index commune_by_departement on commune (departement_code, population desc);
create index commune_by_region on commune (region_code, population desc);
create index commune_by_epci on commune (epci_siren, population desc);
create index commune_by_ept on commune (ept_siren, population desc) where ept_siren is not null;
create index commune_by_position on commune using gist (point(longitude, latitude));

create table commune_postal_code (
  postal_code text not null check (postal_code ~ '^[0-9]{5}$'),
  commune_code text not null references commune on delete cascade,
  primary key (commune_code, postal_code)
);
create index commune_postal_code_by_code on commune_postal_code (postal_code text_pattern_ops);

-- Codes that are no longer a commune (merged, delegated, associated, arrondissement of Paris, Lyon or Marseille),
-- with the commune of today.
create table former_commune (
  code text primary key check (code ~ '^([0-9][0-9AB])[0-9]{3}$'),
  commune_code text not null references commune,
  name text,
  kind text not null check (kind in ('delegated', 'associated', 'district', 'former')),
  source text not null
);
create index former_commune_by_commune on former_commune (commune_code);

-- What the commune field searches: every name a commune has or had, as normaliseName (domain) writes it.
-- Département, région and population are copied here so that one index scan can filter and rank.
create table commune_name (
  id bigint generated always as identity primary key,
  commune_code text not null references commune on delete cascade,
  name text not null,
  name_key text collate "C" not null,
  -- without spaces: "val disere" finds Val-d'Isère
  name_compact text collate "C" not null generated always as (replace(name_key, ' ', '')) stored,
  kind text not null check (kind in ('current', 'delegated', 'associated', 'district', 'former')),
  departement_code text not null,
  region_code text not null,
  population integer not null,
  unique (commune_code, name_key)
);
create index commune_name_by_compact on commune_name (name_compact, population desc);
-- Written once a year and read at each keystroke: a list of pending entries would be read through by every search.
create index commune_name_by_trigram on commune_name using gin (name_key gin_trgm_ops) with (fastupdate = off);

-- Which edition of which dataset is loaded, so that a start with nothing to do is quick.
create table territory_import (
  dataset text primary key,
  vintage text not null,
  source text not null,
  row_count integer not null,
  imported_at timestamptz not null default now()
);

-- Great-circle distance in kilometres on the sphere of mean radius 6371.0088 km: the same rule as
-- distanceInKilometres in domain/territories/distance.ts.
create function distance_km(latitude_a double precision, longitude_a double precision,
                            latitude_b double precision, longitude_b double precision)
returns double precision language sql immutable strict parallel safe as $$
  select 2 * 6371.0088 * asin(least(1, sqrt(
    power(sin(radians(latitude_b - latitude_a) / 2), 2)
    + cos(radians(latitude_a)) * cos(radians(latitude_b)) * power(sin(radians(longitude_b - longitude_a) / 2), 2))))
$$;
