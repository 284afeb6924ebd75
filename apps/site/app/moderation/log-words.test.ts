import { expect, it } from "vitest";
import { logWords } from "./log-words.ts";

it("tells a decision with its outcome and what it was about", () => {
  expect(logWords({ action: "decision.taken", details: { outcome: "rejected", title: "Minibus" } })).toEqual({
    what: "prend une décision",
    detail: "Refusé, «\u00a0Minibus\u00a0»",
  });
});

it("shows an unknown action by its code rather than hiding it", () => {
  expect(logWords({ action: "new.action", details: { outcome: "strange" } })).toEqual({
    what: "new.action",
    detail: "",
  });
});
