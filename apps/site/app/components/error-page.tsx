import { ButtonRow, LinkButton } from "@maillage/ui/button/button";
import { PageTitle } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { SearchBar } from "@maillage/ui/search-bar/search-bar";
import { PageHead } from "./page-head.tsx";

type Words = { title: string; sentence: string; ways: readonly { href: string; label: string }[] };

const home = { href: "/", label: "Revenir à l’accueil" };
const contact = { href: "/contact", label: "Nous écrire" };

const wordsFor: Record<number, Words> = {
  400: {
    title: "Cette adresse n’est pas lisible",
    sentence: "Elle a sans doute été coupée ou modifiée. Repartez de la liste ou de l’accueil.",
    ways: [home, { href: "/annonces", label: "Voir les annonces" }],
  },
  403: {
    title: "Cette page ne vous est pas ouverte",
    sentence:
      "Vous n’avez pas le droit de voir cette page avec ce compte. Une personne qui administre votre structure peut vous le donner.",
    ways: [{ href: "/espace", label: "Aller à mon espace" }, contact],
  },
  404: {
    title: "Nous ne trouvons pas cette page",
    sentence:
      "Elle a peut-être été retirée, ou l’adresse contient une erreur. Cherchez ce dont vous avez besoin\u00a0:",
    ways: [home, { href: "/plan-du-site", label: "Voir le plan du site" }],
  },
  409: {
    title: "Cela a changé entre-temps",
    sentence: "Une autre personne vient d’agir, ou la page était ancienne. Revenez en arrière et rechargez-la.",
    ways: [{ href: "/espace", label: "Aller à mon espace" }],
  },
  429: {
    title: "Trop de demandes en peu de temps",
    sentence: "Attendez quelques minutes, puis réessayez. Rien de ce que vous aviez enregistré n’est perdu.",
    ways: [home],
  },
  503: {
    title: "Le service revient dans un instant",
    sentence:
      "Maillage redémarre ou reçoit trop de demandes. Rechargez cette page dans une minute\u00a0: ce que vous aviez enregistré est conservé.",
    ways: [home],
  },
};

const fault: Words = {
  title: "Quelque chose n’a pas fonctionné",
  sentence:
    "L’erreur vient de nous et elle est notée. Revenez en arrière et réessayez\u00a0: ce que vous aviez enregistré est conservé.",
  ways: [home, contact],
};

/** What a person reads when a page cannot be shown: what happened and where to go. */
export function ErrorPage({ status, sentence }: { readonly status: number; readonly sentence?: string | undefined }) {
  const words = wordsFor[status] ?? fault;
  return (
    <Main width="narrow">
      <PageHead title={words.title} hidden />
      <PageTitle lead={sentence ?? words.sentence}>{words.title}</PageTitle>
      {status === 404 && <SearchBar action="/annonces" />}
      <div className="mt-6">
        <ButtonRow>
          {words.ways.map((way) => (
            <LinkButton key={way.href} href={way.href}>
              {way.label}
            </LinkButton>
          ))}
        </ButtonRow>
      </div>
    </Main>
  );
}
