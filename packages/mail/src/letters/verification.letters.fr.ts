import type { VerifiedFact } from "@maillage/domain/organisations/organisation";
import { dateInWords } from "@maillage/domain/wording/dates.fr";
import { numberInWords } from "@maillage/domain/wording/numbers.fr";
import { greetingTo, organisationName, subjectAbout } from "../given-words.ts";
import { type Block, type LetterWriters, paragraph } from "../letter-text.ts";
import { redressInWords, statementInWords } from "./reasons.fr.ts";
import { teamSignature } from "./signatures.fr.ts";

type VerificationLetters = Pick<
  LetterWriters,
  "verification_accepted" | "verification_refused" | "verification_ending" | "verification_ended"
>;

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

/** What an organisation loses at the end of a verification, and which one it was. */
const ends: Record<VerifiedFact, { name: string; consequence: string }> = {
  representative: {
    name: "la vérification de qui représente votre structure",
    consequence: "Sans elle, votre structure ne publie plus et ne répond plus.",
  },
  ess_status: {
    name: "la vérification de son appartenance à l’économie sociale et solidaire (ESS)",
    consequence: "Sans elle, sa page ne montre plus ce statut. Ses annonces sont relues avant de paraître.",
  },
  local_authority: {
    name: "la vérification de sa qualité de collectivité",
    consequence: "Sans elle, sa page ne montre plus ce statut. Ses annonces sont relues avant de paraître.",
  },
};

const listingsInWords = (count: number, one: string, many: string): readonly Block[] =>
  count === 0 ? [] : [paragraph(count === 1 ? one : many.replace("{count}", numberInWords(count)))];

const why = "Vous recevez ce message parce que vous agissez pour cette structure sur Maillage.";

/** Letters about what a CRESS verified of an organisation. */
export const verificationLetters: VerificationLetters = {
  verification_accepted: (data, place) => {
    const organisation = organisationName(data.organisationName);
    return {
      subject: subjectAbout("Votre structure est vérifiée", organisation),
      heading: "La vérification est faite",
      greeting: greetingTo(),
      before: [
        paragraph(`${organisation}\u00a0: ${facts[data.fact].accepted}`),
        paragraph(facts[data.fact].opens),
        ...listingsInWords(
          data.backOnline ?? 0,
          "L’annonce qui était en pause pour cette raison est de nouveau visible.",
          "Les {count}\u00a0annonces qui étaient en pause pour cette raison sont de nouveau visibles.",
        ),
      ],
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
  verification_ending: (data, place) => {
    const organisation = organisationName(data.organisationName);
    return {
      subject: subjectAbout("Une vérification prend bientôt fin", organisation),
      heading: "Une vérification prend bientôt fin",
      greeting: greetingTo(),
      before: [
        paragraph(
          `${organisation}\u00a0: ${ends[data.fact].name} vaut jusqu’au ${dateInWords(data.endsOn, place.now)}.`,
        ),
        paragraph("La CRESS lui a donné cette date de fin."),
        paragraph(ends[data.fact].consequence),
        ...listingsInWords(
          data.listings,
          "Son annonce en ligne sera alors en pause.",
          "Ses {count}\u00a0annonces en ligne seront alors en pause.",
        ),
      ],
      action: { label: "Demander à la CRESS de vérifier de nouveau", address: place.page(data.path) },
      after: [paragraph("Demandez dès maintenant une nouvelle vérification\u00a0: rien ne sera interrompu.")],
      signature: teamSignature,
      why,
    };
  },
  verification_ended: (data, place) => {
    const organisation = organisationName(data.organisationName);
    return {
      subject: subjectAbout("Une vérification a pris fin", organisation),
      heading: "Une vérification a pris fin",
      greeting: greetingTo(),
      before: [
        paragraph(
          `${organisation}\u00a0: ${ends[data.fact].name} a pris fin le ${dateInWords(data.endsOn, place.now)}.`,
        ),
        paragraph("La CRESS lui avait donné cette date de fin."),
        paragraph(ends[data.fact].consequence),
        ...listingsInWords(
          data.listings,
          "Son annonce en ligne est en pause. Son texte est conservé.",
          "Ses {count}\u00a0annonces en ligne sont en pause. Leurs textes sont conservés.",
        ),
      ],
      action: { label: "Demander à la CRESS de vérifier de nouveau", address: place.page(data.path) },
      after:
        data.fact === "representative"
          ? [
              paragraph(
                "Dès que la CRESS a vérifié de nouveau, les annonces en pause pour cette raison reviennent d’elles-mêmes.",
              ),
            ]
          : [paragraph("Dès que la CRESS a vérifié de nouveau, le statut revient sur la page.")],
      signature: teamSignature,
      why,
    };
  },
};
