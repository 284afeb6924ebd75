import { alertRefusals } from "../alerts/alert.refusals.ts";
import { conversationRefusals } from "../conversations/conversation.refusals.ts";
import { listingRefusals } from "../listings/listing.refusals.ts";
import { matchingRefusals } from "../matching/matching.refusals.ts";
import { moderationRefusals } from "../moderation/moderation.refusals.ts";
import { organisationRefusals } from "../organisations/organisation.refusals.ts";
import { accountRefusals } from "../people/account.refusals.ts";
import { thesaurusRefusals } from "../search/thesaurus.refusals.ts";
import { generalRefusals } from "./general.refusals.ts";

/** Every named reason why the product says no, with the sort of no it is (mapped once to HTTP, once to French). */
export const refusalKinds = {
  ...generalRefusals,
  ...alertRefusals,
  ...accountRefusals,
  ...organisationRefusals,
  ...listingRefusals,
  ...conversationRefusals,
  ...matchingRefusals,
  ...moderationRefusals,
  ...thesaurusRefusals,
} as const;

export type RefusalCode = keyof typeof refusalKinds;

/** A refusal: its name, the field it is about, and the values its sentence shows. */
export type Refusal = {
  code: RefusalCode;
  field?: string | undefined;
  values?: Readonly<Record<string, string | number>> | undefined;
  /** Several fields at once, each with the sentence that says how to mend it. */
  problems?: readonly { field: string; message: string }[] | undefined;
};

/** What a use case throws to say no; anything else thrown is a fault of ours. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = "RefusalError";
    this.refusal = refusal;
  }
}

/** Throws the refusal. Written as an expression: `row ?? refuse("listing_not_found")`. */
export function refuse(code: RefusalCode, more: Omit<Refusal, "code"> = {}): never {
  throw new RefusalError({ code, ...more });
}

/** Throws when a rule gave a refusal, does nothing when it gave null. */
export function refuseWhen(refusal: Refusal | null): void {
  if (refusal) throw new RefusalError(refusal);
}
