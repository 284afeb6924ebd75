import type { DecisionOutcome } from "@maillage/domain/moderation/decision";
import { outcomeWords } from "./case-words.ts";

/** Every line of the log in French; an action without its words shows its code, which a test refuses. */
export const actionWords: Readonly<Record<string, string>> = {
  "account.acts_as": "choisit la structure au nom de laquelle agir",
  "account.confirmed": "confirme son adresse",
  "account.data_exported": "demande ses données personnelles",
  "account.deleted": "supprime son compte",
  "account.email_change_requested": "demande à changer d’adresse",
  "account.email_changed": "change d’adresse",
  "account.name_changed": "change de nom",
  "account.opened": "ouvre un compte",
  "account.opened_again": "recommence son inscription",
  "account.other_sessions_ended": "ferme ses autres connexions",
  "account.password_changed": "change de mot de passe",
  "account.password_given": "redonne son mot de passe",
  "account.password_reset": "choisit un nouveau mot de passe",
  "account.reset_requested": "demande un nouveau mot de passe",
  "account.session_ended": "ferme une connexion",
  "account.signed_in": "se connecte",
  "account.signed_out": "se déconnecte",
  "answer.awaited": "Rappel d’une réponse attendue",
  "backup.restored": "Sauvegarde remise en place",
  "cress.settings": "change les réglages du bureau",
  "decision.carried_out": "Décision appliquée",
  "decision.taken": "prend une décision",
  "decision.undone": "annule sa décision",
  "decision.void": "Décision sans effet, le dossier avait changé",
  "desk.summary": "Résumé du lundi envoyé",
  "evidence.opened": "ouvre un justificatif",
  "evidence.sent": "envoie un justificatif",
  "listings.imported": "Annonces importées par l’exploitant",
  "listing.drafted": "commence une annonce",
  "listing.expired": "Annonce arrivée à échéance",
  "listing.expiry_announced": "Fin d’annonce annoncée à son auteur",
  "listing.fulfilled": "dit que son annonce a abouti",
  "listing.paused": "met une annonce en pause",
  "listing.photo_added": "ajoute une photo",
  "listing.photo_removed": "retire une photo",
  "listing.published": "publie une annonce",
  "listing.erased": "efface un brouillon",
  "listing.photo_kept": "garde une photo",
  "listing.photo_removal_submitted": "demande à retirer une photo en ligne",
  "listing.photo_submitted": "envoie une photo en relecture",
  "listing.renewed": "prolonge une annonce",
  "listing.replied": "répond à une annonce",
  "listing.resumed": "publie de nouveau une annonce",
  "listing.revised": "modifie une annonce publiée",
  "listing.revision_submitted": "envoie une modification en relecture",
  "listing.saved": "enregistre un brouillon",
  "listing.suspended": "Annonce mise en pause, sa vérification a pris fin",
  "listing.taken_back": "reprend une annonce en brouillon",
  "listing.submitted": "envoie une annonce en relecture",
  "listing.withdrawn": "retire une annonce",
  "message.sent": "envoie un message",
  "moderator.appointed": "Personne nommée au bureau",
  "national_team.appointed": "Personne nommée à l’équipe nationale",
  "notice.filed": "Signalement reçu",
  "membership.approved": "accepte une personne",
  "membership.cancelled": "retire sa demande à rejoindre",
  "membership.ended": "retire une personne",
  "membership.joined": "rejoint une structure",
  "membership.left": "quitte une structure",
  "membership.refused": "refuse une demande à rejoindre",
  "membership.requested": "demande à rejoindre une structure",
  "membership.role_changed": "change un rôle",
  "organisation.claimed": "demande à représenter une structure",
  "organisation.completed": "Structure complétée par le registre national",
  "organisation.corrected": "corrige la fiche saisie à la main",
  "organisation.invited": "invite une personne",
  "organisation.not_completed": "Structure que le registre ne connaît pas",
  "organisation.profile_changed": "modifie la fiche de sa structure",
  "organisation.registered": "inscrit une structure",
  "partnership.step": "note une étape de partenariat",
  "verification.requested": "demande une vérification",
};

/** A line of the log in a few words, with what its details add. */
export function logWords(line: { action: string; details: Record<string, unknown> }): { what: string; detail: string } {
  const { title, outcome } = line.details;
  const decided = isOutcome(outcome) ? outcomeWords[outcome] : "";
  const named = typeof title === "string" && title !== "" ? `«\u00a0${title}\u00a0»` : "";
  return { what: actionWords[line.action] ?? line.action, detail: [decided, named].filter(Boolean).join(", ") };
}

function isOutcome(value: unknown): value is DecisionOutcome {
  return typeof value === "string" && value in outcomeWords;
}
