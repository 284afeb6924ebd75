import { allExamples } from "@maillage/ui/style-guide";
import { TextPage } from "../../components/text-page.tsx";

const description = "Les composants de l’interface de Maillage, chacun avec ses exemples.";

export function loader() {
  return { names: allExamples.map(({ name }) => name) };
}

export default function StyleGuide({ loaderData }: { readonly loaderData: { names: string[] } }) {
  return (
    <TextPage title="Guide de style" path="/guide-de-style" description={description} lead={description}>
      <p>
        Papier calme, encre sombre, un vert, un accent chaud. Un seul bouton principal par écran, des verbes sur les
        boutons, des messages qui disent comment réparer. Chaque composant se lit et s’utilise sans JavaScript.
      </p>
      <ul>
        {loaderData.names.map((name) => (
          <li key={name}>
            <a href={`/guide-de-style/${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </TextPage>
  );
}
