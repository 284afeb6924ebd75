import { describe, expect, it } from "vitest";
import { whatIsMissing } from "@maillage/domain/listings/listing.rules";
import { listingDraftInput } from "@maillage/domain/listings/listing-content.input";
import { listingKindCodes } from "@maillage/domain/vocabulary/vocabulary";
import { kindWords } from "./listing-form-words.ts";
import { fieldsOf, firstUnfinished, listingSteps, missingAt, stepStates } from "./listing-steps.ts";

const empty = (kind: (typeof listingKindCodes)[number]) => listingDraftInput.parse({ kind, reachKind: "radius" });

describe("the steps of a listing", () => {
  it.each(listingKindCodes)("ask each field of %s once", (kind) => {
    const fields = listingSteps.flatMap((step) => fieldsOf(step, kind));
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields).toEqual(expect.arrayContaining([...kindWords[kind].fields]));
  });

  it.each(listingKindCodes)("have a place for everything that may be missing from %s", (kind) => {
    const missing = whatIsMissing(empty(kind), "2027-03-01");
    const placed = listingSteps.flatMap((step) => missingAt(step, kind, missing));
    expect(placed.map(({ field }) => field).toSorted()).toEqual(missing.map(({ field }) => field).toSorted());
  });

  it("open at the first where something is missing, and at none when all is there", () => {
    expect(firstUnfinished("need", [{ field: "terms", message: "" }])).toBe("conditions");
    expect(
      firstUnfinished("need", [
        { field: "terms", message: "" },
        { field: "theme", message: "" },
      ]),
    ).toBe("rangement");
    expect(firstUnfinished("need", [])).toBeNull();
  });

  it("are done once past and complete, never before one has been there", () => {
    const states = stepStates("rangement", "need", [{ field: "category", message: "" }]);
    expect(states).toEqual({
      essentiel: "done",
      rangement: "current",
      lieu: "todo",
      dates: "todo",
      conditions: "todo",
    });
    expect(stepStates("essentiel", "need", [])).toMatchObject({ essentiel: "current", conditions: "done" });
  });
});
