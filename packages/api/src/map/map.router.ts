import { countByDepartement, findMapClusters } from "@maillage/database/search/map.queries";
import { findLabelledCommunes, labelShares } from "@maillage/database/search/map-labels.queries";
import {
  asListSearch,
  countOnMapInput,
  mapLabelInput,
  searchMapInput,
} from "@maillage/domain/listings/search-map.input";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { reading, router } from "../procedures.ts";
import { readSearch } from "../search/read-search.ts";

/** More communes than that are told by département. */
const communesAtMost = 300;

export const mapRouter = router({
  /** The answers to a search by département, with the place (and where it is) and the spelling that were understood. */
  overview: reading("public")
    .input(countOnMapInput)
    .query(async ({ ctx, input }) => {
      const { known, ...told } = await readSearch(ctx.call, asListSearch(input));
      return { ...(await countByDepartement(ctx.call.db, known)), ...told, centre: told.near && known.centre };
    }),

  /** The same in the part of the map that is shown, gathered by neighbouring communes, with what was understood. */
  clusters: reading("public")
    .input(searchMapInput)
    .query(async ({ ctx, input: { box, ...asked } }) => {
      const { known, ...told } = await readSearch(ctx.call, asListSearch(asked));
      return { ...(await findMapClusters(ctx.call.db, known, box)), ...told };
    }),

  /** Where a label is: the communes shown that have it, or, when they are many, their share of each département. */
  label: reading("public")
    .input(mapLabelInput)
    .query(async ({ ctx, input: { label, box } }) => {
      const { db, now } = ctx.call;
      const onDay = { label, onDate: calendarDate(now()) };
      const found = box && (await findLabelledCommunes(db, { ...onDay, box, limit: communesAtMost }));
      if (found && found.total <= communesAtMost) return { scale: "communes" as const, communes: found.communes };
      return { scale: "departements" as const, shares: await labelShares(db, onDay) };
    }),
});
