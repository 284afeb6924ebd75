import { useEffect, useState } from "react";
import type { CommuneChoice } from "./choose-commune.ts";

const pauseBeforeAsking = 150;

function isChoice(row: unknown): row is CommuneChoice {
  return typeof row === "object" && row !== null && "code" in row && "label" in row && "detail" in row;
}

async function ask(words: string, signal: AbortSignal): Promise<CommuneChoice[]> {
  const response = await fetch(`/communes/recherche?q=${encodeURIComponent(words)}`, { signal });
  const body: unknown = response.ok ? await response.json() : [];
  return Array.isArray(body) ? body.filter(isChoice) : [];
}

/** The communes that the words typed may mean; empty for less than two characters, or when the server is out of reach. */
export function useCommuneSuggestions(words: string | null): readonly CommuneChoice[] {
  const [suggestions, setSuggestions] = useState<readonly CommuneChoice[]>([]);
  useEffect(() => {
    if (words === null || words.trim().length < 2) {
      setSuggestions([]);
      return;
    }
    const asking = new AbortController();
    const timer = setTimeout(() => {
      // Out of reach: the field stays the plain text field it is without JavaScript.
      ask(words, asking.signal).then(setSuggestions, () => {});
    }, pauseBeforeAsking);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [words]);
  return suggestions;
}
