import { VerifiedBadge } from "@maillage/ui/badge/badge";
import { LinkButton } from "@maillage/ui/button/button";
import { Card } from "@maillage/ui/card/card";
import { Heading } from "@maillage/ui/heading/heading";
import { Stack } from "@maillage/ui/layout/layout";
import { OrganisationLine } from "@maillage/ui/organisation-line/organisation-line";
import { TextLink } from "@maillage/ui/text-link/text-link";
import { PrintButton } from "../../components/print-button.tsx";
import type { ListingView } from "./listing-view.server.ts";

/** The one thing to do: answer, go back to the conversation, or look after one's own listing. */
function PrimaryAction({ listing }: { readonly listing: ListingView }) {
  if (listing.isOwn) {
    return (
      <LinkButton href={`/espace/annonces/${listing.id}`} variant="primary" fullWidth>
        Gérer mon annonce
      </LinkButton>
    );
  }
  if (listing.ownConversationId) {
    return (
      <LinkButton href={`/messagerie/${listing.ownConversationId}`} variant="primary" fullWidth icon="message">
        Reprendre la conversation
      </LinkButton>
    );
  }
  if (!listing.open) return <p>Cette annonce n’attend plus de réponse.</p>;
  return (
    <>
      <LinkButton href={`/annonces/${listing.shortCode}/repondre`} variant="primary" fullWidth icon="message">
        Proposer une réponse
      </LinkButton>
      <p className="mt-2 text-sm text-slate">Votre message part à la structure. Aucune adresse n’est montrée.</p>
    </>
  );
}

/** Beside a listing: what to do, who publishes it, what else one may want. */
export function ListingSide({ listing }: { readonly listing: ListingView }) {
  const { organisation } = listing;
  return (
    <Stack>
      <Card className="print:hidden">
        <PrimaryAction listing={listing} />
      </Card>
      <Card as="section" labelledBy="structure-titre">
        <Heading level={2} look={3} id="structure-titre" className="mb-2">
          La structure
        </Heading>
        <OrganisationLine
          name={organisation.name}
          href={organisation.href}
          nature={organisation.nature}
          badge={organisation.verified ? <VerifiedBadge what="Vérifiée" prefix="Structure" /> : undefined}
        />
      </Card>
      <ul className="flex flex-col print:hidden">
        {listing.place && (
          <li>
            <TextLink icon="place" href={listing.place.href}>{`Le territoire\u00a0: ${listing.place.name}`}</TextLink>
          </li>
        )}
        <li>
          <PrintButton />
        </li>
        <li>
          <TextLink icon="flag" href={`/signaler/annonce/${listing.shortCode}`}>
            Signaler cette annonce
          </TextLink>
        </li>
      </ul>
    </Stack>
  );
}
