import { useState } from "react";
import { DateField } from "@maillage/ui/date-field/date-field";
import { FilterGroup } from "@maillage/ui/filter-panel/filter-panel";
import type { FilterChoices } from "./filter-choices.server.ts";
import { changed, type ListingFilters, listingsHref } from "./listing-filters.ts";

interface PeriodFilterProps {
  readonly filters: ListingFilters;
  readonly periods: FilterChoices["periods"];
}

/** « Disponible entre … et … », and the periods people ask for most, each a link. */
export function PeriodFilter({ filters, periods }: PeriodFilterProps) {
  const { from, to } = filters;
  const [folded] = useState(!from && !to);
  return (
    <FilterGroup title="Dates" folded={folded}>
      <div className="flex flex-col gap-3">
        <DateField id="filtre-du" label="Disponible entre le" name="du" optionalText="" defaultValue={from ?? ""} />
        <DateField id="filtre-au" label="et le" name="au" optionalText="" defaultValue={to ?? ""} />
        {periods.length > 0 && (
          <ul className="flex flex-wrap gap-x-4">
            {periods.map((period) => (
              <li key={period.label}>
                <a
                  href={listingsHref(changed(filters, { from: period.from, to: period.to }))}
                  className="inline-flex min-h-11 items-center text-sm"
                >
                  {period.label} ({period.count})
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </FilterGroup>
  );
}
