import { roleLabels } from "@maillage/domain/organisations/membership.rules";
import { greetingTo, organisationName, personName, severalLines, subjectAbout } from "../given-words.ts";
import { type LetterWriters, paragraph, quoteOf } from "../letter-text.ts";
import { linkLifeInWords } from "./account.letters.fr.ts";
import { teamSignature } from "./signatures.fr.ts";

type MembershipLetters = Pick<LetterWriters, "invitation" | "membership_requested" | "membership_decided">;

/** Letters about belonging to an organisation. */
export const membershipLetters: MembershipLetters = {
  invitation: (data, place) => {
    const organisation = organisationName(data.organisationName);
    const inviter = personName(data.inviterName) ?? "Une personne de cette structure";
    const role = roleLabels[data.role];
    return {
      subject: subjectAbout("Invitation à rejoindre une structure sur Maillage", organisation),
      heading: "Vous avez une invitation",
      greeting: greetingTo(),
      before: [
        paragraph(`${inviter} vous invite à agir sur Maillage pour cette structure\u00a0: ${organisation}.`),
        paragraph("Maillage est le réseau d’entraide des collectivités et de l’économie sociale et solidaire."),
        paragraph(`Votre rôle serait «\u00a0${role.label}\u00a0»\u00a0: une personne qui ${role.means}.`),
      ],
      action: { label: "Voir l’invitation", address: place.link() },
      after: [
        paragraph(`L’invitation est valable ${linkLifeInWords("join_organisation")} et sert une seule fois.`),
        paragraph("Si elle ne vous concerne pas, ne faites rien\u00a0: aucun compte ne sera ouvert."),
      ],
      signature: teamSignature,
      why: "Vous recevez ce message parce que cette personne a saisi votre adresse pour vous inviter.",
    };
  },
  membership_requested: (data, place) => {
    const organisation = organisationName(data.organisationName);
    const person = personName(data.personName) ?? "Une personne";
    const words = severalLines(data.message);
    return {
      subject: subjectAbout("Une personne demande à rejoindre votre structure", person),
      heading: "Une demande de rattachement vous attend",
      greeting: greetingTo(),
      before: [
        paragraph(`${person} demande à agir sur Maillage pour votre structure\u00a0: ${organisation}.`),
        ...(words === "" ? [] : [paragraph("Son message\u00a0:"), ...quoteOf(words)]),
      ],
      action: { label: "Examiner la demande", address: place.page(data.path) },
      after: [
        paragraph("N’acceptez que si vous connaissez cette personne. Sans votre accord, elle n’accède à rien."),
        paragraph("Elle recevra votre réponse par courriel."),
      ],
      signature: teamSignature,
      why: "Vous recevez ce message parce que vous administrez cette structure sur Maillage.",
    };
  },
  membership_decided: (data, place) => {
    const organisation = organisationName(data.organisationName);
    const approved = data.outcome === "approved";
    return {
      subject: subjectAbout(
        approved ? "Votre rattachement est accepté" : "Votre rattachement est refusé",
        organisation,
      ),
      heading: approved ? "Votre rattachement est accepté" : "Votre rattachement n’est pas accepté",
      greeting: greetingTo(),
      before: [
        paragraph(`${organisation}\u00a0: votre demande de rattachement est ${approved ? "acceptée" : "refusée"}.`),
        paragraph(
          approved
            ? "Vous pouvez maintenant agir pour cette structure sur Maillage."
            : "Une personne qui administre cette structure en a décidé ainsi. Votre compte reste ouvert.",
        ),
      ],
      action: { label: approved ? "Ouvrir mon espace" : "Voir mes rattachements", address: place.page(data.path) },
      after: approved
        ? []
        : [paragraph("Si c’est une erreur, parlez-en avec cette structure, puis faites une nouvelle demande.")],
      signature: teamSignature,
      why: "Vous recevez ce message parce que vous avez demandé à rejoindre cette structure sur Maillage.",
    };
  },
};
