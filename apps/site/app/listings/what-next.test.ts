import { expect, it } from "vitest";
import { listingStatuses } from "@maillage/domain/listings/listing";
import { whatNext } from "./what-next.ts";

const situation = {
  missing: 0,
  moderatorName: "la CRESS Auvergne-Rhône-Alpes",
  delayDays: null,
  mayAppear: true,
  publishedAtOnce: false,
  suspendedSince: null,
  revisionWaits: false,
  expiresOn: "20\u00a0mai\u00a02027",
};

it.each(listingStatuses.map(({ code }) => code))("says what next in the state %s", (status) => {
  expect(whatNext({ ...situation, status })).toMatch(/^\p{Lu}.+\.$/u);
});

it("names the desk, its delay when it announced one, and what else it must verify", () => {
  const sentence = whatNext({ ...situation, status: "submitted", delayDays: 3, mayAppear: false });
  expect(sentence).toContain("La CRESS Auvergne-Rhône-Alpes relit");
  expect(sentence).toContain("3\u00a0jours");
  expect(sentence).toContain("rien n’est publié avant");
});

it("counts what is missing from a draft", () => {
  expect(whatNext({ ...situation, status: "draft", missing: 2 })).toBe(
    "Il reste 2\u00a0points à compléter avant l’envoi.",
  );
});

it("says why it is out of the lists and when it comes back", () => {
  const sentence = whatNext({ ...situation, status: "paused", suspendedSince: "3\u00a0mars" });
  expect(sentence).toContain("depuis le 3\u00a0mars");
  expect(sentence).toContain("dès que la CRESS Auvergne-Rhône-Alpes la vérifie");
});
