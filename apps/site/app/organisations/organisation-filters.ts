import { type OrganisationKind, organisationKinds } from "@maillage/domain/organisations/organisation";
import { regionName } from "@maillage/domain/territories/regions.fr";

/** A search of organisations as its address holds it. */
export type OrganisationFilters = {
  text: string;
  kind: OrganisationKind | null;
  regionCode: string | null;
  cursor: string | null;
};

/** Reads an address, leaving out what it does not understand. */
export function readOrganisationFilters(query: URLSearchParams): OrganisationFilters {
  const region = query.get("region") ?? "";
  return {
    text: (query.get("q") ?? "").trim().slice(0, 200),
    kind: organisationKinds.find(({ code }) => code === query.get("type"))?.code ?? null,
    regionCode: regionName(region) ? region : null,
    cursor: query.get("curseur")?.slice(0, 1000) || null,
  };
}

/** The address of a search. */
export function organisationsHref({ text, kind, regionCode, cursor }: OrganisationFilters): string {
  const query = new URLSearchParams();
  if (text) query.set("q", text);
  if (kind) query.set("type", kind);
  if (regionCode) query.set("region", regionCode);
  if (cursor) query.set("curseur", cursor);
  return query.size > 0 ? `/structures?${query}` : "/structures";
}

/** The question put to the API: what is not asked is not sent. */
export function organisationSearch({ text, kind, regionCode, cursor }: OrganisationFilters) {
  return {
    size: 24,
    ...(text ? { text } : {}),
    ...(kind ? { kind } : {}),
    ...(regionCode ? { regionCode } : {}),
    ...(cursor ? { cursor } : {}),
  };
}
