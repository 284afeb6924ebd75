import { describe, expect, test } from "vitest";
import { labelDescriptions, labelSentence } from "./labels.fr.ts";
import { isInForce, labelCodes } from "./labels.ts";

describe("labels", () => {
  test("every label is spelt out, explained in one sentence of twenty words at most, and sourced", () => {
    for (const code of labelCodes) {
      const { name, opens, producer, url } = labelDescriptions[code];
      expect(name).not.toMatch(/\b(QPV|FRR|PVD|ACV|ANCT)\b/);
      expect(opens).toMatch(/^[A-ZÀ-Ý].+[^.]\.$/);
      expect(opens.split(/\s+/).length).toBeLessThanOrEqual(20);
      expect(producer).not.toBe("");
      expect(url).toMatch(/^https:\/\//);
    }
  });

  test("a commune has a priority neighbourhood: no sentence says that anything is inside it", () => {
    const sentence = labelSentence({
      label: "qpv",
      territoryKind: "neighbourhood_in_commune",
      detailCode: "QN06301M",
      detailName: "Molles Cizolles",
    });
    expect(sentence).toBe(
      "La commune compte un quartier prioritaire de la politique de la ville\u00a0: Molles Cizolles.",
    );
    for (const label of labelCodes) {
      const said = labelSentence({
        label,
        territoryKind: "neighbourhood_in_commune",
        detailCode: "",
        detailName: null,
      });
      expect(said).not.toMatch(/situé|se trouve|est (en|dans)/);
    }
  });

  test("a label of the intercommunality is said of it, not of the commune", () => {
    expect(
      labelSentence({
        label: "territoires_industrie",
        territoryKind: "epci",
        detailCode: "ti-8401",
        detailName: "Thiers",
      }),
    ).toBe("L’intercommunalité participe au programme Territoires d’industrie\u00a0: Thiers.");
  });

  test.each([
    [{ validFrom: null, validTo: null }, true],
    [{ validFrom: "2026-03-01", validTo: null }, true],
    [{ validFrom: "2026-03-02", validTo: null }, false],
    [{ validFrom: null, validTo: "2026-03-01" }, true],
    [{ validFrom: null, validTo: "2026-02-28" }, false],
  ])("%j on 1 March 2026: %s", (dates, inForce) => {
    expect(isInForce(dates, "2026-03-01")).toBe(inForce);
  });
});
