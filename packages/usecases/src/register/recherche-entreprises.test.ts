import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createRegister, type RegisterOptions } from "./recherche-entreprises.ts";
import { answerAbout, noResult } from "./recorded-answers.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let baseUrl = "";
let answer: Answer = (_request, response) => response.end();
const asked: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  baseUrl = `http://127.0.0.1:${address.port}`;
});
afterEach(() => {
  asked.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Answer => {
  return (_request, response) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
};
const siret = "91234567800019";
const workshop = { siren: "912345678", name: "RECYCLERIE DES MONTS", siret, commune: "63003" };

function register(options: Partial<RegisterOptions> = {}) {
  const why: string[] = [];
  return { why, ...createRegister({ baseUrl, onUnavailable: (reason) => why.push(reason), ...options }) };
}

describe("an establishment the register knows", () => {
  it("gives its name, legal category, activity and commune", async () => {
    answer = json(answerAbout(workshop));
    expect(await register().findBySiret(siret)).toEqual({
      status: "found",
      organisation: {
        siret,
        siren: "912345678",
        name: "RECYCLERIE DES MONTS",
        legalCategory: "9220",
        family: "association",
        activityCode: "38.32Z",
        activityCode2025: "38.21Y",
        communeCode: "63003",
        rna: "W631000000",
        isHeadOffice: true,
        essListed: true,
        suggestedStatus: null,
      },
    });
  });

  it.each([
    ["75108", "75056"],
    ["13215", "13055"],
    ["69383", "69123"],
    ["97407", "97407"],
    ["2A004", "2A004"],
  ])("folds the arrondissement %s into %s", async (commune, today) => {
    answer = json(answerAbout({ ...workshop, commune }));
    expect(await register().findBySiret(siret)).toMatchObject({ organisation: { communeCode: today } });
  });

  it("is the establishment asked for, with its own commune, not the head office", async () => {
    const secondary = { siret: "91234567800027", commune: "43040", state: "A" as const };
    answer = json(answerAbout({ ...workshop, secondary }));
    expect(await register().findBySiret(secondary.siret)).toMatchObject({
      organisation: { communeCode: "43040", isHeadOffice: false },
    });
  });

  it("suggests the status that its category or the register tells", async () => {
    answer = json(answerAbout({ ...workshop, legalCategory: "5458" }));
    expect(await register().findBySiret(siret)).toMatchObject({
      organisation: { family: "cooperative", suggestedStatus: "scop" },
    });
    answer = json(answerAbout({ ...workshop, complements: { est_siae: true } }));
    expect(await register().findBySiret(siret)).toMatchObject({
      organisation: { suggestedStatus: "work_integration" },
    });
  });

  it("is closed when the establishment or its legal person is", async () => {
    answer = json(answerAbout({ ...workshop, establishmentState: "F" }));
    expect(await register().findBySiret(siret)).toEqual({ status: "closed", name: "RECYCLERIE DES MONTS" });
    answer = json(answerAbout({ ...workshop, state: "C" }));
    expect(await register().findBySiret(siret)).toMatchObject({ status: "closed" });
  });

  it.each([
    ["no result", noResult],
    ["another organisation", answerAbout({ ...workshop, siren: "998877665", siret: "99887766500011" })],
    ["another establishment of it", answerAbout({ ...workshop, siret: "91234567800035" })],
    ["no commune (abroad, hidden)", answerAbout({ ...workshop, commune: null })],
    ["no name (hidden)", answerAbout({ ...workshop, name: null })],
  ])("is unknown when the answer holds %s", async (_what, body) => {
    answer = json(body);
    expect(await register().findBySiret(siret)).toEqual({ status: "unknown" });
  });

  it("is read even when fields changed type or went", async () => {
    const body = {
      results: [
        {
          siren: "912345678",
          nom_raison_sociale: "A",
          siege: { siret, commune: "63003", est_siege: 4 },
          complements: 7,
        },
      ],
    };
    answer = json(body);
    expect(await register().findBySiret(siret)).toMatchObject({
      status: "found",
      organisation: { family: "company", rna: null },
    });
  });
});

describe("how the register is asked", () => {
  it("says who asks, asks for no director, and for nothing but this SIRET", async () => {
    answer = json(noResult);
    await register({ userAgent: "Maillage (contact@exemple.fr)" }).findBySiret(siret);
    const url = new URL(asked[0]?.url ?? "", baseUrl);
    expect(url.pathname).toBe("/search");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      q: siret,
      minimal: "true",
      include: "siege,matching_etablissements,complements",
    });
    expect(asked[0]?.headers["user-agent"]).toBe("Maillage (contact@exemple.fr)");
  });

  it.each<[string, Answer, string]>([
    ["fails", json({ erreur: "oups" }, 500), "500"],
    ["refuses", json({ erreur: "Requête incorrecte." }, 400), "400"],
    ["does not speak JSON", (_request, response) => response.end("<html>"), "SyntaxError"],
    ["speaks of something else", json({ resultats: [] }), "unreadable"],
    ["redirects", json({}, 302, { location: "http://127.0.0.1:1/" }), "TypeError"],
    [
      "says too much",
      (_request, response) => response.end(`{"results":[],"x":"${"x".repeat(1_100_000)}"}`),
      "RangeError",
    ],
    ["hangs up", (request) => request.socket.destroy(), "TypeError"],
  ])("is unavailable when it %s", async (_what, reply, why) => {
    answer = reply;
    const client = register();
    expect(await client.findBySiret(siret)).toEqual({ status: "unavailable" });
    expect(client.why).toEqual([why]);
    expect(asked).toHaveLength(1);
  });

  it("is unavailable when it does not answer in time", async () => {
    answer = () => undefined;
    const client = register({ timeoutInMilliseconds: 50 });
    expect(await client.findBySiret(siret)).toEqual({ status: "unavailable" });
    expect(client.why).toEqual(["TimeoutError"]);
  });
});

