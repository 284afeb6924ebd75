import { Hono } from "hono";
import { expect, it } from "vitest";
import { type SiteVariables, securityHeaders } from "./security-headers.ts";

async function policyOf(path: string, tilesOrigin?: string): Promise<string> {
  const app = new Hono<SiteVariables>();
  app.use(securityHeaders({ development: false, https: true, tilesOrigin }));
  app.get("*", (context) => context.text("ok"));
  return (await app.request(path)).headers.get("content-security-policy") ?? "";
}

it("lets the background of the map in where the operator chose one, and on the map's page only", async () => {
  const origin = "https://fonds.example.fr";
  expect(await policyOf("/annonces/carte", origin)).toContain(`connect-src 'self' ${origin};`);
  expect(await policyOf("/annonces/carte", origin)).toContain(`img-src 'self' data: ${origin};`);
  expect(await policyOf("/annonces", origin)).not.toContain(origin);
  expect(await policyOf("/annonces/carte")).not.toContain("http");
});
