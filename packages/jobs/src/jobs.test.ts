import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { type Database, openDatabase } from "@maillage/database/connection";
import { newId } from "@maillage/database/identifiers";
import { migrate } from "@maillage/database/migrate";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";
import { createQueues } from "./create-queues.ts";
import { type JobSender, openJobs } from "./job-sender.ts";
import { type JobFailure, startJobWorker } from "./job-worker.ts";
import { type QueueName, queueOptions, schedules } from "./queues.ts";

let server: EmbeddedDatabase;
let db: Database;
let owner: PgBoss;
let jobs: JobSender;

type Row = { id: string; name: string; state: string; data: unknown; retry_count: number };
const ask = async (statement: string): Promise<Row[]> => (await owner.getDb().executeSql(statement)).rows;
/** Our jobs; not those by which the queue sends itself the regular work, whenever its hour comes. */
const waiting = (): Promise<Row[]> =>
  ask(
    "select id, name, state, data, retry_count from pgboss.job where name not like '\\_\\_pgboss%' order by created_on",
  );

beforeAll(async () => {
  server = await startEmbeddedDatabase({ durable: false });
  await migrate({ connectionString: server.ownerUrl, appRole: "maillage_app" });
  db = openDatabase({ connectionString: server.appUrl });
  jobs = openJobs(db);
  await expect(jobs.start()).rejects.toThrow();
  await createQueues({ connectionString: server.ownerUrl, appRole: "maillage_app" });
  owner = new PgBoss({ connectionString: server.ownerUrl, supervise: false, schedule: false, registerInstance: false });
  await owner.start();
});
beforeEach(async () => {
  await ask("delete from pgboss.job");
});
afterAll(async () => {
  await jobs.stop();
  await owner.stop({ graceful: false });
  await db.destroy();
  await server.stop();
});

/** A worker that ends with the test. */
async function openWorker(onFailure?: (failure: JobFailure) => void) {
  const faults: unknown[] = [];
  const worker = await startJobWorker({
    connectionString: server.appUrl,
    supervisionSeconds: 1,
    onFailure,
    onError: (error) => faults.push(error),
    onWarning: (message) => faults.push(message),
  });
  onTestFinished(async () => {
    await worker.stop();
    expect(faults).toEqual([]);
  });
  return worker;
}

describe("a job", () => {
  it("exists when the change that called for it is kept, and not otherwise", async () => {
    const [kept, undone] = [newId(), newId()];
    await db.transaction().execute((tx) => jobs.send(tx, { queue: "send-letter", payload: { letterId: kept } }));
    const failing = db.transaction().execute(async (tx) => {
      await jobs.send(tx, { queue: "send-letter", payload: { letterId: undone } });
      throw new Error("refusé");
    });
    await expect(failing).rejects.toThrow("refusé");
    expect(await waiting()).toMatchObject([{ name: "send-letter", data: { letterId: kept } }]);
  });

  it("is sent and taken by a role that owns nothing of the queue", async () => {
    const structure = ["drop table pgboss.job", "create table pgboss.other (id int)", "drop schema pgboss cascade"];
    for (const statement of structure) {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow(/must be owner|permission denied/);
    }
    const owners = await ask("select distinct tableowner as name from pg_tables where schemaname = 'pgboss'");
    expect(owners).toEqual([{ name: "maillage_owner" }]);
  });

  it("may be sent by an application role that has no rights by default", async () => {
    // The test database's superuser stands for an operator with a PostgreSQL of their own.
    const operator = openDatabase({ connectionString: server.superuserUrl, maxConnections: 1 });
    await sql`create role another_app`.execute(operator);
    await createQueues({ connectionString: server.ownerUrl, appRole: "another_app" });
    const rights = await sql<{ may: boolean; structure: boolean }>`
      select bool_and(has_table_privilege('another_app', c.oid, 'select, insert, update, delete')) as may,
        bool_or(has_schema_privilege('another_app', 'pgboss', 'create')) as structure
      from pg_class c where c.relnamespace = 'pgboss'::regnamespace and c.relkind in ('r', 'p')`.execute(operator);
    await operator.destroy();
    expect(rights.rows).toEqual([{ may: true, structure: false }]);
  });

  it("waits until its time, and once for the same letter", async () => {
    const letterId = newId();
    const later = { queue: "send-letter", payload: { letterId }, startAfterSeconds: 3600 } as const;
    await jobs.send(db, later);
    await jobs.send(db, later);
    await jobs.send(db, { queue: "send-letter", payload: { letterId: newId() } });
    await jobs.send(db, { queue: "daily-expiries", payload: {} });
    await jobs.send(db, { queue: "daily-expiries", payload: {} });
    expect((await waiting()).map((job) => job.name)).toEqual(["send-letter", "send-letter", "daily-expiries"]);
    expect(await owner.fetch("send-letter", { batchSize: 10 })).toHaveLength(1);
  });
});

