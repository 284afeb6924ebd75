import type { Api } from "../api.server.ts";
import { textOf } from "../forms/text-of.ts";
import { type Chosen, type CommuneChoice, chooseCommune, doubtInWords } from "./choose-commune.ts";

/** Which commune the words mean, asked of the API. */
export async function lookUpCommune(api: Api, typed: string): Promise<Chosen> {
  return chooseCommune(typed, await api.territories.searchCommunes({ query: typed.slice(0, 100), limit: 10 }));
}

/** What a form said of its commune: a code, or why there is none. */
export type CommuneAnswer = { code: string | null; candidates: CommuneChoice[]; problem: string | null };

/**
 * Reads a `CommuneField` and takes its hidden parts out of the form. The code chosen counts for the words it was
 * chosen for; other words are looked up, and homonyms are asked about.
 */
export async function readCommune(api: Api, form: FormData, name: string): Promise<CommuneAnswer> {
  const typed = textOf(form, name);
  const code = textOf(form, `${name}-code`);
  const chosenFor = textOf(form, `${name}-pour`);
  form.delete(`${name}-code`);
  form.delete(`${name}-pour`);
  if (typed === "") return { code: null, candidates: [], problem: null };
  if (code !== "" && chosenFor === typed) return { code, candidates: [], problem: null };
  const chosen = await lookUpCommune(api, typed);
  if (chosen.kind === "one") return { code: chosen.commune.code, candidates: [], problem: null };
  if (chosen.kind === "none") {
    return {
      code: null,
      candidates: [],
      problem: `Nous ne trouvons pas «\u00a0${typed}\u00a0». Tapez le nom d’une commune ou son code postal.`,
    };
  }
  return {
    code: null,
    candidates: chosen.communes,
    problem:
      chosen.doubt === "near"
        ? `${doubtInWords(chosen.doubt, typed)} l’une de celles-ci\u00a0?`
        : `${doubtInWords(chosen.doubt, typed)}. Choisissez la vôtre.`,
  };
}
