import { useActionData, useSearchParams } from "react-router";
import { Notice } from "@maillage/ui/notice/notice";

/** What a page says after the action that led to it: `?fait=` names one of these sentences, never a text. */
const sentences: Readonly<Record<string, string>> = {
  "alerte-arretee": "C’est arrêté. Vous ne recevrez plus ces courriels.",
  "alerte-changee": "La fréquence de l’alerte est changée.",
  "alerte-creee": "Votre alerte est créée. Vous pouvez changer quand nous vous écrivons.",
  "alerte-deja-la": "Vous aviez déjà cette alerte.",
  "alerte-en-pause": "L’alerte est en pause. Elle n’écrit plus.",
  "alerte-reprise": "L’alerte a repris. Elle vous dira ce qui paraît à partir de maintenant.",
  "alerte-supprimee": "L’alerte est supprimée.",
  "flux-ferme": "Le flux est fermé. Son adresse ne répond plus.",
  "adresse-changee": "Votre nouvelle adresse est confirmée.",
  "adresse-envoyee": "Un courriel part vers votre nouvelle adresse. Ouvrez le lien qu’il contient pour la confirmer.",
  "annonce-enregistree": "Votre brouillon est enregistré.",
  "annonce-envoyee": "Votre annonce est envoyée en relecture.",
  "annonce-publiee": "Votre annonce est publiée.",
  "compte-cree": "Votre compte est confirmé. Vous pouvez vous connecter.",
  "conversation-lue": "La conversation est marquée comme lue.",
  deconnexion: "Votre connexion est fermée. À bientôt.",
  "demande-envoyee": "Votre demande est envoyée.",
  "demande-reglee": "Votre réponse est enregistrée. La personne est prévenue par courriel.",
  "fiche-enregistree": "La fiche de la structure est à jour.",
  "invitation-acceptee": "Vous avez rejoint la structure.",
  "invitation-envoyee": "L’invitation part par courriel. Elle est valable 7\u00a0jours.",
  "message-envoye": "Votre message est envoyé.",
  "mot-de-passe": "Votre mot de passe est changé. Vos autres connexions sont fermées.",
  "nom-change": "Votre nom est changé.",
  "photo-ajoutee": "La photo est ajoutée.",
  "photo-en-relecture": "La photo est envoyée en relecture. Elle paraîtra ensuite.",
  "photo-a-retirer": "Votre demande est envoyée en relecture. La photo reste visible d’ici là.",
  "photo-gardee": "La photo est gardée.",
  "photo-retiree": "La photo est retirée.",
  reglages: "Les réglages sont enregistrés.",
  "reponse-envoyee": "Votre réponse est envoyée. L’autre structure la reçoit par courriel.",
  "role-change": "Le rôle est changé.",
  "rattachement-termine": "Le rattachement est terminé.",
  "session-fermee": "La connexion est fermée.",
  "structure-choisie": "Vous agissez maintenant pour cette structure.",
  "structure-inscrite":
    "La structure est inscrite. La CRESS de votre région vérifie maintenant que vous la représentez.",
  "verification-demandee": "Votre demande de vérification est envoyée à la CRESS.",
  "compte-supprime": "Votre compte est supprimé.",
  "etape-notee": "L’étape est notée. L’autre structure est prévenue.",
  "annonce-en-pause": "Votre annonce est en pause. Elle n’apparaît plus dans les listes.",
  "annonce-en-brouillon": "Votre annonce est de nouveau un brouillon. La CRESS ne la relit plus.",
  "annonce-reprise": "Votre annonce est de nouveau publiée.",
  "annonce-aboutie": "Votre annonce est marquée comme aboutie. Merci de l’avoir dit.",
  "annonce-prolongee": "Votre annonce est prolongée.",
  "annonce-retiree": "Votre annonce est retirée.",
  "brouillon-supprime": "Votre brouillon est supprimé.",
  "suggestion-ecartee": "C’est noté. Cette suggestion n’apparaît plus, et les suivantes en tiennent compte.",
  "suggestion-remise": "La suggestion est de nouveau proposée.",
  "concept-ecrit": "Le concept est enregistré. Les annonces sont relues avec lui dans les minutes qui viennent.",
  "concept-retire": "Le concept est retiré du thésaurus.",
  "annonce-copiee": "Voici une copie, en brouillon.",
  "modification-envoyee": "Votre modification est envoyée en relecture. Le texte publié reste visible.",
  "decision-annulee": "La décision est annulée. Le dossier est revenu dans la file.",
  "suggestions-arretees": "C’est arrêté. Vous ne recevrez plus les suggestions de la semaine.",
  "suggestions-reprises": "Vous recevrez à nouveau les suggestions, le lundi.",
};

/** The sentence of what was just done, announced to screen readers; nothing when the address names none. */
export function DoneNotice() {
  const [query] = useSearchParams();
  // The address still names what was done before: a form refused since speaks alone.
  const answered = useActionData() !== undefined;
  const sentence = sentences[query.get("fait") ?? ""];
  if (!sentence || answered) return null;
  return (
    <div className="mb-6">
      <Notice tone="success" announced title={sentence} />
    </div>
  );
}
