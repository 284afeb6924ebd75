import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";

/** The four kinds, by the codes the whole product uses. */
export type Kind = "need" | "offer" | "pooling" | "partner_call";

export const kindBackgrounds: Record<Kind, string> = {
  need: "bg-need",
  offer: "bg-offer",
  pooling: "bg-pooling",
  partner_call: "bg-call",
};

export interface KindChipProps {
  readonly kind: Kind;
  readonly label: string;
}

/** Says the kind three times: colour, drawing and word; any one of them is enough. */
export function KindChip({ kind, label }: KindChipProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-full py-0.5 pr-3 pl-2 text-sm font-semibold text-ink print:border",
        kindBackgrounds[kind],
      )}
    >
      <Icon name={kind} className="size-4.5" />
      {label}
    </span>
  );
}
