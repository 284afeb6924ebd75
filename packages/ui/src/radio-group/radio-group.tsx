import { useId } from "react";
import { classNames } from "../class-names.ts";
import type { FieldTexts } from "../field/field.tsx";
import { Icon } from "../icon/icon.tsx";
import { type Kind, kindBackgrounds } from "../kind-chip/kind-chip.tsx";
import { type Choice, ChoiceGroup, ChoiceRow } from "./choice-group.tsx";

export type { Choice } from "./choice-group.tsx";

export interface RadioGroupProps extends FieldTexts {
  readonly labelHidden?: boolean | undefined;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly defaultValue?: string | undefined;
  readonly required?: boolean | undefined;
  readonly id?: string | undefined;
  /** Short choices side by side. */
  readonly inline?: boolean | undefined;
}

/** One choice among few, all in sight. The first choice's id is `id-0`: link to it from an error summary. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, choices, defaultValue, required = false, inline, ...texts } = props;
  const generated = useId();
  const id = props.id ?? generated;
  return (
    <ChoiceGroup {...texts} id={id} required={required}>
      <div className={inline ? "flex flex-wrap gap-x-8" : "flex max-w-prose flex-col"}>
        {choices.map((choice, index) => (
          <ChoiceRow
            {...choice}
            key={choice.value}
            id={`${id}-${index}`}
            type="radio"
            name={name}
            required={required}
            checked={choice.value === defaultValue}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}

export interface KindChoice {
  readonly kind: Kind;
  readonly label: string;
  readonly hint: string;
}

export interface KindDoorsProps extends FieldTexts {
  readonly name: string;
  readonly choices: readonly KindChoice[];
  readonly defaultValue?: Kind | undefined;
  readonly id?: string | undefined;
}

/** The first question of a new listing: its kind, as four big doors that are native radio buttons. */
export function KindDoors({ name, choices, defaultValue, ...texts }: KindDoorsProps) {
  const generated = useId();
  const id = texts.id ?? generated;
  return (
    <ChoiceGroup {...texts} id={id} required bigLegend>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {choices.map(({ kind, label, hint }, index) => (
          <label
            key={kind}
            className={classNames(
              "flex cursor-pointer items-start gap-3 rounded-lg border-2 border-transparent p-4 hover:border-line has-checked:border-forest has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-forest sm:p-5",
              kindBackgrounds[kind],
            )}
          >
            <input
              id={`${id}-${index}`}
              type="radio"
              name={name}
              value={kind}
              required
              defaultChecked={kind === defaultValue}
              className="mt-1 size-6 shrink-0"
            />
            <span className="min-w-0 grow">
              <span className="block text-lg leading-snug font-bold">{label}</span>
              <span className="block text-sm">{hint}</span>
            </span>
            <Icon name={kind} className="size-8" />
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
