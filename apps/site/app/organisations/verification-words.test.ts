import { expect, it } from "vitest";
import { verificationWords } from "./verification-words.ts";

const now = new Date("2026-11-23T09:00:00Z");

it("says what was verified, by whom, when and until when", () => {
  const words = verificationWords(
    {
      fact: "ess_status",
      statusName: "scic",
      verifierName: "CRESS Auvergne-Rhône-Alpes",
      verifiedAt: new Date("2026-03-03T09:00:00Z"),
      expiresAt: new Date("2028-12-31T09:00:00Z"),
    },
    now,
  );
  expect(words.what).toBe("Structure de l’ESS vérifiée (Société coopérative d’intérêt collectif (SCIC))");
  expect(words.by).toBe("la CRESS Auvergne-Rhône-Alpes");
  expect(words.date).toBe("le 3\u00a0mars, jusqu’au 31\u00a0décembre\u00a02028");
});
