import type { ReactNode } from "react";
import { Breadcrumb } from "@maillage/ui/breadcrumb/breadcrumb";
import { PageTitle } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { Prose } from "@maillage/ui/prose/prose";
import { PageHead } from "./page-head.tsx";

export interface TextPageProps {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly lead?: string | undefined;
  readonly children: ReactNode;
}

/** A page to read: title, then running text. */
export function TextPage({ title, description, path, lead, children }: TextPageProps) {
  return (
    <Main width="narrow">
      <PageHead title={title} description={description} path={path} />
      <Breadcrumb items={[{ label: "Accueil", href: "/" }, { label: title }]} />
      <PageTitle lead={lead}>{title}</PageTitle>
      <Prose>{children}</Prose>
    </Main>
  );
}
