import type { ReactNode } from "react";
import { Breadcrumb } from "@maillage/ui/breadcrumb/breadcrumb";
import { PageTitle } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { DoneNotice } from "./done-notice.tsx";
import { PageHead } from "./page-head.tsx";

export interface FormPageProps {
  readonly title: string;
  /** For the window and its history, when the title alone would not tell pages apart. */
  readonly windowTitle?: string | undefined;
  readonly lead?: ReactNode | undefined;
  /** From the home page to the parent of this one. */
  readonly parents?: ReadonlyArray<{ label: string; href: string }> | undefined;
  readonly above?: ReactNode | undefined;
  readonly width?: "narrow" | "page" | "wide" | undefined;
  readonly actions?: ReactNode | undefined;
  readonly children: ReactNode;
}

/** A page where a person does something: not for search engines, and it says what was just done. */
export function FormPage({
  title,
  windowTitle = title,
  lead,
  parents = [],
  above,
  width = "narrow",
  actions,
  children,
}: FormPageProps) {
  return (
    <Main width={width}>
      <PageHead title={windowTitle} hidden />
      <Breadcrumb items={[{ label: "Accueil", href: "/" }, ...parents, { label: title }]} />
      <DoneNotice />
      <PageTitle lead={lead} above={above} actions={actions}>
        {title}
      </PageTitle>
      {children}
    </Main>
  );
}
