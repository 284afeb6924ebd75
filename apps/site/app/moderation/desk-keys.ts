/** What a key asks of the desk: a decision's button, another case, or the last decision taken back. */
export type DeskAction = { kind: "decide"; key: string } | { kind: "move"; to: "previous" | "next" } | { kind: "undo" };

/** A case is read before it is decided: keys wait this long after it came on the screen. */
export const readingMilliseconds = 1500;

export type KeyPress = {
  key: string;
  /** Held with Ctrl, Alt or Cmd: the browser's own. */
  withModifier: boolean;
  /** The key is held down. */
  repeated: boolean;
  /** In a field where letters are letters. */
  typing: boolean;
  /** How long the case has been in sight. */
  visibleFor: number;
};

const moves: Readonly<Record<string, "previous" | "next">> = {
  j: "next",
  k: "previous",
  arrowright: "next",
  arrowleft: "previous",
};

/** What to do on a key, or null: nothing while one types, nothing for a key held down, no decision on a case just shown. */
export function deskAction(press: KeyPress): DeskAction | null {
  if (press.withModifier || press.repeated || press.typing) return null;
  const key = press.key.toLowerCase();
  if (key === "z") return { kind: "undo" };
  const to = moves[key];
  if (to) return { kind: "move", to };
  return /^[acr]$/.test(key) && press.visibleFor >= readingMilliseconds ? { kind: "decide", key } : null;
}
