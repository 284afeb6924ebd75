import { createContext, useContext } from "react";
import { useLocation } from "react-router";
import { Button } from "@maillage/ui/button/button";
import { KeyboardHint } from "@maillage/ui/keyboard-hint/keyboard-hint";
import { PostButton } from "../components/form-frame.tsx";

/** Whether single letters act on the desk. */
export const DeskKeysOn = createContext(true);

/** The key of a button or a link, where keys act. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return useContext(DeskKeysOn) ? <KeyboardHint keys={keys} /> : null;
}

/** Says which keys act on the desk, and switches them off and on: a voice or a tremor must not decide. */
export function DeskKeysSwitch() {
  const on = useContext(DeskKeysOn);
  const { pathname, search } = useLocation();
  return (
    <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-slate">
      <p>
        {on
          ? `Au clavier\u00a0: a, c et r décident, j et k changent de dossier, z annule.`
          : "Les touches d’une lettre sont désactivées sur cet appareil."}
      </p>
      <PostButton action="/moderation/touches" fields={{ touches: on ? "non" : "oui", retour: `${pathname}${search}` }}>
        <Button size="small">{on ? "Désactiver les touches" : "Activer les touches"}</Button>
      </PostButton>
    </div>
  );
}
