import type { SubmissionResult } from "@conform-to/zod/v4";

/** What the server answers to a refused form: what was typed and what is wrong, by field name (`""` for the whole). */
export type FormState = Pick<SubmissionResult, "initialValue" | "error">;

/** What a control needs from its form. */
export type FieldView = {
  id: string;
  name: string;
  defaultValue: string;
  error: string[] | undefined;
};

export type FormView = {
  errors: { message: string; href?: string }[];
  field: (name: string) => FieldView;
  /** The values of a group of boxes. */
  values: (name: string) => string[];
  isOn: (name: string) => boolean;
};

function valueAt(values: unknown, name: string): unknown {
  let value = values;
  for (const step of name.split(".")) {
    if (typeof value !== "object" || value === null || !(step in value)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function listOf(value: unknown): string[] {
  const rows: unknown[] = Array.isArray(value) ? value : [value];
  return rows.filter((row) => typeof row === "string" || typeof row === "number" || row === true).map(String);
}

/** The id of a control: `connexion` and `email` make `connexion-email`; dots would not survive in an address. */
const idOf = (form: string, name: string): string => `${form}-${name.replaceAll(".", "-")}`;

/**
 * The view of a form: as the person left it when it was refused, with its defaults otherwise.
 * @param options.order names in the order of the page, for the list of what is wrong; names left out come last
 * @param options.groups names whose control is a group of choices: their message leads to the first of them
 */
export function formView(options: {
  id: string;
  state: FormState | null | undefined;
  defaults?: object | undefined;
  groups?: readonly string[] | undefined;
  order?: readonly string[] | undefined;
}): FormView {
  const { id, state, defaults, groups = [], order = [] } = options;
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const given = (name: string) => (state?.initialValue ? valueAt(state.initialValue, name) : valueAt(defaults, name));
  const errorsOf = (name: string): string[] | undefined => state?.error?.[name] ?? undefined;
  const wrong = Object.entries(state?.error ?? {}).toSorted(([a], [b]) => rank(a) - rank(b));
  const errors = wrong.flatMap(([name, messages]) =>
    (messages ?? []).slice(0, 1).map((message) => {
      if (name === "") return { message };
      return { message, href: `#${idOf(id, name)}${groups.includes(name) ? "-0" : ""}` };
    }),
  );
  return {
    errors,
    field: (name) => ({ id: idOf(id, name), name, defaultValue: listOf(given(name))[0] ?? "", error: errorsOf(name) }),
    values: (name) => listOf(given(name)),
    isOn: (name) => ["on", "true"].includes(listOf(given(name))[0] ?? ""),
  };
}
