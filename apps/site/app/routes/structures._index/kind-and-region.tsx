import { organisationKinds } from "@maillage/domain/organisations/organisation";
import { regionCodes, regionName } from "@maillage/domain/territories/regions.fr";
import { Button } from "@maillage/ui/button/button";
import { SelectField } from "@maillage/ui/select-field/select-field";
import { type OrganisationFilters, sameSearchOfListings } from "../../organisations/organisation-filters.ts";
import { HiddenFields, hiddenFields } from "../../search/hidden-fields.tsx";

const regionOptions = regionCodes
  .map((code) => ({ value: code, label: regionName(code)?.name ?? code }))
  .toSorted((a, b) => a.label.localeCompare(b.label, "fr"));

/** The kind and the région of organisations, sent by their button. */
export function KindAndRegion({ filters }: { readonly filters: OrganisationFilters }) {
  const kept = hiddenFields(sameSearchOfListings(filters), { search: true, territory: true, distance: true });
  return (
    <form method="get" className="mb-6 grid gap-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end lg:max-w-3xl">
      <HiddenFields fields={kept} />
      <SelectField
        id="structures-type"
        name="type"
        label="Type"
        optionalText=""
        emptyLabel="Tous"
        defaultValue={filters.kind ?? ""}
        options={organisationKinds.map(({ code, label }) => ({ value: code, label }))}
      />
      <SelectField
        id="structures-region"
        name="region"
        label="Région"
        optionalText=""
        emptyLabel="Toutes"
        defaultValue={filters.regionCode ?? ""}
        options={regionOptions}
      />
      <Button>Filtrer</Button>
    </form>
  );
}
