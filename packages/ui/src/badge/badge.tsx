import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon, type IconName } from "../icon/icon.tsx";

export interface VerifiedBadgeProps {
  /** What was verified: « Structure de l’ESS ». */
  readonly what: string;
  /** By whom: « la CRESS Auvergne-Rhône-Alpes ». */
  readonly by?: string | undefined;
  /** When, in words: « le 3 mars 2026 ». */
  readonly date?: string | undefined;
  /** Short beside a name: what only; the rest is read by screen readers. */
  readonly compact?: boolean | undefined;
  readonly prefix?: string | undefined;
}

/** A verified fact about an organisation: what, by whom, when. */
export function VerifiedBadge({ what, by, date, compact, prefix = "Vérifié" }: VerifiedBadgeProps) {
  const origin = [by && `par ${by}`, date].filter(Boolean).join(", ");
  return (
    <span className="inline-flex items-baseline gap-1 text-sm text-forest">
      <Icon name="verified" className="mt-0.5 size-4.5 self-start" />
      <span>
        <span className="sr-only">{prefix}&nbsp;: </span>
        <span className="font-semibold">{what}</span>
        {origin && <span className={compact ? "sr-only" : "text-slate"}> {origin}</span>}
      </span>
    </span>
  );
}

export type BadgeTone = "neutral" | "success" | "waiting" | "warning" | "error";

const tones: Record<BadgeTone, string> = {
  neutral: "bg-wash text-ink border-line",
  success: "bg-forest-wash text-forest border-forest",
  waiting: "bg-saffron-wash text-ink border-saffron",
  warning: "bg-saffron text-on-saffron border-saffron",
  error: "bg-brick-wash text-brick border-brick",
};

export interface BadgeProps {
  readonly children: ReactNode;
  readonly tone?: BadgeTone | undefined;
  readonly icon?: IconName | undefined;
}

/** A state in a word: « Brouillon », « En relecture », « Publiée ». */
export function Badge({ children, tone = "neutral", icon }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-sm border px-2 text-sm leading-6 font-medium",
        tones[tone],
      )}
    >
      {icon && <Icon name={icon} className="size-4" />}
      {children}
    </span>
  );
}
