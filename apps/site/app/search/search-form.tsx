import type { ReactNode } from "react";
import { SearchBar } from "@maillage/ui/search-bar/search-bar";
import { CommuneInput } from "../communes/commune-input.tsx";
import { SearchField } from "./search-field.tsx";

interface SearchFormProps {
  readonly action: string;
  readonly label?: string | undefined;
  readonly filters?: { readonly text: string; readonly place: string; readonly communeCode: string | null } | undefined;
  /** Larger, for the home page. */
  readonly large?: boolean | undefined;
  /** What the form carries along. */
  readonly children?: ReactNode | undefined;
}

/** The one search box: what and where, each proposing as one types; without JavaScript, two fields. */
export function SearchForm({ action, label, filters, large, children }: SearchFormProps) {
  return (
    <SearchBar
      action={action}
      label={label}
      large={large}
      renderWhat={(id) => <SearchField id={id} defaultValue={filters?.text} large={large} />}
      renderWhere={(id) => (
        <CommuneInput
          id={id}
          name="lieu"
          codeName="commune"
          defaultText={filters?.place}
          defaultCode={filters?.communeCode ?? ""}
          placeholder="commune, département, région"
          large={large}
        />
      )}
    >
      {children}
    </SearchBar>
  );
}
