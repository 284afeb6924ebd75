-- Listings that go as far as an area, by that area: those that reach a place are found at once, however many reach others.
create function reached_area(reach_kind text, region_code text, departement_code text, epci_siren text)
returns text language sql immutable parallel safe as $$
  select case reach_kind
    when 'region' then 'region:' || region_code
    when 'departement' then 'departement:' || departement_code
    when 'epci' then 'epci:' || epci_siren
    else reach_kind end
$$;
create index listing_search_reaching on listing_search
  (reached_area(reach_kind, place_region_code, departement_code, epci_siren), category, published_at desc)
  where is_public and reach_kind <> 'radius';

-- Few circles are wider than fifty kilometres, and hardly any than a hundred: only those are looked for farther away.
create index listing_search_far_by_category on listing_search
  using gist (category, point(longitude * 0.69, latitude))
  where is_public and latitude is not null and reach_km > 50;
create index listing_search_farthest_by_category on listing_search
  using gist (category, point(longitude * 0.69, latitude))
  where is_public and latitude is not null and reach_km > 100;

-- Last, since it holds searches up: it takes a moment only.
drop index listing_search_wide;
