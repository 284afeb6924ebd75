export interface LabelTagProps {
  /** « QPV », « PVD ». */
  readonly short: string;
  /** Spelt out: « Quartier prioritaire de la politique de la ville ». */
  readonly name: string;
  /** « dans la commune », « depuis 2024 ». */
  readonly detail?: string | undefined;
  readonly href?: string | undefined;
  /** Shows the whole name beside the letters. */
  readonly spelt?: boolean | undefined;
}

/** A zoning or programme on a territory. The letters never stand without their meaning. */
export function LabelTag({ short, name, detail, href, spelt }: LabelTagProps) {
  const content = (
    <>
      <span className="font-bold">{short}</span>
      <span className={spelt ? "" : "sr-only"}>
        {spelt ? " · " : ", "}
        {name}
      </span>
      {detail && <span className="text-slate"> {detail}</span>}
    </>
  );
  const look = "inline-block rounded-sm border border-line bg-surface px-2 py-0.5 text-sm leading-6 text-ink";
  if (!href) {
    return (
      <span className={look} title={spelt ? undefined : name}>
        {content}
      </span>
    );
  }
  return (
    <a href={href} className={`${look} underline decoration-line hover:border-forest`} title={spelt ? undefined : name}>
      {content}
    </a>
  );
}
