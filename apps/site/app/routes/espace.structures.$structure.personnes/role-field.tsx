import { roleLabels } from "@maillage/domain/organisations/membership.rules";
import { type MembershipRole, membershipRoles } from "@maillage/domain/permissions/actor";
import { SelectField } from "@maillage/ui/select-field/select-field";

const options = membershipRoles.map((role) => ({
  value: role,
  label: `${roleLabels[role].label}\u00a0: ${roleLabels[role].means}`,
}));

/** What a person may do in the organisation. */
export function RoleField({
  id,
  defaultValue,
  label,
  labelHidden,
}: {
  readonly id: string;
  readonly defaultValue: MembershipRole;
  readonly label: string;
  readonly labelHidden?: boolean;
}) {
  return (
    <SelectField
      id={id}
      name="role"
      label={label}
      labelHidden={labelHidden}
      optionalText=""
      defaultValue={defaultValue}
      options={options}
      width="medium"
    />
  );
}
