create table notice (
  id uuid primary key,
  receipt_code text not null unique,
  subject_kind text not null check (subject_kind in ('listing', 'organisation')),
  listing_id uuid references listing,
  organisation_id uuid not null references organisation,
  region_code text not null references region,
  reason text not null,
  words text not null,
  contact_email text,
  status text not null default 'open' check (status in ('open', 'upheld', 'dismissed')),
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  check ((subject_kind = 'listing') = (listing_id is not null))
);
create index notice_queue on notice (region_code, created_at) where status = 'open';

-- A moderator's decision. It takes effect when its 30 seconds of undo have passed; the undo is a second row.
create table decision (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('listing', 'revision', 'verification_request', 'notice')),
  listing_id uuid references listing,
  revision_id uuid references listing_revision,
  verification_request_id uuid references verification_request,
  notice_id uuid references notice,
  outcome text not null check (outcome in ('accepted', 'changes_requested', 'rejected', 'upheld', 'dismissed')),
  reasons text[] not null default '{}',
  words text not null default '',
  region_code text not null references region,
  decided_by uuid references person,
  decided_for_organisation_id uuid references organisation,
  decided_at timestamptz not null default now(),
  takes_effect_at timestamptz not null,
  carried_out_at timestamptz,
  subject_version integer,
  -- for an accepted verification: until when it holds
  expires_on date,
  check (num_nonnulls(listing_id, revision_id, verification_request_id, notice_id) = 1),
  check (outcome in ('accepted', 'dismissed') or cardinality(reasons) > 0)
);
create index decision_by_region on decision (region_code, decided_at desc);
create index decision_by_listing on decision (listing_id, decided_at desc) where listing_id is not null;
create index decision_due on decision (takes_effect_at) where carried_out_at is null;

create table decision_undo (
  decision_id uuid primary key references decision,
  undone_by uuid references person,
  undone_at timestamptz not null default now()
);

-- DSA art. 17: every restriction carries its statement of reasons, in the same transaction.
create table statement_of_reasons (
  id uuid primary key,
  decision_id uuid not null unique references decision,
  restriction text not null check (restriction in ('not_published', 'removed', 'not_verified')),
  facts text not null check (facts <> ''),
  ground text not null check (ground <> ''),
  territorial_scope text not null,
  duration text not null,
  automated boolean not null,
  redress text not null check (redress <> ''),
  created_at timestamptz not null default now()
);

create function require_statement_of_reasons() returns trigger language plpgsql as $$
begin
  if new.outcome in ('rejected', 'upheld')
     and not exists (select 1 from statement_of_reasons where decision_id = new.id) then
    raise exception 'a restriction needs its statement of reasons' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger decision_states_its_reasons after insert on decision
  deferrable initially deferred for each row execute function require_statement_of_reasons();
