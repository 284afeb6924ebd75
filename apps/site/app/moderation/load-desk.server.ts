import type { DecisionSubject } from "@maillage/domain/moderation/decision";
import { apiFor, type RequestArgs } from "../api.server.ts";
import { asPage } from "../forms/refusals.server.ts";
import { outcomeWords } from "./case-words.ts";
import { caseView, queueRows } from "./desk-view.server.ts";

const outcomes = Object.entries(outcomeWords);

/** The decision the address says was just taken: shown with its undo, whose right is checked when it is used. */
function justDecided(query: URLSearchParams): { id: string; outcome: string } | null {
  const id = query.get("decision") ?? "";
  const outcome = outcomes.find(([code]) => code === query.get("issue"))?.[1];
  return /^[0-9a-f-]{36}$/.test(id) && outcome ? { id, outcome } : null;
}

/** The desk with one case open: the one asked for, else the oldest that waits. */
export async function loadDesk(args: RequestArgs, asked: { subject: DecisionSubject; id: string } | null) {
  const { request } = args;
  const query = new URL(request.url).searchParams;
  const api = await apiFor(args);
  const queue = await asPage(request, api.moderation.queue({ cursor: query.get("curseur"), size: 30 }));
  const open = asked ?? queue.cases[0] ?? null;
  const page = open && (await asPage(request, api.moderation.case({ subject: open.subject, id: open.id })));
  const now = new Date();
  return {
    rows: queueRows(queue, now),
    next: queue.next,
    found: page && (await asPage(request, caseView(api, page, now))),
    undo: justDecided(query),
  };
}