describe("a worker", () => {
  it("hears at once of a job that was committed, with its payload", async () => {
    const worker = await openWorker();
    const done = Promise.withResolvers<string>();
    await worker.work("send-letter", async ({ letterId }) => done.resolve(letterId));
    const letterId = newId();
    await db.transaction().execute((tx) => jobs.send(tx, { queue: "send-letter", payload: { letterId } }));
    expect(await done.promise).toBe(letterId);
    await vi.waitFor(async () => expect(await waiting()).toMatchObject([{ state: "completed" }]));
  });

  it("carries out a decision soon after its seconds of undo, not at the next of the ten-second looks", async () => {
    const worker = await openWorker();
    const done = Promise.withResolvers<number>();
    await worker.work("carry-out-decision", async () => done.resolve(performance.now()));
    const delayed = { queue: "carry-out-decision", payload: { decisionId: newId() }, startAfterSeconds: 1 } as const;
    await jobs.send(db, delayed);
    const due = performance.now() + 1000;
    // A look every ten seconds would find it nine seconds late: the job's own NOTIFY has just made it look.
    expect((await done.promise) - due).toBeLessThan(5000);
  }, 20_000);

  it("takes a hundred waiting letters in one go", async () => {
    const letterIds = Array.from({ length: 100 }, newId);
    for (const letterId of letterIds) await jobs.send(db, { queue: "send-letter", payload: { letterId } });
    const worker = await openWorker();
    const taken = new Set<string>();
    await worker.work("send-letter", async ({ letterId }) => void taken.add(letterId));
    // Were each to wait for the next look at the queue, this would take minutes.
    await vi.waitFor(() => expect(taken.size).toBe(100), { timeout: 4000 });
  });

  it("tries again what failed, later, and keeps no message that may hold an address", async () => {
    const failures: JobFailure[] = [];
    const worker = await openWorker((failure) => failures.push(failure));
    const [good, bad] = [newId(), newId()];
    await db.transaction().execute(async (tx) => {
      for (const letterId of [good, bad]) await jobs.send(tx, { queue: "send-letter", payload: { letterId } });
    });
    await worker.work("send-letter", async ({ letterId }) => {
      if (letterId === bad) throw Object.assign(new Error("550 odile@viverols.example"), { code: "EENVELOPE" });
    });
    await vi.waitFor(async () => expect((await waiting()).map((job) => job.state)).toEqual(["completed", "retry"]));
    expect(failures).toMatchObject([{ queue: "send-letter", error: { message: "550 odile@viverols.example" } }]);
    const [row] = await ask(
      "select output as data, extract(epoch from start_after - now())::int as retry_count from pgboss.job where state = 'retry'",
    );
    expect(row?.data).toEqual({ error: "Error", code: "EENVELOPE" });
    expect(row?.retry_count).toBeGreaterThan(10);
  });

  it("puts what failed every time aside", async () => {
    const worker = await openWorker();
    const letterId = newId();
    await jobs.send(db, { queue: "send-letter", payload: { letterId } });
    await ask("update pgboss.job set retry_count = retry_limit");
    await worker.work("send-letter", async () => Promise.reject(new Error("toujours fermé")));
    await vi.waitFor(async () => expect((await waiting()).map((job) => job.name)).toContain("given-up"));
    const aside = (await waiting()).find((job) => job.name === "given-up");
    expect(aside).toMatchObject({ state: "created", data: { letterId } });
  });

  it("is given the job of another that was killed in the middle of it", { timeout: 30_000 }, async () => {
    const decisionId = newId();
    await jobs.send(db, { queue: "carry-out-decision", payload: { decisionId } });
    const program = fileURLToPath(new URL("trial-crashing-worker.ts", import.meta.url));
    const victim = spawn(process.execPath, [program, server.appUrl], { stdio: ["ignore", "pipe", "inherit"] });
    const [said] = await once(victim.stdout, "data");
    expect(String(said)).toBe(decisionId);
    victim.kill("SIGKILL");
    await once(victim, "exit");
    expect(await waiting()).toMatchObject([{ state: "active", data: { decisionId } }]);

    // Half a minute of silence, without waiting for it; and the few seconds before the next try.
    await ask(
      "update pgboss.job set heartbeat_on = now() - interval '1 minute', started_on = now() - interval '1 minute'",
    );
    const worker = await openWorker();
    await vi.waitFor(async () => expect(await waiting()).toMatchObject([{ state: "retry" }]), { timeout: 15_000 });
    await ask("update pgboss.job set start_after = now()");
    const done = Promise.withResolvers<string>();
    await worker.work("carry-out-decision", async (payload) => done.resolve(payload.decisionId));
    expect(await done.promise).toBe(decisionId);
  });

  it("finishes the job in hand before it stops", async () => {
    const worker = await startJobWorker({ connectionString: server.appUrl });
    const [begun, allowed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let finished = false;
    await worker.work("send-letter", async () => {
      begun.resolve();
      await allowed.promise;
      finished = true;
    });
    await jobs.send(db, { queue: "send-letter", payload: { letterId: newId() } });
    await begun.promise;
    const stopped = worker.stop();
    allowed.resolve();
    await stopped;
    expect(finished).toBe(true);
    expect(await waiting()).toMatchObject([{ state: "completed" }]);
  });
});

describe("the queues", () => {
  it("are made again without harm, with this version's options and regular work", async () => {
    await jobs.send(db, { queue: "send-letter", payload: { letterId: newId() } });
    await owner.updateQueue("send-letter", { retryLimit: 1 });
    await createQueues({ connectionString: server.ownerUrl, appRole: "maillage_app" });
    expect(await waiting()).toHaveLength(1);
    for (const name of Object.keys(queueOptions))
      expect(await owner.getQueue(name)).toMatchObject({ deadLetter: "given-up" });
    expect(await owner.getQueue("send-letter")).toMatchObject({ retryLimit: 150, policy: "short", notify: true });
    const planned = (await owner.getSchedules()).map(({ name, cron, timezone }) => ({ name, cron, timezone }));
    const expected = schedules.map(({ queue, cron }) => ({ name: queue, cron, timezone: "Europe/Paris" }));
    expect(planned.toSorted(byName)).toEqual(expected.toSorted(byName));
  });

  it("try a letter for three days", () => {
    const { retryLimit = 0, retryDelay = 0, retryDelayMax = 0 } = queueOptions["send-letter" satisfies QueueName];
    let seconds = 0;
    // pg-boss draws each delay between half and the whole of this: the shortest case is counted.
    for (let turn = 0; turn < retryLimit; turn += 1)
      seconds += Math.min(retryDelayMax, (retryDelay * 2 ** Math.min(16, turn)) / 2);
    expect(seconds / 86_400).toBeGreaterThanOrEqual(3);
    expect(seconds / 86_400).toBeLessThan(4);
  });
});

const byName = (left: { name: string }, right: { name: string }): number => left.name.localeCompare(right.name);
