// The site's door, in its production build: who may read what (design 4, « Both doors »).

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSiteDoorWorld, type SiteDoorWorld } from "@maillage/test-world/security/site-door";
import { castNames } from "@maillage/test-world/test-world";
import { type RouteUnderTest, routesUnderTest } from "./routes-under-test.ts";
import { checkSiteAuthorisation, outcomeOf, takesEveryoneForTheAdministrator } from "./site-authorisation.ts";
import { setSiteStage } from "./site-stage.ts";

let world: SiteDoorWorld;
let routes: RouteUnderTest[];
beforeAll(async () => {
  world = await openSiteDoorWorld();
  routes = routesUnderTest(world, await setSiteStage(world));
});
afterAll(() => world.close());

describe("every route of the site", () => {
  it("lets in those its gate says and nobody else, by both of its doors", async () => {
    const { ask, cookies } = world;
    expect(routes.length).toBeGreaterThan(60);
    expect(await checkSiteAuthorisation({ ask, cookies, routes })).toEqual([]);
  });

  it("would be caught taking a visitor for an administrator", async () => {
    const { cookies } = world;
    const ask = takesEveryoneForTheAdministrator(world.ask, cookies);
    const guarded = routes.filter(({ gate }) => gate.startsWith("workshop") || gate === "signed_in");
    const findings = await checkSiteAuthorisation({ ask, cookies, routes: guarded });
    for (const { folder } of guarded) expect(findings).toContain(`${folder}: visitor in , expected sign_in`);
  });

  it("asks for the password again where it was given long ago, and nowhere else", async () => {
    const longAgo = new Date(Date.now() - 16 * 60_000);
    await world.db.updateTable("session").set({ password_given_at: longAgo }).execute();
    const asking: string[] = [];
    for (const { folder, view } of routes) {
      const answer = await world.ask({ path: view.path, headers: { cookie: world.cookies.administrator ?? "" } });
      if (outcomeOf(answer, view.path) === "password") asking.push(folder);
    }
    expect(asking).toEqual(routes.filter(({ gate }) => gate === "sudo").map(({ folder }) => folder));
    expect(asking.length).toBeGreaterThan(2);
  });

  it("lets nobody in with a session that was ended, or with a made-up one", async () => {
    await world.db.deleteFrom("session").execute();
    const { ask, cookies } = world;
    const closed = routes.filter(({ gate }) => !["public", "passage", "guest"].includes(gate));
    for (const { view, gate, folder } of closed) {
      for (const cookie of [cookies.nationalTeam ?? "", "maillage=a.b", "maillage=; maillage="]) {
        const outcome = outcomeOf(await ask({ path: view.path, headers: { cookie } }), view.path);
        expect(outcome, folder).toBe(gate === "draft_photo" ? "absent" : "sign_in");
      }
    }
    expect(castNames).toHaveLength(9);
  });
});
