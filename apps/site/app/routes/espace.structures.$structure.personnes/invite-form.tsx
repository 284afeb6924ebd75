import { Button } from "@maillage/ui/button/button";
import { TextField } from "@maillage/ui/text-field/text-field";
import { FormFrame } from "../../components/form-frame.tsx";
import { type FormState, formView } from "../../forms/form-view.ts";
import { RoleField } from "./role-field.tsx";

/** Invites by e-mail: the link is good for a week. */
export function InviteForm({ state }: { readonly state: FormState | undefined }) {
  const view = formView({ id: "inviter", state });
  return (
    <FormFrame view={view} intent="inviter" actions={<Button>Envoyer l’invitation</Button>}>
      <TextField
        {...view.field("email")}
        label="Adresse e-mail"
        type="email"
        autoComplete="off"
        required
        width="medium"
      />
      <RoleField id="inviter-role" defaultValue="contributor" label="Rôle proposé" />
    </FormFrame>
  );
}
