import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon, type IconName } from "../icon/icon.tsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "destructive";
export type ButtonSize = "normal" | "small" | "large";

interface Look {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly fullWidth?: boolean | undefined;
}

interface Content {
  readonly children: ReactNode;
  readonly icon?: IconName | undefined;
  readonly iconAfter?: IconName | undefined;
}

const variants: Record<ButtonVariant, string> = {
  primary: "border-forest bg-forest text-on-forest hover:border-forest-dark hover:bg-forest-dark hover:text-on-forest",
  secondary: "border-line bg-surface text-ink hover:border-forest hover:text-forest-dark hover:bg-forest-wash",
  quiet:
    "border-transparent bg-transparent text-forest underline underline-offset-4 hover:bg-wash hover:text-forest-dark",
  destructive: "border-brick bg-surface text-brick hover:bg-brick hover:text-on-brick",
};

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-12 px-5 py-2",
  small: "min-h-11 px-3.5 py-1.5 text-sm",
  large: "min-h-14 px-7 py-3 text-lg",
};

/** The classes of a button, for a router's own link component. */
export function buttonClasses({ variant = "secondary", size = "normal", fullWidth }: Look = {}): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-md border text-center leading-tight font-semibold print:hidden",
    variant !== "quiet" && "no-underline",
    "disabled:border-hairline disabled:bg-wash disabled:text-slate",
    variants[variant],
    sizes[size],
    fullWidth && "w-full",
  );
}

function ButtonContent({ children, icon, iconAfter }: Content) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

export type ButtonProps = Look & Content & Omit<ComponentPropsWithRef<"button">, "children">;

/** A verb. Sends its form unless `type="button"`. One primary button a screen. */
export function Button({ variant, size, fullWidth, icon, iconAfter, children, className, ...attributes }: ButtonProps) {
  return (
    <button {...attributes} className={classNames(buttonClasses({ variant, size, fullWidth }), className)}>
      <ButtonContent icon={icon} iconAfter={iconAfter}>
        {children}
      </ButtonContent>
    </button>
  );
}

export type LinkButtonProps = Look & Content & Omit<ComponentPropsWithRef<"a">, "children"> & { readonly href: string };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { variant, size, fullWidth, icon, iconAfter, children, className, ...attributes } = props;
  return (
    <a {...attributes} className={classNames(buttonClasses({ variant, size, fullWidth }), className)}>
      <ButtonContent icon={icon} iconAfter={iconAfter}>
        {children}
      </ButtonContent>
    </a>
  );
}

/** A row of buttons, the first action first; wraps on a phone. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
