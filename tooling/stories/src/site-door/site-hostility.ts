import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { hostileRequests, type Target } from "@maillage/test-world/security/hostile-request";
import { leakIn } from "@maillage/test-world/security/leaks";
import type { SiteAnswer, SiteDoor, SiteDoorWorld, SiteRequest } from "@maillage/test-world/security/site-door";
import type { CastName } from "@maillage/test-world/test-world";
import type { FormUnderTest } from "./forms.ts";
import { letInBy } from "./gates.ts";
import type { RouteUnderTest } from "./routes-under-test.ts";
import { forEachOf } from "./site-stage.ts";

const siteFolder = fileURLToPath(new URL("../../../../apps/site/app/", import.meta.url));

/** Every name that the site reads in an address, from its sources. */
export function namesRead(): string[] {
  const files = readdirSync(siteFolder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const names = files.flatMap((file) =>
    [...readFileSync(siteFolder + file, "utf8").matchAll(/\.get(?:All)?\("([a-z_]+)"\)/g)].map(
      ([, name]) => name ?? "",
    ),
  );
  return [...new Set(names)].toSorted();
}

/** `annonces.$annonce._index` as an address: `/annonces/:annonce`. */
function patternOf(folder: string): string {
  const segments = folder
    .replaceAll("[.]", "·")
    .split(".")
    .filter((segment) => segment !== "_index");
  return `/${segments.map((segment) => segment.replace("·", ".").replace(/^\$/, ":")).join("/")}`;
}

/** Someone whose account a form may cost, so that the others keep theirs. */
const spent: Readonly<Record<string, CastName>> = {
  "compte.supprimer": "withoutOrganisation",
  deconnexion: "otherModerator",
  "compte.mot-de-passe": "observer",
  "compte.mot-de-passe-a-confirmer": "otherAdministrator",
};

type Hostile = { world: SiteDoorWorld; ask: SiteDoor; ids: readonly string[]; each: number };
type RouteWithForms = { route: RouteUnderTest; forms: readonly FormUnderTest[] };

/** Who tries a route: a visitor, and one it lets in. */
function triers({ route, forms }: RouteWithForms): CastName[] {
  const inside = letInBy(route.gate);
  const member = forms[0]?.as ?? inside.find((name) => name === "contributor") ?? inside.at(-1) ?? "contributor";
  return ["visitor", spent[route.folder] ?? (member === "visitor" ? "contributor" : member)];
}

/** A request in short, as a finding shows it. */
const shown = ({ method = "GET", path, body }: SiteRequest): string =>
  `${method} ${path.slice(0, 160)} ${String(body ?? "").slice(0, 240)}`;

const slowestAllowed = 5_000;
/** What proxies take of a header line. */
const longestAddress = 8_000;

function whatIsWrong(answer: SiteAnswer, milliseconds: number): string | null {
  if (answer.status >= 500) return `answers ${answer.status}`;
  if (String(answer.headers["location"] ?? "").length > longestAddress) return "leads to an address too long to follow";
  const leak = leakIn(answer.body);
  if (leak !== null) return `tells « ${leak} »`;
  return milliseconds > slowestAllowed ? `takes ${Math.round(milliseconds)} ms` : null;
}

/** What was found, how many requests were sent, and how many had each status. */
type Seen = { findings: string[]; asked: number; statuses: Record<string, number> };

/** Sends generated hostile requests, the same at each run, to every route: one example of each fault of each route. */
export async function checkSiteHostility(
  { world, ask, ids, each }: Hostile,
  routes: readonly RouteWithForms[],
): Promise<Seen> {
  const seen: Seen = { findings: [], asked: 0, statuses: {} };
  const names = namesRead();
  await forEachOf(routes, async ({ route, forms }) => {
    const target: Target = {
      pattern: patternOf(route.folder),
      path: route.view.path,
      names,
      ids,
      forms: forms.map(({ fields, intent }) => (intent === undefined ? fields : { ...fields, intent })),
      takesFiles: forms.some(({ file }) => file !== undefined),
    };
    const people = triers({ route, forms });
    const found = new Map<string, string>();
    const requests = fc.sample(hostileRequests(target, world.siteUrl), { seed: 20_261_123, numRuns: each });
    for (const [index, request] of requests.entries()) {
      const as = people[index % people.length] ?? "visitor";
      const cookie = world.cookies[as];
      const start = performance.now();
      const answer = await ask({ ...request, headers: { ...request.headers, ...(cookie === null ? {} : { cookie }) } });
      seen.asked += 1;
      seen.statuses[answer.status] = (seen.statuses[answer.status] ?? 0) + 1;
      const wrong = whatIsWrong(answer, performance.now() - start);
      if (wrong && !found.has(wrong)) found.set(wrong, `${route.folder} ${wrong} to ${as}: ${shown(request)}`);
    }
    seen.findings.push(...found.values());
  });
  return seen;
}
