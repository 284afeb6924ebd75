import type { ComponentPropsWithRef, ReactNode } from "react";
import { Icon, type IconName } from "../icon/icon.tsx";

interface TextLinkProps extends Omit<ComponentPropsWithRef<"a">, "children" | "href"> {
  readonly href: string;
  readonly children: ReactNode;
  readonly icon?: IconName | undefined;
  /** Says that the link leaves the site. */
  readonly external?: boolean | undefined;
  readonly externalText?: string | undefined;
}

/** A link standing alone, tall enough to be touched; inside a sentence a plain `<a>` is enough. */
export function TextLink({
  href,
  children,
  icon,
  external,
  externalText = "autre site",
  ...attributes
}: TextLinkProps) {
  return (
    <a {...attributes} href={href} className="inline-flex min-h-11 items-center gap-2 font-medium">
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {external && (
        <>
          <Icon name="external" className="size-4" />
          <span className="sr-only">({externalText})</span>
        </>
      )}
    </a>
  );
}
