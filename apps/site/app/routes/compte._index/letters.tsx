import { Button } from "@maillage/ui/button/button";
import { PostButton } from "../../components/form-frame.tsx";

export interface LettersProps {
  readonly wantsSuggestions: boolean;
}

/** The letters one may do without: those nobody asked for. */
export function Letters({ wantsSuggestions }: LettersProps) {
  const says = wantsSuggestions
    ? "Le lundi, un courriel vous dit quelles annonces pourraient répondre à celles de votre structure."
    : "Vous ne recevez pas les suggestions de la semaine.";
  return (
    <>
      <p className="mb-3 max-w-prose">{says}</p>
      <PostButton fields={{ intent: "suggestions", wanted: wantsSuggestions ? "non" : "oui" }}>
        <Button>{wantsSuggestions ? "Ne plus recevoir les suggestions" : "Recevoir les suggestions"}</Button>
      </PostButton>
    </>
  );
}
