import { useEffect, useState } from "react";
import type { CommuneChoice } from "./choose-commune.ts";

const pauseBeforeAsking = 150;
const none: readonly CommuneChoice[] = [];

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
  const [answer, setAnswer] = useState<{ words: string; choices: readonly CommuneChoice[] }>({
    words: "",
    choices: [],
  });
  const asked = words !== null && words.trim().length >= 2 ? words : null;
  useEffect(() => {
    if (asked === null) return;
    const asking = new AbortController();
    const timer = setTimeout(() => {
      // Out of reach: the field stays the plain text field it is without JavaScript.
      ask(asked, asking.signal).then(
        (choices) => setAnswer({ words: asked, choices }),
        () => {},
      );
    }, pauseBeforeAsking);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [asked]);
  // What was found for the words before stays until the next answer: a list that blinks is hard to follow.
  return asked === null ? none : answer.choices;
}
