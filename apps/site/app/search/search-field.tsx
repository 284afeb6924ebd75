import { Combobox } from "@maillage/ui/combobox/combobox";
import type { Suggest, SuggestionGroup } from "@maillage/ui/combobox/suggestion";

const suggest: Suggest = async (text, signal) => {
  const response = await fetch(`/recherche/suggestions?q=${encodeURIComponent(text)}`, { signal });
  if (!response.ok) return [];
  // The route beside answers with this shape.
  return (await response.json()) as SuggestionGroup[];
};

interface SearchFieldProps {
  readonly id: string;
  readonly defaultValue?: string | undefined;
  readonly large?: boolean | undefined;
}

/** « Quoi »: a search field that proposes words, categories, places and organisations; without JavaScript, a field. */
export function SearchField({ id, defaultValue, large }: SearchFieldProps) {
  return (
    <Combobox
      id={id}
      name="q"
      suggest={suggest}
      defaultValue={defaultValue}
      placeholder="minibus, comptable, local…"
      large={large}
    />
  );
}
