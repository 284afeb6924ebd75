import { organisationPath } from "@maillage/domain/listings/listing-address";
import { familyLabel } from "@maillage/domain/organisations/legal-family";
import { organisationKindLabel } from "@maillage/domain/organisations/organisation";
import { atCommune, communeWithDepartement } from "@maillage/domain/territories/territory-wording.fr";
import type { Api } from "../../api.server.ts";
import { cardView } from "../../listings/card-view.ts";
import { isClaimable, isUnclaimed } from "../../organisations/claimable.ts";
import { verificationWords } from "../../organisations/verification-words.ts";
import { territoryPath } from "../../territories/territory-path.ts";

type Page = Awaited<ReturnType<Api["organisations"]["page"]>>;

/** The words of an organisation's public page. */
export function organisationPageView(page: Page, siteUrl: string, now: Date) {
  const { organisation, listings, isOwn } = page;
  const { id, shortCode, name, kind, family, siren, commune, description, website } = organisation;
  const path = organisationPath(organisation);
  return {
    id,
    shortCode,
    name,
    path,
    summary: `${familyLabel(family)} ${atCommune(commune.name)}. ${description}`.slice(0, 200).trim(),
    description,
    website,
    isOwn,
    // Its people join it by its number, or say which is theirs when it came without one.
    claimHref: isUnclaimed(page) ? (isClaimable(page) ? `${path}/representer` : "/rejoindre") : null,
    facts: [
      { term: "Type", value: organisationKindLabel(kind), href: null },
      { term: "Forme", value: familyLabel(family), href: null },
      { term: "Commune", value: communeWithDepartement(commune), href: territoryPath({ kind: "commune", ...commune }) },
      ...(siren ? [{ term: "SIREN", value: siren.replace(/(\d{3})(?=\d)/g, "$1\u00a0"), href: null }] : []),
    ],
    verifications: organisation.verifications.map((row) => verificationWords(row, now)),
    listings: listings.map((listing) => cardView(listing, now)),
    structured: {
      "@context": "https://schema.org",
      "@type": kind === "local_authority" ? "GovernmentOrganization" : "Organization",
      name,
      url: `${siteUrl}${path}`,
      ...(website ? { sameAs: website } : {}),
      ...(siren ? { identifier: { "@type": "PropertyValue", propertyID: "SIREN", value: siren } } : {}),
      address: { "@type": "PostalAddress", addressLocality: commune.name, addressCountry: "FR" },
    },
  };
}
