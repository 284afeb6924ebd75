import fc from "fast-check";
import { expect, test } from "vitest";
import { percentages } from "./percentages.ts";

test("three equal parts make a hundred, the first takes the rest", () => {
  expect(percentages([1, 1, 1])).toEqual([34, 33, 33]);
});

test("nothing has no shares", () => {
  expect(percentages([0, 0])).toEqual([0, 0]);
  expect(percentages([])).toEqual([]);
});

test("the shares always make a hundred, each within one of the exact one", () => {
  const counts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 }).filter((values) => values.some(Boolean));
  fc.assert(
    fc.property(counts, (values) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      const shares = percentages(values);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
      for (const [index, share] of shares.entries()) {
        expect(Math.abs(share - ((values[index] ?? 0) * 100) / total)).toBeLessThan(1);
      }
    }),
  );
});
