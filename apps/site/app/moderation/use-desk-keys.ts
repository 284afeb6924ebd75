import { useEffect } from "react";
import { type DeskAction, deskAction, readingMilliseconds } from "./desk-keys.ts";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  target.getAttribute("type") !== "checkbox";

/** The key of a button presses it; when that decision still needs a reason or words, it goes to what is missing. */
function decideByKey(key: string): void {
  const button = document.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`);
  const form = button?.form;
  if (!button || !form) return;
  const needsReasons = button.dataset["needsReasons"] === "true";
  const firstReason = form.querySelector<HTMLInputElement>('input[name="reasons"]');
  const hasReason = form.querySelector('input[name="reasons"]:checked') !== null;
  const words = form.querySelector<HTMLTextAreaElement>('textarea[name="words"]');
  if (needsReasons && !hasReason) firstReason?.focus();
  else if (needsReasons && (words?.value.trim().length ?? 0) < 10) words?.focus();
  else button.click();
}

function carryOut(action: DeskAction): void {
  if (action.kind === "decide") decideByKey(action.key);
  else if (action.kind === "undo") document.querySelector<HTMLButtonElement>("button[data-undo]")?.click();
  else document.querySelector<HTMLAnchorElement>(`a[data-move="${action.to}"]`)?.click();
}

/** How long the page has been in sight, told to the page itself once it was long enough to read. */
function watchReading(): { visibleFor: () => number; stop: () => void } {
  let since = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    since = performance.now();
    clearTimeout(timer);
    delete document.body.dataset["deskKeys"];
    timer = setTimeout(() => {
      document.body.dataset["deskKeys"] = "ready";
    }, readingMilliseconds);
  };
  const onVisibility = () => document.visibilityState === "visible" && start();
  start();
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("pageshow", start);
  return {
    visibleFor: () => performance.now() - since,
    stop: () => {
      clearTimeout(timer);
      delete document.body.dataset["deskKeys"];
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pageshow", start);
    },
  };
}

/** Listens to the desk's keys (a, c, r · j, k · z) while they are on and nothing is being typed; once the page leaves, to none. */
export function useDeskKeys(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const reading = watchReading();
    let leaving = false;
    const onKey = (event: KeyboardEvent) => {
      const action = deskAction({
        key: event.key,
        withModifier: event.ctrlKey || event.metaKey || event.altKey,
        repeated: event.repeat,
        typing: isTyping(event.target),
        visibleFor: reading.visibleFor(),
      });
      if (action && !leaving) carryOut(action);
    };
    const onLeave = () => {
      leaving = true;
    };
    const onReturn = () => {
      leaving = false;
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("submit", onLeave);
    window.addEventListener("pageshow", onReturn);
    return () => {
      reading.stop();
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("submit", onLeave);
      window.removeEventListener("pageshow", onReturn);
    };
  }, [on]);
}
