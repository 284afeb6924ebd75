import { Button } from "@maillage/ui/button/button";
import { PostButton } from "../../components/form-frame.tsx";

export interface SessionsProps {
  readonly sessions: ReadonlyArray<{ id: string; device: string; current: boolean; lastUsed: string }>;
}

/** Where the account is open, each connection with its end. */
export function Sessions({ sessions }: SessionsProps) {
  return (
    <>
      <ul className="mb-4 max-w-prose border-t border-hairline">
        {sessions.map(({ id, device, current, lastUsed }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-hairline py-3">
            <span>
              {device || "Appareil inconnu"}
              <span className="block text-sm text-slate">
                {current ? "cette connexion" : `dernier passage ${lastUsed}`}
              </span>
            </span>
            {!current && (
              <PostButton fields={{ intent: "session", sessionId: id }}>
                <Button size="small">
                  Fermer<span className="sr-only"> la connexion {device}</span>
                </Button>
              </PostButton>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <PostButton fields={{ intent: "autres-sessions" }}>
          <Button>Fermer toutes les autres connexions</Button>
        </PostButton>
      )}
    </>
  );
}
