-- The listings that complement one another: each pair stands once for each side, with why it is shown.
create table complement (
  listing_id uuid not null references listing on delete cascade,
  other_id uuid not null references listing on delete cascade,
  score double precision not null check (score between 0 and 1),
  -- what the suggestion says of itself: domain/matching/complement-reasons
  reasons jsonb not null,
  found_at timestamptz not null,
  primary key (listing_id, other_id),
  check (listing_id <> other_id)
);
create index complement_by_score on complement (listing_id, score desc);
create index complement_by_other on complement (other_id);

-- « Not for us, because »: the suggestion is no longer shown to that organisation, and others like it less.
create table complement_refusal (
  organisation_id uuid not null references organisation on delete cascade,
  listing_id uuid not null references listing on delete cascade,
  other_id uuid not null references listing on delete cascade,
  reason text not null check (reason in ('too_far', 'wrong_thing', 'wrong_size', 'wrong_dates', 'already_known', 'other')),
  person_id uuid references person on delete set null,
  created_at timestamptz not null,
  primary key (organisation_id, listing_id, other_id)
);
create index complement_refusal_by_listing on complement_refusal (listing_id);
create index complement_refusal_by_other on complement_refusal (other_id);

-- When the complements of a listing were last looked for; null: they must be.
alter table listing_search add column matched_at timestamptz;
create index listing_search_to_match on listing_search (listing_id) where is_public and matched_at is null and lexemes is not null;

-- What decides whom a listing may meet has changed: its complements are looked for again.
create function forget_complements() returns trigger language plpgsql as $$
begin
  if (new.lexemes, new.kind, new.category, new.theme, new.latitude, new.longitude, new.reach_kind, new.reach_km, new.starts_on, new.ends_on, new.is_public)
    is distinct from (old.lexemes, old.kind, old.category, old.theme, old.latitude, old.longitude, old.reach_kind, old.reach_km, old.starts_on, old.ends_on, old.is_public)
  then new.matched_at := null;
  end if;
  return new;
end $$;
create trigger listing_search_rematched before update on listing_search
  for each row when (new.matched_at is not null) execute function forget_complements();

create index listing_search_wide on listing_search (category, published_at desc, listing_id desc)
  where is_public and reach_kind <> 'radius';
