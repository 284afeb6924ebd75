import axe from "axe-core";
import { JSDOM } from "jsdom";
import { act, useLayoutEffect } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Combobox, type ComboboxProps } from "./combobox.tsx";
import type { FieldEvents, Suggestion, SuggestionGroup } from "./suggestion.ts";

let page: JSDOM;
let asked: Array<{ text: string; signal: AbortSignal; answer: (groups: SuggestionGroup[]) => void; fail: () => void }>;

const suggest = vi.fn<ComboboxProps["suggest"]>();

beforeEach(async () => {
  // Loaded once for all: the tests are about what it does, not about when it comes.
  await import("./suggestions.tsx");
  page = new JSDOM(`<!doctype html><html lang="fr"><head><title>Recherche</title></head><body></body></html>`, {
    runScripts: "outside-only",
  });
  vi.stubGlobal("window", page.window);
  vi.stubGlobal("document", page.window.document);
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  asked = [];
  suggest.mockImplementation(
    (text, signal) =>
      new Promise((answer, reject) => asked.push({ text, signal, answer, fail: () => reject(new Error("offline")) })),
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  page.window.close();
});

const groups: SuggestionGroup[] = [
  { label: "Catégories", suggestions: [{ id: "c1", label: "Comptabilité" }] },
  { label: "Mots du métier", suggestions: [] },
  {
    label: "Structures",
    suggestions: [
      { id: "s1", label: "Comptoir des associations", detail: "Ambert" },
      { id: "s2", label: "Comité des fêtes", value: "comité", href: "/structures/s2" },
    ],
  },
];

/** A woken field with what one does to it. */
async function field(props: Partial<ComboboxProps> = {}) {
  const node = (
    <form>
      <label htmlFor="what">Quoi</label>
      <Combobox id="what" name="q" suggest={suggest} {...props} />
    </form>
  );
  const { body } = page.window.document;
  body.innerHTML = `<div id="root">${renderToString(node)}</div>`;
  const root = page.window.document.getElementById("root");
  const { hydrateRoot } = await import("react-dom/client");
  if (root) await act(async () => hydrateRoot(root, node));
  const input = page.window.document.querySelector("input");
  if (!input) throw new Error("no field");
  const settle = () => act(async () => vi.advanceTimersByTimeAsync(200));
  return {
    input,
    settle,
    focus: async () => {
      await act(async () => input.focus());
      await settle();
    },
    type: async (text: string) => {
      input.value = text;
      await act(async () => input.dispatchEvent(new page.window.Event("input", { bubbles: true })));
    },
    press: async (key: string, more = {}) => {
      const event = new page.window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
      await act(async () => void input.dispatchEvent(event));
      return event;
    },
    answer: (found: SuggestionGroup[], index = asked.length - 1) => act(async () => asked[index]?.answer(found)),
    options: () => [...page.window.document.querySelectorAll("[role=option]")],
    active: () => {
      const id = input.getAttribute("aria-activedescendant");
      return id ? (page.window.document.getElementById(id)?.textContent ?? "nowhere") : null;
    },
    said: () => page.window.document.querySelector("[role=status]")?.textContent ?? null,
  };
}

async function opened(props: Partial<ComboboxProps> = {}) {
  const it = await field(props);
  await it.focus();
  await it.type("com");
  await it.settle();
  await it.answer(groups);
  return it;
}

describe("without a script, and before it is used", () => {
  test("it is a plain search field that a form sends", () => {
    const html = renderToString(<Combobox id="what" name="q" suggest={suggest} defaultValue="minibus" />);
    expect(html).toContain(`type="search"`);
    expect(html).toContain(`value="minibus"`);
    expect(html).not.toContain("role=");
  });

  test("nothing is mounted nor asked until the first focus", async () => {
    const it = await field();
    expect(it.said()).toBeNull();
    expect(it.input.getAttribute("aria-expanded")).toBe("false");
    await it.focus();
    expect(it.said()).toBe("");
    expect(suggest).not.toHaveBeenCalled();
  });
});

describe("while typing", () => {
  test("it asks once, after a pause, and not for a single letter", async () => {
    const it = await field();
    await it.focus();
    for (const text of ["c", "co", "com"]) await it.type(text);
    await it.settle();
    expect(asked.map(({ text }) => text)).toEqual(["com"]);
    await it.type("c");
    await it.settle();
    expect(asked).toHaveLength(1);
  });

  test("what is typed between the rendering of the list and its arrival is asked about", async () => {
    const { Suggestions } = await import("./suggestions.tsx");
    const { createRoot } = await import("react-dom/client");
    const { document } = page.window;
    const inField = { current: document.createElement("input") };
    const events: { current: FieldEvents | null } = { current: null };
    function Typist() {
      useLayoutEffect(() => {
        inField.current.value = "com";
      }, []);
      return null;
    }
    const list = { id: "list", label: "Suggestions", onChoose: () => {}, onList: () => {} };
    const shown = (
      <>
        <Typist />
        <Suggestions {...list} field={inField} events={events} suggest={suggest} />
      </>
    );
    await act(async () => createRoot(document.body).render(shown));
    await act(async () => vi.advanceTimersByTimeAsync(200));
    expect(asked.map(({ text }) => text)).toEqual(["com"]);
  });

  test("an answer that comes too late is forgotten, and its request given up", async () => {
    const it = await field();
    await it.focus();
    await it.type("com");
    await it.settle();
    await it.type("comité");
    await it.settle();
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    await it.answer([{ label: "Structures", suggestions: [{ id: "s2", label: "Comité des fêtes" }] }], 1);
    await it.answer(groups, 0);
    expect(it.options().map((option) => option.textContent?.trim())).toEqual(["Comité des fêtes"]);
  });

  test("the list stands in named groups, empty ones left out, and is counted aloud", async () => {
    const it = await opened();
    const named = [...page.window.document.querySelectorAll("[role=group]")].map(
      (group) => page.window.document.getElementById(group.getAttribute("aria-labelledby") ?? "")?.textContent,
    );
    expect(named).toEqual(["Catégories", "Structures"]);
    expect(it.said()).toBe("3 suggestions. Flèches pour choisir, Entrée pour valider.");
    const list = page.window.document.getElementById(it.input.getAttribute("aria-controls") ?? "");
    expect(list?.getAttribute("role")).toBe("listbox");
  });

  test("nothing found is said, and shows no list", async () => {
    const it = await field();
    await it.focus();
    await it.type("xyz");
    await it.settle();
    await it.answer([]);
    expect(it.said()).toBe("Aucune suggestion.");
    expect(it.input.getAttribute("aria-expanded")).toBe("false");
  });

  test("out of reach, it stays the field it was", async () => {
    const it = await opened();
    await it.type("comp");
    await it.settle();
    await act(async () => asked.at(-1)?.fail());
    expect(it.options()).toEqual([]);
    expect(it.said()).toBe("");
  });

  test("the open list breaks no rule of axe", async () => {
    const it = await opened();
    await it.press("ArrowDown");
    vi.useRealTimers();
    page.window.eval(axe.source);
    // The evaluated source sets `axe` on the window of the page.
    const engine = (page.window as unknown as { axe: typeof axe }).axe;
    const rules = { "color-contrast": { enabled: false }, region: { enabled: false } };
    const { violations } = await engine.run(page.window.document, { rules });
    expect(violations.filter(({ id }) => !id.startsWith("page-") && !id.startsWith("landmark"))).toEqual([]);
  });
});

describe("by keyboard", () => {
  test("arrows go round the options, across the groups", async () => {
    const it = await opened();
    const seen: Array<string | null> = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) {
      expect((await it.press(key)).defaultPrevented).toBe(true);
      seen.push(it.active()?.trim() ?? null);
    }
    const [accounts, shop, party] = ["Comptabilité", "Comptoir des associations Ambert", "Comité des fêtes"];
    expect(seen).toEqual([accounts, shop, party, accounts, party]);
    expect(it.options().map((option) => option.getAttribute("aria-selected"))).toEqual(["false", "false", "true"]);
  });

  test("Enter chooses the option one is on, and is the form's when one is on none", async () => {
    const chosen: Suggestion[] = [];
    const it = await opened({ onChoose: (suggestion) => chosen.push(suggestion) });
    expect((await it.press("Enter")).defaultPrevented).toBe(false);
    await it.press("ArrowUp");
    expect((await it.press("Enter")).defaultPrevented).toBe(true);
    expect(chosen.map(({ id }) => id)).toEqual(["s2"]);
    expect(it.input.value).toBe("comité");
    expect(it.options()).toEqual([]);
  });

  test("typing again leaves the option, so that Enter sends what is typed", async () => {
    const it = await opened({ onChoose: () => {} });
    await it.press("ArrowDown");
    await it.type("comp");
    expect(it.active()).toBeNull();
    expect((await it.press("Enter")).defaultPrevented).toBe(false);
  });

  test("Escape closes the list and keeps the words; a second one is the field's", async () => {
    const it = await opened();
    expect((await it.press("Escape")).defaultPrevented).toBe(true);
    expect(it.options()).toEqual([]);
    expect(it.input.value).toBe("com");
    expect((await it.press("Escape")).defaultPrevented).toBe(false);
    await it.press("ArrowDown");
    await it.settle();
    await it.answer(groups);
    expect(it.options()).toHaveLength(3);
  });

  test("a key that writes an accent by several strokes is not for the list", async () => {
    const it = await opened();
    await it.press("ArrowDown", { isComposing: true });
    expect(it.active()).toBeNull();
  });
});

describe("with a mouse or a finger", () => {
  test("a click chooses, and the press before it does not take the focus away", async () => {
    const chosen: Suggestion[] = [];
    const it = await opened({ onChoose: (suggestion) => chosen.push(suggestion) });
    const option = it.options()[1];
    const down = new page.window.MouseEvent("mousedown", { bubbles: true, cancelable: true });
    await act(async () => void option?.dispatchEvent(down));
    expect(down.defaultPrevented).toBe(true);
    await act(async () => void option?.dispatchEvent(new page.window.MouseEvent("click", { bubbles: true })));
    expect(chosen.map(({ id }) => id)).toEqual(["s1"]);
    expect(it.input.value).toBe("Comptoir des associations");
  });

  test("leaving the field closes the list", async () => {
    const it = await opened();
    await act(async () => it.input.blur());
    expect(it.options()).toEqual([]);
    expect(it.said()).toBe("");
  });
});
