create table person (
  id uuid primary key,
  email text not null,
  display_name text not null,
  password_hash text,
  email_confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  check (email = lower(email) or deleted_at is not null)
);
create unique index person_by_email on person (email) where deleted_at is null;

-- Members of the national team: rows with who and when, never a flag.
create table national_appointment (
  id uuid primary key,
  person_id uuid not null references person,
  appointed_by uuid references person,
  appointed_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index national_appointment_current on national_appointment (person_id) where ended_at is null;

-- id.secret: only the SHA-256 of the secret is kept (the Lucia project's session design).
create table session (
  id text primary key,
  secret_hash bytea not null,
  person_id uuid not null references person,
  kind text not null check (kind in ('member', 'moderator')),
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  password_given_at timestamptz not null default now(),
  acting_organisation_id uuid,
  device text not null default ''
);
create index session_by_person on session (person_id);

create table one_time_link (
  id text primary key,
  secret_hash bytea not null,
  purpose text not null check (purpose in ('confirm_email', 'reset_password', 'change_email', 'join_organisation')),
  person_id uuid references person,
  email text not null,
  payload jsonb not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_link_by_person on one_time_link (person_id);

-- Failed and counted attempts, by account or by address: what slows guessing down. Keys are hashed.
create table attempt (
  id uuid primary key,
  key text not null,
  at timestamptz not null default now()
);
create index attempt_by_key on attempt (key, at desc);

create table organisation (
  id uuid primary key,
  short_code text not null unique,
  kind text not null check (kind in ('local_authority', 'ess_structure', 'support_body', 'cress')),
  family text not null,
  name text not null,
  siren text,
  rna text,
  legal_category text,
  activity_code text,
  activity_code_2025 text,
  description text not null default '',
  website text,
  -- found: filled from the register; manual: typed by hand while the register did not answer; imported: no one's yet
  origin text not null check (origin in ('found', 'manual', 'imported')),
  reference text,
  commune_code text not null references commune,
  region_code text not null references region,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create unique index organisation_by_siren on organisation (siren) where siren is not null;
create unique index organisation_by_reference on organisation (reference) where reference is not null;
create index organisation_by_region on organisation (region_code, name);
create index organisation_by_commune on organisation (commune_code);
create index organisation_by_name on organisation (name, id);
create index organisation_by_words on organisation using gin (plain_text(name) gin_trgm_ops);
alter table session add foreign key (acting_organisation_id) references organisation on delete set null;

create table establishment (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  siret text unique,
  name text not null,
  commune_code text not null references commune,
  is_head_office boolean not null,
  created_at timestamptz not null default now()
);
create index establishment_by_organisation on establishment (organisation_id);

-- The CRESS of a region: an organisation that moderates it, and the choices it makes.
create table cress (
  region_code text primary key references region,
  organisation_id uuid not null unique references organisation,
  active boolean not null default true,
  trusted_after integer not null default 3 check (trusted_after >= 0),
  announced_delay_days integer check (announced_delay_days between 1 and 60)
);

create table membership (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  role text not null check (role in ('administrator', 'contributor', 'observer')),
  status text not null check (status in ('requested', 'approved', 'refused', 'ended')),
  requested_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by uuid references person,
  ended_at timestamptz,
  message text not null default ''
);
create unique index membership_current on membership (organisation_id, person_id) where status in ('requested', 'approved');
create index membership_by_person on membership (person_id, status);

create table document (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  uploaded_by uuid references person,
  name text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/avif')),
  bytes bytea not null,
  size_bytes integer not null,
  purpose text not null check (purpose in ('evidence', 'photo')),
  created_at timestamptz not null default now()
);
create index document_by_organisation on document (organisation_id, purpose);

-- A question put to the CRESS: is this person the representative, is this structure an ESS one.
create table verification_request (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  fact text not null check (fact in ('representative', 'ess_status', 'local_authority')),
  declared_status text,
  person_id uuid references person,
  statement text not null default '',
  evidence_id uuid references document,
  region_code text not null references region,
  status text not null default 'pending' check (status in ('pending', 'accepted', 'refused', 'withdrawn')),
  created_at timestamptz not null default now(),
  decided_at timestamptz
);
create index verification_request_queue on verification_request (region_code, created_at) where status = 'pending';
create unique index verification_request_pending on verification_request (organisation_id, fact, coalesce(person_id, '00000000-0000-0000-0000-000000000000'::uuid)) where status = 'pending';

-- A dated fact about an organisation, with its source; it ends, it is never overwritten.
create table verification (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  fact text not null check (fact in ('representative', 'ess_status', 'local_authority')),
  status_name text,
  person_id uuid references person,
  source text not null check (source in ('cress', 'national_team', 'register', 'operator_import')),
  verified_by uuid references person,
  verifier_name text not null,
  evidence_id uuid references document,
  request_id uuid references verification_request,
  verified_at timestamptz not null default now(),
  expires_at timestamptz,
  ended_at timestamptz
);
create index verification_by_organisation on verification (organisation_id, fact) where ended_at is null;
