import type { thesaurusRefusals } from "./thesaurus.refusals.ts";

export const thesaurusRefusalsInFrench: Record<keyof typeof thesaurusRefusals, string> = {
  concept_not_found: "Ce concept n’existe pas, ou n’est plus dans le thésaurus.",
  concept_exists:
    "Le code «\u00a0{code}\u00a0» est déjà celui d’un concept. Choisissez-en un autre, ou modifiez ce concept.",
  concept_unknown:
    "Le concept «\u00a0{code}\u00a0» n’existe pas. Écrivez le code d’un concept du thésaurus, un par ligne.",
};
