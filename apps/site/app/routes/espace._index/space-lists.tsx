import type { ListingStatus } from "@maillage/domain/listings/listing";
import { type ListingKind, labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { Badge } from "@maillage/ui/badge/badge";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { KindChip } from "@maillage/ui/kind-chip/kind-chip";
import { Notice } from "@maillage/ui/notice/notice";
import { TextLink } from "@maillage/ui/text-link/text-link";
import { PostButton } from "../../components/form-frame.tsx";
import { ConversationList } from "../../conversations/conversation-list.tsx";
import type { ConversationRow } from "../../conversations/conversation-row.ts";
import { StatusBadge } from "../../listings/status-badge.tsx";
import type { SpaceStep } from "./space-view.server.ts";

/** What waits, each with where to go. */
export function Waiting({ items }: { readonly items: ReadonlyArray<{ label: string; href: string }> }) {
  if (items.length === 0) return <p>Rien ne vous attend. Tout est à jour.</p>;
  return (
    <ul className="flex flex-col">
      {items.map(({ label, href }) => (
        <li key={label}>
          <TextLink href={href} icon="arrow-right">
            {label}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

const stepWords = {
  join: {
    title: "Rejoignez votre structure",
    text: "Vous pourrez ensuite publier, répondre et écrire en son nom.",
    way: { href: "/rejoindre", label: "Rejoindre ou inscrire une structure" },
  },
  choose: {
    title: "Choisissez pour quelle structure vous agissez",
    text: "Ce qui attend est compté pour toutes vos structures.",
    way: { href: "/espace/agir?retour=/espace", label: "Choisir une structure" },
  },
  verified: {
    title: "La CRESS de votre région vérifie votre structure",
    text: "En attendant, rédigez et envoyez vos annonces. Rien n’est publié avant sa réponse, qui vient par courriel.",
    way: { href: "/annonces/nouvelle", label: "Préparer une annonce" },
  },
} as const;

/** The one thing that comes before the rest. */
export function NextStep({ step }: { readonly step: SpaceStep }) {
  const { title, text, way } = stepWords[step];
  return (
    <div className="mb-4">
      <Notice title={title} actions={<LinkButton href={way.href}>{way.label}</LinkButton>}>
        {text}
      </Notice>
    </div>
  );
}

type OwnListing = { id: string; status: ListingStatus; kind: ListingKind; title: string; changed: string };

/** One's listings, those that need something first. */
export function OwnListings({ listings }: { readonly listings: readonly OwnListing[] }) {
  if (listings.length === 0) {
    return (
      <EmptyState
        sentence="Vos annonces et vos brouillons seront ici."
        ways={[{ href: "/annonces/nouvelle", label: "Déposer une première annonce" }]}
      />
    );
  }
  return (
    <ul className="overflow-hidden rounded-lg border border-hairline bg-surface">
      {listings.map(({ id, status, kind, title, changed }) => (
        <li
          key={id}
          className="relative flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-hairline px-4 py-3 last:border-b-0 hover:bg-wash"
        >
          <KindChip kind={kind} label={labelOf(kind)} />
          <a
            href={`/espace/annonces/${id}`}
            className="min-w-0 grow basis-60 font-semibold text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {title}
          </a>
          <StatusBadge status={status} />
          <span className="text-sm text-slate">modifiée {changed}</span>
        </li>
      ))}
    </ul>
  );
}

/** The conversations that moved last, with the way to all of them. */
export function Conversations({ conversations }: { readonly conversations: readonly ConversationRow[] }) {
  if (conversations.length === 0) {
    return (
      <EmptyState
        sentence="Vos échanges avec d’autres structures seront ici."
        ways={[{ href: "/annonces", label: "Chercher une annonce" }]}
      />
    );
  }
  return (
    <>
      <ConversationList rows={conversations} />
      <TextLink href="/messagerie">Toutes les conversations</TextLink>
    </>
  );
}

type Organisation = { id: string; name: string; role: string; acting: boolean };

/** The organisations one may act for. */
export function Organisations({ organisations }: { readonly organisations: readonly Organisation[] }) {
  return (
    <>
      <ul className="mb-3 border-t border-hairline">
        {organisations.map(({ id, name, role, acting }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-hairline py-3">
            <span className="min-w-0 grow">
              <a href={`/espace/structures/${id}`} className="font-semibold">
                {name}
              </a>
              <span className="block text-sm text-slate">{role}</span>
            </span>
            {acting ? (
              <Badge tone="success">Vous agissez pour elle</Badge>
            ) : (
              <PostButton action="/espace/agir" fields={{ organisationId: id, retour: "/espace" }}>
                <Button size="small">
                  Agir pour elle<span className="sr-only"> ({name})</span>
                </Button>
              </PostButton>
            )}
          </li>
        ))}
      </ul>
      <TextLink href="/rejoindre" icon="plus">
        Rejoindre ou inscrire une autre structure
      </TextLink>
    </>
  );
}
