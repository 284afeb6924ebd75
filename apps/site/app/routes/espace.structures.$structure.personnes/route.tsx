import {
  changeRoleInput,
  decideMembershipInput,
  inviteInput,
  membershipIdInput,
} from "@maillage/domain/organisations/organisation.input";
import { dateInWords } from "@maillage/domain/wording/dates.fr";
import { Section } from "@maillage/ui/heading/heading";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { OrganisationTabs } from "../../organisations/organisation-tabs.tsx";
import { administers, ownOrganisation } from "../../organisations/own-organisation.server.ts";
import { signedIn } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";
import { InviteForm } from "./invite-form.tsx";
import { Members } from "./members.tsx";
import { Requests } from "./requests.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { organisation, members, requests, role } = await ownOrganisation(args);
  const { me } = await signedIn(args);
  const now = new Date();
  const { id, name, isPublic } = organisation;
  return {
    organisation: { id, name, isPublic },
    may: administers(role),
    members: members.map(({ personId, since, ...member }) => ({
      ...member,
      self: personId === me.person.id,
      since: dateInWords(since, now),
    })),
    requests: requests.map(({ membershipId, displayName, message, requestedAt }) => ({
      membershipId,
      displayName,
      message,
      since: dateInWords(requestedAt, now),
    })),
  };
}

export async function action(args: Route.ActionArgs) {
  const { api, organisation } = await ownOrganisation(args);
  const { form, intent } = await readForm(args.request);
  const here = `/espace/structures/${organisation.id}/personnes`;
  const common = { request: args.request, form, name: intent };
  switch (intent) {
    case "repondre":
      return submit({
        ...common,
        schema: decideMembershipInput,
        run: async (value) => (await api.organisations.decideMembership(value), goTo(here, "demande-reglee")),
      });
    case "role":
      return submit({
        ...common,
        schema: changeRoleInput,
        run: async (value) => (await api.organisations.changeRole(value), goTo(here, "role-change")),
      });
    case "terminer":
      return submit({
        ...common,
        schema: membershipIdInput,
        run: async (value) => (await api.organisations.endMembership(value), goTo("/espace", "rattachement-termine")),
      });
    default:
      return submit({
        ...common,
        schema: inviteInput,
        run: async (value) => (await api.organisations.invite(value), goTo(here, "invitation-envoyee")),
      });
  }
}

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, members, requests, may } = loaderData;
  const stateOf = (form: string) => (actionData?.form === form ? actionData.state : undefined);
  return (
    <OrganisationTabs organisation={organisation} current="personnes" requests={requests.length}>
      {requests.length > 0 && (
        <Section title="Demandes à rejoindre la structure">
          <Requests requests={requests} state={stateOf("repondre")} />
        </Section>
      )}
      <Section title="Les personnes de la structure">
        <Members members={members} may={may} state={stateOf("role") ?? stateOf("terminer")} />
      </Section>
      {may && (
        <Section title="Inviter une personne">
          <InviteForm state={stateOf("inviter")} />
        </Section>
      )}
    </OrganisationTabs>
  );
}
