import type { Found } from "./found.ts";
import type { Ledger } from "./ledger.ts";

/** What the counting side can be made to overlook, to prove that it would see the loss. */
export const plants = ["listing", "log", "decision", "job", "letter", "letter-job", "copy"] as const;
export type Plant = (typeof plants)[number];

const losses: Record<Plant, (found: Found, ledger: Ledger) => void> = {
  listing: ({ listings }, { drafts }) => void listings.delete(drafts[0]?.listingId ?? ""),
  log: ({ logLines }, { submissions }) => {
    const [submission] = submissions;
    logLines.delete(`listing.${submission?.status} ${submission?.listingId}`);
  },
  decision: ({ decisions }, ledger) => void decisions.delete(ledger.decisions[0]?.listingId ?? ""),
  job: ({ decisionJobs }) => void decisionJobs.delete([...decisionJobs][0] ?? ""),
  letter: (found) => {
    const lost = found.arrivals[0]?.messageId;
    found.arrivals = found.arrivals.filter(({ messageId }) => messageId !== lost);
  },
  "letter-job": ({ letterJobs }) => void letterJobs.delete([...letterJobs][0] ?? ""),
  // A letter that came twice although nothing had crashed while it was on its way.
  copy: ({ arrivals }) => {
    const [first] = arrivals;
    if (first) arrivals.push(first, first, first);
  },
};

/** Takes one thing away from what was found: the control that must fail. */
export function plant(kind: Plant, found: Found, ledger: Ledger): void {
  losses[kind](found, ledger);
}

/** Whether a word names a plant. */
export function isPlant(word: string): word is Plant {
  return plants.some((kind) => kind === word);
}
