import { roleLabels } from "@maillage/domain/organisations/membership.rules";
import { acceptInvitationInput } from "@maillage/domain/organisations/organisation.input";
import { LinkPage } from "../../accounts/link-page.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { signedIn } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { api } = await signedIn(args);
  const token = new URL(args.request.url).searchParams.get("lien") ?? "";
  if (token.length < 20 || token.length > 200) return { token: "", invitation: null };
  return { token, invitation: await asPage(args.request, api.organisations.invitation({ token })) };
}

export async function action(args: Route.ActionArgs) {
  const { api } = await signedIn(args);
  const { form } = await readForm(args.request);
  const run = async (value: { token: string }) => {
    const { organisationId } = await api.organisations.acceptInvitation(value);
    return goTo(`/espace/structures/${organisationId}`, "invitation-acceptee");
  };
  return submit({ request: args.request, form, schema: acceptInvitationInput, run });
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const { token, invitation } = loaderData;
  const role = invitation && roleLabels[invitation.role];
  return (
    <LinkPage
      token={token}
      valid={invitation !== null}
      state={actionData?.state}
      title={invitation ? `Rejoindre ${invitation.organisationName}` : "Invitation"}
      lead={
        invitation && role
          ? `${invitation.inviterName} vous invite. Votre rôle\u00a0: ${role.label.toLowerCase()} (${role.means}).`
          : ""
      }
      verb="Rejoindre la structure"
      again={{ href: "/rejoindre", label: "Demander à rejoindre la structure" }}
    />
  );
}
