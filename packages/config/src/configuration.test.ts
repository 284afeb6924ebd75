import { describe, expect, it } from "vitest";
import { configurationSentences } from "./configuration.fr.ts";
import { ConfigurationError, cookieSecureFor, readConfig, requireDatabaseUrl } from "./configuration.ts";

describe("readConfig", () => {
  it("needs nothing to start on one's own machine", () => {
    const configuration = readConfig({});
    expect(configuration).toMatchObject({ port: 3000, apiPort: 4000, demo: true, siteUrl: "http://localhost:3000" });
    expect(configuration.databaseUrl).toBeUndefined();
  });

  it("lets the site follow its port", () => {
    expect(readConfig({ PORT: "8080" }).siteUrl).toBe("http://localhost:8080");
  });

  it("migrates with the database address when the owner's is not given", () => {
    const url = "postgresql://compte:secret@localhost/maillage";
    expect(readConfig({ DATABASE_URL: url }).migrationDatabaseUrl).toBe(url);
  });

  it("treats an empty variable as an absent one", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it.each([
    ["DATABASE_URL", "mysql://localhost/maillage"],
    ["MIGRATION_DATABASE_URL", "maillage"],
    ["PORT", "0"],
    ["PORT", "3000x"],
    ["PORT", "70000"],
    ["API_PORT", "-1"],
    ["MAILLAGE_DATA_DIR", "a\0b"],
    ["MAILLAGE_DEMO", "maybe"],
    ["SITE_URL", "maillage.example.fr"],
    ["SITE_URL", "https://example.fr/maillage"],
    ["SMTP_URL", "https://courrier.example.fr"],
    ["MAIL_FROM", "Maillage"],
    ["MAIL_FROM", "a@b.fr>\r\nBcc: <c@d.fr"],
    ["RECHERCHE_ENTREPRISES_URL", "ftp://example.fr"],
    ["MAP_TILES_URL", "https://fonds.example.fr/carte.png"],
    ["MAP_TILES_URL", "ftp://fonds.example.fr/{z}/{x}/{y}.png"],
    ["MAP_TILES_URL", "https://{x}.example.fr/{z}/{x}/{y}.png"],
    ["MAP_TILES_URL", "https://fonds.example.fr; script-src *;/{z}/{x}/{y}.png"],
    ["MAP_TILES_URL", "https://{x}/{z}/{y}.png"],
    ["MAP_TILES_CREDIT", "©".repeat(201)],
    ["NODE_ENV", "prod"],
    ["LOG_LEVEL", "verbose"],
    ["TRUST_PROXY", "1"],
  ] as const)("names %s when it is %j", (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new ConfigurationError(configurationSentences[name]));
    expect(configurationSentences[name]).toContain(name);
  });

  it("has no background of the map unless told, and knows the host of the one it is given", () => {
    expect(readConfig({}).mapTiles).toBeUndefined();
    const tiles = { MAP_TILES_URL: "https://fonds.example.fr/plan/{z}/{x}/{y}.png", MAP_TILES_CREDIT: "© Exemple" };
    expect(readConfig(tiles).mapTiles).toEqual({
      url: tiles.MAP_TILES_URL,
      origin: "https://fonds.example.fr",
      credit: "© Exemple",
    });
  });

  it("refuses one port for two servers", () => {
    expect(() => readConfig({ PORT: "4000" })).toThrow(/PORT et API_PORT/);
  });
});

describe("cookieSecureFor", () => {
  it.each([
    ["https://maillage.example.fr", true],
    ["http://localhost:3000", true],
    ["http://127.0.0.1:3000", true],
    ["http://192.168.1.20:3000", false],
    ["http://localhost.example.fr", false],
  ])("%s → %s", (siteUrl, secure) => {
    expect(cookieSecureFor(siteUrl)).toBe(secure);
  });
});

it("says what to do when a program has no database", () => {
  expect(() => requireDatabaseUrl(readConfig({}))).toThrow(/DATABASE_URL/);
});
