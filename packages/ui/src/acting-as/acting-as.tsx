import { Icon } from "../icon/icon.tsx";

export interface ActingAsProps {
  readonly organisation: string;
  readonly role?: string | undefined;
  /** Where to choose another organisation; absent when there is only one. */
  readonly changeHref?: string | undefined;
  readonly changeLabel?: string | undefined;
  readonly intro?: string | undefined;
}

/** Says at all times in whose name the person acts. */
export function ActingAs(props: ActingAsProps) {
  const { organisation, role, changeHref, changeLabel = "Changer de structure", intro = "Vous agissez pour" } = props;
  return (
    <p className="flex items-start gap-2 py-1 text-sm">
      <Icon name="organisation" className="mt-3 size-4.5 text-forest" />
      <span className="flex min-w-0 flex-wrap items-center gap-x-3">
        <span className="pt-2.5 sm:pb-2.5">
          {intro} <strong>{organisation}</strong>
          {role && <span className="text-slate"> ({role})</span>}
        </span>
        {changeHref && (
          <a href={changeHref} className="inline-flex min-h-11 items-center">
            {changeLabel}
          </a>
        )}
      </span>
    </p>
  );
}
