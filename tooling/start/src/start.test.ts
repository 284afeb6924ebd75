import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { readConfig } from "@maillage/config/configuration";
import { findFreePort } from "@maillage/embedded-database/free-port";
import { environmentWithoutNpm, explainFailure, isAtLeast } from "../install.mjs";
import { openRunDatabase } from "./database.ts";
import { codeOf } from "./plain-failure.ts";
import { requirePort } from "./ports.ts";
import { startPrograms } from "./programs.ts";

async function takePort(host: string): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

const program = (name: string, code: string) => ({ name, options: ["-e", code], environment: {} });

describe("before anything is installed", () => {
  it.each([
    ["npm error code ENOTFOUND", /réseau/],
    ["ERR_PNPM_META_FETCH_FAIL GET", /réseau/],
    ["ENOSPC: no space left on device, write", /disque est plein/],
    ["EACCES: permission denied, mkdir", /ne peut pas écrire/],
    ["ERR_PNPM_OUTDATED_LOCKFILE", /pnpm-lock\.yaml/],
    ["something else", /message ci-dessus/],
  ])("explains %j", (output, sentence) => {
    expect(explainFailure(output)).toMatch(sentence);
  });

  it.each([
    ["20.0.0", [20, 0], true],
    ["18.20.4", [20, 0], false],
    ["22.21.9", [22, 22], false],
    ["24.0.0", [22, 22], true],
  ] as const)("compares Node %s with %j", (version, wanted, enough) => {
    expect(isAtLeast(version, wanted)).toBe(enough);
  });

  it("hides npm's own variables, and no other, from what it runs", () => {
    const environment = { npm_lifecycle_event: "start", npm_package_name: "x", npm_config_registry: "r", HOME: "/h" };
    expect(environmentWithoutNpm(environment)).toEqual({ npm_config_registry: "r", HOME: "/h" });
  });
});

describe("ports", () => {
  it.each(["127.0.0.1", "0.0.0.0"])("names the variable of a port taken on %s", async (host) => {
    const port = await takePort(host);
    await expect(requirePort("API_PORT", port)).rejects.toThrow(new RegExp(`${port}.*API_PORT=${port + 1}`));
  });
});

describe("an operator's database", () => {
  it("that does not answer is told in one sentence", async () => {
    const closed = `postgresql://a:b@127.0.0.1:${await findFreePort()}/maillage`;
    await expect(openRunDatabase(readConfig({ DATABASE_URL: closed }))).rejects.toThrow(/DATABASE_URL ne répond pas/);
  });
});

it("finds the code of an error inside the errors around it", () => {
  const inner = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
  expect(codeOf(new Error("outer", { cause: new AggregateError([inner]) }))).toBe("ECONNREFUSED");
  expect(codeOf("text")).toBeUndefined();
});

describe("programs", () => {
  it("that die are named, and the others are stopped", async () => {
    const running = startPrograms([
      program("le premier", "setInterval(() => {}, 1000)"),
      program("le second", "process.exit(3)"),
    ]);
    await expect(running.died).rejects.toThrow(/le second \(code 3\)/);
    await running.stop();
  });

  it("are not said dead when they are asked to stop", async () => {
    const running = startPrograms([program("le seul", "setInterval(() => {}, 1000)")]);
    await running.stop();
    await expect(Promise.race([running.died, wait(50, "quiet")])).resolves.toBe("quiet");
  });
});
