import { type SqlBool, sql } from "kysely";

/**
 * Whether the public may see an organisation of the query: its representative was verified and that is in force, or
 * an operator brought it.
 */
export const isPublicOrganisation = sql<SqlBool>`(organisation.withdrawn_at is null and (organisation.origin = 'imported'
  or exists (select 1 from verification where verification.organisation_id = organisation.id
    and verification.fact = 'representative' and verification.ended_at is null
    and (verification.expires_at is null or verification.expires_at > now()))))`;

/** Whether a status (local authority, ESS) of an organisation of the query is verified today. */
export const hasVerifiedStatus = sql<boolean>`exists (select 1 from verification
  where verification.organisation_id = organisation.id and verification.fact <> 'representative'
  and verification.ended_at is null and (verification.expires_at is null or verification.expires_at > now()))`;

/**
 * Whether the name, place and legal form of an organisation of the query are confirmed: by the register, by an
 * operator, or by a CRESS that has ever vouched for it. Those typed by hand and not yet looked at are not.
 */
export const isSettled = sql<boolean>`(organisation.origin <> 'manual'
  or exists (select from verification where verification.organisation_id = organisation.id))`;
