import { shortCodeOf } from "@maillage/domain/listings/listing-address";
import { VerifiedBadge } from "@maillage/ui/badge/badge";
import { Breadcrumb } from "@maillage/ui/breadcrumb/breadcrumb";
import { LinkButton } from "@maillage/ui/button/button";
import { DefinitionTable } from "@maillage/ui/definition-table/definition-table";
import { PageTitle, Section } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { Notice } from "@maillage/ui/notice/notice";
import { PlainText } from "@maillage/ui/prose/prose";
import { TextLink } from "@maillage/ui/text-link/text-link";
import { apiFor } from "../../api.server.ts";
import { ListingList } from "../../components/listing-list.tsx";
import { PageHead, StructuredData } from "../../components/page-head.tsx";
import { asPage, notFound } from "../../forms/refusals.server.ts";
import { configuration } from "../../runtime.server.ts";
import type { Route } from "./+types/route.ts";
import { organisationPageView } from "./organisation-page-view.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const shortCode =
    shortCodeOf(args.params.structure) ?? notFound("Cette structure n’existe pas, ou n’est plus sur Maillage.");
  const api = await apiFor(args);
  const page = await asPage(args.request, api.organisations.page({ shortCode }));
  return organisationPageView(page, configuration.siteUrl, new Date());
}

export default function Organisation({ loaderData: organisation }: Route.ComponentProps) {
  const { id, shortCode, name, path, facts, verifications, description, website, listings, isOwn, claimHref } =
    organisation;
  return (
    <Main>
      <PageHead title={name} description={organisation.summary} path={path} />
      <StructuredData data={organisation.structured} />
      <Breadcrumb
        items={[{ label: "Accueil", href: "/" }, { label: "Structures", href: "/structures" }, { label: name }]}
      />
      <PageTitle
        actions={isOwn ? <LinkButton href={`/espace/structures/${id}`}>Gérer la structure</LinkButton> : undefined}
      >
        {name}
      </PageTitle>
      {verifications.length > 0 && (
        <ul className="mb-6 flex flex-col gap-1">
          {verifications.map((row) => (
            <li key={row.what}>
              <VerifiedBadge {...row} />
            </li>
          ))}
        </ul>
      )}
      {claimHref && (
        <div className="mb-6">
          <Notice title="Cette fiche vient d’un import">
            Vous faites partie de cette structure&nbsp;? <a href={claimHref}>Rejoignez-la avec son SIRET.</a>
          </Notice>
        </div>
      )}
      <DefinitionTable
        items={facts.map(({ term, value, href }) => ({ term, value: href ? <a href={href}>{value}</a> : value }))}
      />
      {description && (
        <div className="mt-6">
          <PlainText text={description} />
        </div>
      )}
      {website && (
        <TextLink href={website} external rel="noreferrer nofollow">
          {website.replace(/^https?:\/\//, "")}
        </TextLink>
      )}
      <Section title="Ses annonces">
        {listings.length > 0 ? (
          <ListingList cards={listings} withoutOrganisation />
        ) : (
          <p>Aucune annonce en ce moment.</p>
        )}
      </Section>
      <p className="mt-8">
        <TextLink icon="flag" href={`/signaler/structure/${shortCode}`}>
          Signaler cette fiche
        </TextLink>
      </p>
    </Main>
  );
}
