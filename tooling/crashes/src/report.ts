import type { Ledger } from "./ledger.ts";
import type { Round } from "./rounds.ts";
import type { Line } from "./verdict.ts";

/** The head of the table of rounds. */
export function printRoundHead(): void {
  console.log(
    "\n| round | killed | after how many yes | away, ms | requests without answer | letters in flight | seconds |\n| --- | --- | --- | --- | --- | --- | --- |",
  );
}

/** One round, as it ends. */
export function printRound(round: Round): void {
  const { number, victim, moment, awayMilliseconds, silences, inFlight, seconds } = round;
  console.log(
    `| ${number} | ${victim} | ${moment.yes} + ${moment.milliseconds} ms | ${awayMilliseconds.toFixed(0)} | ${silences} | ${inFlight.size} | ${seconds.toFixed(1)} |`,
  );
}

/** The verdict: what was asked, and the first few ids of what is wrong. */
export function printLines(lines: readonly Line[]): void {
  console.log("\n| question | asked | wrong |\n| --- | --- | --- |");
  for (const { question, asked, wrong } of lines) {
    const examples = wrong.length > 0 ? ` (${wrong.slice(0, 3).join(", ")})` : "";
    console.log(`| ${question} | ${asked || ""} | ${wrong.length}${examples} |`);
  }
}

/** What the run amounts to. */
export function printTotals(run: {
  rounds: readonly Round[];
  ledger: Ledger;
  copies: number;
  publishing: number;
  everything: number;
}): void {
  const { drafts, submissions, decisions } = run.ledger;
  const sum = (of: (round: Round) => number): number => run.rounds.reduce((total, round) => total + of(round), 0);
  const learnt = [...submissions, ...decisions].filter((step) => step.learnt === "looking").length;
  console.log(
    [
      "",
      `acknowledged: ${drafts.length} drafts, ${submissions.length} submissions, ${decisions.length} decisions`,
      `of these, done although the answer was lost in a crash: ${learnt}`,
      `requests without an answer, asked again: ${sum(({ silences }) => silences)}`,
      `letters in flight at a crash: ${sum(({ inFlight }) => inFlight.size)}; received again: ${run.copies}`,
      `${(run.publishing / 1000).toFixed(0)} s of publishing, ${(run.everything / 1000).toFixed(0)} s until the last letter`,
    ].join("\n"),
  );
}
