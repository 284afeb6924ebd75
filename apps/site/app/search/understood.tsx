import { Notice } from "@maillage/ui/notice/notice";
import type { ListingFilters } from "./listing-filters.ts";

/** Words that nothing knows, and those they were taken for. */
export type Correction = { readonly typed: string; readonly taken: string };

/** The words as they would be written. */
function mended(text: string, corrections: readonly Correction[]): string {
  const taken = new Map(corrections.map((correction) => [correction.typed, correction.taken]));
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => taken.get(plain(word)) ?? word);
}

const plain = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const linkClass = "inline-flex min-h-11 items-center";

type Spelt = Pick<ListingFilters, "text" | "asTyped">;

interface SpellingProps {
  readonly filters: Spelt;
  readonly corrections: readonly Correction[];
  /** The address of the same search, on the same page, spelt so. */
  readonly hrefOf: (spelt: Spelt) => string;
}

/** What was searched in place of a misspelt word, and the way back to it. */
export function Spelling({ filters, corrections, hrefOf }: SpellingProps) {
  if (corrections.length === 0) return null;
  const words = mended(filters.text, corrections);
  if (filters.asTyped) {
    const href = hrefOf({ text: words, asTyped: false });
    return (
      <p>
        Vouliez-vous dire «&nbsp;
        <a className={linkClass} href={href}>
          {words}
        </a>
        &nbsp;»&nbsp;?
      </p>
    );
  }
  return (
    <p>
      Résultats pour «&nbsp;<strong>{words}</strong>&nbsp;». Chercher plutôt «&nbsp;
      <a className={linkClass} href={hrefOf({ text: filters.text, asTyped: true })}>
        {filters.text}
      </a>
      &nbsp;».
    </p>
  );
}

interface MendedProps {
  readonly sentences: readonly string[];
}

/** What could not be searched as it was asked. */
export function Mended({ sentences }: MendedProps) {
  if (sentences.length === 0) return null;
  return (
    <Notice tone="warning" title="Nous avons adapté votre recherche">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
