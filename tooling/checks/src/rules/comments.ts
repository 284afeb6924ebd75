import type { Fault, Source } from "../sources.ts";

// Written in two halves, so that this file does not report itself.
const later = "TO".concat("DO");
const promise = new RegExp(`\\b${later}\\b`);
const kept = new RegExp(`\\b${later} \\d{4}-\\d{2}-\\d{2}: \\S+ \\S+`);
const worse = new RegExp(`\\b(?:${["FIX".concat("ME"), "XX".concat("X"), "HA".concat("CK")].join("|")})\\b`);

/** What is left for later says when it was left, and why. */
export function findLoosePromises(source: Source): Fault[] {
  return source.lines.flatMap((text, index) => {
    const fault = { path: source.path, line: index + 1 };
    if (worse.test(text)) return [{ ...fault, message: "mend it, or leave a dated TO-DO with its reason" }];
    if (promise.test(text) && !kept.test(text)) {
      return [{ ...fault, message: "a TO-DO needs a date and a reason: « 2026-03-01: why it waits »" }];
    }
    return [];
  });
}
