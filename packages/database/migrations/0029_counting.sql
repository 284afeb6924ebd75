-- Listings within filters are counted from this index alone, whatever the filters: their first columns have few values.
create index listing_search_counted on listing_search
  (category, place_region_code, kind, departement_code, theme, terms, epci_siren, commune_code) where is_public;
