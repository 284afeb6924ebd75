import { Button, ButtonRow } from "@maillage/ui/button/button";
import { Card } from "@maillage/ui/card/card";
import { ErrorSummary } from "@maillage/ui/error-summary/error-summary";
import { type FormState, formView } from "../../forms/form-view.ts";
import { RoleField } from "./role-field.tsx";

export interface RequestsProps {
  readonly requests: ReadonlyArray<{ membershipId: string; displayName: string; message: string; since: string }>;
  readonly state: FormState | undefined;
}

/** Who asks to join, each with the answer to give. */
export function Requests({ requests, state }: RequestsProps) {
  return (
    <>
      <ErrorSummary errors={formView({ id: "demandes", state }).errors} />
      <ul className="flex flex-col gap-4">
        {requests.map(({ membershipId, displayName, message, since }) => (
          <Card as="li" key={membershipId}>
            <p>
              <strong>{displayName}</strong> <span className="text-slate">demande depuis le {since}</span>
            </p>
            {message && <p className="mt-1 max-w-prose whitespace-pre-line">{message}</p>}
            <form method="post" className="mt-3 flex flex-col gap-3">
              <input type="hidden" name="intent" value="repondre" />
              <input type="hidden" name="membershipId" value={membershipId} />
              <RoleField id={`role-${membershipId}`} defaultValue="contributor" label="Son rôle" />
              <ButtonRow>
                <Button variant="primary" size="small" name="outcome" value="approved">
                  Accepter {displayName}
                </Button>
                <Button size="small" name="outcome" value="refused">
                  Refuser
                </Button>
              </ButtonRow>
            </form>
          </Card>
        ))}
      </ul>
    </>
  );
}