describe("an answer 429", () => {
  it("is waited for when the pause is short, then asked once more", async () => {
    const waits: number[] = [];
    let turn = 0;
    answer = (request, response) =>
      (turn++ === 0 ? json({}, 429, { "retry-after": "1" }) : json(answerAbout(workshop)))(request, response);
    const client = register({ now: () => 0, wait: async (milliseconds) => void waits.push(milliseconds) });
    expect(await client.findBySiret(siret)).toMatchObject({ status: "found" });
    expect(waits).toEqual([1000]);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ["seconds", "30", 30_000],
    ["a date", new Date(Date.now() + 30_500).toUTCString(), 31_000],
    ["nothing", "", 10_000],
    ["nonsense", "soon", 10_000],
  ])("silences us as long as it says, in %s", async (_how, header, longest) => {
    let time = 0;
    answer = json({}, 429, header === "" ? {} : { "retry-after": header });
    const client = register({ now: () => time });
    expect(await client.findBySiret(siret)).toEqual({ status: "unavailable" });
    await client.findBySiret(siret);
    expect(asked).toHaveLength(1);
    time = longest + 1;
    answer = json(answerAbout(workshop));
    expect(await client.findBySiret(siret)).toMatchObject({ status: "found" });
  });
});

const folder = fileURLToPath(new URL("../../../../../shared/data/recherche-entreprises/", import.meta.url));
const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^search-\d+\.json$/.test(name)) : [];
const recorded = z.looseObject({
  results: z.array(z.looseObject({ siren: z.string(), siege: z.looseObject({ siret: z.string().optional() }) })),
});

describe.skipIf(names.length === 0)("the recorded answers of ../shared/data/recherche-entreprises", () => {
  it.each(names)("%s is understood", async (name) => {
    const body: unknown = JSON.parse(readFileSync(`${folder}${name}`, "utf8"));
    answer = json(body);
    const [first] = recorded.parse(body).results;
    const asking = first?.siege.siret ?? "00000000000000";
    const expected = ["123456789"].includes(first?.siren ?? "") ? "unknown" : expect.stringMatching(/^(found|closed)$/);
    expect(await register().findBySiret(asking)).toMatchObject({ status: expected });
  });

  it.each([
    [
      "search-217500016.json",
      "21750001600019",
      { status: "found", organisation: { family: "public_body", communeCode: "75056" } },
    ],
    [
      "search-338365059.json",
      "33836505900017",
      { status: "found", organisation: { family: "association", essListed: true } },
    ],
    ["search-839517323.json", "83951732300011", { status: "closed" }],
    ["search-351556394.json", "35155639400010", { status: "closed" }],
    [
      "search-533744991.json",
      "53374499100035",
      { status: "found", organisation: { communeCode: "13055", family: "company" } },
    ],
  ])("%s says of %s", async (name, asking, expected) => {
    answer = json(JSON.parse(readFileSync(`${folder}${name}`, "utf8")));
    expect(await register().findBySiret(asking)).toMatchObject(expected);
  });
});
