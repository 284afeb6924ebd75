import { organisationPath } from "@maillage/domain/listings/listing-address";
import { familyLabel } from "@maillage/domain/organisations/legal-family";
import { roleLabels } from "@maillage/domain/organisations/membership.rules";
import { communeWithDepartement } from "@maillage/domain/territories/territory-wording.fr";
import { VerifiedBadge } from "@maillage/ui/badge/badge";
import { LinkButton } from "@maillage/ui/button/button";
import { DefinitionTable } from "@maillage/ui/definition-table/definition-table";
import { Section } from "@maillage/ui/heading/heading";
import { Notice } from "@maillage/ui/notice/notice";
import { OrganisationTabs } from "../../organisations/organisation-tabs.tsx";
import { ownOrganisation } from "../../organisations/own-organisation.server.ts";
import { factLabel, verificationWords } from "../../organisations/verification-words.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { organisation, waitingVerifications, requests, role } = await ownOrganisation(args);
  const now = new Date();
  const { id, name, isPublic, family, siren, commune, origin } = organisation;
  return {
    organisation: { id, name, isPublic },
    path: organisationPath(organisation),
    facts: [
      { term: "Forme", value: familyLabel(family) },
      { term: "Commune", value: communeWithDepartement(commune) },
      { term: "SIREN", value: siren ?? "non renseigné" },
      { term: "Votre rôle", value: `${roleLabels[role].label}\u00a0: ${roleLabels[role].means}` },
    ],
    mayWrite: role !== "observer",
    typedByHand: origin === "manual",
    verifications: organisation.verifications.map((row) => verificationWords(row, now)),
    waiting: waitingVerifications.map(({ fact }) => factLabel(fact)),
    requests: requests.length,
  };
}

export default function OwnOrganisationPage({ loaderData }: Route.ComponentProps) {
  const { organisation, facts, verifications, waiting, path, mayWrite, typedByHand, requests } = loaderData;
  return (
    <OrganisationTabs organisation={organisation} current="vue" requests={requests}>
      {!organisation.isPublic && (
        <div className="mb-6">
          <Notice title="La CRESS de votre région vérifie que vous représentez cette structure">
            Vous pouvez déjà rédiger et envoyer des annonces. Rien n’est publié avant sa réponse, qui vient par
            courriel.
          </Notice>
        </div>
      )}
      {typedByHand && (
        <div className="mb-6">
          <Notice tone="warning" title="Fiche saisie à la main">
            Nous la complétons dès que le registre national répond.
          </Notice>
        </div>
      )}
      <DefinitionTable items={facts} />
      <Section title="Ce qui est vérifié">
        {verifications.length === 0 ? (
          <p>Rien pour le moment.</p>
        ) : (
          <ul className="flex flex-col gap-2">
            {verifications.map((row) => (
              <li key={row.what}>
                <VerifiedBadge {...row} />
              </li>
            ))}
          </ul>
        )}
        {waiting.length > 0 && <p className="mt-3 text-slate">En attente de la CRESS&nbsp;: {waiting.join(", ")}.</p>}
      </Section>
      <div className="mt-8 flex flex-wrap gap-3">
        {mayWrite && (
          <LinkButton href="/annonces/nouvelle" variant="primary" icon="plus">
            Déposer une annonce
          </LinkButton>
        )}
        {organisation.isPublic && <LinkButton href={path}>Voir la page publique</LinkButton>}
      </div>
    </OrganisationTabs>
  );
}
