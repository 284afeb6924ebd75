-- What an organisation has been told in a weekly letter: no pair twice, one letter a week.
create table suggestion_told (
  organisation_id uuid not null references organisation,
  listing_id uuid not null references listing on delete cascade,
  other_id uuid not null references listing on delete cascade,
  told_on date not null,
  primary key (organisation_id, listing_id, other_id)
);
create index suggestion_told_by_day on suggestion_told (organisation_id, told_on);
create index suggestion_told_of_listing on suggestion_told (listing_id);
create index suggestion_told_of_other on suggestion_told (other_id);

-- Who wants no weekly letter of suggestions.
create table suggestion_letters_stopped (
  person_id uuid primary key references person,
  stopped_at timestamptz not null
);

alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link add constraint one_time_link_purpose_check check (purpose in
  ('confirm_email', 'reset_password', 'change_email', 'join_organisation', 'confirm_alert', 'stop_alerts',
   'stop_suggestions'));
