-- Who claims an imported organisation that has no SIREN says which it is; the number becomes its own when the CRESS says yes.
alter table verification_request add column claimed_siret text check (claimed_siret ~ '^[0-9]{14}$');
-- What the national register calls this number, for the CRESS to compare; null when the register was silent.
alter table verification_request add column register_name text;
alter table verification_request add check (claimed_siret is null or fact = 'representative');
