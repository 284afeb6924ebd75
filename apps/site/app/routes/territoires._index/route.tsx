import { redirect } from "react-router";
import { slugOf } from "@maillage/domain/listings/listing-address";
import { communeWithDepartement } from "@maillage/domain/territories/territory-wording.fr";
import { Button } from "@maillage/ui/button/button";
import { Card } from "@maillage/ui/card/card";
import { PageTitle, Section } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { Notice } from "@maillage/ui/notice/notice";
import { TextLink } from "@maillage/ui/text-link/text-link";
import { apiFor } from "../../api.server.ts";
import { chooseCommune } from "../../communes/choose-commune.ts";
import { CommuneInput } from "../../communes/commune-input.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { territoryPath } from "../../territories/territory-path.ts";
import type { Route } from "./+types/route.ts";

/** One commune meant: its page. Several: a list to choose from. */
export async function loader(args: Route.LoaderArgs) {
  const typed = (new URL(args.request.url).searchParams.get("commune") ?? "").trim().slice(0, 100);
  const api = await apiFor(args);
  const [regions, found] = await asPage(
    args.request,
    Promise.all([
      api.territories.regions(),
      typed ? api.territories.searchCommunes({ query: typed, limit: 20 }) : Promise.resolve([]),
    ]),
  );
  const chosen = chooseCommune(typed, found);
  const only = chosen.kind === "one" ? found.find(({ code }) => code === chosen.commune.code) : undefined;
  if (only) throw redirect(territoryPath({ kind: "commune", ...only }));
  return {
    typed,
    found: found.map((commune) => ({
      href: territoryPath({ kind: "commune", ...commune }),
      label: communeWithDepartement(commune),
    })),
    regions: regions
      .map(({ code, name }) => ({ href: `/territoires/regions/${code}-${slugOf(name)}`, label: name }))
      .toSorted((a, b) => a.label.localeCompare(b.label, "fr")),
  };
}

const description =
  "Chaque commune, intercommunalité, département et région\u00a0: ses programmes, ses annonces, ses structures.";

export default function Territories({ loaderData }: Route.ComponentProps) {
  const { typed, found, regions } = loaderData;
  return (
    <Main>
      <PageHead title="Territoires" description={description} path="/territoires" hidden={typed !== ""} />
      <PageTitle lead={description}>Territoires</PageTitle>
      <search aria-label="Rechercher une commune">
        <Card>
          <form method="get" className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
            <div>
              <label htmlFor="territoire-commune" className="mb-1 block font-semibold">
                Votre commune
              </label>
              <CommuneInput
                id="territoire-commune"
                name="commune"
                codeName="code"
                defaultText={typed}
                placeholder="nom ou code postal"
              />
            </div>
            <Button variant="primary">Voir ce territoire</Button>
          </form>
        </Card>
      </search>
      {typed && found.length === 0 && (
        <div className="mt-6">
          <Notice tone="warning" title={`Nous ne trouvons pas «\u00a0${typed}\u00a0»`}>
            Tapez le nom d’une commune, même ancien, ou son code postal.
          </Notice>
        </div>
      )}
      {found.length > 0 && (
        <Section title="Communes trouvées">
          <ul className="columns-1 sm:columns-2">
            {found.map(({ href, label }) => (
              <li key={href}>
                <TextLink href={href}>{label}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Par région">
        <ul className="columns-1 sm:columns-2 lg:columns-3">
          {regions.map(({ href, label }) => (
            <li key={href}>
              <TextLink href={href}>{label}</TextLink>
            </li>
          ))}
        </ul>
      </Section>
    </Main>
  );
}
