import { z } from "zod";

/** What is said of an input whose schema has no sentence of its own. */
function sentenceOf(issue: { code?: string | undefined; input?: unknown }): string {
  if (issue.code === "unrecognized_keys") return "Cette demande contient un champ que nous ne connaissons pas.";
  if (issue.input === undefined || issue.input === null) return "Il manque une information nécessaire.";
  return "Cette valeur n’est pas valable. Vérifiez-la.";
}

/** From now on, in this process, zod's own English gives way to ours; sentences written in a schema come first. */
export function sayProblemsInFrench(): void {
  z.config({ customError: sentenceOf });
}
