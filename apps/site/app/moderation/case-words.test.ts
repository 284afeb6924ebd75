import { expect, it } from "vitest";
import { decidedWords } from "./case-words.ts";

it("agrees with what was decided", () => {
  expect([
    decidedWords("listing", "accepted"),
    decidedWords("revision", "rejected"),
    decidedWords("listing", "changes_requested"),
    decidedWords("notice", "dismissed"),
  ]).toEqual([
    "Annonce\u00a0: acceptée",
    "Modification\u00a0: refusée",
    "Annonce\u00a0: modification demandée",
    "Signalement\u00a0: classé sans suite",
  ]);
});
