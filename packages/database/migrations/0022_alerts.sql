-- A saved search that sends letters: of a person, or of a confirmed address without an account.
create table alert (
  id uuid primary key,
  person_id uuid references person,
  email text check (email = lower(email)),
  -- whose letters these are: one a day, however many alerts
  recipient text not null generated always as (coalesce(person_id::text, email)) stored,
  name text not null,
  search jsonb not null,
  -- the terms of the index of which a listing must have one; null when the search has no words
  asked text[],
  latitude double precision,
  longitude double precision,
  -- the edition of the thesaurus its words were read with, and when: read again when words are counted anew
  read_with integer not null,
  read_at timestamptz not null,
  frequency text not null check (frequency in ('immediately', 'daily', 'weekly')),
  -- neither words nor category nor place: such an alert meets nearly everything
  is_broad boolean not null,
  feed_id text unique,
  feed_secret_hash bytea,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  paused_at timestamptz,
  check (num_nonnulls(person_id, email) = 1),
  check ((feed_id is null) = (feed_secret_hash is null))
);
create index alert_by_recipient on alert (recipient, id);
create index alert_unconfirmed on alert (created_at) where confirmed_at is null;
create index alert_broad on alert (id) where is_broad;

-- Where an alert is kept: a listing has only to look under its own anchors (domain/alerts/anchors).
create table alert_anchor (
  anchor text not null,
  alert_id uuid not null references alert on delete cascade,
  primary key (anchor, alert_id)
);
create index alert_anchor_of_alert on alert_anchor (alert_id);

-- The listings that have been held against all alerts since they came online or changed are no longer here.
create table alert_listing_waiting (
  listing_id uuid primary key references listing on delete cascade,
  since timestamptz not null default now()
);

create table alert_hit (
  alert_id uuid not null references alert on delete cascade,
  listing_id uuid not null references listing on delete cascade,
  found_at timestamptz not null,
  -- when a letter spoke of it, or would have spoken of it for the second time
  told_at timestamptz,
  primary key (alert_id, listing_id)
);
create index alert_hit_untold on alert_hit (alert_id) where told_at is null;
create index alert_hit_newest on alert_hit (alert_id, found_at desc);
create index alert_hit_of_listing on alert_hit (listing_id);

-- What a person, or an address, has been told: no listing twice, one letter a day.
create table alert_told (
  person_id uuid references person,
  email text,
  recipient text not null generated always as (coalesce(person_id::text, email)) stored,
  listing_id uuid not null references listing on delete cascade,
  told_on date not null,
  check (num_nonnulls(person_id, email) = 1),
  unique (recipient, listing_id)
);
create index alert_told_of_listing on alert_told (listing_id);
create index alert_told_by_day on alert_told (recipient, told_on);

-- A listing comes online, comes back, or was revised: once its text is read it waits to be held against the alerts. One
-- read again because the thesaurus has changed is no news.
create function await_alerts() returns trigger language plpgsql as $$
begin
  insert into alert_listing_waiting (listing_id) values (new.listing_id) on conflict do nothing;
  return null;
end $$;
create trigger listing_search_new_to_alerts after insert on listing_search
  for each row when (new.is_public and new.read_with > 0) execute function await_alerts();
create trigger listing_search_changed_for_alerts after update on listing_search
  for each row when (new.is_public and new.read_with > 0 and (not old.is_public or old.read_with = 0
    or (old.kind, old.category, old.theme, old.terms, old.commune_code, old.starts_on, old.ends_on)
      is distinct from (new.kind, new.category, new.theme, new.terms, new.commune_code, new.starts_on, new.ends_on)))
  execute function await_alerts();

alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link add constraint one_time_link_purpose_check check (purpose in
  ('confirm_email', 'reset_password', 'change_email', 'join_organisation', 'confirm_alert', 'stop_alerts'));
create index letter_by_address on letter (recipient_email, created_at desc) where template = 'confirm_alert';
