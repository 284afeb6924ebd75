import { useSearchParams } from "react-router";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { Section } from "@maillage/ui/heading/heading";
import { Notice } from "@maillage/ui/notice/notice";
import { TextLink } from "@maillage/ui/text-link/text-link";
import { PostButton } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { signedIn } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";
import { Conversations, NextStep, Organisations, OwnListings, Waiting } from "./space-lists.tsx";
import { spaceView } from "./space-view.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { api, me } = await signedIn(args);
  if (!me.acting) return spaceView({ me, listings: [], conversations: [], isPublic: null }, new Date());
  const [listings, conversations, { organisation }] = await asPage(
    args.request,
    Promise.all([api.listings.mine(), api.conversations.list(), api.organisations.mine()]),
  );
  return spaceView({ me, listings, conversations, isPublic: organisation.isPublic }, new Date());
}

/** Takes back a request to join. */
export async function action(args: Route.ActionArgs) {
  const { api } = await signedIn(args);
  const { form } = await readForm(args.request);
  await asPage(args.request, api.organisations.cancelMembershipRequest({ membershipId: textOf(form, "membershipId") }));
  return goTo("/espace", "rattachement-termine");
}

const askedWords: Record<string, string> = {
  requested: "Votre demande est envoyée aux personnes qui administrent la structure. La réponse vient par courriel.",
  claimed: "Votre demande est envoyée à la CRESS de votre région. Sa réponse vient par courriel.",
};

export default function Space({ loaderData }: Route.ComponentProps) {
  const { waiting, step, mayWrite, listings, conversations, organisations, requests, acting } = loaderData;
  const [query] = useSearchParams();
  const asked = askedWords[query.get("demande") ?? ""];
  return (
    <FormPage
      title="Mon espace"
      width="page"
      actions={
        mayWrite && (
          <LinkButton href="/annonces/nouvelle" variant="primary" icon="plus">
            Déposer une annonce
          </LinkButton>
        )
      }
    >
      {asked && <Notice tone="success" announced title={asked} />}
      {requests.map(({ membershipId, name }) => (
        <Notice
          key={membershipId}
          title={`Vous attendez une réponse de ${name}`}
          actions={
            <PostButton fields={{ membershipId }}>
              <Button size="small">Retirer ma demande</Button>
            </PostButton>
          }
        />
      ))}
      <Section title="Ce qui vous attend">
        {step && <NextStep step={step} />}
        {(waiting.length > 0 || step === null) && <Waiting items={waiting} />}
      </Section>
      {acting && (
        <>
          <Section title="Les annonces de ma structure" id="annonces">
            <OwnListings listings={listings} />
          </Section>
          <Section title="Les conversations" id="conversations">
            <Conversations conversations={conversations} />
          </Section>
        </>
      )}
      <Section title="Mes alertes" id="alertes">
        <TextLink href="/espace/alertes" icon="arrow-right">
          Voir mes alertes par courriel
        </TextLink>
      </Section>
      <Section title="Mes structures">
        {organisations.length > 0 ? (
          <Organisations organisations={organisations} />
        ) : (
          <EmptyState
            sentence="Vos structures seront ici."
            ways={[{ href: "/rejoindre", label: "Rejoindre ou inscrire une structure" }]}
          />
        )}
      </Section>
    </FormPage>
  );
}
