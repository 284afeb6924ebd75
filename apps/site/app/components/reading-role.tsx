import { Notice } from "@maillage/ui/notice/notice";

/** Said before any form to a person who only reads for their organisation. */
export function ReadingRole() {
  return (
    <Notice title="Votre rôle est la lecture">
      Vous lisez les annonces et les conversations de votre structure. Pour publier ou répondre, demandez à une personne
      qui l’administre de changer votre rôle.
    </Notice>
  );
}
