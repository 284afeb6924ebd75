import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";

export interface ThreadMessage {
  readonly key: string;
  /** `event` is a fact of the partnership: an agreement, a change of step. */
  readonly side: "ours" | "theirs" | "event";
  /** Who wrote, with the organisation: « Nadia B., Recyclerie du Livradois ». */
  readonly author?: string | undefined;
  /** A `DateText`. */
  readonly time: ReactNode;
  readonly text: string;
  /** « Lu le 4 mars », « Envoyé ». */
  readonly readState?: string | undefined;
  readonly attachments?: ReactNode | undefined;
}

export interface MessageThreadProps {
  readonly messages: readonly ThreadMessage[];
  readonly label?: string | undefined;
}

function Message({ message }: { readonly message: ThreadMessage }) {
  const { side, author, time, text, readState, attachments } = message;
  const ours = side === "ours";
  return (
    <div
      className={classNames(
        "w-fit max-w-[92%] min-w-48 rounded-lg border px-4 py-3 sm:max-w-[80%]",
        ours ? "ml-auto rounded-br-sm border-forest bg-forest-wash" : "rounded-bl-sm border-hairline bg-surface",
      )}
    >
      <p className="text-sm">
        <strong>{author}</strong> <span className="text-slate">· {time}</span>
      </p>
      <p className="mt-1 whitespace-pre-line">{text}</p>
      {attachments && <div className="mt-2">{attachments}</div>}
      {readState && <p className="mt-1 text-right text-sm text-slate">{readState}</p>}
    </div>
  );
}

/** Two organisations, one thread. The side is told by the author's name first, then by place and colour. */
export function MessageThread({ messages, label = "Messages" }: MessageThreadProps) {
  return (
    <ol aria-label={label} className="flex flex-col gap-4">
      {messages.map((message) =>
        message.side === "event" ? (
          <li key={message.key} className="mx-auto max-w-prose px-4 text-center text-sm text-slate">
            <Icon name="check" className="mr-1.5 -mt-0.5 inline-block size-4.5 text-forest" />
            {message.text} · {message.time}
          </li>
        ) : (
          <li key={message.key}>
            <Message message={message} />
          </li>
        ),
      )}
    </ol>
  );
}
