-- The nearest of a sub-category, and of all; how many are in a circle is counted from these indexes alone. The one of all
-- is the newer: between two that look as good, PostgreSQL takes it, and the other serves a place alone badly.
create index listing_search_near_by_category on listing_search
  using gist (category, point(longitude * 0.69, latitude)) include (latitude, longitude, kind)
  where is_public and latitude is not null;
create index listing_search_place_counted on listing_search
  using gist (point(longitude * 0.69, latitude)) include (latitude, longitude, kind)
  where is_public and latitude is not null;

-- Few places have some labels: who filters by one of them does not read all listings.
create index listing_search_labels on listing_search using gin (labels) with (fastupdate = off) where is_public;

-- A commune of the Grand Paris has the labels of its établissement public territorial too.
create or replace function labels_in_force(commune text, epci text) returns text[] language sql stable as $$
  select coalesce(array_agg(distinct label order by label), '{}') from territory_label
  where territory_code in ($1, $2, (select place.ept_siren from commune as place where place.code = $1))
    and (valid_from is null or valid_from <= current_date) and (valid_to is null or valid_to >= current_date)
$$;
create or replace function follow_labels() returns trigger language plpgsql as $$
begin
  update listing_search set labels = labels_in_force(commune_code, epci_siren)
  where commune_code in (select territory_code from changed) or epci_siren in (select territory_code from changed)
    or commune_code in (select code from commune where ept_siren in (select territory_code from changed));
  return null;
end $$;
update listing_search set labels = labels_in_force(commune_code, epci_siren)
  where commune_code in (select code from commune where ept_siren is not null);

-- A text that changes while its listing is paused or expired is read again when the listing comes back.
create function forget_reading() returns trigger language plpgsql as $$
begin
  update listing_search set read_with = 0 where listing_id = new.id and read_with > 0;
  return null;
end $$;
create trigger listing_text_changed_aside after update on listing for each row
  when (old.status <> 'published' and new.status <> 'published'
    and (old.title, old.body, old.quantity, old.category) is distinct from (new.title, new.body, new.quantity, new.category))
  execute function forget_reading();

-- Last, since it holds searches up: it takes a moment only.
drop index listing_search_place;
alter index listing_search_place_counted rename to listing_search_place;
