import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import type { ListingFilters } from "./listing-filters.ts";
import type { WayOut } from "./ways-out.ts";

interface NothingFoundProps {
  readonly filters: ListingFilters;
  /** Nothing was searched and nothing filtered. */
  readonly isWhole: boolean;
  /** No word of the search says anything. */
  readonly saysNothing: boolean;
  readonly ways: readonly WayOut[];
  /** Words near those typed. */
  readonly nearWords: readonly WayOut[];
}

/** What one may do on a site that has just opened. */
const firstWays = [
  { href: "/annonces/nouvelle", label: "Déposer une annonce" },
  { href: "/rejoindre", label: "Inscrire votre structure" },
];

function sentenceOf({ isWhole, saysNothing, filters }: NothingFoundProps): string {
  if (isWhole) return "Les premières annonces paraîtront ici.";
  return saysNothing
    ? `Il n’y a rien à chercher dans «\u00a0${filters.text.slice(0, 60)}\u00a0». Écrivez le nom d’une chose ou d’un métier.`
    : "Aucune annonce ne répond à cette recherche.";
}

/** An empty list: what may have been meant, and where else to look. */
export function NothingFound(props: NothingFoundProps) {
  const { isWhole, ways, nearWords } = props;
  return (
    <EmptyState sentence={sentenceOf(props)} ways={isWhole ? firstWays : ways}>
      {nearWords.length > 0 && (
        <>
          <p>Vouliez-vous dire&nbsp;:</p>
          <ul className="flex flex-wrap justify-center gap-x-5">
            {nearWords.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="inline-flex min-h-11 items-center">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  );
}
