import { Tabs } from "@maillage/ui/tabs/tabs";

/** The two lists of a search, each with its address and what it holds, in words. */
export type SearchTabsProps = {
  readonly current: "listings" | "organisations";
  readonly listings: { readonly href: string; readonly count: string | null };
  readonly organisations: { readonly href: string; readonly count: string | null };
};

const labelled = (label: string, count: string | null): string => (count === null ? label : `${label} (${count})`);

/** One search, two lists. */
export function SearchTabs({ current, listings, organisations }: SearchTabsProps) {
  return (
    <Tabs
      label="Résultats de la recherche"
      items={[
        { href: listings.href, label: labelled("Annonces", listings.count), current: current === "listings" },
        {
          href: organisations.href,
          label: labelled("Structures", organisations.count),
          current: current === "organisations",
        },
      ]}
    />
  );
}
