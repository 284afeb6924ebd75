/** Something one may have meant. */
export interface Suggestion {
  /** Unlike any other of the list. */
  readonly id: string;
  readonly label: string;
  /** What tells it from its like: « 63600, Puy-de-Dôme ». */
  readonly detail?: string | undefined;
  /** What choosing writes in the field; the label when absent. */
  readonly value?: string | undefined;
  /** The page that choosing opens, when it is one: a structure, a commune. */
  readonly href?: string | undefined;
}

/** « Catégories », « Mots du métier », « Lieux », « Structures », each with its suggestions. */
export interface SuggestionGroup {
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
}

/** Answers the suggestions for the words typed; may fail, and is told when it is no longer awaited. */
export type Suggest = (text: string, signal: AbortSignal) => Promise<readonly SuggestionGroup[]>;

/** What the field must say of its list: whether it is open, and the option the keyboard is on. */
export interface ListState {
  readonly open: boolean;
  readonly activeId: string | undefined;
}

/** What the list does with the field's own events. */
export interface FieldEvents {
  readonly type: () => void;
  readonly press: (event: { readonly key: string; readonly altKey: boolean; preventDefault(): void }) => void;
  readonly leave: () => void;
}
