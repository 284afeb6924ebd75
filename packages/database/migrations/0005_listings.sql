create table listing (
  id uuid primary key,
  short_code text not null unique,
  organisation_id uuid not null references organisation,
  created_by uuid references person,
  kind text not null check (kind in ('need', 'offer', 'pooling', 'partner_call')),
  status text not null check (status in ('draft', 'submitted', 'changes_requested', 'rejected', 'published', 'paused', 'fulfilled', 'expired', 'withdrawn', 'removed')),
  title text not null,
  body text not null default '',
  theme text,
  category text,
  terms text,
  commune_code text references commune,
  -- the region that moderates: that of the author's establishment, not of the place
  region_code text not null references region,
  departement_code text references departement,
  place_region_code text references region,
  epci_siren text references epci,
  latitude double precision,
  longitude double precision,
  reach_kind text not null default 'radius' check (reach_kind in ('radius', 'epci', 'departement', 'region', 'mainland', 'country')),
  reach_km integer check (reach_km between 1 and 10000),
  starts_on date,
  ends_on date,
  quantity text,
  -- what only this kind asks (deadline, procedure, eligibility, partners wanted, what is shared, availability)
  details jsonb not null default '{}',
  standing boolean not null default false,
  expires_on date,
  reference text,
  published_at timestamptz,
  submitted_at timestamptz,
  reviewed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  expiry_reminded_at timestamptz,
  version integer not null default 1,
  search tsvector generated always as (
    setweight(to_tsvector('french_unaccented', title), 'A') || setweight(to_tsvector('french_unaccented', coalesce(body, '')), 'B')
  ) stored,
  check (ends_on is null or starts_on is null or ends_on >= starts_on),
  check (status in ('draft', 'withdrawn') or (theme is not null and category is not null and terms is not null and commune_code is not null))
);
create unique index listing_by_reference on listing (reference) where reference is not null;
create index listing_by_organisation on listing (organisation_id, updated_at desc);
create index listing_newest on listing (published_at desc, id desc) where status = 'published';
create index listing_newest_by_kind on listing (kind, published_at desc, id desc) where status = 'published';
create index listing_newest_by_category on listing (category, published_at desc, id desc) where status = 'published';
create index listing_newest_by_region on listing (place_region_code, published_at desc, id desc) where status = 'published';
create index listing_newest_by_departement on listing (departement_code, published_at desc, id desc) where status = 'published';
create index listing_newest_by_epci on listing (epci_siren, published_at desc, id desc) where status = 'published';
create index listing_newest_by_commune on listing (commune_code, published_at desc, id desc) where status = 'published';
create index listing_text on listing using gin (search) with (fastupdate = off);
-- degrees, scaled so that a box is about square at French latitudes; true distances are computed on what it returns
create index listing_place on listing using gist (point(longitude * 0.69, latitude)) where status = 'published' and latitude is not null;
create index listing_queue on listing (region_code, submitted_at) where status = 'submitted';
create index listing_to_review_afterwards on listing (region_code, published_at) where status = 'published' and reviewed_at is null;
create index listing_expiring on listing (expires_on) where status = 'published' and expires_on is not null;

-- A changed text of a published listing: moderated on its own while the published text stays visible.
create table listing_revision (
  id uuid primary key,
  listing_id uuid not null references listing,
  created_by uuid references person,
  status text not null check (status in ('draft', 'submitted', 'changes_requested', 'accepted', 'rejected', 'withdrawn')),
  content jsonb not null,
  region_code text not null references region,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  decided_at timestamptz
);
create unique index listing_revision_open on listing_revision (listing_id) where status in ('draft', 'submitted', 'changes_requested');
create index listing_revision_queue on listing_revision (region_code, submitted_at) where status = 'submitted';

create table listing_photo (
  id uuid primary key,
  listing_id uuid not null references listing on delete cascade,
  document_id uuid not null references document,
  alternative_text text not null,
  position integer not null check (position between 1 and 4),
  width integer not null,
  height integer not null,
  unique (listing_id, position) deferrable initially deferred
);
