import { organisationPath } from "@maillage/domain/listings/listing-address";
import { familyLabel } from "@maillage/domain/organisations/legal-family";
import { VerifiedBadge } from "@maillage/ui/badge/badge";
import { Card } from "@maillage/ui/card/card";
import { CardGrid } from "@maillage/ui/layout/layout";
import { OrganisationLine } from "@maillage/ui/organisation-line/organisation-line";
import { placeInShort } from "../listings/card-view.ts";

export type OrganisationView = {
  name: string;
  href: string;
  nature: string;
  place: string;
  verified: boolean;
  answers: string | null;
};

/** An organisation of a list, in words. */
export function organisationView(row: {
  name: string;
  shortCode: string;
  family: string;
  verified: boolean;
  /** How many of its listings answer the words of a search. */
  answers?: number;
  commune: { name: string; departementCode: string };
}): OrganisationView {
  const { name, family, verified, commune, answers = 0 } = row;
  return {
    name,
    href: organisationPath(row),
    nature: familyLabel(family),
    place: placeInShort(commune),
    verified,
    answers: answers > 0 ? `${answers}\u00a0annonce${answers > 1 ? "s" : ""} sur ce sujet` : null,
  };
}

/** Organisations as cards. */
export function OrganisationList({ organisations }: { readonly organisations: readonly OrganisationView[] }) {
  return (
    <CardGrid columns={3}>
      {organisations.map(({ name, href, nature, place, verified, answers }) => (
        <Card as="li" key={href}>
          <OrganisationLine
            name={name}
            href={href}
            nature={nature}
            place={place}
            badge={verified ? <VerifiedBadge what="Vérifiée" prefix="Structure" /> : undefined}
          />
          {answers && <p className="mt-2 text-sm text-slate">{answers}</p>}
        </Card>
      ))}
    </CardGrid>
  );
}
