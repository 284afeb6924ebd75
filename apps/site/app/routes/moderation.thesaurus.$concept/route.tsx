import { conceptInput } from "@maillage/domain/search/concept.input";
import { Button } from "@maillage/ui/button/button";
import { Disclosure } from "@maillage/ui/disclosure/disclosure";
import { apiFor } from "../../api.server.ts";
import { PostButton } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { ConceptForm } from "../../thesaurus/concept-form.tsx";
import type { Route } from "./+types/route.ts";

const empty = {
  code: "",
  label: "",
  synonyms: "",
  hints: "",
  falseFriends: "",
  broader: "",
  related: "",
  categories: [],
  isContext: false,
};
const newConcept = "nouveau";

export async function loader(args: Route.LoaderArgs) {
  const api = await apiFor(args);
  const { concept: code } = args.params;
  if (code === newConcept) {
    await asPage(args.request, api.thesaurus.concepts({ text: newConcept }));
    return { concept: empty, isNew: true };
  }
  const found = await asPage(args.request, api.thesaurus.concept({ code }));
  const lines = (list: readonly string[]): string => list.join("\n");
  const { synonyms, hints, falseFriends, broader, related, ...rest } = found;
  return {
    concept: {
      ...rest,
      synonyms: lines(synonyms),
      hints: lines(hints),
      falseFriends: lines(falseFriends),
      broader: lines(broader),
      related: lines(related),
    },
    isNew: false,
  };
}

export async function action(args: Route.ActionArgs) {
  const api = await apiFor(args);
  const { form, intent } = await readForm(args.request);
  const { concept: code } = args.params;
  if (intent === "retirer") {
    await asPage(args.request, api.thesaurus.withdraw({ code }));
    return goTo("/moderation/thesaurus", "concept-retire");
  }
  return submit({
    request: args.request,
    form,
    schema: conceptInput,
    run: async (value) => {
      await api.thesaurus.write(value);
      return goTo(`/moderation/thesaurus/${value.code}`, "concept-ecrit");
    },
  });
}

export default function Concept({ loaderData: { concept, isNew }, actionData }: Route.ComponentProps) {
  return (
    <FormPage
      title={isNew ? "Ajouter un concept" : concept.label}
      parents={[
        { label: "Bureau", href: "/moderation" },
        { label: "Thésaurus", href: "/moderation/thesaurus" },
      ]}
    >
      <ConceptForm concept={concept} isNew={isNew} state={actionData?.state} />
      {!isNew && (
        <div className="mt-8">
          <Disclosure summary="Retirer ce concept">
            <p className="mb-3">La recherche ne le reconnaîtra plus. Réécrit sous le même code, il revient.</p>
            <PostButton fields={{ intent: "retirer" }}>
              <Button variant="destructive">Retirer le concept</Button>
            </PostButton>
          </Disclosure>
        </div>
      )}
    </FormPage>
  );
}
