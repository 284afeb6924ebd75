import { type ReactNode, useRef, useState } from "react";
import { labelCodes } from "@maillage/domain/territories/labels";
import { labelDescriptions } from "@maillage/domain/territories/labels.fr";
import { natureOf } from "@maillage/domain/vocabulary/natures";
import { categories, labelOf, listingKinds, termsOptions, themes } from "@maillage/domain/vocabulary/vocabulary";
import { numberInWords } from "@maillage/domain/wording/numbers.fr";
import { CheckboxGroup } from "@maillage/ui/checkbox-group/checkbox-group";
import { FilterGroup, FilterPanel } from "@maillage/ui/filter-panel/filter-panel";
import { SelectField, type SelectOption } from "@maillage/ui/select-field/select-field";
import type { CountsByCode, FilterChoices } from "./filter-choices.server.ts";
import { HiddenFields, hiddenFields } from "./hidden-fields.tsx";
import { changed, countFilters, distances, type ListingFilters, listingsHref, noFilters } from "./listing-filters.ts";
import { PeriodFilter } from "./period-filter.tsx";
import { useInstantForm } from "./use-instant-form.ts";

export interface FilterFormProps {
  readonly filters: ListingFilters;
  /** What each choice would show; null on a page that does not count them. */
  readonly choices: FilterChoices | null;
  /** A commune is asked, by « Où » or by the words: distances mean something. */
  readonly hasPlace: boolean;
  /** A territory filter can be chosen: « Où » and the words name no place. */
  readonly mayChooseTerritory?: boolean | undefined;
  /** The name of the territory in place, when it is none of those proposed. */
  readonly territoryName?: string | null | undefined;
  /** The page that shows the search: the list unless told. */
  readonly path?: string | undefined;
}

type Counted = Omit<FilterFormProps, "choices"> & { readonly choices: FilterChoices };

interface BoxesProps {
  readonly title: string;
  readonly name: string;
  readonly choices: ReadonlyArray<{ value: string; label: string; code: string }>;
  readonly counts: CountsByCode | undefined;
  readonly chosen: readonly string[];
  /** Open even when nothing is chosen. */
  readonly first?: boolean | undefined;
  /** Choices that would show nothing are still proposed. */
  readonly keepEmpty?: boolean | undefined;
}

function withCount(label: string, code: string, counts: CountsByCode | undefined): ReactNode {
  if (!counts) return label;
  return (
    <>
      {label} <span className="text-slate">({counts[code] ?? "0"})</span>
    </>
  );
}

/** A group of boxes under its title; folded while none is ticked. */
function Boxes({ title, name, choices, counts, chosen, first, keepEmpty }: BoxesProps) {
  // Told once: unticking the last box must not fold the group it stands in.
  const [folded] = useState(!first && chosen.length === 0);
  const shown = choices.filter(
    ({ code, value }) => keepEmpty || !counts || counts[code] !== undefined || chosen.includes(value),
  );
  if (shown.length === 0) return null;
  return (
    <FilterGroup title={title} folded={folded}>
      <CheckboxGroup
        labelHidden
        optionalText=""
        label={title}
        name={name}
        choices={shown.map(({ value, label, code }) => ({ value, label: withCount(label, code, counts) }))}
        defaultValues={chosen}
      />
    </FilterGroup>
  );
}

const rowsOf = (rows: readonly { code: string; label: string }[]) =>
  rows.map(({ code, label }) => ({ code, value: code, label }));
const kindRows = listingKinds.map(({ code, label }) => ({ code, value: natureOf[code], label }));
const labelRows = labelCodes.map((code) => ({ code, value: code, label: labelDescriptions[code].shortName }));

/** The categories that would show something, and those asked. */
function categoryGroups(counts: CountsByCode | undefined, chosen: readonly string[]) {
  const isShown = (code: string): boolean => !counts || counts[code] !== undefined || chosen.includes(code);
  const option = (code: string, label: string): SelectOption => ({
    value: code,
    label: counts ? `${label} (${counts[code] ?? 0})` : label,
  });
  return categories.flatMap(({ code, label, children }) => {
    const options = children.filter((child) => isShown(child.code)).map((child) => option(child.code, child.label));
    return options.length > 0 || isShown(code)
      ? [{ label, options: [option(code, `${label}, tout`), ...options] }]
      : [];
  });
}

