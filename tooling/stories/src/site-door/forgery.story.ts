// Every form of the site, from its own page and from elsewhere: only its own page, and only those it is for, change something.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSiteDoorWorld, type SiteDoorWorld } from "@maillage/test-world/security/site-door";
import { type FormUnderTest, formsOf } from "./forms.ts";
import { type RouteUnderTest, routesUnderTest } from "./routes-under-test.ts";
import { takesEveryoneForTheAdministrator } from "./site-authorisation.ts";
import { checkForgeries, checkForm, checkKeptOut, genuineRequest, withoutGate } from "./site-forgery.ts";
import { setSiteStage } from "./site-stage.ts";

let world: SiteDoorWorld;
let routes: RouteUnderTest[];
let forms: Record<string, FormUnderTest[]>;
beforeAll(async () => {
  world = await openSiteDoorWorld();
  const rows = await setSiteStage(world);
  routes = routesUnderTest(world, rows);
  forms = formsOf(world, rows);
});
afterAll(() => world.close());

describe("every form of the site", () => {
  it("is tried, with each of its buttons", () => {
    const acting = routes.filter(({ hasAction }) => hasAction);
    expect(acting.map(({ folder }) => folder)).toEqual(Object.keys(forms).toSorted());
    expect(acting.length).toBeGreaterThan(25);
    for (const { folder, intents } of acting) {
      const tried = (forms[folder] ?? []).map(({ intent }) => intent);
      expect(tried, folder).toEqual(expect.arrayContaining(intents));
    }
  });

  it("would be caught taking what another site sends", async () => {
    const [form] = forms["compte._index"] ?? [];
    if (!form) throw new Error("no form to try");
    const genuine = await genuineRequest(world, form);
    const findings = await checkForgeries({ world, ask: withoutGate(world.ask, world.siteUrl), form, genuine });
    expect(findings).toContain("answers 302 to cross-site origin");
    expect(findings).toContain("answers 302 to text/plain");
    expect(findings).toContain("changes something");
  });

  it("would be caught letting in those it is not for", async () => {
    const [form] = forms["espace.structures.$structure.fiche"] ?? [];
    if (!form) throw new Error("no form to try");
    const genuine = await genuineRequest(world, form);
    const ask = takesEveryoneForTheAdministrator(world.ask, world.cookies);
    const findings = await checkKeptOut({ world, ask, form, genuine });
    expect(findings).toContain("changes something for someone kept out");
    expect(findings).toContain("answers elsewhere to otherAdministrator instead of absent");
  });

  it("is refused from elsewhere and by those it is not for, changing nothing; from its own page it changes something", {
    timeout: 180_000,
  }, async () => {
    const findings: string[] = [];
    for (const form of Object.values(forms).flat()) findings.push(...(await checkForm(world, form)));
    expect(findings).toEqual([]);
  });
});
