import type { ReactNode } from "react";
import { procedures, reachKinds } from "@maillage/domain/listings/listing";
import { categories, type ListingKind, labelOf, termsOptions, themes } from "@maillage/domain/vocabulary/vocabulary";
import { Checkbox } from "@maillage/ui/checkbox-group/checkbox-group";
import { DateField } from "@maillage/ui/date-field/date-field";
import { FieldStack } from "@maillage/ui/field/field";
import { RadioGroup } from "@maillage/ui/radio-group/radio-group";
import { SelectField } from "@maillage/ui/select-field/select-field";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { TextField } from "@maillage/ui/text-field/text-field";
import type { CommuneChoice } from "../communes/choose-commune.ts";
import { CommuneField } from "../communes/commune-field.tsx";
import type { FormView } from "../forms/form-view.ts";
import { type KindField, kindWords } from "./listing-form-words.ts";
import { kindFieldsOf, type ListingStep } from "./listing-steps.ts";

export interface StepFieldsProps {
  readonly step: ListingStep;
  readonly kind: ListingKind;
  readonly view: FormView;
  readonly communeCode: string | undefined;
  readonly candidates: readonly CommuneChoice[] | undefined;
  /** Sub-categories that the words written speak of, likeliest first. */
  readonly suggested?: readonly string[] | undefined;
}

type FieldsProps = Pick<StepFieldsProps, "step" | "kind" | "view">;

const choicesOf = (rows: readonly { code: string; label: string }[]) =>
  rows.map(({ code, label }) => ({ value: code, label }));
const categoryGroups = categories.map(({ label, children }) => ({ label, options: choicesOf(children) }));

function KindFields({ step, kind, view }: FieldsProps) {
  const { fieldHints } = kindWords[kind];
  const words = (name: KindField, label: string, { rows, limit }: { rows: number; limit: number }) => (
    <TextArea {...view.field(name)} label={label} hint={fieldHints[name]} rows={rows} limit={limit} />
  );
  const control: Record<KindField, () => ReactNode> = {
    quantity: () => <TextField {...view.field("quantity")} label="Quantité" hint={fieldHints.quantity} />,
    availability: () => words("availability", "Disponibilité", { rows: 2, limit: 500 }),
    whatIsShared: () => (
      <TextArea
        {...view.field("whatIsShared")}
        label="Ce qui serait partagé"
        hint={fieldHints.whatIsShared}
        rows={3}
        limit={500}
        required
      />
    ),
    partnersWanted: () => words("partnersWanted", "Partenaires recherchés", { rows: 3, limit: 500 }),
    deadline: () => (
      <DateField {...view.field("deadline")} label="Date limite pour répondre" hint={fieldHints.deadline} required />
    ),
    procedure: () => (
      <SelectField
        {...view.field("procedure")}
        label="Comment vous retiendrez vos partenaires"
        emptyLabel="Choisissez"
        options={choicesOf(procedures)}
        width="medium"
        required
      />
    ),
    eligibility: () => words("eligibility", "Qui peut répondre", { rows: 3, limit: 1000 }),
  };
  return kindFieldsOf(step, kind).map((field) => <div key={field}>{control[field]()}</div>);
}

function EssentialFields(props: FieldsProps) {
  const { kind, view } = props;
  const words = kindWords[kind];
  return (
    <>
      <TextField {...view.field("title")} label="Titre" hint={words.titleExample} required />
      <TextArea {...view.field("body")} label="Description" hint={words.bodyHint} rows={8} limit={5000} required />
      <KindFields {...props} />
    </>
  );
}

function ShelfFields({ view, suggested = [] }: StepFieldsProps) {
  const proposed = suggested.map((code) => ({ value: code, label: labelOf(code) }));
  const [best] = proposed;
  return (
    <>
      <SelectField
        {...view.field("category")}
        label="Catégorie"
        emptyLabel="Choisissez"
        hint={best && `Catégorie proposée d’après vos mots\u00a0: ${best.label}.`}
        groups={best ? [{ label: "D’après vos mots", options: proposed }, ...categoryGroups] : categoryGroups}
        width="medium"
        required
      />
      <RadioGroup {...view.field("theme")} label="Thème" required choices={choicesOf(themes)} />
    </>
  );
}

function PlaceFields({ view, communeCode, candidates }: StepFieldsProps) {
  return (
    <>
      <CommuneField
        field={view.field("commune")}
        label="Commune"
        hint="Nom ou code postal."
        required
        defaultCode={communeCode}
        candidates={candidates}
      />
      <RadioGroup
        {...view.field("reachKind")}
        label="Jusqu’où va votre annonce"
        required
        choices={choicesOf(reachKinds)}
      />
      <TextField
        {...view.field("reachKm")}
        label="Distance autour de la commune, en kilomètres"
        hint={`Seulement pour «\u00a0Autour de la commune\u00a0».`}
        inputMode="numeric"
        width="short"
        suffix="km"
      />
    </>
  );
}

function DateFields(props: FieldsProps) {
  const { kind, view } = props;
  const words = kindWords[kind];
  return (
    <>
      <KindFields {...props} />
      <p className="font-semibold">
        {words.dates} <span className="block text-sm font-normal text-slate">{words.datesHint}</span>
      </p>
      <div className="flex flex-wrap gap-6">
        <DateField {...view.field("startsOn")} label="Début" width="short" />
        <DateField {...view.field("endsOn")} label="Fin" width="short" />
      </div>
      <Checkbox
        {...view.field("standing")}
        defaultChecked={view.isOn("standing")}
        label="Annonce permanente"
        hint="Sans cette case, elle reste six mois et vous la prolongez en un geste."
        error={view.field("standing").error?.[0]}
      />
    </>
  );
}

function TermsFields(props: FieldsProps) {
  return (
    <>
      <RadioGroup {...props.view.field("terms")} label="Conditions" required choices={choicesOf(termsOptions)} />
      <KindFields {...props} />
    </>
  );
}

const fieldsOfStep: Record<ListingStep, (props: StepFieldsProps) => ReactNode> = {
  essentiel: (props) => <EssentialFields {...props} />,
  rangement: (props) => <ShelfFields {...props} />,
  lieu: (props) => <PlaceFields {...props} />,
  dates: (props) => <DateFields {...props} />,
  conditions: (props) => <TermsFields {...props} />,
};

/** What a kind asks at one of the five steps, in the words of this kind. */
export function StepFields(props: StepFieldsProps) {
  return <FieldStack>{fieldsOfStep[props.step](props)}</FieldStack>;
}
