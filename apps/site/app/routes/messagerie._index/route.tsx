import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { FormPage } from "../../components/form-page.tsx";
import { ConversationList } from "../../conversations/conversation-list.tsx";
import { conversationRow } from "../../conversations/conversation-row.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { actingFor } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { api, acting } = await actingFor(args);
  const conversations = await asPage(args.request, api.conversations.list());
  const now = new Date();
  return { rows: conversations.map((row) => conversationRow(row, acting.organisationId, now)) };
}

export default function Conversations({ loaderData }: Route.ComponentProps) {
  return (
    <FormPage title="Messagerie" width="page">
      {loaderData.rows.length > 0 ? (
        <ConversationList rows={loaderData.rows} />
      ) : (
        <EmptyState
          sentence="Vos échanges avec d’autres structures seront ici."
          ways={[
            { href: "/annonces", label: "Chercher une annonce à laquelle répondre" },
            { href: "/annonces/nouvelle", label: "Déposer une annonce" },
          ]}
        />
      )}
    </FormPage>
  );
}
