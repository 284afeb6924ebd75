import { readdirSync } from "node:fs";
import axe from "axe-core";
import { JSDOM } from "jsdom";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { allExamples } from "./style-guide.tsx";

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const cases = allExamples.flatMap(({ name, examples }) =>
  examples.map((example) => ({ name, title: example.title, html: renderToStaticMarkup(example.render()) })),
);

/** A page holding nothing but the markup. */
function pageOf(html: string): JSDOM {
  return new JSDOM(`<!doctype html><html lang="fr"><head><title>Exemple</title></head><body>${html}</body></html>`, {
    runScripts: "outside-only",
  });
}

/** The ids an attribute speaks of that are nowhere in the page. */
function danglingReferences(document: Document): string[] {
  return ["aria-labelledby", "aria-describedby", "aria-controls", "for"].flatMap((attribute) =>
    [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
      (element.getAttribute(attribute) ?? "").split(" ").filter((id) => !document.getElementById(id)),
    ),
  );
}

/** Controls, links and buttons that have no name for a screen reader's list. */
function namelessControls(document: Document): string[] {
  return [...document.querySelectorAll("input:not([type=hidden]), select, textarea, a, button, summary")]
    .filter((element) => {
      const id = element.getAttribute("id");
      const label = id ? document.querySelector(`label[for="${id}"]`) : null;
      const owner = label ?? element.closest("label") ?? element;
      const picture = element.querySelector("img[alt]")?.getAttribute("alt");
      return !(owner.textContent?.trim() || element.getAttribute("aria-label") || picture);
    })
    .map((element) => element.outerHTML);
}

/** The ids of the axe rules broken; colours and page-wide rules need a browser and are checked elsewhere. */
async function axeViolations(page: JSDOM): Promise<string[]> {
  page.window.eval(axe.source);
  // The evaluated source sets `axe` on the window of the page.
  const engine = (page.window as unknown as { axe: typeof axe }).axe;
  const rules = { "color-contrast": { enabled: false }, region: { enabled: false } };
  const { violations } = await engine.run(page.window.document, { rules, resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

describe("every component has its examples", () => {
  test("the style guide lists exactly the folders of this package", () => {
    expect(allExamples.map(({ name }) => name)).toEqual([...folders].sort());
  });

  test.each(allExamples)("$name shows at least one example", ({ examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  });
});

describe("every example stands on the server, without a script", () => {
  test.each(cases)("$name: $title", async ({ html }) => {
    const page = pageOf(html);
    const { document } = page.window;
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(danglingReferences(document)).toEqual([]);
    expect(namelessControls(document)).toEqual([]);
    expect([...document.querySelectorAll("img:not([alt])")]).toEqual([]);
    expect([...document.querySelectorAll("svg:not([aria-hidden]):not([role=img])")]).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe("the checks above see what they look for", () => {
  test("a repeated control without a name, a label to nowhere and a table without heads are seen", async () => {
    const page = pageOf(`<label for="absent">Nom</label><input><ul><p>x</p></ul>`);
    expect(danglingReferences(page.window.document)).toEqual(["absent"]);
    expect(namelessControls(page.window.document)).toHaveLength(1);
    const broken = await axeViolations(page);
    expect(broken.join()).toContain("label:");
    expect(broken.join()).toContain("list:");
  });
});
