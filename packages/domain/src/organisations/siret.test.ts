import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSiren, isSiret, normaliseSiret, sirenOf, whatIsWrongWithSiret } from "./siret.ts";

/** Completes 13 digits so that they follow Luhn's rule. */
function complete(thirteen: string): string {
  const last = Array.from({ length: 10 }, (_, digit) => `${thirteen}${digit}`).find(isSiret);
  return last ?? thirteen;
}
const validSiret = fc
  .stringMatching(/^\d{13}$/)
  .map(complete)
  .filter((siret) => !siret.startsWith("356000000"));

describe("a SIRET", () => {
  it("always has exactly one good last digit", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{12}$/), (thirteen) => {
        const good = Array.from({ length: 10 }, (_, digit) => `${thirteen}${digit}`).filter(isSiret);
        return thirteen.startsWith("356000000") || good.length === 1;
      }),
    );
  });

  it("is found wrong when any one digit is mistyped", () => {
    fc.assert(
      fc.property(validSiret, fc.nat(13), fc.integer({ min: 1, max: 9 }), (siret, position, shift) => {
        const digits = [...siret];
        digits[position] = String((Number(digits[position]) + shift) % 10);
        const mistyped = digits.join("");
        return mistyped.startsWith("356000000") || !isSiret(mistyped);
      }),
    );
  });

  it("is read whatever the spaces, dots and dashes", () => {
    expect(normaliseSiret("217 500 016\u00a000013")).toBe("21750001600013");
    expect(normaliseSiret("217.500.016-00013")).toBe("21750001600013");
  });

  it("follows La Poste's own rule for its establishments, and only for them", () => {
    expect(isSiret("35600000000048")).toBe(true);
    expect(isSiret("35600000049837")).toBe(true);
    expect(isSiret("35600000000049")).toBe(false);
  });

  it("says what is wrong, and how many digits were typed", () => {
    expect(whatIsWrongWithSiret("217 500 016 0001")).toBe(
      "Le numéro SIRET doit compter 14\u00a0chiffres. Vous en avez saisi 13.",
    );
    expect(whatIsWrongWithSiret("21750001600014")).toContain("erreur de frappe");
    expect(whatIsWrongWithSiret("2175000160001O")).toContain("que des chiffres");
    expect(whatIsWrongWithSiret("21750001600019")).toBeNull();
  });

  it("begins with a SIREN", () => {
    expect(isSiren(sirenOf("21750001600019"))).toBe(true);
    expect(isSiren("217500017")).toBe(false);
  });
});
