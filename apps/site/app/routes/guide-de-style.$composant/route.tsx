import { Breadcrumb } from "@maillage/ui/breadcrumb/breadcrumb";
import { PageTitle, Section } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { allExamples } from "@maillage/ui/style-guide";
import { PageHead } from "../../components/page-head.tsx";
import { notFound } from "../../forms/refusals.server.ts";
import type { Route } from "./+types/route.ts";

/** The frame of the page itself: a second one inside would mislead screen readers. */
const frames = ["header", "footer", "main", "skip-links"];

export function loader({ params }: Route.LoaderArgs) {
  if (!allExamples.some(({ name }) => name === params.composant)) notFound();
  return { name: params.composant };
}

export default function StyleGuideComponent({ loaderData }: Route.ComponentProps) {
  const { name } = loaderData;
  const examples = allExamples.find((component) => component.name === name)?.examples ?? [];
  return (
    <Main>
      <PageHead title={`${name}, guide de style`} hidden />
      <Breadcrumb
        items={[{ label: "Accueil", href: "/" }, { label: "Guide de style", href: "/guide-de-style" }, { label: name }]}
      />
      <PageTitle>{name}</PageTitle>
      {frames.includes(name) ? (
        <p>Ce composant encadre chaque page du site&nbsp;: vous l’avez sous les yeux.</p>
      ) : (
        examples.map((example) => (
          <Section key={example.title} title={example.title}>
            {example.render()}
          </Section>
        ))
      )}
    </Main>
  );
}
