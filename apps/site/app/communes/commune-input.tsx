import { type KeyboardEvent, useId, useState } from "react";
import { classNames } from "../components/class-names.ts";
import { useScripted } from "../components/use-scripted.ts";
import type { CommuneChoice } from "./choose-commune.ts";
import { useCommuneSuggestions } from "./use-commune-suggestions.ts";

export interface CommuneInputProps {
  readonly id: string;
  /** The words typed. */
  readonly name: string;
  /** The code of the commune chosen in the list; empty when words were only typed. */
  readonly codeName: string;
  /** The words the code stands for, when the server cannot tell by itself. */
  readonly chosenForName?: string | undefined;
  readonly defaultText?: string | undefined;
  readonly defaultCode?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly large?: boolean | undefined;
}

type State = { text: string; code: string; chosenFor: string; asked: string | null; active: number };

/** Steps for the keyboard: the combobox of the ARIA authoring practices, list kept closed until something is typed. */
function useCombobox(defaultText: string, defaultCode: string) {
  const first = {
    text: defaultText,
    code: defaultCode,
    chosenFor: defaultCode ? defaultText : "",
    asked: null,
    active: -1,
  };
  const [state, setState] = useState<State>(first);
  const suggestions = useCommuneSuggestions(state.asked);
  const open = state.asked !== null && suggestions.length > 0;
  const close = () => setState({ ...state, asked: null, active: -1 });
  const choose = ({ code, label }: CommuneChoice) =>
    setState({ text: label, code, chosenFor: label, asked: null, active: -1 });
  const type = (text: string) => setState({ text, code: "", chosenFor: "", asked: text, active: -1 });
  const move = (step: number) =>
    setState({ ...state, active: (state.active + step + suggestions.length) % suggestions.length });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const highlighted = suggestions[state.active];
    if (!open) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(state.active < 0 ? 0 : -1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && highlighted) choose(highlighted);
    else return;
    event.preventDefault();
  };
  return { state, suggestions: open ? suggestions : [], open, close, choose, type, onKeyDown };
}

interface SuggestionListProps {
  readonly id: string;
  readonly suggestions: readonly CommuneChoice[];
  readonly active: number;
  readonly onChoose: (choice: CommuneChoice) => void;
}

function SuggestionList({ id, suggestions, active, onChoose }: SuggestionListProps) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label="Communes"
      className="absolute z-20 mt-1 w-full min-w-64 overflow-hidden rounded-md border border-line bg-surface shadow-raised"
    >
      {suggestions.map((choice, index) => (
        <li
          key={choice.code}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // Before the blur of the field, which closes the list.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(choice);
          }}
          className={classNames(
            "min-h-11 cursor-pointer px-3 py-2",
            index === active && "bg-forest-wash outline-2 -outline-offset-2 outline-forest",
          )}
        >
          {choice.label} {choice.detail && <span className="text-sm text-slate">{choice.detail}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A commune: a plain text field the server understands; with JavaScript, one that proposes as one types. */
export function CommuneInput(props: CommuneInputProps) {
  const {
    id,
    name,
    codeName,
    chosenForName,
    defaultText = "",
    defaultCode = "",
    invalid,
    describedBy,
    placeholder,
    large,
  } = props;
  const scripted = useScripted();
  const listId = useId();
  const { state, suggestions, open, close, choose, type, onKeyDown } = useCombobox(defaultText, defaultCode);
  const combobox = scripted
    ? ({
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": open,
        "aria-controls": listId,
        "aria-activedescendant": open && state.active >= 0 ? `${listId}-${state.active}` : undefined,
      } as const)
    : {};
  return (
    <div className="relative">
      <input
        {...combobox}
        id={id}
        type="text"
        name={name}
        value={state.text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
        placeholder={placeholder}
        autoComplete="off"
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        className={classNames("control", large && "min-h-14")}
      />
      <input type="hidden" name={codeName} value={state.code} />
      {chosenForName && <input type="hidden" name={chosenForName} value={state.chosenFor} />}
      {open && <SuggestionList id={listId} suggestions={suggestions} active={state.active} onChoose={choose} />}
      {scripted && (
        <span role="status" className="sr-only">
          {open ? `${suggestions.length} communes proposées. Flèches pour choisir, Entrée pour valider.` : ""}
        </span>
      )}
    </div>
  );
}
