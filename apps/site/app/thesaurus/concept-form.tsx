import { categories } from "@maillage/domain/vocabulary/vocabulary";
import { Button } from "@maillage/ui/button/button";
import { Checkbox, CheckboxGroup } from "@maillage/ui/checkbox-group/checkbox-group";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { TextField } from "@maillage/ui/text-field/text-field";
import { FormFrame } from "../components/form-frame.tsx";
import { type FormState, formView } from "../forms/form-view.ts";

/** A concept as its form holds it: lists are one expression a line. */
export type ConceptFields = {
  code: string;
  label: string;
  synonyms: string;
  hints: string;
  falseFriends: string;
  broader: string;
  related: string;
  categories: readonly string[];
  isContext: boolean;
};

const lists = [
  {
    name: "synonyms",
    label: "Les autres façons de le dire",
    hint: "Une expression par ligne\u00a0: «\u00a0navette 9 places\u00a0».",
  },
  {
    name: "hints",
    label: "Ce qui le laisse deviner",
    hint: "Des usages, des objets\u00a0: «\u00a0emmener des jeunes\u00a0».",
  },
  {
    name: "falseFriends",
    label: "Les faux amis",
    hint: "Les mêmes mots dans un autre sens\u00a0: «\u00a0navette spatiale\u00a0».",
  },
  { name: "broader", label: "Les concepts plus larges", hint: "Un code par ligne." },
  { name: "related", label: "Ce qui peut en tenir lieu", hint: "Un code par ligne." },
] as const;

const choices = categories.flatMap(({ children }) => children.map(({ code, label }) => ({ value: code, label })));

/** Writes a concept; its code is chosen once. */
export function ConceptForm({
  concept,
  isNew,
  state,
}: {
  readonly concept: ConceptFields;
  readonly isNew: boolean;
  readonly state: FormState | undefined;
}) {
  const view = formView({ id: "concept", state, defaults: concept, groups: ["categories"] });
  return (
    <FormFrame view={view} intent="ecrire" actions={<Button variant="primary">Enregistrer le concept</Button>}>
      {isNew ? (
        <>
          <input type="hidden" name="isNew" value="on" />
          <TextField
            {...view.field("code")}
            label="Code"
            hint={"En minuscules, sans accents\u00a0: velo_cargo."}
            required
          />
        </>
      ) : (
        <input type="hidden" name="code" value={concept.code} />
      )}
      <TextField {...view.field("label")} label="Nom montré" required />
      {lists.map(({ name, label, hint }) => (
        <TextArea key={name} {...view.field(name)} label={label} hint={hint} rows={name === "synonyms" ? 10 : 4} />
      ))}
      <CheckboxGroup
        id="concept-categories"
        name="categories"
        label="Les catégories où on le range"
        choices={choices}
        defaultValues={view.values("categories")}
        error={view.field("categories").error}
        columns={2}
      />
      <Checkbox
        id="concept-isContext"
        name="isContext"
        label="Il dit pour qui ou dans quel domaine, plus que quoi"
        defaultChecked={view.isOn("isContext")}
      />
    </FormFrame>
  );
}
