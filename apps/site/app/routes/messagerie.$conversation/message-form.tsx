import { Button } from "@maillage/ui/button/button";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { FormFrame } from "../../components/form-frame.tsx";
import { type FormState, formView } from "../../forms/form-view.ts";

export interface MessageFormProps {
  readonly state: FormState | undefined;
  /** Comes back with the message: sent twice, it is written once. */
  readonly idempotencyKey: string;
  readonly other: string;
}

/** Writes to the other side. */
export function MessageForm({ state, idempotencyKey, other }: MessageFormProps) {
  const view = formView({ id: "message", state });
  return (
    <FormFrame view={view} intent="message" actions={<Button variant="primary">Envoyer le message</Button>}>
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextArea {...view.field("body")} label={`Votre message à ${other}`} rows={5} limit={5000} required />
    </FormFrame>
  );
}
