import { describe, expect, it } from "vitest";
import { drawLots } from "@maillage/demo/drawing-lots";
import type { Found } from "./found.ts";
import type { Ledger } from "./ledger.ts";
import { plant, plants } from "./plants.ts";
import { drawVictims } from "./rounds.ts";
import { countCopies, judge } from "./verdict.ts";

const to = "karim@exemple.fr";
const title = "Minibus à partager, essai 1-1";

/** One listing handed in and accepted, and all that this leaves behind. */
function honest(): { ledger: Ledger; found: Found } {
  const known = { listingId: "annonce", title, recipients: [to], learnt: "answer" } as const;
  const letter = (id: string, subject: string) => ({ messageId: `<${id}@maillage.example.fr>`, to, subject });
  return {
    ledger: {
      drafts: [known],
      submissions: [{ ...known, status: "submitted" }],
      decisions: [{ ...known, decisionId: "decision", outcome: "accepted" }],
      missed: [],
    },
    found: {
      listings: new Map([["annonce", title]]),
      logLines: new Set(["listing.submitted annonce", "decision.taken annonce"]),
      decisions: new Map([["annonce", { id: "decision", outcome: "accepted", carriedOut: true }]]),
      decisionJobs: new Set(["decision"]),
      letters: new Map([
        ["un", "sent"],
        ["deux", "sent"],
      ]),
      letterJobs: new Set(["un", "deux"]),
      arrivals: [
        letter("un", `Votre annonce est en relecture\u00a0: ${title}`),
        letter("deux", `Votre annonce est publiée\u00a0: ${title}`),
      ],
    },
  };
}

const wrongOf = ({ ledger, found }: ReturnType<typeof honest>, inFlight: ReadonlySet<string>[] = []): string[] =>
  judge(ledger, found, inFlight).flatMap(({ question, wrong }) => (wrong.length > 0 ? [question] : []));

describe("the verdict", () => {
  it("finds nothing wrong where every promise was kept", () => {
    expect(wrongOf(honest())).toEqual([]);
  });

  it.each(plants)("sees each thing taken away: %s", (kind) => {
    const run = honest();
    plant(kind, run.found, run.ledger);
    expect(wrongOf(run)).not.toEqual([]);
  });

  it("sees a decision that is not the one taken, or was not carried out", () => {
    const run = honest();
    run.found.decisions.set("annonce", { id: "decision", outcome: "rejected", carriedOut: true });
    expect(wrongOf(run)).toEqual(["decisions acknowledged: there, as taken"]);
    run.found.decisions.set("annonce", { id: "decision", outcome: "accepted", carriedOut: false });
    expect(wrongOf(run)).toEqual(["decisions acknowledged: carried out"]);
  });

  it("sees a letter of a change that was not kept, and one that waits for ever", () => {
    const stray = honest();
    stray.found.letters.delete("deux");
    expect(wrongOf(stray)).toEqual(["letters received: written by a change that was kept"]);
    const waiting = honest();
    waiting.found.letters.set("un", "queued");
    expect(wrongOf(waiting)).toEqual(["letters written: with their job, noted as sent, received"]);
  });

  it("allows one copy a crash of a letter in flight, under the same Message-ID, and no other", () => {
    const run = honest();
    const [first] = run.found.arrivals;
    if (!first) throw new Error("no letter");
    run.found.arrivals.push(first);
    expect(countCopies(run.found)).toEqual({ copies: 1, letters: ["un"] });
    expect(wrongOf(run, [new Set(["un"])])).toEqual([]);
    expect(wrongOf(run, [new Set(["deux"])])).toHaveLength(1);
    run.found.arrivals.push(first);
    expect(wrongOf(run, [new Set(["un"])])).toHaveLength(1);
    expect(wrongOf(run, [new Set(["un"]), new Set(["un"])])).toEqual([]);
    const renamed = honest();
    renamed.found.arrivals.push({ ...first, messageId: "<trois@maillage.example.fr>" });
    renamed.found.letters.set("trois", "sent");
    renamed.found.letterJobs.add("trois");
    expect(wrongOf(renamed)).toEqual(["the same words to the same person: always under one Message-ID"]);
  });
});

it("kills each of the three as often as the others, the same ones for the same seed", () => {
  const drawn = drawVictims(drawLots(7), 21);
  expect(drawn).toEqual(drawVictims(drawLots(7), 21));
  for (const victim of ["api", "worker", "postgres"] as const)
    expect(drawn.filter((name) => name === victim)).toHaveLength(7);
});
