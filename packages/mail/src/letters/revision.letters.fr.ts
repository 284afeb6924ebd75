import { greetingTo, subjectAbout, titled } from "../given-words.ts";
import { type LetterWriters, paragraph } from "../letter-text.ts";
import { redressInWords, statementInWords } from "./reasons.fr.ts";
import { teamSignature } from "./signatures.fr.ts";

type RevisionLetters = Pick<LetterWriters, "revision_published" | "revision_rejected" | "organisation_suspended">;

const why = "Vous recevez ce message parce que vous suivez les annonces de votre structure sur Maillage.";

/** Letters about a changed text, and about an organisation that is suspended. */
export const revisionLetters: RevisionLetters = {
  revision_published: (data, place) => ({
    subject: subjectAbout("Votre modification est en ligne", data.title),
    heading: "Votre modification est en ligne",
    greeting: greetingTo(),
    before: [paragraph(`La modification de votre annonce ${titled(data.title)} a été relue. Tout le monde la voit.`)],
    action: { label: "Voir l’annonce", address: place.page(data.path) },
    after: [paragraph("Vous n’avez rien à faire.")],
    signature: teamSignature,
    why,
  }),
  revision_rejected: (data, place) => ({
    subject: subjectAbout("Votre modification n’est pas acceptée", data.title),
    heading: "Votre modification n’est pas acceptée",
    greeting: greetingTo(),
    before: [
      paragraph(`Après relecture, la modification de votre annonce ${titled(data.title)} n’est pas publiée.`),
      paragraph("L’annonce reste en ligne sans cette modification."),
      ...statementInWords(data),
    ],
    action: { label: "Relire mon annonce", address: place.page(data.path) },
    after: redressInWords(data.redress),
    signature: teamSignature,
    why,
  }),
  organisation_suspended: (data, place) => ({
    subject: subjectAbout("Votre structure est suspendue", data.organisationName),
    heading: "Votre structure est suspendue",
    greeting: greetingTo(),
    before: [
      paragraph(`Après un signalement, la fiche de ${titled(data.organisationName)} n’est plus visible sur Maillage.`),
      paragraph("Ses annonces sont en pause."),
      ...statementInWords(data),
    ],
    action: { label: "Ouvrir mon espace", address: place.page(data.path) },
    after: redressInWords(data.redress),
    signature: teamSignature,
    why: "Vous recevez ce message parce que vous agissez pour cette structure sur Maillage.",
  }),
};
