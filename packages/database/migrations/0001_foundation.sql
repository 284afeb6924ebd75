-- Trusted extensions: the owner of the database may create them (PostgreSQL 13 and later).
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- French words without accents: "vehicule" finds "véhicule", "cuisines" finds "cuisine".
create text search configuration french_unaccented (copy = french);
alter text search configuration french_unaccented
  alter mapping for hword, hword_part, word with unaccent, french_stem;

-- Lower case, no accents: immutable (the dictionary is named), so that an index can hold it.
create function plain_text(words text) returns text language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;

-- Who did what, when, to what: append-only, read by the CRESS of the region and the national team.
create table audit_entry (
  id uuid primary key,
  at timestamptz not null default now(),
  actor_person_id uuid,
  actor_organisation_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  region_code text,
  details jsonb not null default '{}'
);
create index audit_entry_by_region on audit_entry (region_code, at desc);
create index audit_entry_by_subject on audit_entry (subject_kind, subject_id, at desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed nor deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
