import type { Api, RequestArgs } from "../api.server.ts";
import { asPage, ifThere } from "../forms/refusals.server.ts";
import { visitorOrMember } from "../viewer.server.ts";
import { casePath } from "./case-words.ts";
import { keysAreOn } from "./desk-keys-choice.server.ts";
import { caseView, queueRows, undoView } from "./desk-view.server.ts";
import { afterDeciding, type CaseReference, deskQuery, neighbours, readRecentDecisions } from "./recent-decisions.ts";

const queueSize = 30;

const queueOf = (api: Api, query: URLSearchParams) =>
  api.moderation.queue({ cursor: query.get("curseur"), size: queueSize });

/** The desk with one case open: the one asked for, else the oldest that waits. */
export async function loadDesk(args: RequestArgs, asked: CaseReference | null) {
  const { request } = args;
  const params = new URL(request.url).searchParams;
  const { api, me } = await visitorOrMember(args);
  const queue = await asPage(request, queueOf(api, params));
  const open = asked ?? queue.cases[0] ?? null;
  const page = open && (await asPage(request, api.moderation.case({ subject: open.subject, id: open.id })));
  const now = new Date();
  const recent = readRecentDecisions(params);
  const undos = await asPage(request, findUndos(api, { recent, page, personId: me?.person.id ?? "" }, now));
  const query = deskQuery({ cursor: params.get("curseur"), recent: undos.map(({ reference }) => reference) });
  const rows = queueRows(queue, now);
  const { previous, next } = neighbours(rows, open?.id ?? null);
  return {
    keysOn: await keysAreOn(request),
    rows,
    opened: asked !== null,
    query,
    moreHref: queue.next && `/moderation${deskQuery({ cursor: queue.next, recent })}`,
    found: page && (await asPage(request, caseView(api, page, now))),
    undos: undos.map(({ undo }) => undo),
    previousHref: previous && casePath(previous, query),
    nextHref: next && casePath(next, query),
  };
}

export type DeskView = Awaited<ReturnType<typeof loadDesk>>;

type Page = Awaited<ReturnType<Api["moderation"]["case"]>>;

/** Of the cases the address says were just decided, and of the one shown: those this person can still take back. */
async function findUndos(
  api: Api,
  given: { recent: readonly CaseReference[]; page: Page | null; personId: string },
  now: Date,
) {
  const { recent, page, personId } = given;
  const others = recent.filter(({ id }) => id !== page?.id);
  const pages = await Promise.all(others.map(({ subject, id }) => ifThere(api.moderation.case({ subject, id }))));
  return [page, ...pages].flatMap((found) =>
    found
      ? undoView(found, personId, now).map((undo) => ({ undo, reference: { subject: found.subject, id: found.id } }))
      : [],
  );
}

/** Where the desk goes after this decision: the next case of the queue, carrying the way back. */
export async function pathAfterDecision(args: RequestArgs, decided: CaseReference): Promise<string> {
  const params = new URL(args.request.url).searchParams;
  const { api } = await visitorOrMember(args);
  const { cases } = await queueOf(api, params);
  // Asked before the decision: afterwards the case is out of the queue and its place unknown.
  const next = afterDeciding(cases, decided.id);
  const recent = [decided, ...readRecentDecisions(params).filter(({ id }) => id !== decided.id)];
  const query = deskQuery({ cursor: params.get("curseur"), recent });
  return next ? casePath(next, query) : `/moderation${deskQuery({ cursor: null, recent })}`;
}
