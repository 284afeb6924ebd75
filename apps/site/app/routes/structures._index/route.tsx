import { organisationKinds } from "@maillage/domain/organisations/organisation";
import { regionCodes, regionName } from "@maillage/domain/territories/regions.fr";
import { countOf } from "@maillage/domain/wording/numbers.fr";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { Card } from "@maillage/ui/card/card";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { PageTitle } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { Pagination } from "@maillage/ui/pagination/pagination";
import { SelectField } from "@maillage/ui/select-field/select-field";
import { TextField } from "@maillage/ui/text-field/text-field";
import { apiFor } from "../../api.server.ts";
import { PageHead } from "../../components/page-head.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import {
  type OrganisationFilters,
  organisationSearch,
  organisationsHref,
  readOrganisationFilters,
} from "../../organisations/organisation-filters.ts";
import { OrganisationList, organisationView } from "../../organisations/organisation-list.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const filters = readOrganisationFilters(new URL(args.request.url).searchParams);
  const api = await apiFor(args);
  const { organisations, total, next } = await asPage(
    args.request,
    api.organisations.search(organisationSearch(filters)),
  );
  const count = countOf(total, { none: "Aucune structure", one: "structure", many: "structures" });
  return { filters, count, next, organisations: organisations.map(organisationView) };
}

const regionOptions = regionCodes
  .map((code) => ({ value: code, label: regionName(code)?.name ?? code }))
  .toSorted((a, b) => a.label.localeCompare(b.label, "fr"));

function SearchForm({ filters }: { readonly filters: OrganisationFilters }) {
  return (
    <search aria-label="Rechercher une structure">
      <Card>
        <form method="get" className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr_auto] sm:items-end">
          <TextField id="structures-q" name="q" type="search" label="Nom" optionalText="" defaultValue={filters.text} />
          <SelectField
            id="structures-type"
            name="type"
            label="Type"
            optionalText=""
            emptyLabel="Tous"
            defaultValue={filters.kind ?? ""}
            options={organisationKinds.map(({ code, label }) => ({ value: code, label }))}
          />
          <SelectField
            id="structures-region"
            name="region"
            label="Région"
            optionalText=""
            emptyLabel="Toutes"
            defaultValue={filters.regionCode ?? ""}
            options={regionOptions}
          />
          <Button variant="primary">Rechercher</Button>
        </form>
      </Card>
    </search>
  );
}

const description = "Les collectivités et les structures de l’économie sociale et solidaire présentes sur Maillage.";

export default function Organisations({ loaderData }: Route.ComponentProps) {
  const { filters, count, next, organisations } = loaderData;
  return (
    <Main>
      <PageHead
        title="Structures"
        description={description}
        path="/structures"
        hidden={organisationsHref(filters) !== "/structures"}
      />
      <PageTitle lead={description} actions={<LinkButton href="/rejoindre">Inscrire la mienne</LinkButton>}>
        Structures
      </PageTitle>
      <SearchForm filters={filters} />
      <div className="mt-6 flex flex-col gap-4">
        {organisations.length === 0 ? (
          <EmptyState
            sentence="Aucune structure ne répond à cette recherche."
            ways={[
              { href: "/structures", label: "Voir toutes les structures" },
              { href: "/rejoindre", label: "Inscrire une structure" },
            ]}
          />
        ) : (
          <>
            <p className="text-slate">{count}</p>
            <OrganisationList organisations={organisations} />
          </>
        )}
      </div>
      <Pagination
        previousHref={filters.cursor ? organisationsHref({ ...filters, cursor: null }) : undefined}
        previousLabel="Revenir au début"
        nextHref={next ? organisationsHref({ ...filters, cursor: next }) : undefined}
      />
    </Main>
  );
}
