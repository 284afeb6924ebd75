import { type RefObject, useEffect } from "react";
import { useNavigate } from "react-router";
import { listingsHref, noFilters, readListingFilters } from "./listing-filters.ts";

type Control = HTMLInputElement | HTMLSelectElement;
const isControl = (element: unknown): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

/** The address that sending the form would lead to. */
function hrefOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") query.append(name, value);
  return listingsHref(readListingFilters(query));
}

/** A date being typed goes through years nobody means: 0002, 0020, 0202. */
const isBeingTyped = (control: Control): boolean =>
  control.type === "date" && control.value !== "" && Number(control.value.slice(0, 4)) < 1900;

/** Sets the controls to what an address says: those in which somebody types are left alone. */
function showIn(form: HTMLFormElement, href: string): void {
  const query = new URLSearchParams(href.split("?")[1] ?? "");
  for (const control of form.elements) {
    if (!isControl(control) || control.type === "hidden") continue;
    if (control instanceof HTMLInputElement && control.type === "checkbox") {
      control.checked = query.getAll(control.name).includes(control.value);
    } else if (control !== document.activeElement || control.type !== "date") {
      const unsaid = control.name === "distance" ? String(noFilters.km) : "";
      control.value = query.get(control.name) ?? unsaid;
    }
  }
}

/**
 * Makes a form of filters take effect at each change: the results follow, the form and its focus stay, and the way
 * back in the browser goes back one filter. Without JavaScript the form is sent by its button.
 * @param shown the address of the results shown; null when the form is sent by its button alone
 */
export function useInstantForm(form: RefObject<HTMLFormElement | null>, shown: string | null): void {
  const navigate = useNavigate();
  const isInstant = shown !== null;
  useEffect(() => {
    const element = form.current;
    if (!element || !isInstant) return;
    const follow = (event: Event) => {
      if (!isControl(event.target) || isBeingTyped(event.target)) return;
      void navigate(hrefOf(element), { preventScrollReset: true });
    };
    const send = (event: SubmitEvent) => {
      event.preventDefault();
      void navigate(hrefOf(element));
      // On a phone the filters stand folded over the results.
      element.closest("details")?.removeAttribute("open");
      document.getElementById("resultats")?.focus();
    };
    element.addEventListener("change", follow);
    element.addEventListener("submit", send);
    return () => {
      element.removeEventListener("change", follow);
      element.removeEventListener("submit", send);
    };
  }, [form, navigate, isInstant]);
  useEffect(() => {
    if (form.current && shown !== null) showIn(form.current, shown);
  }, [form, shown]);
}
