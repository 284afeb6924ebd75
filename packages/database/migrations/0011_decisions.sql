-- What a decision has become, whom it is about, and which text it was taken on.
alter table decision add column effect text check (effect in ('done', 'void'));
alter table decision add column organisation_id uuid references organisation;
create index decision_by_organisation on decision (organisation_id, decided_at desc);
create index decision_by_revision on decision (revision_id) where revision_id is not null;
create index decision_by_verification_request on decision (verification_request_id) where verification_request_id is not null;
create index decision_by_notice on decision (notice_id) where notice_id is not null;

-- A revision sent back and written again is another text.
alter table listing_revision add column version integer not null default 1;

-- A form sent twice makes one notice, also without an account.
alter table notice add column form_key text unique;
