import { describe, expect, it } from "vitest";
import { type Refused, scoreAfterRefusals } from "./complement-refusal.rules.ts";

const suggested = { category: "mobility.minibus", kilometres: 40, concepts: ["minibus"] } as const;
const refused = (change: Partial<Refused>): Refused => ({ ...suggested, reason: "too_far", ...change });

describe("what a refusal teaches", () => {
  it("counts against what is as far, and not against what is nearer", () => {
    expect(scoreAfterRefusals(0.6, suggested, [refused({ kilometres: 42 })])).toBeLessThan(0.6);
    expect(scoreAfterRefusals(0.6, { ...suggested, kilometres: 12 }, [refused({ kilometres: 42 })])).toBe(0.6);
  });

  it("counts against the same thing, and not against another of the same sub-category", () => {
    const refusal = refused({ reason: "wrong_thing", concepts: ["autocar"] });
    expect(scoreAfterRefusals(0.6, { ...suggested, concepts: ["autocar"] }, [refusal])).toBeLessThan(0.6);
    expect(scoreAfterRefusals(0.6, suggested, [refusal])).toBe(0.6);
  });

  it("speaks of one listing alone otherwise, and never takes more than a share", () => {
    for (const reason of ["wrong_size", "wrong_dates", "already_known", "other"] as const)
      expect(scoreAfterRefusals(0.6, suggested, [refused({ reason })])).toBe(0.6);
    const many = Array.from({ length: 50 }, () => refused({ kilometres: 30 }));
    expect(scoreAfterRefusals(0.9, suggested, many)).toBeCloseTo(0.6);
  });
});
