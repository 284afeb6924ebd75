import type { ActingAs } from "@maillage/domain/permissions/actor";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { Work } from "./verb.ts";

/** The organisation acted as; the policy of the verb has already asked for one. */
export function actingOf(work: Work): ActingAs {
  return work.actor.acting ?? refuse("organisation_needed");
}
