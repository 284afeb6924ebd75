import type { DecisionOutcome, DecisionSubject } from "@maillage/domain/moderation/decision";

/** What each kind of case is called. */
export const subjectWords: Record<DecisionSubject, string> = {
  listing: "Annonce",
  revision: "Modification",
  verification_request: "Vérification",
  notice: "Signalement",
};

/** The verbs of the decision panel, with the key that does the same; the first is the main one. */
export const outcomeButtons: Record<
  DecisionSubject,
  readonly { outcome: DecisionOutcome; label: string; key: string }[]
> = {
  listing: [
    { outcome: "accepted", label: "Publier l’annonce", key: "a" },
    { outcome: "changes_requested", label: "Demander une modification", key: "c" },
    { outcome: "rejected", label: "Refuser", key: "r" },
  ],
  revision: [
    { outcome: "accepted", label: "Publier la modification", key: "a" },
    { outcome: "changes_requested", label: "Demander une modification", key: "c" },
    { outcome: "rejected", label: "Refuser", key: "r" },
  ],
  verification_request: [
    { outcome: "accepted", label: "Vérifier", key: "a" },
    { outcome: "rejected", label: "Refuser", key: "r" },
  ],
  notice: [
    { outcome: "upheld", label: "Retirer le contenu", key: "r" },
    { outcome: "dismissed", label: "Laisser en ligne", key: "a" },
  ],
};

/** What was decided, in words. */
export const outcomeWords: Record<DecisionOutcome, string> = {
  accepted: "Accepté",
  changes_requested: "Modification demandée",
  rejected: "Refusé",
  upheld: "Contenu retiré",
  dismissed: "Classé sans suite",
};

/** What was decided of a kind of case, agreeing with it: « Annonce : acceptée ». */
export function decidedWords(subject: DecisionSubject, outcome: DecisionOutcome): string {
  const feminine: Partial<Record<DecisionOutcome, string>> = { accepted: "acceptée", rejected: "refusée" };
  const words = outcomeWords[outcome].toLowerCase();
  return `${subjectWords[subject]}\u00a0: ${subject === "notice" ? words : (feminine[outcome] ?? words)}`;
}

/** What happens after a decision, said before it is taken. */
export const afterDecision: Record<DecisionSubject, string> = {
  listing:
    "Votre décision s’applique 30\u00a0secondes après, et la structure reçoit un courriel. D’ici là, vous pouvez l’annuler.",
  revision:
    "Votre décision s’applique 30\u00a0secondes après, et la structure reçoit un courriel. En attendant, l’ancien texte reste en ligne.",
  verification_request:
    "Votre décision s’applique 30\u00a0secondes après, et la personne reçoit un courriel. D’ici là, vous pouvez l’annuler.",
  notice:
    "Votre décision s’applique 30\u00a0secondes après. La structure ou la personne qui a signalé reçoit un courriel.",
};

const subjects: readonly DecisionSubject[] = ["listing", "revision", "verification_request", "notice"];

/** The kind of case an address names, or null. */
export function subjectOf(text: string): DecisionSubject | null {
  return subjects.find((subject) => subject === text) ?? null;
}

/** The address of a case. */
export function casePath(found: { subject: string; id: string }, query = ""): string {
  return `/moderation/dossiers/${found.subject}/${found.id}${query}`;
}
