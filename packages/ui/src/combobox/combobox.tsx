import { type ComponentType, lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { classNames } from "../class-names.ts";
import { useScripted } from "../use-scripted.ts";
import type { FieldEvents, ListState, Suggest, Suggestion } from "./suggestion.ts";
import type { SuggestionsProps } from "./suggestions.tsx";

export interface ComboboxProps {
  /** The id of the field, which its label names. */
  readonly id: string;
  readonly name: string;
  readonly suggest: Suggest;
  /** Called once the label is written in the field. Without it, a suggestion that has a page opens it. */
  readonly onChoose?: ((suggestion: Suggestion) => void) | undefined;
  readonly defaultValue?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  /** Larger, for the home page. */
  readonly large?: boolean | undefined;
  /** The name of the list. */
  readonly listLabel?: string | undefined;
}

// Comes with the first focus. Out of reach, the field stays the plain field it is without a script.
const Suggestions = lazy<ComponentType<SuggestionsProps>>(() =>
  import("./suggestions.tsx").then(
    ({ Suggestions: found }) => ({ default: found }),
    () => ({ default: () => null }),
  ),
);

const closed: ListState = { open: false, activeId: undefined };

/** A search field that proposes as one types (ARIA 1.2 combobox); without a script, a search field. */
export function Combobox(props: ComboboxProps) {
  const { id, name, suggest, onChoose, defaultValue, placeholder, describedBy, invalid, large } = props;
  const { listLabel = "Suggestions" } = props;
  const scripted = useScripted();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const events = useRef<FieldEvents>(null);
  const [awake, setAwake] = useState(false);
  const [list, setList] = useState(closed);
  const choose = (suggestion: Suggestion) => {
    if (field.current) field.current.value = suggestion.value ?? suggestion.label;
    if (onChoose) onChoose(suggestion);
    else if (suggestion.href) window.location.assign(suggestion.href);
  };
  useEffect(() => {
    // Reached before the page woke.
    if (document.activeElement === field.current) setAwake(true);
  }, []);
  const combobox = scripted
    ? ({
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": list.open,
        "aria-controls": list.open ? listId : undefined,
        "aria-activedescendant": list.activeId,
      } as const)
    : {};
  return (
    <div className="relative">
      <input
        {...combobox}
        ref={field}
        id={id}
        type="search"
        name={name}
        defaultValue={defaultValue}
        placeholder={placeholder}
        autoComplete="off"
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onFocus={() => setAwake(true)}
        onInput={() => events.current?.type()}
        onKeyDown={(event) => !event.nativeEvent.isComposing && events.current?.press(event)}
        onBlur={() => events.current?.leave()}
        className={classNames("control", large && "min-h-14")}
      />
      {awake && (
        <Suspense fallback={null}>
          <Suggestions
            id={listId}
            label={listLabel}
            field={field}
            events={events}
            suggest={suggest}
            onChoose={choose}
            onList={setList}
          />
        </Suspense>
      )}
    </div>
  );
}
