import type { Cookies } from "@maillage/test-world/security/door";
import { plantedDoor } from "@maillage/test-world/security/planted-site";
import type { SiteAnswer, SiteDoor } from "@maillage/test-world/security/site-door";
import { type CastName, castNames } from "@maillage/test-world/test-world";
import { gates, type Outcome } from "./gates.ts";
import { dataPath, type RouteUnderTest } from "./routes-under-test.ts";
import { forEachOf } from "./site-stage.ts";

/** Where an answer leads: of a redirect, or of the one that a page's script is told to follow. */
export function leadsTo({ status, headers, body }: SiteAnswer): string | null {
  if (status >= 300 && status < 400) return String(headers["location"] ?? "");
  return status === 202 && body.includes("SingleFetchRedirect") ? (/"redirect","([^"]*)"/.exec(body)?.[1] ?? "") : null;
}

const waysThrough = [
  { path: "/connexion", outcome: "sign_in" },
  { path: "/espace/agir", outcome: "organisation" },
  { path: "/compte/mot-de-passe-a-confirmer", outcome: "password" },
] as const;

// Written twice over: the address inside the address may be encoded more or less.
const decoded = (text: string): string => decodeURIComponent(decodeURIComponent(text));

/** What the person was answered, in the words of gates.ts; null when it is none of them. */
export function outcomeOf(answer: SiteAnswer, back: string): Outcome | null {
  const target = leadsTo(answer);
  if (target !== null) {
    const way = waysThrough.find(
      ({ path }) => decoded(target) === decoded(`${path}?retour=${encodeURIComponent(back)}`),
    );
    if (way) return way.outcome;
    return /^\/(?!\/)/.test(target) ? "elsewhere" : null;
  }
  if (answer.status === 403) return "forbidden";
  if (answer.status === 404) return "absent";
  return answer.status === 200 ? "in" : null;
}

type Tried = { ask: SiteDoor; cookies: Cookies; routes: readonly RouteUnderTest[] };

/** The two ways to a page: as a document, and as data for a script, of this route alone: no parent's loader runs. */
const waysTo = ({ view: { path }, id, folder }: RouteUnderTest) => {
  const query = path.includes("?") ? "&" : "?";
  const document = { door: folder, path, back: path };
  // Addresses with a file's name have no page, and so no data.
  if (folder.includes("[.]")) return [document];
  return [
    document,
    { door: `${folder} (.data)`, path: `${dataPath(path)}${query}_routes=${encodeURIComponent(id)}`, back: path },
  ];
};

/** What a route should answer to someone: its own status when the view has one (a page that says no). */
function expected({ gate, view }: RouteUnderTest, as: CastName): Outcome {
  const outcome = gates[gate](as);
  if (outcome !== "in" || view.status === undefined) return outcome;
  return view.status === 404 ? "absent" : "forbidden";
}

/** Every route × the nine of the cast, by both doors: each cell that is not as declared, in words. */
export async function checkSiteAuthorisation({ ask, cookies, routes }: Tried): Promise<string[]> {
  const findings: string[] = [];
  await forEachOf(routes, async (route) => {
    for (const { door, path, back } of waysTo(route)) {
      for (const as of castNames) {
        const cookie = cookies[as];
        const answer = await ask({ path, headers: cookie === null ? {} : { cookie } });
        const wanted = expected(route, as);
        const outcome = outcomeOf(answer, back);
        if (outcome !== wanted)
          findings.push(`${door}: ${as} ${outcome ?? answer.status} ${leadsTo(answer) ?? ""}, expected ${wanted}`);
      }
    }
  });
  return findings.toSorted();
}

/** The site as if it took everyone for the administrator of the workshop. */
export const takesEveryoneForTheAdministrator = (ask: SiteDoor, cookies: Cookies): SiteDoor =>
  plantedDoor(ask, {
    asked: (request) => ({ ...request, headers: { ...request.headers, cookie: cookies.administrator ?? "" } }),
  });
