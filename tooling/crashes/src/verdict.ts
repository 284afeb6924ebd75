import type { DecisionOutcome } from "@maillage/domain/moderation/decision";
import type { Found } from "./found.ts";
import type { AcknowledgedDecision, AcknowledgedSubmission, Ledger } from "./ledger.ts";

/** One line of the verdict: how many were asked after, and which of them were not as promised. */
export type Line = { question: string; asked: number; wrong: string[] };

/** How the subject of each letter begins (packages/mail). */
const subjects = {
  submitted: "Votre annonce est en relecture",
  published: "Votre annonce est publiée",
  accepted: "Votre annonce est publiée",
  changes_requested: "Votre annonce est à compléter",
  rejected: "Votre annonce n’est pas acceptée",
  upheld: "",
  dismissed: "",
} as const satisfies Record<AcknowledgedSubmission["status"] | DecisionOutcome, string>;

/** The letter an identifier belongs to: the Message-ID is made of nothing else. */
const letterOf = (messageId: string): string => /^<([^@]+)@/.exec(messageId)?.[1] ?? messageId;

function ask<Item>(
  question: string,
  items: readonly Item[],
  { holds, name }: { holds: (item: Item) => boolean; name: (item: Item) => string },
): Line {
  return { question, asked: items.length, wrong: items.filter((item) => !holds(item)).map(name) };
}

function askSubmissions({ drafts, submissions }: Ledger, found: Found): Line[] {
  const byListing = { name: ({ listingId }: { listingId: string }) => listingId };
  return [
    ask("drafts acknowledged: there, with their words", drafts, {
      holds: ({ listingId, title }) => found.listings.get(listingId) === title,
      ...byListing,
    }),
    ask("submissions acknowledged: in the log", submissions, {
      holds: ({ listingId, status }) => found.logLines.has(`listing.${status} ${listingId}`),
      ...byListing,
    }),
  ];
}

function askDecisions({ decisions }: Ledger, found: Found): Line[] {
  const kept = ({ decisionId, listingId, outcome }: AcknowledgedDecision): boolean => {
    const decision = found.decisions.get(listingId);
    return decision?.outcome === outcome && (decisionId === null || decision.id === decisionId);
  };
  const byListing = { name: ({ listingId }: { listingId: string }) => listingId };
  return [
    ask("decisions acknowledged: there, as taken", decisions, { holds: kept, ...byListing }),
    ask("decisions acknowledged: in the log", decisions, {
      holds: ({ listingId }) => found.logLines.has(`decision.taken ${listingId}`),
      ...byListing,
    }),
    ask("decisions acknowledged: with their job", decisions, {
      holds: ({ listingId }) => found.decisionJobs.has(found.decisions.get(listingId)?.id ?? ""),
      ...byListing,
    }),
    ask("decisions acknowledged: carried out", decisions, {
      holds: ({ listingId }) => found.decisions.get(listingId)?.carriedOut === true,
      ...byListing,
    }),
  ];
}

/** What each acknowledged step promised to its organisation's people: `address subject`. */
function promisedLetters({ submissions, decisions }: Ledger): string[] {
  const steps = [
    ...submissions.map(({ status, title, recipients }) => ({ lead: subjects[status], title, recipients })),
    ...decisions.map(({ outcome, title, recipients }) => ({ lead: subjects[outcome], title, recipients })),
  ];
  return steps.flatMap(({ lead, title, recipients }) => recipients.map((to) => `${to} ${lead}\u00a0: ${title}`));
}

function askLetters(ledger: Ledger, found: Found): Line[] {
  const itself = { name: (text: string) => text };
  const received = new Set(found.arrivals.map(({ to, subject }) => `${to} ${subject}`));
  const arrived = new Set(found.arrivals.map(({ messageId }) => letterOf(messageId)));
  return [
    ask("letters promised by what was acknowledged: received", promisedLetters(ledger), {
      holds: (promise) => received.has(promise),
      ...itself,
    }),
    ask("letters written: with their job, noted as sent, received", [...found.letters.keys()], {
      holds: (id) => found.letterJobs.has(id) && found.letters.get(id) === "sent" && arrived.has(id),
      ...itself,
    }),
    ask("letters received: written by a change that was kept", [...arrived], {
      holds: (id) => found.letters.has(id),
      ...itself,
    }),
  ];
}

/** Copies beyond the first of each letter, and which letters they are of. */
export function countCopies({ arrivals }: Pick<Found, "arrivals">): { copies: number; letters: string[] } {
  const counts = new Map<string, number>();
  for (const { messageId } of arrivals) counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count > 1);
  return {
    copies: repeated.reduce((sum, [, count]) => sum + count - 1, 0),
    letters: repeated.map(([messageId]) => letterOf(messageId)),
  };
}

/** Each crash with the letters that were then in flight: received already, not yet noted as sent. */
function askCopies(found: Found, inFlight: readonly ReadonlySet<string>[]): Line[] {
  const { letters } = countCopies(found);
  const itself = { name: (text: string) => text };
  const timesReceived = new Map<string, number>();
  const words = new Map<string, Set<string>>();
  for (const { messageId, to, subject } of found.arrivals) {
    timesReceived.set(letterOf(messageId), (timesReceived.get(letterOf(messageId)) ?? 0) + 1);
    words.set(to + subject, (words.get(to + subject) ?? new Set()).add(messageId));
  }
  return [
    ask("letters received again: only those in flight at a crash, once a crash", letters, {
      holds: (id) => (timesReceived.get(id) ?? 0) - 1 <= inFlight.filter((crash) => crash.has(id)).length,
      ...itself,
    }),
    ask("the same words to the same person: always under one Message-ID", [...words.keys()], {
      holds: (text) => words.get(text)?.size === 1,
      ...itself,
    }),
  ];
}

/** Compares what people were told with what is there. Every `wrong` is a promise not kept. */
export function judge(ledger: Ledger, found: Found, inFlight: readonly ReadonlySet<string>[]): Line[] {
  const steps = ledger.drafts.length + ledger.submissions.length + ledger.decisions.length;
  return [
    { question: "steps taken: none stopped by something that had gone", asked: steps, wrong: ledger.missed },
    ...askSubmissions(ledger, found),
    ...askDecisions(ledger, found),
    ...askLetters(ledger, found),
    ...askCopies(found, inFlight),
  ];
}
