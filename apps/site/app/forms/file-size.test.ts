import { expect, it } from "vitest";
import { largestFile, whyTooHeavy } from "./file-size.ts";

it.each([
  [13 * 1024 * 1024, "Cette photo pèse 13\u00a0Mo. La limite est de 10\u00a0Mo."],
  [largestFile + 1, "Cette photo pèse 10,1\u00a0Mo. La limite est de 10\u00a0Mo."],
])("says what a file of %i bytes weighs", (bytes, sentence) => {
  expect(whyTooHeavy(bytes, "Cette photo")).toBe(sentence);
});

it("has nothing to say of a file at the limit", () => {
  expect(whyTooHeavy(largestFile, "Cette photo")).toBeNull();
});
