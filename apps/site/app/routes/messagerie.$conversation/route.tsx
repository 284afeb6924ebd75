import { sendMessageInput, takePartnershipStepInput } from "@maillage/domain/conversations/conversation.input";
import { DateText } from "@maillage/ui/date-text/date-text";
import { Section } from "@maillage/ui/heading/heading";
import { WithSide } from "@maillage/ui/layout/layout";
import { MessageThread } from "@maillage/ui/message-thread/message-thread";
import { FormPage } from "../../components/form-page.tsx";
import { ReadingRole } from "../../components/reading-role.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { actingFor } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";
import { ConversationSide } from "./conversation-side.tsx";
import { conversationView } from "./conversation-view.server.ts";
import { MarkRead } from "./mark-read.tsx";
import { MessageForm } from "./message-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { api, me, acting } = await actingFor(args);
  const { conversation: conversationId } = args.params;
  const opened = await asPage(args.request, api.conversations.open({ conversationId }));
  const unread =
    me.waiting.unreadConversations === 0
      ? 0
      : ((await asPage(args.request, api.conversations.list())).find(({ id }) => id === conversationId)?.unread ?? 0);
  return {
    ...conversationView(opened, new Date()),
    unread,
    mayWrite: acting.role !== "observer",
    key: crypto.randomUUID(),
  };
}

export async function action(args: Route.ActionArgs) {
  const { api } = await actingFor(args);
  const { form, intent } = await readForm(args.request);
  const { conversation: conversationId } = args.params;
  form.set("conversationId", conversationId);
  const here = `/messagerie/${conversationId}`;
  const read = () => api.conversations.markRead({ conversationId });
  if (intent === "lu") {
    await asPage(args.request, read());
    // Sent by the page itself: it stays as it is, with what is being written.
    return form.has("script") ? null : goTo(here, "conversation-lue");
  }
  const common = { request: args.request, form, name: intent };
  if (intent === "etape") {
    return submit({
      ...common,
      schema: takePartnershipStepInput,
      run: async (value) => (await api.conversations.takeStep(value), await read(), goTo(here, "etape-notee")),
    });
  }
  return submit({
    ...common,
    schema: sendMessageInput,
    run: async (value) => (await api.conversations.send(value), await read(), goTo(`${here}#ecrire`, "message-envoye")),
  });
}

export default function Conversation({ loaderData, actionData }: Route.ComponentProps) {
  const { other, entries, unread, mayWrite, key } = loaderData;
  const stateOf = (form: string) => (actionData?.form === form ? actionData.state : undefined);
  return (
    <FormPage
      title={`Conversation avec ${other}`}
      width="page"
      parents={[{ label: "Messagerie", href: "/messagerie" }]}
    >
      <WithSide edge="end" side={<ConversationSide conversation={loaderData} state={stateOf("etape")} />}>
        <MessageThread
          messages={entries.map(({ at, when, read, side, ...entry }) => ({
            ...entry,
            side,
            time: <DateText dateTime={at}>{when}</DateText>,
            readState: side === "ours" ? (read ? "Lu" : "Envoyé") : undefined,
          }))}
        />
        <MarkRead unread={unread} />
        {mayWrite ? (
          <Section title="Écrire" id="ecrire">
            <MessageForm state={stateOf("message")} idempotencyKey={key} other={other} />
          </Section>
        ) : (
          <div className="mt-8">
            <ReadingRole />
          </div>
        )}
      </WithSide>
    </FormPage>
  );
}
