import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";
import { type Kind, kindBackgrounds } from "../kind-chip/kind-chip.tsx";

export interface DoorProps {
  readonly kind: Kind;
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

/** One of the four ways in: « Je cherche », « Je propose »… A link as big as the thought. */
export function Door({ kind, title, text, href }: DoorProps) {
  return (
    <a
      href={href}
      className={classNames(
        "flex h-full items-start gap-4 rounded-lg border border-transparent p-4 text-ink no-underline hover:border-forest hover:text-ink sm:flex-col sm:gap-3 sm:p-5",
        kindBackgrounds[kind],
      )}
    >
      <Icon name={kind} className="size-8" />
      <span className="min-w-0">
        <span className="block text-lg leading-snug font-bold underline decoration-1 underline-offset-4">{title}</span>
        <span className="mt-1 block text-sm">{text}</span>
      </span>
    </a>
  );
}
