import { describe, expect, it } from "vitest";
import { reasonChoices } from "./reason-choices.ts";

const hintOf = (choices: ReturnType<typeof reasonChoices>, code: string) =>
  choices.find((choice) => choice.value === code)?.hint;

describe("the reasons of a case", () => {
  it("say which decision they are for, when they fit only one", () => {
    const choices = reasonChoices("listing", ["accepted", "changes_requested", "rejected"]);
    expect(hintOf(choices, "advertising")).toMatch(/^Pour un refus seulement\. Charte/);
    expect(hintOf(choices, "wrong_category")).toMatch(/^Pour demander une modification seulement\./);
    expect(hintOf(choices, "unclear")).toMatch(/^Charte/);
  });

  it("leave out what no possible decision may rest on: a listing already online is accepted or removed", () => {
    const codes = reasonChoices("listing", ["accepted", "rejected"]).map((choice) => choice.value);
    expect(codes).toContain("advertising");
    expect(codes).not.toContain("wrong_category");
  });

  it("are those of the kind of case", () => {
    expect(reasonChoices("verification_request", ["accepted", "rejected"]).map((choice) => choice.value)).toContain(
      "not_ess",
    );
    expect(reasonChoices("notice", ["upheld", "dismissed"]).map((choice) => choice.value)).toContain("scam");
  });
});
