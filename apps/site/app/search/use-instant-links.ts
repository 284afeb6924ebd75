import { type RefObject, useEffect } from "react";
import { useNavigate } from "react-router";

/** What a link may change without the page being loaded again: not the words and the place, which stand in the field. */
const fields = ["q", "lieu", "commune"] as const;

function staysHere(link: HTMLAnchorElement): boolean {
  const [there, here] = [new URL(link.href), window.location];
  if (there.origin !== here.origin || there.pathname !== here.pathname) return false;
  const shown = new URLSearchParams(here.search);
  return fields.every((name) => (there.searchParams.get(name) ?? "") === (shown.get(name) ?? ""));
}

/**
 * Makes the links of a part of the page that only change its filters take effect without loading it again. The focus
 * goes to the results, since the link may be gone. Without JavaScript they are links.
 */
export function useInstantLinks(part: RefObject<HTMLElement | null>): void {
  const navigate = useNavigate();
  useEffect(() => {
    const element = part.current;
    if (!element) return;
    const follow = (event: MouseEvent) => {
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!isPlain || event.defaultPrevented || !link || !staysHere(link)) return;
      event.preventDefault();
      const { pathname, search } = new URL(link.href);
      void Promise.resolve(navigate(`${pathname}${search}`)).then(() => document.getElementById("resultats")?.focus());
    };
    element.addEventListener("click", follow);
    return () => element.removeEventListener("click", follow);
  }, [part, navigate]);
}
