import { expect, it } from "vitest";
import { sameOriginPath } from "./same-origin-path.ts";

it.each(["/espace", "/annonces?q=minibus&lieu=Ambert", "/espace/annonces/0190#photos"])("follows %s", (path) => {
  expect(sameOriginPath(path, "/")).toBe(path);
});

it.each([
  null,
  "",
  "espace",
  "//ailleurs.example.com",
  "/\\ailleurs.example.com",
  "/\t/ailleurs.example.com",
  "https://ailleurs.example.com",
  "javascript:alert(1)",
  "/./\\ailleurs.example.com",
  "/.//ailleurs.example.com",
  "/\nLocation: ailleurs",
])("does not follow %j", (path) => {
  expect(sameOriginPath(path, "/espace")).toBe("/espace");
});
