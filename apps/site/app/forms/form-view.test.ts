import { describe, expect, it } from "vitest";
import { formView } from "./form-view.ts";

describe("a form at first", () => {
  const view = formView({
    id: "annonce",
    state: null,
    defaults: { kind: "need", content: { reachKm: 30, standing: true }, labels: ["frr"] },
  });

  it("shows its defaults, at any depth", () => {
    expect(view.field("kind")).toEqual({ id: "annonce-kind", name: "kind", defaultValue: "need", error: undefined });
    expect(view.field("content.reachKm")).toMatchObject({ id: "annonce-content-reachKm", defaultValue: "30" });
    expect(view.isOn("content.standing")).toBe(true);
    expect(view.values("labels")).toEqual(["frr"]);
  });

  it("leaves empty what has no value", () => {
    expect(view.field("content.title").defaultValue).toBe("");
    expect(view.values("themes")).toEqual([]);
    expect(view.errors).toEqual([]);
  });
});

describe("a refused form", () => {
  const view = formView({
    id: "annonce",
    defaults: { title: "Avant", terms: "free" },
    groups: ["terms"],
    state: {
      initialValue: { title: "Minibus", labels: ["frr", "qpv"], standing: "on" },
      error: { "": ["Rechargez."], title: ["Trop court.", "Autre."], terms: ["Choisissez."] },
    },
  });

  it("keeps what was typed, and what was left blank", () => {
    expect(view.field("title").defaultValue).toBe("Minibus");
    expect(view.field("terms").defaultValue).toBe("");
    expect(view.values("labels")).toEqual(["frr", "qpv"]);
    expect(view.isOn("standing")).toBe(true);
  });

  it("leads from each message to its control", () => {
    expect(view.errors).toEqual([
      { message: "Rechargez." },
      { message: "Trop court.", href: "#annonce-title" },
      { message: "Choisissez.", href: "#annonce-terms-0" },
    ]);
    expect(view.field("title").error).toEqual(["Trop court.", "Autre."]);
  });
});

it("lists what is wrong in the order of the page, whatever the order it was found in", () => {
  const state = { error: { terms: ["Conditions"], commune: ["Commune"], title: ["Titre"] } };
  const { errors } = formView({ id: "annonce", state, order: ["title", "commune", "terms"] });
  expect(errors.map(({ message }) => message)).toEqual(["Titre", "Commune", "Conditions"]);
});
