import type { ReactNode } from "react";
import { isRouteErrorResponse, Links, Outlet, Scripts, useRouteLoaderData } from "react-router";
import { Banner } from "@maillage/ui/notice/notice";
import { SkipLinks } from "@maillage/ui/skip-links/skip-links";
import type { Route } from "./+types/root.ts";
import stylesheet from "./app.css?url";
import { ErrorPage } from "./components/error-page.tsx";
import { SiteFooter } from "./components/site-footer.tsx";
import { SiteHeader } from "./components/site-header.tsx";
import { configuration, trialMailbox } from "./runtime.server.ts";
import { viewerOf } from "./viewer.server.ts";

export const links: Route.LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "stylesheet", href: stylesheet },
];

export async function loader(args: Route.LoaderArgs) {
  return {
    viewer: await viewerOf(args),
    siteUrl: configuration.siteUrl,
    demo: configuration.demo,
    mailbox: trialMailbox.isOpen,
  };
}

export function Layout({ children }: { readonly children: ReactNode }) {
  // Absent when the root's own loader failed: the page that says so is then shown as to a visitor.
  const root = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#1e5b4f" />
        <Links />
      </head>
      <body>
        <SkipLinks />
        {root?.demo && (
          <Banner tone="warning">
            Version d’essai, avec des données inventées.
            {root.mailbox && (
              <>
                {" "}
                <a href="/boite-aux-lettres">Lire les courriels envoyés</a>
              </>
            )}
          </Banner>
        )}
        <SiteHeader viewer={root?.viewer ?? null} />
        {children}
        <SiteFooter />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  const { data, status } = error;
  return (
    <ErrorPage
      status={status}
      sentence={typeof data === "string" && data !== "" && status !== 500 ? data : undefined}
    />
  );
}
