-- Why a listing is out of the lists without its author's asking, since when, and when it came back or was let go.
create table listing_suspension (
  id uuid primary key,
  listing_id uuid not null references listing on delete cascade,
  reason text not null check (reason in ('verification_ended')),
  started_at timestamptz not null,
  ended_at timestamptz,
  check (ended_at is null or ended_at >= started_at)
);
create unique index listing_suspension_open on listing_suspension (listing_id) where ended_at is null;
create index listing_suspension_by_listing on listing_suspension (listing_id);

-- An organisation hears of the end of a verification twice: some weeks before, and on the day.
alter table verification add column end_announced_at timestamptz;
alter table verification add column end_told_at timestamptz;
create index verification_ending on verification (expires_at) where ended_at is null and expires_at is not null and end_told_at is null;
