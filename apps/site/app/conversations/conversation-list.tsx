import { countOf } from "@maillage/domain/wording/numbers.fr";
import { Badge } from "@maillage/ui/badge/badge";
import type { ConversationRow } from "./conversation-row.ts";

/** Conversations, the last moved first; those to read stand out by a word. */
export function ConversationList({ rows }: { readonly rows: readonly ConversationRow[] }) {
  return (
    <ul className="overflow-hidden rounded-lg border border-hairline bg-surface">
      {rows.map(({ id, other, listing, step, when, unread, excerpt }) => (
        <li key={id} className="relative border-b border-hairline px-4 py-3 last:border-b-0 hover:bg-wash">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <a
              href={`/messagerie/${id}`}
              className="font-semibold text-ink no-underline after:absolute after:inset-0 hover:underline"
            >
              {other}
            </a>
            {unread > 0 && (
              <Badge tone="warning">
                {countOf(unread, { none: "", one: "message à lire", many: "messages à lire" })}
              </Badge>
            )}
            <Badge>{step}</Badge>
            <span className="ml-auto text-sm text-slate">{when}</span>
          </p>
          <p className="text-sm text-slate">{listing}</p>
          <p className="line-clamp-1">{excerpt}</p>
        </li>
      ))}
    </ul>
  );
}
