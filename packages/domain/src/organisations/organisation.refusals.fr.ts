import type { organisationRefusals } from "./organisation.refusals.ts";

export const organisationRefusalsInFrench: Record<keyof typeof organisationRefusals, string> = {
  organisation_not_found: "Cette structure n’existe pas, ou n’est plus sur Maillage.",
  organisation_already_there:
    "{name} est déjà sur Maillage. Demandez à la rejoindre\u00a0: vous n’avez rien à ressaisir.",
  organisation_has_its_siret:
    "{name} a déjà son numéro SIRET. Demandez à la rejoindre\u00a0: vous n’avez rien à ressaisir.",
  organisation_facts_settled:
    "Le nom, la commune et la forme juridique sont déjà confirmés. Ils ne se corrigent plus ici\u00a0: écrivez à votre CRESS.",
  siren_of_another:
    "Une autre structure de Maillage porte ce numéro SIREN. Refusez cette demande\u00a0: la personne rejoindra l’autre.",
  siret_unknown:
    "Le registre national ne connaît pas ce numéro SIRET. Vérifiez-le, ou saisissez la structure à la main.",
  establishment_closed:
    "Le registre national indique que cet établissement a fermé. Donnez le SIRET d’un établissement ouvert.",
  register_unavailable:
    "Le registre national ne répond pas en ce moment. Saisissez la structure à la main\u00a0: nous compléterons plus tard.",
  already_member: "Vous êtes déjà dans cette structure, ou votre demande est en attente.",
  membership_not_found: "Ce rattachement n’existe pas.",
  membership_already_decided: "Cette demande a déjà reçu une réponse.",
  last_administrator: "Une structure garde toujours une personne qui l’administre. Nommez-en d’abord une autre.",
  organisation_not_verified:
    "La CRESS n’a pas encore vérifié que vous représentez cette structure. Vous pouvez rédiger\u00a0; rien n’est publié avant.",
  verification_already_asked: "Cette vérification est déjà demandée. La CRESS vous répondra par courriel.",
  evidence_not_found: "Ce justificatif n’existe pas, ou ne vous est pas accessible.",
};
