import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GradedQuery } from "./evaluation-set.ts";
import { complementsByHttp, readProductIds, searchByHttp, searchParameters } from "./open-data.ts";

const query = (said: Partial<GradedQuery>): GradedQuery => ({
  id: "Q",
  text: "minibus à louer",
  relevant: new Map(),
  traits: [],
  ...said,
});

describe("the parameters of a query", () => {
  it.each([
    [{}, { q: "minibus à louer", taille: "20" }],
    [{ filters: { kind: "partner_call" } }, { nature: "appel_a_partenaires" }],
    [
      { filters: { category: "mobility.minibus", theme: "inclusion" } },
      { categorie: "mobility.minibus", theme: "inclusion" },
    ],
    [{ near: { commune: "2A004", km: 40 } }, { pres_de: "2A004", rayon: "40" }],
  ])("%j", (said, parameters) => {
    expect(Object.fromEntries(searchParameters(query(said)))).toMatchObject(parameters);
  });

  it("are not guessed for a filter the open data does not have", () => {
    expect(() => searchParameters(query({ id: "Q7", filters: { colour: "red" } }))).toThrow(/Q7.*colour/);
  });
});

const listing = (id: string, reference: string | null) => ({ id, reference, titre: "Minibus" });
const answers: Readonly<Record<string, unknown>> = {
  "/api/v1/annonces?q=minibus+%C3%A0+louer&taille=20": {
    annonces: [listing("u2", "A2"), listing("u9", null)],
    total: 41,
    suivant: "next",
  },
  "/api/v1/annonces?taille=100": { annonces: [listing("u1", "A1")], total: 2, suivant: "a+b" },
  "/api/v1/annonces?taille=100&curseur=a%2Bb": { annonces: [listing("u2", "A2")], total: 2, suivant: null },
  "/api/v1/annonces/u1/correspondances?taille=10": {
    correspondances: [{ annonce: listing("u2", "A2"), score: 0.8, raisons: ["à 12 km"] }],
  },
  "/api/v1/annonces/u3/correspondances?taille=10": { correspondances: [{ annonce: listing("u2", "A2"), score: 2 }] },
};

let server: Server;
let apiUrl: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ""];
    if (request.url?.includes("u4")) response.writeHead(500).end("en panne");
    else if (answer === undefined) response.writeHead(404).end("{}");
    else response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  apiUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe("the public door", () => {
  it("shows the ids of the set; what is not of it keeps the product's", async () => {
    expect(await searchByHttp(apiUrl, query({}))).toEqual({ ids: ["A2", "?u9"], total: 41 });
  });

  it("is read page by page for the ids of all", async () => {
    expect([...(await readProductIds(apiUrl))]).toEqual([
      ["A1", "u1"],
      ["A2", "u2"],
    ]);
  });

  it("suggests complements with their reasons, or has none to show yet", async () => {
    expect(await complementsByHttp(apiUrl, "u1")).toEqual([{ id: "A2", score: 0.8, reasons: ["à 12 km"] }]);
    expect(await complementsByHttp(apiUrl, "u2")).toBeNull();
  });

  it("is told apart when it fails or says something else than agreed", async () => {
    await expect(complementsByHttp(apiUrl, "u4")).rejects.toThrow(/500.*en panne/);
    await expect(complementsByHttp(apiUrl, "u3")).rejects.toThrow(/score/);
  });
});
