import {
  type Letter,
  type LetterData,
  type LetterTemplate,
  linkOfTemplate,
  linkPaths,
} from "@maillage/domain/letters/letter";
import { letterAsHtml } from "./letter-as-html.ts";
import { letterAsText } from "./letter-as-text.ts";
import type { LetterPlace, LetterText, LetterWriters } from "./letter-text.ts";
import { accountLetters } from "./letters/account.letters.fr.ts";
import { alertLetters } from "./letters/alert.letters.fr.ts";
import { conversationLetters } from "./letters/conversation.letters.fr.ts";
import { listingLetters } from "./letters/listing.letters.fr.ts";
import { membershipLetters } from "./letters/membership.letters.fr.ts";
import { moderationLetters } from "./letters/moderation.letters.fr.ts";
import { revisionLetters } from "./letters/revision.letters.fr.ts";
import { suggestionLetters } from "./letters/suggestion.letters.fr.ts";
import { verificationLetters } from "./letters/verification.letters.fr.ts";

/** What the sender knows when the letter leaves. */
export type LetterContext = {
  /** The public origin of the site. */
  siteUrl: string;
  /** The token of the one-time link, for the templates of `linkOfTemplate`. */
  linkToken?: string | undefined;
  now: Date;
};

/** A letter ready to leave. */
export type RenderedLetter = {
  subject: string;
  text: string;
  html: string;
  /** Where one click stops such letters, for those one may stop (RFC 8058). */
  unsubscribeUrl?: string | undefined;
};

const writers: LetterWriters = {
  ...accountLetters,
  ...alertLetters,
  ...suggestionLetters,
  ...membershipLetters,
  ...listingLetters,
  ...verificationLetters,
  ...conversationLetters,
  ...moderationLetters,
  ...revisionLetters,
};

function pageAddress(siteUrl: string, path: string): string {
  const address = new URL(path, siteUrl);
  // A letter must never lead elsewhere than to the site, whatever its data says.
  if (!path.startsWith("/") || address.origin !== new URL(siteUrl).origin) {
    throw new Error("The path of a letter leads outside the site");
  }
  return address.href;
}

function linkAddress(template: LetterTemplate, context: LetterContext): string {
  const purpose = linkOfTemplate[template];
  if (purpose === undefined) throw new Error(`The letter ${template} has no one-time link`);
  if (!context.linkToken) throw new Error(`The letter ${template} needs the token of its one-time link`);
  return `${pageAddress(context.siteUrl, linkPaths[purpose])}?lien=${encodeURIComponent(context.linkToken)}`;
}

function write<Template extends LetterTemplate>(
  letter: { template: Template; data: LetterData[Template] },
  place: LetterPlace,
): LetterText {
  return writers[letter.template](letter.data, place);
}

/**
 * The subject, text and HTML of a letter, in French. The text and the HTML say the same words.
 * Throws when the template needs a one-time link and `linkToken` is absent, or when a path leads outside the site.
 */
export function renderLetter(letter: Letter, context: LetterContext): RenderedLetter {
  const text = write(letter, {
    now: context.now,
    link: () => linkAddress(letter.template, context),
    page: (path) => pageAddress(context.siteUrl, path),
  });
  const unsubscribeUrl = text.stop?.address;
  return { subject: text.subject, text: letterAsText(text), html: letterAsHtml(text), unsubscribeUrl };
}
