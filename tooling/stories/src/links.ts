import type { ReceivedLetter } from "@maillage/test-world/browser/story-world";

/** The first address of the site written in a letter, as a path. */
export function linkIn(letter: ReceivedLetter, containing: string): string {
  const link = [...letter.text.matchAll(/https?:\/\/[^\s<>]+/g)]
    .map(([address]) => address)
    .find((address) => address.includes(containing));
  if (link === undefined) throw new Error(`no link to ${containing} in: ${letter.text}`);
  const { pathname, search } = new URL(link);
  return `${pathname}${search}`;
}
