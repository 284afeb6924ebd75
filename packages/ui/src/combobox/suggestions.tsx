import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useState } from "react";
import { classNames } from "../class-names.ts";
import type { FieldEvents, ListState, Suggest, Suggestion, SuggestionGroup } from "./suggestion.ts";

export interface SuggestionsProps {
  readonly id: string;
  readonly label: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly events: RefObject<FieldEvents | null>;
  readonly suggest: Suggest;
  readonly onChoose: (suggestion: Suggestion) => void;
  readonly onList: (list: ListState) => void;
}

/** Milliseconds without typing before asking. */
const pause = 150;
const fewestCharacters = 2;

interface Answer {
  readonly groups: readonly SuggestionGroup[];
  readonly shown: boolean;
  /** The place of the option the keyboard is on, among all groups; -1 in the field. */
  readonly active: number;
}

const nothing: Answer = { groups: [], shown: false, active: -1 };

/** Asks after a pause, forgets what is no longer awaited; what was found stays until the next answer, so as not to blink. */
function useAnswer({ suggest, field }: SuggestionsProps, asked: string | null) {
  const [answer, setAnswer] = useState(nothing);
  useEffect(() => {
    const asking = new AbortController();
    const show = (next: Answer) => {
      if (!asking.signal.aborted) setAnswer(next);
    };
    const found = (groups: readonly SuggestionGroup[]) => show({ groups, shown: true, active: -1 });
    const ask = () => {
      const words = asked ?? wordsTyped(field.current);
      if (words !== "") suggest(words, asking.signal).then(found, () => show(nothing));
    };
    const timer = setTimeout(ask, pause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [suggest, field, asked]);
  return [answer, setAnswer] as const;
}

/** What is typed, when it is enough to ask. */
function wordsIn(field: HTMLInputElement | null): string {
  const words = field?.value.trim() ?? "";
  return words.length < fewestCharacters ? "" : words;
}

/** The same, but nothing when the field is as the page came. */
const wordsTyped = (field: HTMLInputElement | null): string =>
  field?.value === field?.defaultValue ? "" : wordsIn(field);

function announced(count: number): string {
  if (count === 0) return "Aucune suggestion.";
  return `${count} suggestion${count > 1 ? "s" : ""}. Flèches pour choisir, Entrée pour valider.`;
}

/** The keys of the ARIA authoring practices; those that are not for the list stay the field's. */
function useKeys(props: SuggestionsProps) {
  const { field, onChoose } = props;
  // Null at first: what was typed while this part of the page was on its way, which nobody heard, is read from the field.
  const [asked, setAsked] = useState<string | null>(null);
  const [answer, setAnswer] = useAnswer(props, asked);
  const options = answer.groups.flatMap(({ suggestions }) => suggestions);
  const open = answer.shown && options.length > 0;
  const close = () => {
    setAsked("");
    setAnswer(nothing);
  };
  const ask = () => {
    const words = wordsIn(field.current);
    if (words === "") return close();
    setAsked(words);
    // An option of the words before is not what Enter means now.
    setAnswer((shown) => ({ ...shown, active: -1 }));
  };
  const choose = (suggestion: Suggestion) => {
    close();
    onChoose(suggestion);
  };
  const move = (to: number) => setAnswer({ ...answer, active: (to + options.length) % options.length });
  const press: FieldEvents["press"] = (event) => {
    const chosen = options[answer.active];
    if (event.key === "ArrowDown" && !open) ask();
    else if (!open) return;
    else if (event.key === "ArrowDown") move(answer.active + 1);
    else if (event.key === "ArrowUp" && !event.altKey) move(Math.max(answer.active, 0) - 1);
    else if (event.key === "Escape" || event.key === "ArrowUp") close();
    else if (event.key === "Enter" && chosen) choose(chosen);
    else return;
    event.preventDefault();
  };
  return { answer, options, open, choose, handlers: { type: ask, press, leave: close } satisfies FieldEvents };
}

interface OptionProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly active: boolean;
  readonly onChoose: () => void;
}

function Option({ id, suggestion: { label, detail }, active, onChoose }: OptionProps) {
  return (
    // The keyboard stays in the field, which says which option is active.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={active}
      // The field keeps the focus, else its leaving would close the list before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      ref={(element) => {
        if (active) element?.scrollIntoView?.({ block: "nearest" });
      }}
      className={classNames(
        "min-h-11 cursor-pointer px-3 py-2 hover:bg-wash",
        active && "bg-forest-wash outline-2 -outline-offset-2 outline-forest",
      )}
    >
      {label} {detail && <span className="text-sm text-slate">{detail}</span>}
    </div>
  );
}

/** The list under the field, in groups, and the voice that counts it. */
export function Suggestions(props: SuggestionsProps) {
  const { id, label, events, onList } = props;
  const { answer, options, open, choose, handlers } = useKeys(props);
  useImperativeHandle(events, () => handlers);
  const activeId = open && answer.active >= 0 ? `${id}-${answer.active}` : undefined;
  // Before anything is painted or read aloud: field and list never disagree.
  useLayoutEffect(() => onList({ open, activeId }), [onList, open, activeId]);
  return (
    <>
      {open && (
        <div
          id={id}
          role="listbox"
          aria-label={label}
          className="absolute z-20 mt-1 max-h-96 w-full min-w-64 overflow-y-auto rounded-md border border-line bg-surface shadow-raised"
        >
          {answer.groups.map((group, index) =>
            group.suggestions.length === 0 ? null : (
              <div key={group.label} role="group" aria-labelledby={`${id}-group-${index}`}>
                <div id={`${id}-group-${index}`} className="bg-wash px-3 py-1 text-sm font-semibold text-slate">
                  {group.label}
                </div>
                {group.suggestions.map((suggestion) => (
                  <Option
                    key={suggestion.id}
                    id={`${id}-${options.indexOf(suggestion)}`}
                    suggestion={suggestion}
                    active={options[answer.active] === suggestion}
                    onChoose={() => choose(suggestion)}
                  />
                ))}
              </div>
            ),
          )}
        </div>
      )}
      <span role="status" className="sr-only">
        {answer.shown ? announced(options.length) : ""}
      </span>
    </>
  );
}
