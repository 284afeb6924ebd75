import { describe, expect, it } from "vitest";
import { contactsIn, contactWarning } from "./contact-in-text.ts";

describe("a means of contact in a text", () => {
  it.each([
    "Appelez le 06 12 34 56 78",
    "0612345678",
    "tél. 04.73.82.61.90.",
    "04-73-82-61-90",
    "+33 6 12 34 56 78",
    "+33 (0)6 12 34 56 78",
    "0033612345678",
    "06/12/34/56/78",
  ])("finds the phone number of « %s »", (text) => {
    expect(contactsIn(text)).toEqual(["phone"]);
  });

  it.each(["écrivez à mairie@exemple.fr", "contact (at) recyclerie-ambert.fr", "A.B+c@x.y.org"])(
    "finds the address of « %s »",
    (text) => {
      expect(contactsIn(text)).toEqual(["email"]);
    },
  );

  it.each([
    "SIRET 808 080 808 00013",
    "80808080800013",
    "Minibus 9 places, 30 km, du 3 au 5 mars 2027",
    "De 2019 à 2024, 12 000 € par an",
    "Une salle de 40 m² @ Ambert",
    "le 01/02/2027 et le 03/04/2027",
  ])("finds nothing in « %s »", (text) => {
    expect(contactsIn(text)).toEqual([]);
  });

  it("reads a long text at once, whatever it holds", () => {
    const start = performance.now();
    contactsIn("a.".repeat(2500));
    contactsIn("0 1 ".repeat(1250));
    contactsIn("a@".repeat(2500));
    // A text that made the pattern go back over itself would take minutes.
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("is told in words", () => {
    expect(contactWarning([])).toBeNull();
    expect(contactWarning(["phone", "email"])).toBe(
      "Votre texte contient un numéro de téléphone et une adresse e-mail",
    );
  });
});
