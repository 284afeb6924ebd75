import { Heading } from "@maillage/ui/heading/heading";
import { CountryMap } from "@maillage/ui/territory-map/country-map";
import type { OverviewView, RegionView } from "./overview-view.server.ts";

function Regions({ regions }: { readonly regions: readonly RegionView[] }) {
  return (
    <ul className="columns-1 gap-x-8 sm:columns-2">
      {regions.map(({ name, departements }) => (
        <li key={name} className="mb-4 break-inside-avoid">
          <Heading level={3} look={4}>
            {name}
          </Heading>
          <ul>
            {departements.map((place) => (
              <li key={place.href}>
                <a className="inline-flex min-h-8 items-center" href={place.href}>
                  {place.name}
                </a>{" "}
                <span className="text-slate">{place.words}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** The country as the server draws it, and the same département by département: all there is without a script. */
export function Overview({ view }: { readonly view: OverviewView }) {
  const { regions, ...map } = view;
  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <CountryMap {...map} />
      {regions.length > 0 && (
        <section aria-labelledby="par-departement">
          <Heading level={2} look={3} id="par-departement" className="mb-3">
            Par département
          </Heading>
          <Regions regions={regions} />
        </section>
      )}
    </div>
  );
}
