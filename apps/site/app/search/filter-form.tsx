import { labelCodes } from "@maillage/domain/territories/labels";
import { labelDescriptions } from "@maillage/domain/territories/labels.fr";
import { categories, listingKinds, termsOptions, themes } from "@maillage/domain/vocabulary/vocabulary";
import { CheckboxGroup } from "@maillage/ui/checkbox-group/checkbox-group";
import { FilterGroup, FilterPanel } from "@maillage/ui/filter-panel/filter-panel";
import { SelectField } from "@maillage/ui/select-field/select-field";
import {
  changed,
  countFilters,
  distances,
  kindWords,
  type ListingFilters,
  listingsHref,
  noFilters,
  orderWords,
} from "./listing-filters.ts";

const choicesOf = (rows: readonly { code: string; label: string }[]) =>
  rows.map(({ code, label }) => ({ value: code, label }));

const kindChoices = listingKinds.map(({ code, label }) => ({ value: kindWords[code], label }));
const labelChoices = labelCodes.map((code) => ({ value: code, label: labelDescriptions[code].shortName }));
const categoryGroups = categories.map(({ code, label, children }) => ({
  label,
  options: [{ value: code, label: `${label}, tout` }, ...choicesOf(children)],
}));
const distanceOptions = distances.map((km) => ({ value: String(km), label: `À moins de ${km}\u00a0km` }));

/** The words and the place of the search, carried along when only the filters change. */
export function SearchFields({ filters }: { readonly filters: ListingFilters }) {
  const { text, place, communeCode } = filters;
  const hidden = { q: text, lieu: place, commune: communeCode ?? "" };
  return Object.entries(hidden).map(
    ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
  );
}

/** The filters carried along when only the words or the place change. */
export function FilterFields({ filters }: { readonly filters: ListingFilters }) {
  const onlyFilters = listingsHref(changed(filters, { text: "", place: "", communeCode: null }));
  const query = new URLSearchParams(onlyFilters.split("?")[1] ?? "");
  return [...query].map(([name, value]) => <input key={`${name}-${value}`} type="hidden" name={name} value={value} />);
}

function Order({ filters, hasPlace }: { readonly filters: ListingFilters; readonly hasPlace: boolean }) {
  const options = [
    ...(filters.text ? [{ value: orderWords.relevance, label: "Les plus proches de vos mots" }] : []),
    ...(hasPlace ? [{ value: orderWords.distance, label: "Les plus près" }] : []),
    { value: orderWords.newest, label: "Les plus récentes" },
    { value: orderWords.deadline, label: "Celles qui finissent bientôt" },
  ];
  return (
    <SelectField
      label="Trier"
      name="tri"
      optionalText=""
      emptyLabel="Ordre habituel"
      defaultValue={filters.order ? orderWords[filters.order] : ""}
      options={options}
    />
  );
}

interface BoxesProps {
  readonly title: string;
  readonly name: string;
  readonly choices: ReadonlyArray<{ value: string; label: string }>;
  readonly chosen: readonly string[];
  /** Open even when nothing is chosen. */
  readonly first?: boolean | undefined;
}

/** A group of boxes under its title; folded while none is ticked. */
function Boxes({ title, name, choices, chosen, first }: BoxesProps) {
  return (
    <FilterGroup title={title} folded={!first && chosen.length === 0}>
      <CheckboxGroup labelHidden optionalText="" label={title} name={name} choices={choices} defaultValues={chosen} />
    </FilterGroup>
  );
}

interface FilterFormProps {
  readonly filters: ListingFilters;
  readonly hasPlace: boolean;
  /** The page that shows the search: the list unless told. */
  readonly path?: string | undefined;
}

/** The filters of the list: kind, distance, category, terms, theme, labels, order. */
export function FilterForm({ filters, hasPlace, path }: FilterFormProps) {
  const { text, place, communeCode, km, kinds, terms, themes: chosenThemes, labels } = filters;
  const clear = listingsHref({ ...noFilters, text, place, communeCode, km }, path);
  return (
    <FilterPanel action={path ?? "/annonces"} active={countFilters(filters)} clearHref={clear}>
      <SearchFields filters={filters} />
      {filters.territory && <input type="hidden" name="territoire" value={filters.territory} />}
      <Boxes title="Nature" name="nature" choices={kindChoices} chosen={kinds.map((kind) => kindWords[kind])} first />
      {hasPlace && (
        <SelectField
          label="Distance"
          name="distance"
          optionalText=""
          defaultValue={String(km)}
          options={distanceOptions}
        />
      )}
      <SelectField
        label="Catégorie"
        name="categorie"
        optionalText=""
        emptyLabel="Toutes les catégories"
        defaultValue={filters.categories[0] ?? ""}
        groups={categoryGroups}
      />
      <Order filters={filters} hasPlace={hasPlace} />
      <Boxes title="Conditions" name="conditions" choices={choicesOf(termsOptions)} chosen={terms} />
      <Boxes title="Thème" name="theme" choices={choicesOf(themes)} chosen={chosenThemes} />
      <Boxes title="Zonages et programmes" name="label" choices={labelChoices} chosen={labels} />
    </FilterPanel>
  );
}
