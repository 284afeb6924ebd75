import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { familyOfLegalCategory, kindOfFamily } from "./legal-family.ts";

const official = fileURLToPath(
  new URL("../../../../../shared/data/categories-juridiques-collectivites.json", import.meta.url),
);

describe("the family of a legal category", () => {
  it.each([
    ["7210", "commune"],
    ["7346", "epci"],
    ["7361", "public_body"],
    ["9220", "association"],
    ["5458", "cooperative"],
    ["6411", "mutual"],
    ["9300", "foundation"],
    ["5710", "company"],
  ])("%s is %s", (category, family) => {
    expect(familyOfLegalCategory(category)).toBe(family);
  });

  it.skipIf(!existsSync(official))("makes a local authority of each of the 35 official categories", () => {
    const categories: unknown = JSON.parse(readFileSync(official, "utf8"));
    const codes = Object.keys(Object(categories));
    expect(codes).toHaveLength(35);
    expect(codes.filter((code) => kindOfFamily(familyOfLegalCategory(code)) !== "local_authority")).toEqual([]);
  });
});
