import { describe, expect, it } from "vitest";
import { isCommonPassword } from "./common-passwords.ts";

describe("a password everyone thinks of", () => {
  it.each([
    "123456789012",
    "motherfucker",
    "1qaz2wsx3edc",
    "administrator",
    "Administrateur",
    "motdepasse2026",
    "Mot de passe 2026",
    "M0tdep@sse123",
    "P@ssw0rd1234",
    "azertyuiop123",
    "qsdfghjklmwxcvbn",
    "poiuytreza1234",
    "aaaaaaaaaaaaaa",
    "abcabcabcabca",
    "motdepassemotdepasse",
    "bonjour123456789",
    "Marseille2026!",
    "Association63",
    "maillage-2026",
    "123456azerty",
    "gouvernement",
  ])("refuses « %s »", async (password) => {
    expect(await isCommonPassword(password)).toBe(true);
  });

  it.each([
    "cheval agrafe batterie correct",
    "tournevis-lavande-octobre",
    "le minibus de Viverols part à midi",
    "kX9$vRt2#pLq8",
    "maison48291736042",
    "zèbre orange 47 tartines",
  ])("allows « %s »", async (password) => {
    expect(await isCommonPassword(password)).toBe(false);
  });

  it("refuses what is known of the person", async () => {
    const personal = ["Marie Vialatoux", "marie.vialatoux@viverols.fr"];
    expect(await isCommonPassword("vialatoux2026", personal)).toBe(true);
    expect(await isCommonPassword("marie.vialatoux@viverols.fr", personal)).toBe(true);
    expect(await isCommonPassword("vialatoux2026")).toBe(false);
    expect(await isCommonPassword("vialatoux tournevis lavande", personal)).toBe(false);
  });
});
