import { requestVerificationInput } from "@maillage/domain/organisations/organisation.input";
import { dateInWords } from "@maillage/domain/wording/dates.fr";
import { VerifiedBadge } from "@maillage/ui/badge/badge";
import { Section } from "@maillage/ui/heading/heading";
import { whyTooHeavy } from "../../forms/file-size.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { OrganisationTabs } from "../../organisations/organisation-tabs.tsx";
import { administers, ownOrganisation } from "../../organisations/own-organisation.server.ts";
import { factLabel, verificationWords } from "../../organisations/verification-words.ts";
import type { Route } from "./+types/route.ts";
import { VerificationForm } from "./verification-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { organisation, waitingVerifications, requests, role } = await ownOrganisation(args);
  const now = new Date();
  const { id, name, isPublic, kind } = organisation;
  return {
    organisation: { id, name, isPublic },
    isAuthority: kind === "local_authority",
    may: administers(role),
    requests: requests.length,
    verifications: organisation.verifications.map((row) => verificationWords(row, now)),
    waiting: waitingVerifications.map(({ id: key, fact, evidenceName, createdAt }) => ({
      key,
      what: factLabel(fact),
      evidenceName,
      since: dateInWords(createdAt, now),
    })),
  };
}

/** The evidence first, when there is some, then the request that names it. */
export async function action(args: Route.ActionArgs) {
  const { api, organisation } = await ownOrganisation(args);
  const { form } = await readForm(args.request);
  const file = form.get("evidence");
  form.delete("evidence");
  const tooHeavy = file instanceof File ? whyTooHeavy(file.size, "Ce justificatif") : null;
  return submit({
    request: args.request,
    form,
    schema: requestVerificationInput,
    rename: { evidenceId: "evidence", bytes: "evidence", file: "evidence" },
    problems: tooHeavy ? { evidence: tooHeavy } : {},
    run: async (value) => {
      const sent = file instanceof File && file.size > 0;
      const bytes = sent ? new Uint8Array(await file.arrayBuffer()) : null;
      const evidenceId =
        sent && bytes ? (await api.organisations.uploadEvidence({ name: file.name, bytes })).documentId : null;
      await api.organisations.requestVerification({ ...value, evidenceId });
      return goTo(`/espace/structures/${organisation.id}/verifications`, "verification-demandee");
    },
  });
}

export default function Verifications({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, requests, verifications, waiting, may, isAuthority } = loaderData;
  return (
    <OrganisationTabs organisation={organisation} current="verifications" requests={requests}>
      <Section title="Ce qui est vérifié">
        <ul className="flex flex-col gap-2">
          {verifications.map((row) => (
            <li key={row.what}>
              <VerifiedBadge {...row} />
            </li>
          ))}
          {waiting.map(({ key, what, since, evidenceName }) => (
            <li key={key} className="text-slate">
              {what}, demandé le {since}
              {evidenceName && ` avec ${evidenceName}`}&nbsp;: la CRESS vous répondra par courriel.
            </li>
          ))}
          {verifications.length + waiting.length === 0 && <li>Rien pour le moment.</li>}
        </ul>
      </Section>
      {may && (
        <Section title="Demander une vérification">
          <VerificationForm state={actionData?.state} isAuthority={isAuthority} />
        </Section>
      )}
    </OrganisationTabs>
  );
}
