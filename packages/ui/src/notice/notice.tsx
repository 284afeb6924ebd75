import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";

export type NoticeTone = "information" | "success" | "warning" | "error";

const looks: Record<NoticeTone, { readonly box: string; readonly icon: string; readonly word: string }> = {
  information: { box: "border-sky bg-sky-wash", icon: "text-sky", word: "Information" },
  success: { box: "border-forest bg-forest-wash", icon: "text-forest", word: "C’est fait" },
  warning: { box: "border-saffron bg-saffron-wash", icon: "text-ink", word: "Attention" },
  error: { box: "border-brick bg-brick-wash", icon: "text-brick", word: "Erreur" },
};

export interface NoticeProps {
  readonly tone?: NoticeTone | undefined;
  readonly title?: ReactNode | undefined;
  readonly children?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
  /**
   * Whether it answers what the person has just done: it is then announced (status, or alert for an error).
   * A notice that is simply part of the page stays silent.
   */
  readonly announced?: boolean | undefined;
  /** The tone in a word, for those who do not see the colour. */
  readonly toneWord?: string | undefined;
}

/** A message set in the page. */
export function Notice({ tone = "information", title, children, actions, announced, toneWord }: NoticeProps) {
  const look = looks[tone];
  const role = announced ? (tone === "error" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={classNames("flex gap-3 rounded-md border border-l-[6px] p-4", look.box)}>
      <Icon name={tone} className={classNames("mt-0.5 size-6", look.icon)} />
      <div className="min-w-0">
        <span className="sr-only">{toneWord ?? look.word}&nbsp;: </span>
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={title ? "mt-1" : ""}>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}

export interface BannerProps {
  readonly children: ReactNode;
  readonly tone?: NoticeTone | undefined;
  readonly label?: string | undefined;
}

/** One line across the top of the site: a demonstration, a planned interruption. */
export function Banner({ children, tone = "information", label = "Annonce du site" }: BannerProps) {
  const look = looks[tone];
  return (
    <section aria-label={label} className={classNames("border-b print:hidden", look.box)}>
      <div className="mx-auto flex max-w-page items-start gap-2 px-4 py-2 text-sm sm:px-6">
        <Icon name={tone} className={classNames("mt-0.5 size-5", look.icon)} />
        <p>{children}</p>
      </div>
    </section>
  );
}
