import type { RefusalKind } from "../refusals/refusal-kind.ts";

export const organisationRefusals = {
  organisation_not_found: "not_found",
  organisation_already_there: "conflict",
  organisation_has_its_siret: "conflict",
  organisation_facts_settled: "conflict",
  siren_of_another: "conflict",
  siret_unknown: "invalid",
  establishment_closed: "invalid",
  register_unavailable: "unavailable",
  already_member: "conflict",
  membership_not_found: "not_found",
  membership_already_decided: "conflict",
  last_administrator: "conflict",
  organisation_not_verified: "forbidden",
  verification_already_asked: "conflict",
  evidence_not_found: "not_found",
} as const satisfies Record<string, RefusalKind>;
