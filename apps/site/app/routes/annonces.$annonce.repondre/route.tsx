import { redirect } from "react-router";
import { replyToListingInput } from "@maillage/domain/conversations/conversation.input";
import { shortCodeOf } from "@maillage/domain/listings/listing-address";
import { refusalInFrench } from "@maillage/domain/refusals/refusal.fr";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { Card } from "@maillage/ui/card/card";
import { KindChip } from "@maillage/ui/kind-chip/kind-chip";
import { Notice } from "@maillage/ui/notice/notice";
import { OrganisationLine } from "@maillage/ui/organisation-line/organisation-line";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { FormFrame } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { ReadingRole } from "../../components/reading-role.tsx";
import { formView } from "../../forms/form-view.ts";
import { asPage, notFound } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { cardView } from "../../listings/card-view.ts";
import { actingFor } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const shortCode = shortCodeOf(args.params.annonce) ?? notFound();
  const { api, acting } = await actingFor(args);
  const [page, own] = await asPage(
    args.request,
    Promise.all([api.listings.page({ shortCode }), api.organisations.mine()]),
  );
  const card = cardView(page.listing, new Date());
  if (page.ownConversationId) throw redirect(`/messagerie/${page.ownConversationId}`);
  const why = whyNot(page, own.organisation.isPublic);
  return { listingId: page.listing.id, card, actingName: acting.name, mayWrite: acting.role !== "observer", why };
}

/** Why this organisation cannot answer, said before anything is typed. */
function whyNot(page: { isOwn: boolean; listing: { status: string } }, verified: boolean): string | null {
  if (page.isOwn) return refusalInFrench({ code: "reply_to_own_listing" });
  if (page.listing.status !== "published") return refusalInFrench({ code: "listing_not_open" });
  return verified ? null : refusalInFrench({ code: "organisation_not_verified" });
}

export async function action(args: Route.ActionArgs) {
  const { api } = await actingFor(args);
  const { form } = await readForm(args.request);
  const run = async (value: { listingId: string; body: string }) => {
    const { conversationId } = await api.conversations.reply(value);
    return goTo(`/messagerie/${conversationId}`, "reponse-envoyee");
  };
  return submit({ request: args.request, form, schema: replyToListingInput, run });
}

export default function Reply({ loaderData, actionData }: Route.ComponentProps) {
  const { listingId, card, actingName, mayWrite, why } = loaderData;
  const view = formView({ id: "reponse", state: actionData?.state });
  return (
    <FormPage
      title="Proposer une réponse"
      parents={[
        { label: "Annonces", href: "/annonces" },
        { label: card.title, href: card.href },
      ]}
    >
      <Card className="mb-6">
        <KindChip kind={card.kind} label={labelOf(card.kind)} />
        <p className="my-2 font-semibold">{card.title}</p>
        <OrganisationLine name={card.organisation.name} nature={card.organisation.nature} place={card.place} />
      </Card>
      {!mayWrite ? (
        <ReadingRole />
      ) : why ? (
        <Notice tone="warning" title={why} actions={<LinkButton href={card.href}>Revenir à l’annonce</LinkButton>} />
      ) : (
        <FormFrame
          view={view}
          actions={
            <>
              <p className="mb-4 max-w-prose text-slate">
                Votre message part au nom de votre structure, {actingName}. L’autre structure le reçoit par courriel et
                vous répond ici.
              </p>
              <Button variant="primary">Envoyer la réponse</Button>
            </>
          }
        >
          <input type="hidden" name="listingId" value={listingId} />
          <TextArea
            {...view.field("body")}
            label="Votre message"
            hint="Ce que vous proposez, quand vous êtes disponible, ce que vous aimeriez savoir."
            rows={8}
            limit={5000}
            required
          />
        </FormFrame>
      )}
    </FormPage>
  );
}
