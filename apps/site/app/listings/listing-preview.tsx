import { useEffect, useState } from "react";
import { type ListingKind, labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { Card } from "@maillage/ui/card/card";
import { Heading } from "@maillage/ui/heading/heading";
import { Icon } from "@maillage/ui/icon/icon";
import { KindChip } from "@maillage/ui/kind-chip/kind-chip";
import { ContactNotice } from "./contact-notice.tsx";
import { previewWords, type Written } from "./preview-words.ts";

export interface ListingPreviewProps {
  /** The form that is being written. */
  readonly formId: string;
  readonly kind: ListingKind;
  /** What was saved before: all that is shown without JavaScript. */
  readonly saved: Written;
}

const moments = ["input", "change", "focusout"] as const;

/** What the form holds now; nothing before the page wakes. */
function useWritten(formId: string): Written {
  const [written, setWritten] = useState<Written>({});
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    // After the fields that React keeps have taken what was typed.
    const read = () => requestAnimationFrame(() => setWritten(Object.fromEntries(new FormData(form))));
    for (const moment of moments) form.addEventListener(moment, read);
    // What was typed before the page woke.
    read();
    return () => {
      for (const moment of moments) form.removeEventListener(moment, read);
    };
  }, [formId]);
  return written;
}

/** The listing as others will see it in a list; with JavaScript it follows what is typed. */
export function ListingPreview({ formId, kind, saved }: ListingPreviewProps) {
  const written = useWritten(formId);
  const { title, summary, facts, contacts } = previewWords(kind, { ...saved, ...written });
  const alreadySaid = previewWords(kind, saved).contacts.length > 0;
  return (
    <aside aria-labelledby="apercu-titre">
      <Heading level={2} look={4} id="apercu-titre" className="mb-2">
        Aperçu
      </Heading>
      <Card>
        <KindChip kind={kind} label={labelOf(kind)} />
        <p className="mt-2 text-lg leading-snug font-semibold wrap-anywhere">{title || "Votre titre"}</p>
        <p className="mt-2 line-clamp-4 whitespace-pre-line text-slate wrap-anywhere">
          {summary || "Votre description viendra ici."}
        </p>
        <ul className="mt-3 flex flex-col gap-1 text-sm">
          {facts.map(({ name, words }) => (
            <li key={name} className="flex items-start gap-1.5 wrap-anywhere">
              <Icon name={name} className="mt-0.5 size-4.5 text-slate" />
              <span>{words}</span>
            </li>
          ))}
        </ul>
      </Card>
      {!alreadySaid && contacts.length > 0 && (
        <div className="mt-4">
          <ContactNotice contacts={contacts} />
        </div>
      )}
    </aside>
  );
}
