import { useLocation } from "react-router";
import { ActingAs } from "@maillage/ui/acting-as/acting-as";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { Header, type NavigationItem } from "@maillage/ui/header/header";
import { TextLink } from "@maillage/ui/text-link/text-link";

/** What the header says of the person: only what it shows travels to the browser. */
export type Viewer = {
  displayName: string;
  acting: { name: string; role: string } | null;
  /** Several organisations: there is something to choose. */
  mayChoose: boolean;
  moderates: boolean;
  unreadMessages: number;
  deskCases: number;
};

type Entry = { href: string; label: string; count?: number; countLabel?: string };

function entriesFor(viewer: Viewer | null): Entry[] {
  const open: Entry[] = [
    { href: "/annonces", label: "Annonces" },
    { href: "/structures", label: "Structures" },
    { href: "/territoires", label: "Territoires" },
  ];
  if (!viewer) return [...open, { href: "/aide", label: "Aide" }];
  const own: Entry[] = [
    { href: "/espace", label: "Mon espace" },
    { href: "/messagerie", label: "Messagerie", count: viewer.unreadMessages, countLabel: "conversations à lire" },
  ];
  const desk: Entry = {
    href: "/moderation",
    label: "Bureau CRESS",
    count: viewer.deskCases,
    countLabel: "dossiers en attente",
  };
  return [...open, ...own, ...(viewer.moderates ? [desk] : [])];
}

function navigationFor(viewer: Viewer | null, pathname: string): NavigationItem[] {
  return entriesFor(viewer).map((entry) => {
    const section = pathname === entry.href || pathname.startsWith(`${entry.href}/`);
    return {
      ...entry,
      ...(section ? { current: pathname === entry.href ? ("page" as const) : ("section" as const) } : {}),
    };
  });
}

/** In whose name the person acts, their account and the way out: one line under the bar, on every page. */
function PersonStrip({ viewer }: { readonly viewer: Viewer }) {
  const { acting, displayName, mayChoose } = viewer;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6">
      {acting ? (
        <ActingAs organisation={acting.name} role={acting.role} changeHref={mayChoose ? "/espace/agir" : undefined} />
      ) : (
        <p className="py-2.5 text-sm">
          Vous n’agissez pour aucune structure.{" "}
          <a href={mayChoose ? "/espace/agir" : "/rejoindre"}>{mayChoose ? "En choisir une" : "En rejoindre une"}</a>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 text-sm">
        <TextLink href="/aide">Aide</TextLink>
        <TextLink href="/compte" icon="person">
          {displayName}
        </TextLink>
        <form method="post" action="/deconnexion">
          <Button size="small" variant="quiet">
            Se déconnecter
          </Button>
        </form>
      </div>
    </div>
  );
}

/** The top of every page, with in whose name the person acts. */
export function SiteHeader({ viewer }: { readonly viewer: Viewer | null }) {
  const { pathname, search } = useLocation();
  const here = pathname === "/connexion" || pathname.startsWith("/inscription") ? "/espace" : `${pathname}${search}`;
  return (
    <Header
      navigation={navigationFor(viewer, pathname)}
      account={
        viewer ? undefined : <TextLink href={`/connexion?retour=${encodeURIComponent(here)}`}>Se connecter</TextLink>
      }
      action={
        <LinkButton href="/annonces/nouvelle" size="small" icon="plus">
          Déposer une annonce
        </LinkButton>
      }
      actingAs={viewer ? <PersonStrip viewer={viewer} /> : undefined}
    />
  );
}
