import { expect, it } from "vitest";
import { statusCount } from "./status-words.ts";

it("agrees with the number", () => {
  expect([statusCount("draft", 2), statusCount("published", 2), statusCount("published", 1)]).toEqual([
    "2\u00a0brouillons",
    "2\u00a0publiées",
    "1\u00a0publiée",
  ]);
});
