import { JSDOM } from "jsdom";
import { act, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ErrorSummary } from "./error-summary/error-summary.tsx";
import { PasswordField } from "./password-field/password-field.tsx";
import { allExamples } from "./style-guide.tsx";
import { TextArea } from "./text-area/text-area.tsx";

let page: JSDOM;

beforeEach(() => {
  page = new JSDOM(`<!doctype html><html lang="fr"><body><div id="root"></div></body></html>`);
  vi.stubGlobal("window", page.window);
  vi.stubGlobal("document", page.window.document);
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  page.window.close();
});

/** Renders on the server, then wakes it in the page. Answers the root and what React had to mend. */
async function wake(node: ReactNode) {
  const root = page.window.document.getElementById("root");
  if (!root) throw new Error("the page has no root");
  root.innerHTML = renderToString(node);
  const mended: string[] = [];
  vi.spyOn(console, "error").mockImplementation((first) => mended.push(String(first)));
  const { hydrateRoot } = await import("react-dom/client");
  const handle = await act(async () =>
    hydrateRoot(root, node, { onRecoverableError: (error) => mended.push(String(error)) }),
  );
  return { root, mended, end: () => act(async () => handle.unmount()) };
}

describe("what the server sent is what the browser wakes", () => {
  test.each(allExamples)("$name", async ({ examples }) => {
    const { mended, end } = await wake(examples.map(({ title, render }) => <div key={title}>{render()}</div>));
    expect(mended).toEqual([]);
    await end();
  });

  test("a page that differs between server and browser is seen", async () => {
    let renders = 0;
    function Changing() {
      renders += 1;
      return <p>{renders === 1 ? "serveur" : "navigateur"}</p>;
    }
    const { mended, end } = await wake(<Changing />);
    expect(mended.join()).toContain("Hydration failed");
    await end();
  });

  test("without a script the browser itself moves the focus to the errors", () => {
    const html = renderToString(<ErrorSummary errors={[{ message: "Donnez un titre." }]} />);
    expect(html).toContain("autofocus");
  });
});

describe("what JavaScript adds", () => {
  test("the password can be shown, and only where a script runs", async () => {
    const field = <PasswordField label="Mot de passe" name="password" autoComplete="new-password" required />;
    expect(renderToString(field)).not.toContain("<button");
    const { root, end } = await wake(field);
    const input = root.querySelector("input");
    expect(input?.type).toBe("password");
    await act(async () => root.querySelector("button")?.click());
    expect(input?.type).toBe("text");
    expect(root.querySelector("button")?.getAttribute("aria-pressed")).toBe("true");
    await end();
  });

  test("the counter follows what is typed, and says by how much it is too long", async () => {
    const { root, end } = await wake(<TextArea label="Message" name="message" limit={10} required />);
    const area = root.querySelector("textarea");
    const type = (text: string) =>
      act(async () => {
        if (area) area.value = text;
        area?.dispatchEvent(new page.window.Event("input", { bubbles: true }));
      });
    expect(root.textContent).toContain("10 caractères au plus.");
    await type("Bonjour");
    expect(root.textContent).toContain("Il reste 3 caractères.");
    await type("Bonjour à tous");
    expect(root.textContent).toContain("4 caractères de trop.");
    await end();
  });

  test("the list of errors takes the focus, unless told not to", async () => {
    const errors = [{ href: "#title", message: "Donnez un titre." }];
    const shown = await wake(<ErrorSummary errors={errors} />);
    expect(page.window.document.activeElement?.id).toBe("erreurs");
    await shown.end();
    const silent = await wake(<ErrorSummary errors={errors} takesFocus={false} />);
    expect(page.window.document.activeElement?.id).not.toBe("erreurs");
    await silent.end();
  });
});
