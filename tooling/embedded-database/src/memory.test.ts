import { expect, it } from "vitest";
import { memorySettings } from "./memory.ts";

const gigabyte = 1024 ** 3;

it.each([
  [2, "256MB"],
  [24, "3072MB"],
  [0.5, "128MB"],
  [256, "4096MB"],
])("gives PostgreSQL an eighth of %d GB, within bounds", (gigabytes, expected) => {
  expect(memorySettings(gigabytes * gigabyte).shared_buffers).toBe(expected);
});
