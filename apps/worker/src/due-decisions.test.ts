import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { minibus, submittedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { decide } from "@maillage/usecases/moderation/decide";
import { carryOutDueDecisionsForEver } from "./due-decisions.ts";
import type { WorkerHouse } from "./worker-house.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const statusOf = async (id: string) =>
  (await world.db.selectFrom("listing").select("status").where("id", "=", id).executeTakeFirstOrThrow()).status;

/** A listing accepted by the desk, whose seconds of undo pass while no worker is there. */
async function accepted(title: string): Promise<string> {
  const id = await submittedListing(world, { ...minibus, title });
  const accept = { subject: "listing", id, outcome: "accepted" } as const;
  await decide(world.callAs("moderator"), { ...accept, reasons: [], words: "", version: 1, expiresOn: null });
  return id;
}

/** A worker whose queue refuses the first `failures` letters. */
function workerWith(failures: number, lines: string[]): WorkerHouse {
  let left = failures;
  const send: WorkerHouse["jobs"]["send"] = async (tx, job) => {
    left -= 1;
    if (left >= 0) throw new RangeError("the words of Inès Costa");
    await world.jobs.send(tx, job);
  };
  return {
    ...world.callAs("visitor"),
    jobs: { send },
    transport: { send: async () => {}, close: async () => {} },
    log: pino({ level: "info" }, { write: (line: string) => void lines.push(line) }),
    siteUrl: "https://maillage.exemple.fr",
  };
}

describe("decisions whose moment passed while no worker was there", () => {
  it("are carried out one by one: one that fails keeps neither the others nor the worker waiting, and has its turn later", async () => {
    const ids = [await accepted("Broyeur de branches à partager"), await accepted("Remorque à vélo à partager")];
    world.pass({ seconds: 31 });
    const lines: string[] = [];
    const dueDecisions = await carryOutDueDecisionsForEver(workerWith(1, lines), 5);
    const once = await Promise.all(ids.map(statusOf));
    expect(once).toContain("published");
    const told = lines.join("");
    expect(told).toContain("RangeError");
    expect(told).not.toContain("Inès");
    await vi.waitFor(async () => expect(await Promise.all(ids.map(statusOf))).toEqual(["published", "published"]));
    await dueDecisions.stop();
  });

  it("do not keep the worker down when the database is away", async () => {
    const lines: string[] = [];
    const house = workerWith(0, lines);
    const now = () => {
      throw new Error("away");
    };
    const dueDecisions = await carryOutDueDecisionsForEver({ ...house, now });
    expect(lines.join("")).toContain("late decisions not read");
    await dueDecisions.stop();
  });
});
