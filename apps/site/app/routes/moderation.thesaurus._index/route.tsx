import { numberInWords } from "@maillage/domain/wording/numbers.fr";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { Table } from "@maillage/ui/table/table";
import { TextField } from "@maillage/ui/text-field/text-field";
import { apiFor } from "../../api.server.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { DeskPage } from "../../moderation/desk.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = await apiFor(args);
  const text = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 80);
  const concepts = await asPage(args.request, api.thesaurus.concepts({ text }));
  return {
    text,
    concepts: concepts.map(({ code, label, synonyms, editedAt }) => ({
      code,
      label,
      synonyms: numberInWords(synonyms),
      edited: editedAt !== null,
    })),
  };
}

export default function Thesaurus({ loaderData: { text, concepts } }: Route.ComponentProps) {
  return (
    <DeskPage current="/moderation/thesaurus" title="Thésaurus">
      <p className="max-w-prose">
        Ce que les gens cherchent, et comment ils le disent. La recherche et les correspondances s’appuient dessus.
        Chaque modification fait relire les annonces.
      </p>
      <form method="get" className="mt-4 flex flex-wrap items-end gap-3">
        <TextField id="recherche-concept" name="q" label="Chercher un concept" defaultValue={text} />
        <Button variant="secondary">Chercher</Button>
        <LinkButton href="/moderation/thesaurus/nouveau">Ajouter un concept</LinkButton>
      </form>
      {concepts.length === 0 ? (
        <EmptyState
          sentence={`Aucun concept ne contient «\u00a0${text}\u00a0».`}
          ways={[{ href: "/moderation/thesaurus", label: "Voir tous les concepts" }]}
        />
      ) : (
        <div className="mt-6">
          <Table
            caption={concepts.length === 200 ? "Les 200 premiers concepts" : "Les concepts"}
            columns={[
              { label: "Concept" },
              { label: "Code" },
              { label: "Façons de le dire", numeric: true },
              { label: "Modifié ici" },
            ]}
            rows={concepts.map(({ code, label, synonyms, edited }) => ({
              key: code,
              cells: [
                <a key="label" href={`/moderation/thesaurus/${code}`}>
                  {label}
                </a>,
                code,
                synonyms,
                edited ? "oui" : "non",
              ],
            }))}
          />
        </div>
      )}
    </DeskPage>
  );
}
