import type { matchingRefusals } from "./matching.refusals.ts";

export const matchingRefusalsInFrench: Record<keyof typeof matchingRefusals, string> = {
  complement_not_found: "Cette suggestion n’est plus d’actualité. Rechargez la page pour voir celles du jour.",
};
