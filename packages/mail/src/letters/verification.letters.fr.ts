import type { VerifiedFact } from "@maillage/domain/organisations/organisation";
import { greetingTo, organisationName, subjectAbout } from "../given-words.ts";
import { type LetterWriters, paragraph } from "../letter-text.ts";
import { redressInWords, statementInWords } from "./reasons.fr.ts";
import { teamSignature } from "./signatures.fr.ts";

type VerificationLetters = Pick<LetterWriters, "verification_accepted" | "verification_refused">;

type FactWords = { accepted: string; opens: string; refused: string; next: string; action: string };

const facts: Record<VerifiedFact, FactWords> = {
  representative: {
    accepted: "votre lien avec cette structure est vérifié.",
    opens:
      "Ses annonces peuvent maintenant paraître, après relecture s’il y a lieu. Elle peut aussi répondre aux autres.",
    refused: "nous n’avons pas pu vérifier votre lien avec cette structure.",
    next: "Vous ne pouvez pas agir pour elle sur cette seule demande. Vous pouvez en faire une autre, avec un justificatif.",
    action: "Ouvrir mon espace",
  },
  ess_status: {
    accepted: "son appartenance à l’économie sociale et solidaire (ESS) est vérifiée.",
    opens: "Cette vérification se voit maintenant sur sa page, avec sa date.",
    refused: "nous n’avons pas pu vérifier son appartenance à l’économie sociale et solidaire (ESS).",
    next: "Sa page n’affichera pas cette vérification. Vous pouvez envoyer un autre justificatif.",
    action: "Envoyer un autre justificatif",
  },
  local_authority: {
    accepted: "sa qualité de collectivité est vérifiée.",
    opens: "Cette vérification se voit maintenant sur sa page, avec sa date.",
    refused: "nous n’avons pas pu vérifier sa qualité de collectivité.",
    next: "Sa page n’affichera pas cette vérification. Vous pouvez envoyer un autre justificatif.",
    action: "Envoyer un autre justificatif",
  },
};

const why = "Vous recevez ce message parce que vous agissez pour cette structure sur Maillage.";

/** Letters about what a CRESS verified of an organisation. */
export const verificationLetters: VerificationLetters = {
  verification_accepted: (data, place) => {
    const organisation = organisationName(data.organisationName);
    return {
      subject: subjectAbout("Votre structure est vérifiée", organisation),
      heading: "La vérification est faite",
      greeting: greetingTo(),
      before: [paragraph(`${organisation}\u00a0: ${facts[data.fact].accepted}`), paragraph(facts[data.fact].opens)],
      action: { label: "Voir la structure", address: place.page(data.path) },
      after: [],
      signature: teamSignature,
      why,
    };
  },
  verification_refused: (data, place) => {
    const organisation = organisationName(data.organisationName);
    return {
      subject: subjectAbout("La vérification n’a pas abouti", organisation),
      heading: "La vérification n’a pas abouti",
      greeting: greetingTo(),
      before: [paragraph(`${organisation}\u00a0: ${facts[data.fact].refused}`), ...statementInWords(data)],
      action: { label: facts[data.fact].action, address: place.page(data.path) },
      after: [paragraph(facts[data.fact].next), ...redressInWords(data.redress)],
      signature: teamSignature,
      why,
    };
  },
};
