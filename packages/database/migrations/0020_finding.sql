-- What the field calls things. Seeded from packages/domain/thesaurus; the national team edits it in the site.
create table thesaurus_concept (
  code text primary key check (code ~ '^[a-z][a-z0-9_]{0,59}$'),
  label text not null,
  synonyms text[] not null default '{}',
  hints text[] not null default '{}',
  broader text[] not null default '{}',
  related text[] not null default '{}',
  categories text[] not null default '{}',
  false_friends text[] not null default '{}',
  is_context boolean not null default false,
  -- a concept that somebody edited is no longer overwritten by the file
  edited_at timestamptz,
  edited_by uuid references person on delete set null,
  withdrawn_at timestamptz
);

-- One row: counts the editions of the thesaurus, so that every process knows when to read it again.
create table search_state (
  is_the_row boolean primary key default true check (is_the_row),
  thesaurus_edition integer not null default 1,
  words_counted_at timestamptz,
  listings_counted integer not null default 0
);
insert into search_state default values;

create function count_thesaurus_edition() returns trigger language plpgsql as $$
begin
  update search_state set thesaurus_edition = thesaurus_edition + 1;
  return null;
end $$;
create trigger thesaurus_concept_edited after insert or update or delete on thesaurus_concept
  for each row execute function count_thesaurus_edition();

-- In how many public listings each term of the index stands, and each word as written: for rarity and for spelling.
create table search_term (
  term text primary key,
  listings integer not null
);
create table search_word (
  word text primary key,
  listings integer not null
);

-- What the search reads: one narrow row a listing, kept by the triggers below. Its lexemes come from
-- domain/search/listing-terms and are null until the listing has been read.
create table listing_search (
  listing_id uuid primary key references listing on delete cascade,
  organisation_id uuid not null,
  is_public boolean not null,
  published_at timestamptz,
  kind text not null,
  category text,
  theme text,
  terms text,
  place_region_code text,
  departement_code text,
  epci_siren text,
  commune_code text,
  labels text[] not null default '{}',
  latitude double precision,
  longitude double precision,
  reach_kind text not null,
  reach_km integer,
  starts_on date,
  ends_on date,
  expires_on date,
  -- until when a status of the organisation is verified: null, a moment or infinity
  verified_until timestamptz,
  lexemes tsvector,
  -- the edition of the thesaurus it was read with; 0: its text has changed since, or was never read
  read_with integer not null default 0
);

create function labels_in_force(commune text, epci text) returns text[] language sql stable as $$
  select coalesce(array_agg(distinct label order by label), '{}') from territory_label
  where territory_code in (commune, epci) and (valid_from is null or valid_from <= current_date) and (valid_to is null or valid_to >= current_date)
$$;
create function verified_until(organisation uuid) returns timestamptz language sql stable as $$
  select max(coalesce(expires_at, 'infinity')) from verification
  where organisation_id = organisation and fact <> 'representative' and ended_at is null
$$;

-- Public listings that the index does not hold yet: it takes them with their lexemes, so that each is indexed once.
create table listing_to_read (
  listing_id uuid primary key references listing on delete cascade,
  since timestamptz not null default clock_timestamp()
);
create index listing_to_read_newest on listing_to_read (since desc);

create function follow_listing() returns trigger language plpgsql as $$
begin
  if new.status <> 'published' then
    update listing_search set is_public = false where listing_id = new.id and is_public;
    delete from listing_to_read where listing_id = new.id;
    return null;
  end if;
  update listing_search as entry set organisation_id = new.organisation_id, is_public = true,
    published_at = new.published_at, kind = new.kind, category = new.category, theme = new.theme, terms = new.terms,
    place_region_code = new.place_region_code, departement_code = new.departement_code, epci_siren = new.epci_siren,
    commune_code = new.commune_code, labels = labels_in_force(new.commune_code, new.epci_siren),
    latitude = new.latitude, longitude = new.longitude, reach_kind = new.reach_kind, reach_km = new.reach_km,
    starts_on = new.starts_on, ends_on = new.ends_on, expires_on = new.expires_on,
    verified_until = verified_until(new.organisation_id),
    read_with = case when tg_op = 'UPDATE'
        and (old.title, old.body, old.quantity, old.category) is distinct from (new.title, new.body, new.quantity, new.category)
      then 0 else entry.read_with end
  where entry.listing_id = new.id;
  if not found then insert into listing_to_read values (new.id) on conflict do nothing; end if;
  return null;
end $$;
create trigger listing_followed_when_written after insert on listing
  for each row when (new.status = 'published') execute function follow_listing();
create trigger listing_followed_when_changed after update on listing
  for each row when (old.status = 'published' or new.status = 'published') execute function follow_listing();

create function follow_verification() returns trigger language plpgsql as $$
begin
  update listing_search set verified_until = verified_until(new.organisation_id) where organisation_id = new.organisation_id;
  return null;
end $$;
create trigger verification_followed after insert or update on verification
  for each row when (new.fact <> 'representative') execute function follow_verification();

create function follow_labels() returns trigger language plpgsql as $$
begin
  update listing_search set labels = labels_in_force(commune_code, epci_siren)
  where commune_code in (select territory_code from changed) or epci_siren in (select territory_code from changed);
  return null;
end $$;
create trigger territory_label_added after insert on territory_label
  referencing new table as changed for each statement execute function follow_labels();
create trigger territory_label_changed after update on territory_label
  referencing new table as changed for each statement execute function follow_labels();
create trigger territory_label_gone after delete on territory_label
  referencing old table as changed for each statement execute function follow_labels();

-- Lists, filters and the map hold them at once; the worker reads their words when it starts.
insert into listing_search (listing_id, organisation_id, is_public, published_at, kind, category, theme, terms,
    place_region_code, departement_code, epci_siren, commune_code, labels, latitude, longitude, reach_kind, reach_km,
    starts_on, ends_on, expires_on, verified_until)
  select id, organisation_id, true, published_at, kind, category, theme, terms, place_region_code, departement_code,
    epci_siren, commune_code, labels_in_force(commune_code, epci_siren), latitude, longitude, reach_kind, reach_km,
    starts_on, ends_on, expires_on, verified_until(organisation_id)
  from listing where status = 'published';

create index listing_search_to_read on listing_search (listing_id) where is_public and read_with = 0;
create index listing_search_of_organisation on listing_search (organisation_id);
create index listing_search_lexemes on listing_search using gin (lexemes) with (fastupdate = off) where is_public;
create index listing_search_newest on listing_search (published_at desc, listing_id desc) where is_public;
create index listing_search_newest_by_kind on listing_search (kind, published_at desc, listing_id desc) where is_public;
create index listing_search_newest_by_category on listing_search (category, published_at desc, listing_id desc) where is_public;
create index listing_search_newest_by_region on listing_search (place_region_code, published_at desc, listing_id desc) where is_public;
create index listing_search_newest_by_departement on listing_search (departement_code, published_at desc, listing_id desc) where is_public;
create index listing_search_newest_by_epci on listing_search (epci_siren, published_at desc, listing_id desc) where is_public;
create index listing_search_newest_by_commune on listing_search (commune_code, published_at desc, listing_id desc) where is_public;
create index listing_search_deadline on listing_search ((coalesce(expires_on, 'infinity'::date)), listing_id) where is_public;
create index listing_search_place on listing_search using gist (point(longitude * 0.69, latitude)) where is_public and latitude is not null;

-- The listings' own indexes for the lists stay until the next version: the previous one still reads them.

analyze listing_search;
