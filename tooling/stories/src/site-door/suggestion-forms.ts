import type { FormUnderTest } from "./forms.ts";
import type { Rows } from "./site-stage.ts";

/** The form by which the weekly letters of suggestions are stopped. */
export function suggestionForms({ scene }: Rows): Record<string, FormUnderTest[]> {
  const path = `/suggestions/arreter?lien=${scene.suggestionsToken}`;
  return { "suggestions.arreter": [{ as: "visitor", gate: "public", path, byToken: true, fields: {} }] };
}
