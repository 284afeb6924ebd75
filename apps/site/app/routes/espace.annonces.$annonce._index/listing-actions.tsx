import type { ReactNode } from "react";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { Disclosure } from "@maillage/ui/disclosure/disclosure";
import { Stack } from "@maillage/ui/layout/layout";
import { PostButton } from "../../components/form-frame.tsx";
import type { OwnListingView } from "./own-listing-view.server.ts";

function Act({
  intent,
  children,
  primary,
  fields = {},
}: {
  readonly intent: string;
  readonly children: ReactNode;
  readonly primary?: boolean;
  readonly fields?: Readonly<Record<string, string>>;
}) {
  return (
    <PostButton fields={{ intent, ...fields }}>
      <Button variant={primary ? "primary" : "secondary"} fullWidth>
        {children}
      </Button>
    </PostButton>
  );
}

function Withdraw() {
  return (
    <Disclosure summary="Retirer l’annonce">
      <p className="mb-3">Elle disparaît des pages publiques. Les conversations restent ouvertes.</p>
      <PostButton fields={{ intent: "retirer" }}>
        <Button variant="destructive">Retirer définitivement</Button>
      </PostButton>
    </Disclosure>
  );
}

function DeleteDraft() {
  return (
    <Disclosure summary="Supprimer le brouillon">
      <p className="mb-3">Son texte et ses photos quittent votre espace.</p>
      <PostButton fields={{ intent: "supprimer" }}>
        <Button variant="destructive">Supprimer définitivement</Button>
      </PostButton>
    </Disclosure>
  );
}

/** What the author can do now: the next step first. */
export function ListingActions({ listing }: { readonly listing: OwnListingView }) {
  const { id, verbs, missing, status, mayWrite, copyKey, publishedAtOnce } = listing;
  const may = (verb: (typeof verbs)[number]) => verbs.includes(verb);
  // A text sent back is changed before it is sent again.
  const ready = may("submit") && missing.length === 0;
  const sendFirst = ready && status !== "changes_requested";
  return (
    <Stack gap="small">
      {sendFirst && (
        <Act intent="envoyer" primary>
          {publishedAtOnce ? "Publier l’annonce" : "Envoyer l’annonce"}
        </Act>
      )}
      {(may("edit") || may("revise")) && (
        <LinkButton
          href={`/espace/annonces/${id}/modifier${missing.length > 0 ? "?manque=oui" : ""}`}
          variant={may("submit") && !sendFirst ? "primary" : "secondary"}
          fullWidth
        >
          {may("submit") && !ready ? "Compléter l’annonce" : "Modifier le texte"}
        </LinkButton>
      )}
      <LinkButton href={`/espace/annonces/${id}/apercu`} fullWidth>
        Voir l’aperçu
      </LinkButton>
      {ready && !sendFirst && <Act intent="envoyer">Renvoyer l’annonce</Act>}
      {may("takeBack") && <Act intent="brouillon">Reprendre en brouillon</Act>}
      {may("resume") && <Act intent="reprendre">Publier de nouveau</Act>}
      {may("renew") && <Act intent="prolonger">Prolonger de six mois</Act>}
      {may("pause") && <Act intent="pause">Mettre en pause</Act>}
      {mayWrite && (
        <Act intent="copier" fields={{ key: copyKey }}>
          Faire une copie
        </Act>
      )}
      {may("fulfil") && <Act intent="aboutir">J’ai trouvé, merci</Act>}
      {may("withdraw") && (status === "draft" ? <DeleteDraft /> : <Withdraw />)}
    </Stack>
  );
}
