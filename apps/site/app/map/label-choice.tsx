import { type LabelCode, labelCodes } from "@maillage/domain/territories/labels";
import { labelDescriptions } from "@maillage/domain/territories/labels.fr";
import { Button } from "@maillage/ui/button/button";
import { SelectField } from "@maillage/ui/select-field/select-field";
import type { ListingFilters } from "../search/listing-filters.ts";
import { mapHref, mapPath } from "./map-address.ts";

const options = labelCodes.map((code) => ({ value: code, label: labelDescriptions[code].name }));

interface LabelChoiceProps {
  readonly filters: ListingFilters;
  readonly label: LabelCode | null;
  /** With the interactive map the choice acts at once; without it, a form asks for the page again. */
  readonly onChoose?: ((code: string) => void) | undefined;
}

/** Which label the map shows, if any. */
export function LabelChoice({ filters, label, onChoose }: LabelChoiceProps) {
  const query = new URLSearchParams(mapHref(filters).split("?")[1] ?? "");
  return (
    <form method="get" action={mapPath} className="flex flex-wrap items-end gap-3">
      {[...query].map(([name, value]) => (
        <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        label="Montrer un zonage ou un programme"
        name="zonage"
        optionalText=""
        emptyLabel="Aucun"
        defaultValue={label ?? ""}
        options={options}
        onChange={onChoose && ((event) => onChoose(event.currentTarget.value))}
      />
      {!onChoose && <Button size="small">Montrer</Button>}
    </form>
  );
}
