import type { ReactNode } from "react";

export interface ProseProps {
  readonly children: ReactNode;
  /** The language of the text, when it is not French. */
  readonly lang?: string | undefined;
}

/** Running text: lines of 60 to 75 characters, plain headings, lists and quotations. */
export function Prose({ children, lang }: ProseProps) {
  return (
    <div className="prose" lang={lang}>
      {children}
    </div>
  );
}

/** A text typed by a member: blank lines make paragraphs, single ones are kept, nothing is interpreted. */
export function PlainText({ text }: { readonly text: string }) {
  const paragraphs = text.split(/\r?\n\s*\r?\n/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <div className="prose">
      {paragraphs.map((paragraph, index) => (
        // The paragraphs of one text never move: their rank is their identity.
        <p key={`${index}-${paragraph.length}`} className="whitespace-pre-line">
          {paragraph.trim()}
        </p>
      ))}
    </div>
  );
}
