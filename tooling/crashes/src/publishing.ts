import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { ListingContent } from "@maillage/domain/listings/listing";
import type { DecisionOutcome } from "@maillage/domain/moderation/decision";
import type { Author } from "./crash-world.ts";
import type { Learnt, Ledger } from "./ledger.ts";
import { type Answer, type Client, change, read } from "./trpc-client.ts";

/** One listing to bring on the network: by whom, and what its moderator will say (null: it waits on the desk). */
export type Publication = { key: string; title: string; author: Author; outcome: DecisionOutcome | null };

/** What a publication needs beside itself. */
export type Bureau = {
  ledger: Ledger;
  moderator: Client;
  /** Told at each yes: the moment of a crash is counted in these. */
  onAcknowledged: () => void;
  /** Told when a request got no answer. */
  onSilence: () => void;
};

const draftAnswer = z.object({ listingId: z.uuid() });
const submitAnswer = z.object({ status: z.enum(["published", "submitted"]) });
const ownAnswer = z.object({ listing: z.object({ status: z.enum(["published", "submitted"]) }) });
const decideAnswer = z.object({ decisionId: z.uuid() });

/** Somebody patient: asks the same again, with the same words and the same key, until there is an answer. */
async function insist(
  bureau: Bureau,
  attempt: () => Promise<Answer>,
): Promise<{ answer: Exclude<Answer, { said: "nothing" }>; again: boolean }> {
  const limit = Date.now() + 120_000;
  for (let again = false; ; again = true) {
    const answer = await attempt();
    if (answer.said !== "nothing") return { answer, again };
    bureau.onSilence();
    if (Date.now() > limit) throw new Error("no answer for two minutes");
    await wait(50);
  }
}

function contentOf({ title, author }: Publication): ListingContent {
  return {
    kind: "offer",
    title,
    body: "Notre minibus dort du vendredi soir au lundi matin. Nous le prêtons aux structures voisines, assurance comprise.",
    theme: "social_ties",
    category: "mobility.minibus",
    terms: "cost_sharing",
    communeCode: author.communeCode,
    reachKind: "radius",
    reachKm: 30,
    startsOn: null,
    endsOn: null,
    quantity: "1 véhicule",
    standing: false,
    availability: "Du vendredi 18 h au lundi 8 h",
    partnersWanted: "",
    whatIsShared: "",
    deadline: null,
    procedure: null,
    eligibility: "",
  };
}

/** Something promised has gone: it is noted, and this publication ends there. */
function missed(bureau: Bureau, step: string, answer: Extract<Answer, { said: "refused" }>): null {
  bureau.ledger.missed.push(`${step}: ${answer.refusal}`);
  return null;
}

async function saveDraft(bureau: Bureau, publication: Publication): Promise<string | null> {
  const input = { listingId: null, key: publication.key, content: contentOf(publication) };
  const { answer } = await insist(bureau, () => change(publication.author.client, "listings.saveDraft", input));
  if (answer.said === "refused") return missed(bureau, publication.key, answer);
  const { listingId } = draftAnswer.parse(answer.value);
  bureau.ledger.drafts.push({ listingId, title: publication.title });
  bureau.onAcknowledged();
  return listingId;
}

async function submit(bureau: Bureau, { author, title }: Publication, listingId: string): Promise<string | null> {
  const { answer, again } = await insist(bureau, () => change(author.client, "listings.submit", { listingId }));
  let learnt: Learnt = "answer";
  let status: "published" | "submitted";
  if (answer.said === "done") status = submitAnswer.parse(answer.value).status;
  else {
    // Refused the second time because the first, unanswered, was done: the author sees it in their space.
    if (!again) return missed(bureau, listingId, answer);
    learnt = "looking";
    const looked = await insist(bureau, () => read(author.client, "listings.own", { listingId }));
    if (looked.answer.said === "refused") return missed(bureau, listingId, looked.answer);
    ({ status } = ownAnswer.parse(looked.answer.value).listing);
  }
  bureau.ledger.submissions.push({ listingId, title, status, recipients: author.recipients, learnt });
  bureau.onAcknowledged();
  return status;
}

/** Which case a moderator decides, and how. */
type Verdict = { publication: Publication; listingId: string; outcome: DecisionOutcome };

async function decide(bureau: Bureau, { publication, listingId, outcome }: Verdict): Promise<void> {
  const reasoned = outcome !== "accepted";
  const input = {
    subject: "listing",
    id: listingId,
    outcome,
    reasons: reasoned ? ["unclear"] : [],
    words: reasoned ? "Dites en une phrase qui peut s’en servir." : "",
    version: 1,
    expiresOn: null,
  };
  const { answer, again } = await insist(bureau, () => change(bureau.moderator, "moderation.decide", input));
  // The second time, refused because the first, unanswered, was done.
  const done = answer.said === "done" || (again && answer.refusal === "case_already_decided");
  if (!done) {
    missed(bureau, listingId, answer);
    return;
  }
  const { title, author } = publication;
  const known = { listingId, title, outcome, recipients: author.recipients };
  bureau.ledger.decisions.push(
    answer.said === "done"
      ? { ...known, decisionId: decideAnswer.parse(answer.value).decisionId, learnt: "answer" }
      : { ...known, decisionId: null, learnt: "looking" },
  );
  bureau.onAcknowledged();
}

/** Brings one listing from its draft to its moderator's decision, as people do through whatever happens. */
export async function publish(bureau: Bureau, publication: Publication): Promise<void> {
  const listingId = await saveDraft(bureau, publication);
  if (listingId === null) return;
  const status = await submit(bureau, publication, listingId);
  const { outcome } = publication;
  if (status === "submitted" && outcome !== null) await decide(bureau, { publication, listingId, outcome });
}
