import type { ReactNode } from "react";
import { procedures, reachKinds } from "@maillage/domain/listings/listing";
import { categories, type ListingKind, termsOptions, themes } from "@maillage/domain/vocabulary/vocabulary";
import { Card } from "@maillage/ui/card/card";
import { Checkbox } from "@maillage/ui/checkbox-group/checkbox-group";
import { DateField } from "@maillage/ui/date-field/date-field";
import { FieldStack } from "@maillage/ui/field/field";
import { Heading } from "@maillage/ui/heading/heading";
import { RadioGroup } from "@maillage/ui/radio-group/radio-group";
import { SelectField } from "@maillage/ui/select-field/select-field";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { TextField } from "@maillage/ui/text-field/text-field";
import type { CommuneChoice } from "../communes/choose-commune.ts";
import { CommuneField } from "../communes/commune-field.tsx";
import type { FormView } from "../forms/form-view.ts";
import { type KindField, kindWords } from "./listing-form-words.ts";

export interface ListingFieldsProps {
  readonly kind: ListingKind;
  readonly view: FormView;
  readonly communeCode: string | undefined;
  readonly candidates: readonly CommuneChoice[] | undefined;
}

const choicesOf = (rows: readonly { code: string; label: string }[]) =>
  rows.map(({ code, label }) => ({ value: code, label }));
const categoryGroups = categories.map(({ label, children }) => ({ label, options: choicesOf(children) }));

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card as="section">
      <Heading level={2} look={3} className="mb-4">
        {title}
      </Heading>
      <FieldStack>{children}</FieldStack>
    </Card>
  );
}

function KindFields({ kind, view }: Pick<ListingFieldsProps, "kind" | "view">) {
  const { fields, fieldHints } = kindWords[kind];
  const control: Record<KindField, ReactNode> = {
    quantity: <TextField {...view.field("quantity")} label="Quantité" hint={fieldHints.quantity} />,
    availability: (
      <TextArea
        {...view.field("availability")}
        label="Disponibilité"
        hint={fieldHints.availability}
        rows={2}
        limit={500}
      />
    ),
    whatIsShared: (
      <TextArea
        {...view.field("whatIsShared")}
        label="Ce qui serait partagé"
        hint={fieldHints.whatIsShared}
        rows={3}
        limit={500}
        required
      />
    ),
    partnersWanted: (
      <TextArea
        {...view.field("partnersWanted")}
        label="Partenaires recherchés"
        hint={fieldHints.partnersWanted}
        rows={3}
        limit={500}
      />
    ),
    deadline: (
      <DateField {...view.field("deadline")} label="Date limite pour répondre" hint={fieldHints.deadline} required />
    ),
    procedure: (
      <SelectField
        {...view.field("procedure")}
        label="Comment vous retiendrez vos partenaires"
        emptyLabel="Choisissez"
        options={choicesOf(procedures)}
        width="medium"
        required
      />
    ),
    eligibility: (
      <TextArea
        {...view.field("eligibility")}
        label="Qui peut répondre"
        hint={fieldHints.eligibility}
        rows={3}
        limit={1000}
      />
    ),
  };
  return fields.map((field) => <div key={field}>{control[field]}</div>);
}

function PlaceFields({ view, communeCode, candidates }: Omit<ListingFieldsProps, "kind">) {
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

/** What every kind asks, in five short parts, in the words of this one. */
export function ListingFields({ kind, view, communeCode, candidates }: ListingFieldsProps) {
  const words = kindWords[kind];
  return (
    <>
      <Part title="1. L’essentiel">
        <TextField {...view.field("title")} label="Titre" hint={words.titleExample} maxLength={120} required />
        <TextArea {...view.field("body")} label="Description" hint={words.bodyHint} rows={8} limit={5000} required />
        <KindFields kind={kind} view={view} />
      </Part>
      <Part title="2. Où la ranger">
        <SelectField
          {...view.field("category")}
          label="Catégorie"
          emptyLabel="Choisissez"
          groups={categoryGroups}
          width="medium"
          required
        />
        <RadioGroup {...view.field("theme")} label="Thème" required choices={choicesOf(themes)} />
      </Part>
      <Part title="3. Où">
        <PlaceFields view={view} communeCode={communeCode} candidates={candidates} />
      </Part>
      <Part title="4. Quand">
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
      </Part>
      <Part title="5. À quelles conditions">
        <RadioGroup {...view.field("terms")} label="Conditions" required choices={choicesOf(termsOptions)} />
      </Part>
    </>
  );
}
