import { z } from "zod";
import { findPublicDesk } from "@maillage/database/moderation/regions.queries";
import { listLabelsOfCommune, listLabelsOfIntercommunality } from "@maillage/database/territories/labels.queries";
import { findCommune, searchCommunes } from "@maillage/database/territories/territories.queries";
import {
  communesOfTerritory,
  countChildren,
  findTerritory,
  listDepartementsOf,
  listEpciOf,
  listRegions,
} from "@maillage/database/territories/territory-pages.queries";
import { refuse } from "@maillage/domain/refusals/refusal";
import { parseTerritoryReference } from "@maillage/domain/territories/territory";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { nothing, reading, router } from "../procedures.ts";

const searchCommunesInput = z.strictObject({
  query: z.string("Tapez un nom de commune ou un code postal.").trim().max(100, "Tapez 100\u00a0caractères au plus."),
  limit: z.number().int().min(1).max(100, "La taille est de 100 au plus.").default(10),
});
const territoryInput = z.strictObject({ territory: z.string().max(40) });

export const territoriesRouter = router({
  /** The commune field: by name, former name, postal code, INSEE code, département; today's communes, best first. */
  searchCommunes: reading("public")
    .input(searchCommunesInput)
    .query(({ ctx, input }) => searchCommunes(ctx.call.db, input)),

  commune: reading("public")
    .input(z.strictObject({ code: z.string().max(5) }))
    .query(async ({ ctx, input }) => (await findCommune(ctx.call.db, input.code)) ?? refuse("not_found")),

  /** A territory's page: what it is, what it holds, its labels. */
  page: reading("public")
    .input(territoryInput)
    .query(async ({ ctx, input }) => {
      const { db, now } = ctx.call;
      const reference = parseTerritoryReference(input.territory) ?? refuse("not_found");
      const territory = (await findTerritory(db, reference)) ?? refuse("not_found");
      const today = calendarDate(now());
      const labels =
        territory.kind === "commune"
          ? await listLabelsOfCommune(db, territory.code, today)
          : territory.kind === "epci"
            ? await listLabelsOfIntercommunality(db, territory.code, today)
            : [];
      const [children, communes, epci, departements, commune] = await Promise.all([
        countChildren(db, territory),
        communesOfTerritory(db, territory, { limit: 60 }),
        territory.kind === "commune" ? [] : listEpciOf(db, territory),
        territory.kind === "region" ? listDepartementsOf(db, territory.code) : [],
        territory.kind === "commune" ? findCommune(db, territory.code) : null,
      ]);
      return { territory, labels, children, communes, epci, departements, commune };
    }),

  /** Who verifies and reviews in a region: its active CRESS, or the national team. */
  desk: reading("public")
    .input(z.strictObject({ regionCode: z.string().regex(/^(\d{2}|9[78]\d)$/, "Cette région n’existe pas.") }))
    .query(({ ctx, input }) => findPublicDesk(ctx.call.db, input.regionCode)),

  regions: reading("public")
    .input(nothing)
    .query(({ ctx }) => listRegions(ctx.call.db)),
});
