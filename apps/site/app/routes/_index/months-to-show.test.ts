import { expect, it } from "vitest";
import { monthsToShow } from "./months-to-show.ts";

const months = (...counts: number[]) => counts.map((count) => ({ count }));

it("shows the months from the first one that has something, those without anything after it kept", () => {
  expect(monthsToShow(months(0, 0, 2, 0, 1))).toEqual(months(2, 0, 1));
});

it("shows no chart of one or two months, nor of none", () => {
  expect(monthsToShow(months(0, 0, 0, 2, 1))).toEqual([]);
  expect(monthsToShow(months(0, 0, 0))).toEqual([]);
});
