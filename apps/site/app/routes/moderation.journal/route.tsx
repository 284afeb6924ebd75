import { agoInWords } from "@maillage/domain/wording/dates.fr";
import { DateText } from "@maillage/ui/date-text/date-text";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { Pagination } from "@maillage/ui/pagination/pagination";
import { Timeline } from "@maillage/ui/timeline/timeline";
import { apiFor } from "../../api.server.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { DeskPage } from "../../moderation/desk.tsx";
import { logWords } from "../../moderation/log-words.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const cursor = new URL(args.request.url).searchParams.get("curseur");
  const api = await apiFor(args);
  const { lines, next } = await asPage(args.request, api.moderation.log({ cursor, size: 50 }));
  const now = new Date();
  return {
    first: cursor === null,
    next,
    lines: lines.map((line) => ({
      key: line.id,
      at: line.at.toISOString(),
      when: agoInWords(line.at, now),
      who: [line.actorName, line.organisationName].filter(Boolean).join(", "),
      ...logWords(line),
    })),
  };
}

export default function Log({ loaderData }: Route.ComponentProps) {
  const { lines, next, first } = loaderData;
  return (
    <DeskPage current="/moderation/journal" title="Journal du bureau">
      {lines.length === 0 ? (
        <EmptyState sentence="Tout ce qui se fait dans votre région sera noté ici, et rien ne s’efface." />
      ) : (
        <Timeline
          label="Journal"
          rows={lines.map(({ key, at, when, who, what, detail }) => ({
            key,
            when: <DateText dateTime={at}>{when}</DateText>,
            what: who ? `${who} ${what}` : what,
            detail: detail || undefined,
          }))}
        />
      )}
      <Pagination
        previousHref={first ? undefined : "/moderation/journal"}
        previousLabel="Revenir au plus récent"
        nextHref={next ? `/moderation/journal?curseur=${encodeURIComponent(next)}` : undefined}
        nextLabel="Plus ancien"
      />
    </DeskPage>
  );
}
