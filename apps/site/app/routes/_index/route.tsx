import { PageTitle } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { SearchBar } from "@maillage/ui/search-bar/search-bar";
import { PageHead } from "../../components/page-head.tsx";

export default function Home() {
  return (
    <Main>
      <PageHead title="Maillage" path="/" />
      <PageTitle>Besoin, offre, mise en commun : trouvez qui répond près de chez vous.</PageTitle>
      <SearchBar action="/annonces" large />
    </Main>
  );
}
