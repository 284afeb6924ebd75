import { describe, expect, it } from "vitest";
import { deskAction, type KeyPress, readingMilliseconds } from "./desk-keys.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  withModifier: false,
  repeated: false,
  typing: false,
  visibleFor: 10_000,
  ...more,
});

describe("a decision by a key", () => {
  it.each(["a", "c", "r", "A"])("%s decides a case that had time to be read", (key) => {
    expect(deskAction(press(key))).toEqual({ kind: "decide", key: key.toLowerCase() });
  });

  it("is not taken on a case that has just come on the screen: the second of two presses decides nothing", () => {
    expect(deskAction(press("a", { visibleFor: readingMilliseconds - 1 }))).toBeNull();
    expect(deskAction(press("a", { visibleFor: readingMilliseconds }))).not.toBeNull();
  });

  it.each([{ repeated: true }, { typing: true }, { withModifier: true }])("is not taken when %o", (more) => {
    expect(deskAction(press("a", more))).toBeNull();
  });
});

it("moves and takes back at once: neither decides anything", () => {
  expect(deskAction(press("j", { visibleFor: 0 }))).toEqual({ kind: "move", to: "next" });
  expect(deskAction(press("ArrowLeft", { visibleFor: 0 }))).toEqual({ kind: "move", to: "previous" });
  expect(deskAction(press("z", { visibleFor: 0 }))).toEqual({ kind: "undo" });
  expect(deskAction(press("b"))).toBeNull();
});
