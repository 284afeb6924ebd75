import fc from "fast-check";
import { expect, it } from "vitest";
import { organisationReference } from "./organisation-reference.ts";

const reference = (name: string) => organisationReference({ name, communeCode: "63003", family: "association" });

it("finds an organisation again whatever the accents, the case and the punctuation", () => {
  expect(reference("L'Œuvre d’Ambert !")).toBe(reference("l’oeuvre D'AMBERT"));
  expect(reference("Foyer rural")).not.toBe(reference("Foyer laïque"));
  expect(reference("協同組合")).not.toBe(reference("銀行"));
});

it("stays short and tells long names apart", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 160, maxLength: 300 }), (name) => {
      expect(reference(name).length).toBeLessThan(200);
    }),
  );
  expect(reference(`${"a".repeat(300)}b`)).not.toBe(reference(`${"a".repeat(300)}c`));
});
