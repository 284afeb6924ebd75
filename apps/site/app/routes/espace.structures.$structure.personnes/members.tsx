import { roleLabels } from "@maillage/domain/organisations/membership.rules";
import type { MembershipRole } from "@maillage/domain/permissions/actor";
import { Button } from "@maillage/ui/button/button";
import { Disclosure } from "@maillage/ui/disclosure/disclosure";
import { ErrorSummary } from "@maillage/ui/error-summary/error-summary";
import { type FormState, formView } from "../../forms/form-view.ts";
import { RoleField } from "./role-field.tsx";

type Member = { membershipId: string; displayName: string; role: MembershipRole; since: string; self: boolean };

export interface MembersProps {
  readonly members: readonly Member[];
  readonly may: boolean;
  readonly state: FormState | undefined;
}

function ChangeMember({ member, may }: { readonly member: Member; readonly may: boolean }) {
  const { membershipId, displayName, role, self } = member;
  return (
    <Disclosure summary={self ? "Mon rattachement" : `Modifier le rattachement de ${displayName}`}>
      <div className="flex flex-col gap-5">
        {may && (
          <form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="intent" value="role" />
            <input type="hidden" name="membershipId" value={membershipId} />
            <RoleField id={`role-${membershipId}`} defaultValue={role} label="Rôle" />
            <Button size="small">Changer le rôle</Button>
          </form>
        )}
        <form method="post">
          <input type="hidden" name="intent" value="terminer" />
          <input type="hidden" name="membershipId" value={membershipId} />
          <Button size="small" variant="destructive">
            {self ? "Quitter cette structure" : `Retirer ${displayName} de la structure`}
          </Button>
        </form>
      </div>
    </Disclosure>
  );
}

/** The people of the organisation, and what their administrators may change. */
export function Members({ members, may, state }: MembersProps) {
  return (
    <>
      <ErrorSummary errors={formView({ id: "personnes", state }).errors} />
      <ul className="flex max-w-[48rem] flex-col gap-4">
        {members.map((member) => (
          <li key={member.membershipId} className="flex flex-col gap-2 border-b border-hairline pb-4">
            <p>
              <strong>{member.displayName}</strong>
              {member.self && " (vous)"}
              <span className="block text-sm text-slate">
                {roleLabels[member.role].label}, depuis le {member.since}
              </span>
            </p>
            {(may || member.self) && <ChangeMember member={member} may={may} />}
          </li>
        ))}
      </ul>
    </>
  );
}
