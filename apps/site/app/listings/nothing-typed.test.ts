import { expect, it } from "vitest";
import { nothingTyped } from "./nothing-typed.ts";

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

const asShown = {
  kind: "offer",
  title: " ",
  body: "",
  category: "",
  commune: "Ambert",
  reachKind: "radius",
  reachKm: "30",
};

it("sees an empty form behind what was filled for the person", () => {
  expect(nothingTyped(formOf(asShown))).toBe(true);
});

it.each(["title", "body", "theme", "endsOn"])("keeps a draft of %s alone", (name) => {
  expect(nothingTyped(formOf({ ...asShown, [name]: "x" }))).toBe(false);
});
