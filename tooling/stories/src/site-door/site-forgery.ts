import { changeWitness } from "@maillage/test-world/security/forgery";
import { plantedDoor } from "@maillage/test-world/security/planted-site";
import { onePixel } from "@maillage/test-world/security/sample-input";
import {
  formRequest,
  type SiteAnswer,
  type SiteDoor,
  type SiteDoorWorld,
  type SiteRequest,
} from "@maillage/test-world/security/site-door";
import { castNames } from "@maillage/test-world/test-world";
import type { FormUnderTest } from "./forms.ts";
import { gates } from "./gates.ts";
import { dataPath } from "./routes-under-test.ts";
import { outcomeOf } from "./site-authorisation.ts";
import { forEachOf } from "./site-stage.ts";

type Genuine = SiteRequest & { headers: Record<string, string>; body: string | Uint8Array };
/** A request as another site could have the browser send it, from one that the site's own page would send. */
type Forgery = (genuine: Genuine, form: FormUnderTest) => SiteRequest | null;

const withHeaders =
  (changes: Readonly<Record<string, string | null>>): Forgery =>
  (genuine) => {
    const headers = Object.entries({ ...genuine.headers, ...changes });
    return {
      ...genuine,
      headers: Object.fromEntries(headers.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
    };
  };

const foreign = "https://ailleurs.example.com";

const multipart = async (fields: Readonly<Record<string, string>>, file?: string) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  if (file !== undefined) data.set(file, new Blob([onePixel], { type: "image/png" }), "image.png");
  const encoded = new Response(data);
  return {
    body: new Uint8Array(await encoded.arrayBuffer()),
    "content-type": encoded.headers.get("content-type") ?? "",
  };
};

/** Every way a foreign page may try to change something in a person's name. */
const forgeries: Readonly<Record<string, Forgery>> = {
  "cross-site origin": withHeaders({ origin: foreign }),
  "origin of a neighbouring port": withHeaders({ origin: "http://localhost:3999" }),
  "origin that only begins alike": (genuine, form) =>
    withHeaders({ origin: `${genuine.headers["origin"]}.ailleurs.example.com` })(genuine, form),
  "no origin": withHeaders({ origin: null }),
  "null origin": withHeaders({ origin: "null" }),
  "referer only": (genuine, form) =>
    withHeaders({ origin: null, referer: `${genuine.headers["origin"]}${form.path}` })(genuine, form),
  "cross-site fetch": withHeaders({ "sec-fetch-site": "cross-site" }),
  "same-site fetch": withHeaders({ "sec-fetch-site": "same-site" }),
  "text/plain": withHeaders({ "content-type": "text/plain" }),
  JSON: withHeaders({ "content-type": "application/json" }),
  "no content type": withHeaders({ "content-type": null }),
  "two content types": withHeaders({ "content-type": "text/plain, application/x-www-form-urlencoded" }),
  // React Router answers there too, for its scripts.
  "cross-site origin, as data": (genuine, form) =>
    withHeaders({ origin: foreign })({ ...genuine, path: dataPath(form.path) }, form),
  "text/plain, as data": (genuine, form) =>
    withHeaders({ "content-type": "text/plain" })({ ...genuine, path: dataPath(form.path) }, form),
  PUT: (genuine) => ({ ...genuine, method: "PUT" }),
  DELETE: (genuine) => ({ ...genuine, method: "DELETE" }),
};

const readings: Readonly<Record<string, (path: string, query: string) => string>> = {
  GET: (path, query) => `${path}${path.includes("?") ? "&" : "?"}${query}`,
  "GET as data": (path, query) => dataPath(`${path}${path.includes("?") ? "&" : "?"}${query}`),
};

/** What the form's own page would send. */
export async function genuineRequest(world: SiteDoorWorld, form: FormUnderTest): Promise<Genuine> {
  const intent = form.intent === undefined ? {} : { intent: form.intent };
  const fields = { ...form.fields, ...intent, ...(await form.before?.()) };
  const request = formRequest({ siteUrl: world.siteUrl, path: form.path, cookie: world.cookies[form.as], fields });
  if (form.file === undefined) return request;
  const { body, "content-type": type } = await multipart(fields, form.file);
  return { ...request, body, headers: { ...request.headers, "content-type": type } };
}

type Tried = { world: SiteDoorWorld; ask: SiteDoor; form: FormUnderTest; genuine: Genuine };