interface CategoryFilterProps {
  readonly filters: ListingFilters;
  readonly counts: CountsByCode | undefined;
}

/** One category to choose; the others that the address holds are carried along, each with its chip to take it off. */
function CategoryFilter({ filters, counts }: CategoryFilterProps) {
  const [shown = "", ...others] = filters.categories;
  return (
    <>
      <HiddenFields fields={others.map((code) => ["categorie", code])} />
      <SelectField
        label="Catégorie"
        name="categorie"
        optionalText=""
        hint={others.length > 0 ? `En plus de\u00a0: ${others.map(labelOf).join(", ")}.` : undefined}
        emptyLabel={others.length > 0 ? "Aucune autre" : "Toutes les catégories"}
        defaultValue={shown}
        groups={categoryGroups(counts, filters.categories)}
      />
    </>
  );
}

function TerritoryFilter({ filters, choices, territoryName }: Counted) {
  const { regions, departements } = choices;
  const { territory } = filters;
  const proposed = [...regions, ...(departements?.options ?? [])];
  const other = territory !== null && !proposed.some(({ value }) => value === territory);
  if (proposed.length === 0 && !other) return null;
  return (
    <SelectField
      label="Région ou département"
      name="territoire"
      optionalText=""
      emptyLabel="Toute la France"
      defaultValue={territory ?? ""}
      options={other ? [{ value: territory, label: `${territoryName ?? territory} (0)` }] : []}
      groups={[...(departements ? [departements] : []), { label: "Régions", options: regions }]}
    />
  );
}

const uncounted = distances.map((km) => ({ value: String(km), label: `À moins de ${km}\u00a0km` }));

function DistanceFilter({ filters, choices }: FilterFormProps) {
  const known = choices && choices.distances.length > 0 ? choices.distances : uncounted;
  const asked = String(filters.km);
  const options = known.some(({ value }) => value === asked)
    ? known
    : [...known, { value: asked, label: `À moins de ${numberInWords(filters.km)}\u00a0km` }];
  return <SelectField label="Distance" name="distance" optionalText="" defaultValue={asked} options={options} />;
}

/** The filters of the list, each choice with how many listings it would show. With JavaScript, each takes effect at once. */
export function FilterForm(props: FilterFormProps) {
  const { filters, choices, hasPlace, mayChooseTerritory = false, path } = props;
  const counts = choices?.counts;
  const form = useRef<HTMLFormElement>(null);
  // A page that does not count has more to load again than a list.
  useInstantForm(form, choices ? listingsHref(changed(filters, {})) : null);
  const { text, place, communeCode, km, readPlaces, asTyped } = filters;
  const clear = listingsHref({ ...noFilters, text, place, communeCode, km, readPlaces, asTyped }, path);
  const kept = hiddenFields(filters, { search: true, territory: !mayChooseTerritory, distance: !hasPlace });
  return (
    <FilterPanel action={path ?? "/annonces"} active={countFilters(filters)} clearHref={clear} formRef={form}>
      <HiddenFields fields={kept} />
      <Boxes
        title="Nature"
        name="nature"
        choices={kindRows}
        counts={counts?.kinds}
        chosen={filters.kinds.map((kind) => natureOf[kind])}
        first
        keepEmpty
      />
      {hasPlace && <DistanceFilter {...props} />}
      {mayChooseTerritory && choices && <TerritoryFilter {...props} choices={choices} />}
      <CategoryFilter filters={filters} counts={counts?.categories} />
      <PeriodFilter filters={filters} periods={choices?.periods ?? []} />
      <Boxes
        title="Conditions"
        name="conditions"
        choices={rowsOf(termsOptions)}
        counts={counts?.terms}
        chosen={filters.terms}
      />
      <Boxes title="Thème" name="theme" choices={rowsOf(themes)} counts={counts?.themes} chosen={filters.themes} />
      <Boxes
        title="Zonages et programmes"
        name="label"
        choices={labelRows}
        counts={counts?.labels}
        chosen={filters.labels}
      />
      {choices?.capped && (
        <p className="text-sm text-slate">
          Le signe + dit «&nbsp;au moins&nbsp;»&nbsp;: nous comptons dans les 5&#8239;000 annonces les plus récentes.
        </p>
      )}
    </FilterPanel>
  );
}
