import type { ReactNode } from "react";
import { Notice } from "@maillage/ui/notice/notice";
import { type Contact, contactWarning } from "./contact-in-text.ts";

/** Says that a means of contact in the text will be public, and that there is no need of it. Refuses nothing. */
export function ContactNotice({
  contacts,
  children,
}: {
  readonly contacts: readonly Contact[];
  readonly children?: ReactNode | undefined;
}) {
  const title = contactWarning(contacts);
  if (!title) return null;
  return (
    <div className="mb-6">
      <Notice tone="warning" title={title}>
        Tout le monde pourra le lire. Les réponses passent par la messagerie de Maillage, vous n’avez pas besoin de
        l’écrire. {children}
      </Notice>
    </div>
  );
}