async function forgedRequests({ world, form, genuine }: Omit<Tried, "ask">): Promise<[string, SiteRequest][]> {
  const posts = Object.entries(forgeries).flatMap(([name, forge]): [string, SiteRequest][] => {
    const request = forge(genuine, form);
    return request === null ? [] : [[name, request]];
  });
  if (form.file !== undefined) return posts;
  const { body, "content-type": type } = await multipart(form.fields);
  const { cookie = "", origin = "" } = genuine.headers;
  const query = String(genuine.body);
  // One address takes files from one of its forms: there, a multipart body is no forgery.
  if (!form.path.endsWith("/photos"))
    posts.push(["multipart", { ...genuine, body, headers: { cookie, origin, "content-type": type } }]);
  const gets = Object.entries(readings).map(([name, path]): [string, SiteRequest] => [
    name,
    { path: path(form.path, query), headers: { cookie: world.cookies[form.as] ?? "" } },
  ]);
  return [...posts, ...gets];
}

const isRefused = ({ status }: SiteAnswer): boolean => status === 403;

/** Sends every forgery of one form, the victim signed in: each that was not refused, and whether any changed something. */
export async function checkForgeries({ world, ask, form, genuine }: Tried): Promise<string[]> {
  const findings: string[] = [];
  const witness = changeWitness(world);
  const before = await witness();
  await forEachOf(await forgedRequests({ world, form, genuine }), async ([name, request]) => {
    const answer = await ask(request);
    if (!name.startsWith("GET") && !isRefused(answer)) findings.push(`answers ${answer.status} to ${name}`);
    if (answer.headers["set-cookie"] !== undefined) findings.push(`sets a cookie on ${name}`);
  });
  if ((await witness()) !== before) findings.push("changes something");
  return findings;
}

/** Everyone whom the form's gate keeps out sends it from its own page: each answer that is not as declared, or changed something. */
export async function checkKeptOut({ world, ask, form, genuine }: Tried): Promise<string[]> {
  const findings: string[] = [];
  const witness = changeWitness(world);
  const before = await witness();
  for (const as of castNames) {
    const wanted = gates[form.gate](as);
    if (wanted === "in") continue;
    const { cookie: _, ...headers } = genuine.headers;
    const cookie = world.cookies[as];
    const answer = await ask({ ...genuine, headers: { ...headers, ...(cookie === null ? {} : { cookie }) } });
    const outcome = outcomeOf(answer, form.path);
    if (outcome !== wanted) findings.push(`answers ${outcome ?? answer.status} to ${as} instead of ${wanted}`);
  }
  if ((await witness()) !== before) findings.push("changes something for someone kept out");
  return findings;
}

/** The control: the form's own page sends it, and something changes. */
export async function checkGenuine({ world, ask, form, genuine }: Tried): Promise<string[]> {
  const witness = changeWitness(world);
  const before = await witness();
  const { status, body, headers } = await ask(genuine);
  if (status >= 400)
    return [`refuses its own form (${status}) ${/<li[^>]*>.*?<\/li>/.exec(body.split("<main")[1] ?? "")?.[0] ?? ""}`];
  if (form.keeps === "cookie") return headers["set-cookie"] === undefined ? ["keeps nothing"] : [];
  return (await witness()) === before ? ["changes nothing when its own page asks"] : [];
}

/** Of what a token authorises: without it, or by reading, nothing changes. */
async function checkWithoutToken({ world, ask, form, genuine }: Tried): Promise<string[]> {
  const witness = changeWitness(world);
  const before = await witness();
  const path = form.path.split("?")[0] ?? "";
  const other = `${path}?lien=${"a".repeat(20)}.${"A".repeat(43)}`;
  const statuses: number[] = [];
  for (const tried of [path, other]) statuses.push((await ask({ ...genuine, path: tried })).status);
  await ask({ path: form.path });
  await ask({ ...genuine, method: "PUT" });
  const findings = statuses.filter((status) => status < 400).map((status) => `answers ${status} without its token`);
  return (await witness()) === before ? findings : [...findings, "changes something without its token"];
}

/** All of it, for one form. */
export async function checkForm(world: SiteDoorWorld, form: FormUnderTest): Promise<string[]> {
  const tried = { world, ask: world.ask, form, genuine: await genuineRequest(world, form) };
  const forged = form.byToken ? await checkWithoutToken(tried) : await checkForgeries(tried);
  const findings = [...forged, ...(await checkKeptOut(tried)), ...(await checkGenuine(tried))];
  return findings.map((finding) => `${form.path} ${form.intent ?? ""} (${form.as}): ${finding}`);
}

/** The site as if its gate looked neither at the origin nor at the content type. */
export const withoutGate = (ask: SiteDoor, siteUrl: string): SiteDoor =>
  plantedDoor(ask, {
    asked: (request) => {
      if ((request.method ?? "GET") === "GET") return request;
      const { "sec-fetch-site": _, ...headers } = request.headers ?? {};
      const type = String(request.headers?.["content-type"]).startsWith("multipart/")
        ? {}
        : { "content-type": "application/x-www-form-urlencoded" };
      return { ...request, method: "POST", headers: { ...headers, origin: siteUrl, ...type } };
    },
  });
