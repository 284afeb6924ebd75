import { useContext, useEffect, useRef, useState } from "react";
import { Button } from "@maillage/ui/button/button";
import { UndoBar, UndoLine } from "@maillage/ui/undo-bar/undo-bar";
import { PostButton } from "../components/form-frame.tsx";
import type { UndoView } from "./case-view.ts";
import { DeskKeysOn, KeyHint } from "./desk-keys-switch.tsx";

function Line({ undo, query, first }: { readonly undo: UndoView; readonly query: string; readonly first: boolean }) {
  const { decisionId, sentence, secondsLeft } = undo;
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), secondsLeft * 1000);
    return () => clearTimeout(timer);
  }, [secondsLeft]);
  if (late) return <UndoLine message={sentence} delay="Cette décision est appliquée." />;
  return (
    <UndoLine message={sentence} delay="Vous pouvez l’annuler encore quelques secondes.">
      <PostButton action="/moderation/annuler" fields={{ decisionId, suite: query }}>
        <Button size="small" icon="undo" data-undo={first ? "" : undefined}>
          Annuler la décision
          {first && <KeyHint keys="z" />}
        </Button>
      </PostButton>
    </UndoLine>
  );
}

/** The decisions that can still be taken back, at the bottom of the window; the last one answers to the key z. */
export function UndoDecisions({ undos, query }: { readonly undos: readonly UndoView[]; readonly query: string }) {
  const said = useRef<HTMLParagraphElement>(null);
  const keysOn = useContext(DeskKeysOn);
  const newest = undos[0]?.sentence ?? "";
  // A text already there when the page arrives is not announced; one that comes after is.
  useEffect(() => {
    if (said.current && newest) {
      said.current.textContent = `${newest} Vous pouvez l’annuler encore quelques secondes${keysOn ? ", touche z" : ""}.`;
    }
  }, [newest, keysOn]);
  return (
    <>
      <p ref={said} role="status" className="sr-only" />
      {undos.length > 0 && (
        <UndoBar label="Décisions à annuler">
          {undos.map((undo, index) => (
            <Line key={undo.decisionId} undo={undo} query={query} first={index === 0} />
          ))}
        </UndoBar>
      )}
    </>
  );
}
