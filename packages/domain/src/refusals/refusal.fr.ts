import { alertRefusalsInFrench } from "../alerts/alert.refusals.fr.ts";
import { conversationRefusalsInFrench } from "../conversations/conversation.refusals.fr.ts";
import { listingRefusalsInFrench } from "../listings/listing.refusals.fr.ts";
import { matchingRefusalsInFrench } from "../matching/matching.refusals.fr.ts";
import { moderationRefusalsInFrench } from "../moderation/moderation.refusals.fr.ts";
import { organisationRefusalsInFrench } from "../organisations/organisation.refusals.fr.ts";
import { accountRefusalsInFrench } from "../people/account.refusals.fr.ts";
import { thesaurusRefusalsInFrench } from "../search/thesaurus.refusals.fr.ts";
import { generalRefusalsInFrench } from "./general.refusals.fr.ts";
import type { Refusal, RefusalCode } from "./refusal.ts";

/** A French sentence; `{name}` stands for a value of the refusal, `{name:jour|jours}` for the word that agrees with it. */
const sentences: Record<RefusalCode, string> = {
  ...generalRefusalsInFrench,
  ...alertRefusalsInFrench,
  ...accountRefusalsInFrench,
  ...organisationRefusalsInFrench,
  ...listingRefusalsInFrench,
  ...conversationRefusalsInFrench,
  ...matchingRefusalsInFrench,
  ...moderationRefusalsInFrench,
  ...thesaurusRefusalsInFrench,
};

/** The sentence a person reads: what is wrong and how to mend it, with the refusal's values in place. */
export function refusalInFrench(refusal: Refusal): string {
  return sentences[refusal.code].replace(/\{(\w+)(?::([^}]+))?\}/g, (_, name: string, words?: string) => {
    const value = refusal.values?.[name] ?? "";
    const [one = "", many = ""] = words?.split("|") ?? [];
    if (words === undefined) return String(value);
    return Number(value) < 2 ? one : many;
  });
}
