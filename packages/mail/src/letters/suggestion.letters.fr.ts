import type { SuggestionInLetter } from "@maillage/domain/letters/letter";
import { countOf } from "@maillage/domain/wording/numbers.fr";
import { greetingTo, organisationName as nameOf, subjectAbout, titled } from "../given-words.ts";
import { type Block, type LetterPlace, type LetterWriters, paragraph } from "../letter-text.ts";
import { linkTo } from "./alert.letters.fr.ts";
import { teamSignature } from "./signatures.fr.ts";

/** As many as one reads at a glance; the page of the listing has them all. */
const reasonsShown = 3;

function suggestionBlocks(suggestions: readonly SuggestionInLetter[], place: LetterPlace): Block[] {
  return [...Map.groupBy(suggestions, ({ ownId }) => ownId).values()].flatMap((ofOne): Block[] => {
    const items = ofOne.map(({ listing, reasons }) => {
      const link = linkTo(listing, place);
      const why = reasons.slice(0, reasonsShown).join(", ");
      return why === "" ? link : { ...link, note: `${link.note} Pourquoi\u00a0: ${why}.` };
    });
    return [paragraph(`Pour votre annonce ${titled(ofOne[0]?.ownTitle ?? "")}`), { kind: "links", items }];
  });
}

/** The weekly letter of what may complement an organisation's listings. */
export const suggestionLetters: Pick<LetterWriters, "weekly_suggestions"> = {
  weekly_suggestions: ({ organisationName, suggestions }, place) => {
    const count = countOf(suggestions.length, {
      none: "Aucune suggestion",
      one: "suggestion",
      many: "suggestions",
    });
    return {
      subject: subjectAbout(`${count} cette semaine`, nameOf(organisationName)),
      heading: `${count} cette semaine`,
      greeting: greetingTo(),
      before: [
        paragraph(`Voici des annonces qui pourraient répondre à celles de ${nameOf(organisationName)}.`),
        ...suggestionBlocks(suggestions, place),
      ],
      action: { label: "Voir nos annonces", address: place.page("/espace") },
      after: [
        paragraph("Une suggestion ne convient pas\u00a0? Dites-le sur la page de votre annonce."),
        paragraph("Nous écrivons une fois par semaine au plus, et jamais deux fois pour la même suggestion."),
      ],
      signature: teamSignature,
      why: "Vous recevez ce message parce que votre structure a des annonces en ligne sur Maillage.",
      stop: { label: "Ne plus recevoir ces suggestions", address: place.link() },
    };
  },
};
