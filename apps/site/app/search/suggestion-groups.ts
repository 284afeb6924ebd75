import { organisationPath } from "@maillage/domain/listings/listing-address";
import { communeWithDepartement } from "@maillage/domain/territories/territory-wording.fr";
import type { SuggestionGroup } from "@maillage/ui/combobox/suggestion";
import type { Api } from "../api.server.ts";
import { changed, listingsHref, noFilters } from "./listing-filters.ts";

type Suggestions = Awaited<ReturnType<Api["search"]["suggest"]>>;

const placeHref = (changes: Parameters<typeof changed>[1]): string => listingsHref(changed(noFilters, changes));

/** The suggestions in words: a thing is written in the field, the rest has its page. */
export function suggestionGroups(found: Suggestions): SuggestionGroup[] {
  const { concepts, categories, territories, communes, organisations } = found;
  const groups = [
    { label: "Mots du métier", suggestions: concepts.map(({ code, label }) => ({ id: `m-${code}`, label })) },
    {
      label: "Catégories",
      suggestions: categories.map(({ code, label }) => {
        const query = new URLSearchParams({ categorie: code });
        return { id: `c-${code}`, label, href: `/annonces?${query}` };
      }),
    },
    {
      label: "Lieux",
      suggestions: [
        ...territories.map(({ code, label }) => ({ id: code, label, href: placeHref({ territory: code }) })),
        ...communes.map((commune) => {
          const label = communeWithDepartement(commune);
          return { id: commune.code, label, href: placeHref({ place: label, communeCode: commune.code }) };
        }),
      ],
    },
    {
      label: "Structures",
      suggestions: organisations.map((organisation) => ({
        id: organisation.shortCode,
        label: organisation.name,
        detail: `${organisation.communeName} (${organisation.departementCode})`,
        href: organisationPath(organisation),
      })),
    },
  ];
  return groups.filter(({ suggestions }) => suggestions.length > 0);
}
