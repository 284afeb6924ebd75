import { useRouteLoaderData } from "react-router";
import type { loader } from "../root.tsx";

export interface PageHeadProps {
  /** Without the site's name, which follows it. */
  readonly title: string;
  /** One or two sentences for search engines and shared links. */
  readonly description?: string | undefined;
  /** The one address of this page, when several lead to it. */
  readonly path?: string | undefined;
  /** Pages that hold nothing to find: forms, results without an end, what is private. */
  readonly hidden?: boolean | undefined;
}

/** The title and descriptions of a page; React carries them into the head. */
export function PageHead({ title, description: text, path, hidden }: PageHeadProps) {
  // One line, whatever paragraphs it was taken from.
  const description = text?.replaceAll(/[\r\n\t ]+/g, " ").trim();
  const siteUrl = useRouteLoaderData<typeof loader>("root")?.siteUrl ?? "";
  const fullTitle = title === "Maillage" ? title : `${title} · Maillage`;
  return (
    <>
      <title>{fullTitle}</title>
      {description && <meta name="description" content={description} />}
      {hidden && <meta name="robots" content="noindex" />}
      {path && !hidden && (
        <>
          <link rel="canonical" href={`${siteUrl}${path}`} />
          <meta property="og:title" content={title} />
          {description && <meta property="og:description" content={description} />}
          <meta property="og:url" content={`${siteUrl}${path}`} />
          <meta property="og:type" content="website" />
          <meta property="og:locale" content="fr_FR" />
          <meta property="og:site_name" content="Maillage" />
        </>
      )}
    </>
  );
}

/** Facts for search engines (schema.org). Data, not a script: nothing in it is ever run. */
export function StructuredData({ data }: { readonly data: object }) {
  // "<" could close the element early: a title is typed by anyone.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
