// PostgreSQL fails inside of every page and form: people read a page in French, never what it said.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canary } from "@maillage/test-world/security/canary";
import { plantCanary, putOutOfReach } from "@maillage/test-world/security/failing-database";
import { leakIn } from "@maillage/test-world/security/leaks";
import { plantedDoor } from "@maillage/test-world/security/planted-site";
import {
  openSiteDoorWorld,
  type SiteAnswer,
  type SiteDoor,
  type SiteDoorWorld,
  type SiteRequest,
} from "@maillage/test-world/security/site-door";
import { type FormUnderTest, formsOf } from "./forms.ts";
import { letInBy } from "./gates.ts";
import { dataPath, type RouteUnderTest, routesUnderTest } from "./routes-under-test.ts";
import { genuineRequest } from "./site-forgery.ts";
import { setSiteStage } from "./site-stage.ts";

let world: SiteDoorWorld;
let routes: RouteUnderTest[];
let posts: { form: FormUnderTest; request: SiteRequest }[];
beforeAll(async () => {
  world = await openSiteDoorWorld();
  const rows = await setSiteStage(world);
  routes = routesUnderTest(world, rows);
  posts = [];
  for (const form of Object.values(formsOf(world, rows)).flat())
    posts.push({ form, request: await genuineRequest(world, form) });
});
afterAll(() => world.close());

/** What is wrong with an answer given while the database fails; null when it is as it should be. */
function whatIsWrong({ status, body, headers }: SiteAnswer, allowed: readonly number[]): string | null {
  if (body.includes(canary)) return "tells what the database said";
  const leak = leakIn(body);
  if (leak !== null) return `tells « ${leak} »`;
  if (!allowed.includes(status)) return `answers ${status}`;
  const isPage = String(headers["content-type"]).startsWith("text/html");
  if (status >= 500 && isPage && !/<html lang="fr">[\s\S]*<h1/.test(body)) return "answers with a bare page";
  return null;
}

type Looked = { findings: string[]; failed: Set<string> };

/** Reads every route and sends every form; a page that asks nothing of the database may well be there. */
async function lookAtAll(ask: SiteDoor, allowed: readonly number[]): Promise<Looked> {
  const looked: Looked = { findings: [], failed: new Set() };
  const note = (what: string, answer: SiteAnswer) => {
    const wrong = whatIsWrong(answer, allowed);
    if (wrong) looked.findings.push(`${what} ${wrong}`);
    if (answer.status >= 500) looked.failed.add(what);
  };
  for (const { folder, gate, view } of routes) {
    const as = letInBy(gate).find((name) => name === "contributor") ?? letInBy(gate).at(-1) ?? "contributor";
    const headers = { cookie: world.cookies[as] ?? "" };
    note(folder, await ask({ path: view.path, headers }));
    if (!folder.includes("[.]")) note(`${folder} (.data)`, await ask({ path: dataPath(view.path), headers }));
    note(`${folder} (visitor)`, await ask({ path: view.path }));
  }
  for (const { form, request } of posts) note(`${form.path} ${form.intent ?? ""} (form)`, await ask(request));
  return looked;
}

/** Pages of words alone, redirects, refusals: what there is without a database. */
const withoutDatabase = [200, 202, 302, 403, 404];

describe("while the database fails", () => {
  it("every page and form that needs it says so in French, and tells nothing", async () => {
    await plantCanary(world, "inside");
    const { findings, failed } = await lookAtAll(world.ask, [500, ...withoutDatabase]);
    expect(findings).toEqual([]);
    const reading = ["_index", "annonces._index", "messagerie._index", "moderation._index", "sitemap[.]xml"];
    expect([...failed]).toEqual(expect.arrayContaining(reading));
    const forms = [...failed].filter((what) => what.endsWith("(form)"));
    expect(forms.length).toBeGreaterThan(posts.length * 0.9);
  });

  it("would be caught handing on its words", async () => {
    const ask = plantedDoor(world.ask, {
      answered: (answer) => (answer.status >= 500 ? { ...answer, body: `error: ${canary} message` } : answer),
    });
    const { findings } = await lookAtAll(ask, [500, ...withoutDatabase]);
    expect(findings).toContain("messagerie._index tells what the database said");
  });

  it("says so when it is not even known who asks", async () => {
    await plantCanary(world, "everywhere");
    const { findings, failed } = await lookAtAll(world.ask, [500, ...withoutDatabase]);
    expect(findings).toEqual([]);
    for (const { folder } of routes.filter(({ gate }) => gate === "signed_in" || gate === "desk"))
      expect([...failed]).toContain(folder);
  });

  it("keeps the words of the database out of its log", () => {
    const told = world
      .siteLog()
      .split("\n")
      .filter((line) => line.includes(canary));
    expect(told.slice(0, 3)).toEqual([]);
  });

  it("asks to come back in a minute when it is out of reach", async () => {
    await putOutOfReach(world);
    const { findings, failed } = await lookAtAll(world.ask, [503, ...withoutDatabase]);
    expect(findings).toEqual([]);
    expect([...failed]).toEqual(expect.arrayContaining(["_index", "messagerie._index", "compte._index"]));
    expect((await world.ask({ path: "/readyz" })).status).toBe(503);
  });
});
