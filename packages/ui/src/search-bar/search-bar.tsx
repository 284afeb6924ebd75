import { type ReactNode, useId } from "react";
import { Button } from "../button/button.tsx";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";

export interface SearchBarProps {
  readonly action: string;
  readonly what?: string | undefined;
  readonly where?: string | undefined;
  readonly whatName?: string | undefined;
  readonly whereName?: string | undefined;
  readonly whatLabel?: string | undefined;
  readonly whereLabel?: string | undefined;
  readonly whatPlaceholder?: string | undefined;
  readonly wherePlaceholder?: string | undefined;
  readonly submitLabel?: string | undefined;
  /** Names the landmark when a page has two searches. */
  readonly label?: string | undefined;
  /** Larger, for the home page. */
  readonly large?: boolean | undefined;
  /** Replaces the native « what » input, for a field that proposes as one types; it receives its id. */
  readonly renderWhat?: ((id: string) => ReactNode) | undefined;
  /** Replaces the native « where » input, for a completed place field; it receives its id. */
  readonly renderWhere?: ((id: string) => ReactNode) | undefined;
  /** Hidden inputs that keep the filters in place. */
  readonly children?: ReactNode | undefined;
}

/** What and where: a GET form, so that a search is an address to keep and to send. */
export function SearchBar(props: SearchBarProps) {
  const { action, what, where, whatName = "q", whereName = "lieu", label = "Rechercher des annonces" } = props;
  const {
    whatLabel = "Quoi",
    whereLabel = "Où",
    submitLabel = "Rechercher",
    large,
    renderWhat,
    renderWhere,
    children,
  } = props;
  const { whatPlaceholder = "minibus, comptable, local…", wherePlaceholder = "commune ou code postal" } = props;
  const id = useId();
  const whereId = `${id}-where`;
  const control = classNames("control", large && "min-h-14");
  return (
    <search aria-label={label}>
      <form
        action={action}
        method="get"
        className="grid gap-3 rounded-lg border border-hairline bg-surface p-4 shadow-card sm:grid-cols-[3fr_2fr_auto] sm:items-end sm:gap-4"
      >
        <div className="min-w-0">
          <label htmlFor={`${id}-what`} className="mb-1 flex items-center gap-1.5 font-semibold">
            <Icon name="search" className="size-4.5 text-forest" />
            {whatLabel}
          </label>
          {renderWhat ? (
            renderWhat(`${id}-what`)
          ) : (
            <input
              id={`${id}-what`}
              type="search"
              name={whatName}
              defaultValue={what}
              placeholder={whatPlaceholder}
              className={control}
            />
          )}
        </div>
        <div className="min-w-0">
          <label htmlFor={whereId} className="mb-1 flex items-center gap-1.5 font-semibold">
            <Icon name="place" className="size-4.5 text-forest" />
            {whereLabel}
          </label>
          {renderWhere ? (
            renderWhere(whereId)
          ) : (
            <input
              id={whereId}
              type="text"
              name={whereName}
              defaultValue={where}
              placeholder={wherePlaceholder}
              autoComplete="off"
              className={control}
            />
          )}
        </div>
        <Button variant="primary" size={large ? "large" : "normal"}>
          {submitLabel}
        </Button>
        {children}
      </form>
    </search>
  );
}
