import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "@maillage/database/identifiers";
import { findMatched, listPartners, replaceComplements } from "@maillage/database/matching/complements.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { house } from "@maillage/domain/permissions/actor";
import type { JobToSend } from "@maillage/jobs/job-sender";
import { minibus, publishedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { pauseListing } from "../listings/pause-listing.ts";
import { resumeListing } from "../listings/resume-listing.ts";
import { findComplements, findSomeComplements } from "./find-complements.ts";
import { lookForComplements } from "./look-for-complements.ts";
import { refuseComplement } from "./refuse-complement.ts";
import { restoreComplement } from "./restore-complement.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const need = {
  ...minibus,
  kind: "need",
  title: "Une navette pour nos sorties du samedi",
  body: "Nous cherchons de quoi emmener quinze jeunes au stade, un samedi sur deux, de septembre à juin.",
  communeCode: "63010",
  availability: "",
} as const;

const idsOf = async (listingId: string) =>
  (await findMatched(world.db, { listingId, readerId: null, limit: 10 }))?.complements?.map(({ otherId }) => otherId);

describe("the complements of published listings", () => {
  it("are found for both sides when either comes online, leave with it and come back", async () => {
    const offerId = await publishedListing(world, minibus, "contributor");
    await findComplements(world.call(house));
    expect(await idsOf(offerId)).toEqual([]);
    const needId = await publishedListing(world, need, "otherAdministrator");
    expect(await findComplements(world.call(house))).toBe(1);
    expect(await idsOf(offerId)).toEqual([needId]);
    expect(await idsOf(needId)).toEqual([offerId]);
    await pauseListing(world.callAs("otherAdministrator"), { listingId: needId });
    expect(await idsOf(offerId)).toEqual([]);
    await resumeListing(world.callAs("otherAdministrator"), { listingId: needId });
    expect(await idsOf(offerId)).toEqual([needId]);
    expect(await findComplements(world.call(house))).toBe(1);
    expect(await findComplements(world.call(house))).toBe(0);
  });

  it("are looked for a few seconds at a time: what is left waits for another job", async () => {
    const waiting = () =>
      world.db.selectFrom("listing_search").select("listing_id").where("matched_at", "is", null).execute();
    await publishedListing(world, { ...minibus, title: "Un minibus de plus" });
    expect(await findComplements(world.call(house), performance.now())).toBe(0);
    expect(await waiting()).toHaveLength(1);
    const sent: string[] = [];
    const jobs = { send: async (_: unknown, job: JobToSend) => void sent.push(job.queue) };
    const slow = vi.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValue(1e9);
    expect(await findSomeComplements({ ...world.call(house), jobs })).toBe(0);
    slow.mockRestore();
    expect(sent).toEqual(["find-complements"]);
    expect(await findSomeComplements({ ...world.call(house), jobs })).toBe(1);
    expect([await waiting(), sent]).toEqual([[], ["find-complements"]]);
  });

  it("of a listing among those of many are kept only where they are among its best", async () => {
    const listingId = await publishedListing(world, { ...minibus, title: "Le minibus que tous veulent" });
    // Forty others, and two newcomers: the one worse than all of them, the other better.
    const ids = Array.from({ length: 42 }, () => newId());
    await sql`insert into listing (id, short_code, organisation_id, kind, status, title, region_code, created_at, updated_at)
      select id, right(id::text, 6), ${world.mairie.id}::uuid, 'need', 'draft', 'Une navette', '84', now(), now()
      from unnest(${ids}::uuid[]) as id`.execute(world.db);
    const [worse = "", better = "", ...forty] = ids;
    await sql`insert into complement (listing_id, other_id, score, reasons, found_at)
      select ${listingId}::uuid, id, 0.8, '[]', now() from unnest(${forty}::uuid[]) as id`.execute(world.db);
    const pair = {
      otherId: listingId,
      reasons: [],
      backReasons: [],
      category: "mobility.minibus" as const,
      kilometres: 1,
    };
    const arrives = (newcomer: string, score: number) =>
      world.db.transaction().execute((tx) =>
        replaceComplements(tx, {
          listingId: newcomer,
          found: [{ ...pair, concepts: [], score }],
          kept: 20,
          now: world.now(),
        }),
      );
    await arrives(worse, 0.5);
    await arrives(better, 0.9);
    // Changed for the worse, it is not as close as it was.
    const [oneOfForty = ""] = forty;
    await arrives(oneOfForty, 0.6);
    const { score } = await world.db
      .selectFrom("complement")
      .select("score")
      .where("listing_id", "=", listingId)
      .where("other_id", "=", oneOfForty)
      .executeTakeFirstOrThrow();
    expect(score).toBe(0.6);
    const others = await listPartners(world.db, listingId);
    expect(others).toHaveLength(42);
    const own = await sql<{ id: string }>`select other_id as id from complement where listing_id = ${listingId}::uuid
      and other_id in (${worse}::uuid, ${better}::uuid)`.execute(world.db);
    expect(own.rows).toEqual([{ id: better }]);
  });

  it("are those within reach, however many others far away are more alike", async () => {
    const source = {
      ...need,
      title: "Une yourte pour nos fêtes",
      category: "equipment.event",
      reachKind: "departement",
      reachKm: null,
    } as const;
    const needId = await publishedListing(world, source, "otherAdministrator");
    const offer = { ...minibus, title: "Chapiteau à prêter", category: "equipment.event", reachKm: 20 } as const;
    const offerId = await publishedListing(world, { ...offer, communeCode: "63113" });
    const twin = await publishedListing(world, {
      ...offer,
      title: source.title,
      body: source.body,
      communeCode: "35238",
    });
    const alike = Array.from({ length: 150 }, () => newId());
    await sql`insert into listing (id, short_code, organisation_id, kind, status, title, body, theme, category, terms, commune_code,
        region_code, created_at, updated_at)
      select alike, right(alike::text, 6), organisation_id, kind, 'draft', title, body, theme, category, terms, commune_code,
        region_code, now(), now()
      from listing, unnest(${alike}::uuid[]) as alike where id = ${twin}::uuid`.execute(world.db);
    await sql`insert into listing_search select (jsonb_populate_record(entry, jsonb_build_object('listing_id', alike))).*
      from listing_search as entry, unnest(${alike}::uuid[]) as alike where listing_id = ${twin}::uuid`.execute(
      world.db,
    );
    const found = await lookForComplements(world.db, needId, await searchKnowledge(world.db));
    expect(found.map(({ otherId }) => otherId)).toContain(offerId);
    await findComplements(world.call(house));
  });

  describe("among more than are met of the newest and of the nearest", () => {
    // « Matériel agricole »: of it, nothing else is published here.
    const spreader = {
      ...minibus,
      title: "Un épandeur et sa cuve",
      category: "equipment.farming",
      reachKm: 10,
    } as const;
    const sought = {
      ...need,
      ...spreader,
      kind: "need",
      title: "Nous cherchons un épandeur",
      availability: "",
    } as const;
    const crowdSize = 620;

    /** As many copies of a listing, an hour newer than anything. */
    async function crowdOf(listingId: string): Promise<void> {
      const copies = Array.from({ length: crowdSize }, () => newId());
      await sql`insert into listing (id, short_code, organisation_id, kind, status, title, body, theme, category, terms, commune_code,
          region_code, created_at, updated_at)
        select copy, right(copy::text, 6), organisation_id, kind, 'draft', title, body, theme, category, terms, commune_code,
          region_code, now(), now()
        from listing, unnest(${copies}::uuid[]) as copy where id = ${listingId}::uuid`.execute(world.db);
      await sql`insert into listing_search select (jsonb_populate_record(entry,
          jsonb_build_object('listing_id', copy, 'published_at', entry.published_at + interval '1 hour'))).*
        from listing_search as entry, unnest(${copies}::uuid[]) as copy where listing_id = ${listingId}::uuid`.execute(
        world.db,
      );
    }

    const publishOffer = (communeCode: string, changes: object) =>
      publishedListing(world, { ...spreader, ...changes, communeCode });
    const publishNeed = (communeCode: string, changes: object) =>
      publishedListing(world, { ...sought, ...changes, communeCode }, "otherAdministrator");
    /** As among a million: no word is rare enough to look up all that say it. */
    const foundFor = async (listingId: string) => {
      const known = { ...(await searchKnowledge(world.db)), listings: 1_000_000, listingsWith: () => 10_000 };
      return (await lookForComplements(world.db, listingId, known)).map(({ otherId }) => otherId);
    };
    const [ambert, lyon, grenoble, rennes] = ["63003", "69123", "38185", "35238"];

    it("come from as far as either side goes: a whole region, a wide circle, a very wide one", async () => {
      await crowdOf(await publishOffer(rennes, {}));
      const inAmbert = await publishNeed(ambert, {});
      const regional = await publishOffer(lyon, { reachKind: "region", reachKm: null });
      const wide = await publishOffer(lyon, { reachKm: 100 });
      const veryWide = await publishOffer(grenoble, { reachKm: 200 });
      const local = await publishOffer(lyon, { reachKm: 50 });
      const found = await foundFor(inAmbert);
      expect(found).toEqual(expect.arrayContaining([regional, wide, veryWide]));
      expect(found).not.toContain(local);
      expect(await foundFor(regional)).toContain(inAmbert);
      expect(await foundFor(await publishNeed(ambert, { reachKind: "region", reachKm: null }))).toContain(local);
    });

    it("are alike, when nothing else tells them apart from those nearer and newer", async () => {
      const category = "premises.storage";
      const alike = await publishOffer(rennes, { category, title: "Entrepôt de 200 m²" });
      const barn = { title: "Une grange", body: "Une grange au bord du pré, à qui veut s’en servir avec nous." };
      await crowdOf(await publishOffer(ambert, { category, ...barn }));
      const anywhere = { category, title: "Nous cherchons un entrepôt", reachKind: "country", reachKm: null };
      expect(await foundFor(await publishNeed(ambert, anywhere))).toContain(alike);
    });
  });

  it("found on demand are refused as those that are kept", async () => {
    const offerId = await publishedListing(world, { ...minibus, title: "Navette du lundi" }, "contributor");
    const needId = await publishedListing(world, { ...need, title: "Minibus du lundi" }, "otherAdministrator");
    const [author, pair] = [world.callAs("contributor"), { listingId: offerId, otherId: needId }];
    await refuseComplement(author, { ...pair, reason: "too_far" });
    await expect(refuseComplement(author, { ...pair, otherId: offerId, reason: "other" })).rejects.toThrow(
      "complement_not_found",
    );
    await restoreComplement(author, pair);
    await findComplements(world.call(house));
  });

  it("are not for us when we say so, until we take it back; nobody refuses for others", async () => {
    const offerId = await publishedListing(world, { ...minibus, title: "Navette du jeudi" }, "contributor");
    const needId = await publishedListing(world, { ...need, title: "Minibus du jeudi" }, "otherAdministrator");
    await findComplements(world.call(house));
    const pair = { listingId: offerId, otherId: needId };
    await refuseComplement(world.callAs("contributor"), { ...pair, reason: "too_far" });
    const refusalsRead = async (readerId: string) =>
      (await findMatched(world.db, { listingId: offerId, readerId, limit: 10 }))?.refusals;
    expect(await refusalsRead(world.recyclerie.id)).toMatchObject([{ ...pair, reason: "too_far" }]);
    expect(await refusalsRead(world.mairie.id)).toEqual([]);
    const notTheirs = refuseComplement(world.callAs("otherAdministrator"), { ...pair, reason: "other" });
    await expect(notTheirs).rejects.toThrow("listing_not_found");
    const noPair = refuseComplement(world.callAs("contributor"), {
      listingId: offerId,
      otherId: offerId,
      reason: "other",
    });
    await expect(noPair).rejects.toThrow("complement_not_found");
    await restoreComplement(world.callAs("contributor"), pair);
    expect(await refusalsRead(world.recyclerie.id)).toEqual([]);
    await expect(restoreComplement(world.callAs("contributor"), pair)).rejects.toThrow("complement_not_found");
  });
});
