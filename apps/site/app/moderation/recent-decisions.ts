import type { DecisionSubject } from "@maillage/domain/moderation/decision";
import { subjectOf } from "./case-words.ts";

/** A case, as an address names it. */
export type CaseReference = { subject: DecisionSubject; id: string };

/** More than anyone decides in the thirty seconds of the undo. */
const most = 5;

function readReference(text: string): CaseReference[] {
  const [word = "", id = ""] = text.split(".");
  const subject = subjectOf(word);
  return subject && /^[0-9a-f-]{36}$/.test(id) ? [{ subject, id }] : [];
}

/** The cases the address says were just decided, newest first. Whether they can still be taken back is the server's answer. */
export function readRecentDecisions(query: URLSearchParams): CaseReference[] {
  const all = query.getAll("recent").flatMap(readReference);
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index).slice(0, most);
}

/** What every address of the desk carries along: the page of the queue, and the decisions that may be taken back. */
export function deskQuery(carried: { cursor: string | null; recent: readonly CaseReference[] }): string {
  const query = new URLSearchParams();
  if (carried.cursor) query.set("curseur", carried.cursor);
  for (const { subject, id } of carried.recent.slice(0, most)) query.append("recent", `${subject}.${id}`);
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** The case before and the case after one in the queue. */
export function neighbours<Row extends { id: string }>(
  rows: readonly Row[],
  id: string | null,
): { previous: Row | null; next: Row | null } {
  const at = rows.findIndex((row) => row.id === id);
  // A case that is no longer in the queue has no place there: its next one is the first.
  if (at === -1) return { previous: null, next: rows[0] ?? null };
  return { previous: rows[at - 1] ?? null, next: rows[at + 1] ?? null };
}

/** Where to go once a case is decided: the one after it, else what is left at the end of the queue. */
export function afterDeciding<Row extends { id: string }>(rows: readonly Row[], id: string): Row | null {
  const { previous, next } = neighbours(rows, id);
  return next ?? previous;
}
