import type { LetterData, LetterTemplate } from "@maillage/domain/letters/letter";

/** A part of a letter's body. A quote holds what a person wrote, line breaks kept. */
export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "quote"; text: string }
  | { kind: "links"; items: readonly LetterLink[] };

/** A link among others; `note` says more of it. */
export type LetterLink = { label: string; address: string; note?: string | undefined };

/** A letter before it takes a shape: the text and the HTML are both drawn from it, so that their words agree. */
export type LetterText = {
  /** At most 90 characters: what the inbox shows. */
  subject: string;
  heading: string;
  /** « Bonjour Camille Roy, » */
  greeting: string;
  /** What happened and why. */
  before: readonly Block[];
  /** The one thing to do, when there is one. */
  action: { label: string; address: string } | null;
  /** What comes next. */
  after: readonly Block[];
  signature: string;
  /** Why this person receives it. */
  why: string;
  /** The way to receive no more of them, for letters one may stop: a link in words, and one click in mail programs. */
  stop?: LetterLink | undefined;
};

/** What a letter may know beside its data. */
export type LetterPlace = {
  now: Date;
  /** The address of the one-time link of this template. Throws when the letter came without its token. */
  link: () => string;
  /** The address of a page of the site. Throws when the path leads elsewhere. */
  page: (path: string) => string;
};

/** One function per template: a template without its letter does not compile. */
export type LetterWriters = {
  [Template in LetterTemplate]: (data: LetterData[Template], place: LetterPlace) => LetterText;
};

/** A paragraph of our own words. */
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });

/** What a person wrote, between guillemets; nothing when it is empty. */
export function quoteOf(text: string): readonly Block[] {
  return text === "" ? [] : [{ kind: "quote", text }];
}
