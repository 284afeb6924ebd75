import { z } from "zod";
import { labelCodes } from "../territories/labels.ts";
import { mapBoxInput } from "../territories/map-box.ts";
import { type SearchListings, searchListingsInput } from "./search-listings.input.ts";

/** The search whose answers are counted on the map: nothing of its pages or its order. */
export const countOnMapInput = searchListingsInput.omit({ order: true, size: true, cursor: true });
export type CountOnMap = z.output<typeof countOnMapInput>;

/** The same, in the part of the map that is shown. */
export const searchMapInput = countOnMapInput.extend({ box: mapBoxInput });

/** The communes of a label, in the part of the map that is shown; everywhere when none is told. */
export const mapLabelInput = z.strictObject({
  label: z.enum(labelCodes, "Ce zonage n’existe pas."),
  box: mapBoxInput.nullable().default(null),
});

/** The search as the list would ask it. */
export const asListSearch = (asked: CountOnMap): SearchListings => ({ ...asked, order: null, size: 1, cursor: null });
