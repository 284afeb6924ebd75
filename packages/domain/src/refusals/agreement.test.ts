import { expect, it } from "vitest";
import { refusalInFrench } from "./refusal.fr.ts";

it.each([
  [1, "Réessayez dans 1\u00a0minute."],
  [2, "Réessayez dans 2\u00a0minutes."],
  [15, "Réessayez dans 15\u00a0minutes."],
])("the wait of %i agrees with its number", (minutes, words) => {
  expect(refusalInFrench({ code: "too_many_attempts", values: { minutes } })).toContain(words);
});
