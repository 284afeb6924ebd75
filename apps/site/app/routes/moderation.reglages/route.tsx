import { cressSettingsInput } from "@maillage/domain/moderation/moderation.input";
import { regionName } from "@maillage/domain/territories/regions.fr";
import { Button } from "@maillage/ui/button/button";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { Section } from "@maillage/ui/heading/heading";
import { TextField } from "@maillage/ui/text-field/text-field";
import { apiFor } from "../../api.server.ts";
import { FormFrame } from "../../components/form-frame.tsx";
import { type FormState, formView } from "../../forms/form-view.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { DeskPage } from "../../moderation/desk.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = await apiFor(args);
  const desks = await asPage(args.request, api.moderation.settings());
  return {
    desks: desks.map(({ regionCode, trustedAfter, announcedDelayDays }) => ({
      regionCode,
      region: regionName(regionCode)?.name ?? regionCode,
      trustedAfter,
      announcedDelayDays,
    })),
  };
}

export async function action(args: Route.ActionArgs) {
  const api = await apiFor(args);
  const { form } = await readForm(args.request);
  const name = textOf(form, "regionCode");
  // An emptied delay means that none is announced.
  const schema = cressSettingsInput.extend({
    announcedDelayDays: cressSettingsInput.shape.announcedDelayDays.default(null),
  });
  return submit({
    request: args.request,
    form,
    name,
    schema,
    run: async (value) => {
      await api.moderation.changeSettings(value);
      return goTo("/moderation/reglages", "reglages");
    },
  });
}

type DeskSettings = { regionCode: string; trustedAfter: number; announcedDelayDays: number | null };

function SettingsForm({ desk, state }: { readonly desk: DeskSettings; readonly state: FormState | undefined }) {
  const view = formView({ id: `bureau-${desk.regionCode}`, state, defaults: desk });
  return (
    <FormFrame view={view} actions={<Button variant="primary">Enregistrer les réglages</Button>}>
      <input type="hidden" name="regionCode" value={desk.regionCode} />
      <TextField
        {...view.field("trustedAfter")}
        label="Annonces acceptées avant de publier sans attendre"
        hint="Une structure vérifiée qui a ce nombre d’annonces acceptées publie tout de suite. Vous relisez après."
        inputMode="numeric"
        required
        width="short"
      />
      <TextField
        {...view.field("announcedDelayDays")}
        label="Délai annoncé, en jours"
        hint="Il est dit aux auteurs. Laissez vide pour n’en annoncer aucun."
        inputMode="numeric"
        width="short"
      />
    </FormFrame>
  );
}

export default function Settings({ loaderData, actionData }: Route.ComponentProps) {
  const { desks } = loaderData;
  return (
    <DeskPage current="/moderation/reglages" title="Réglages du bureau">
      {desks.length === 0 && (
        <EmptyState
          sentence="L’équipe nationale suit les régions sans CRESS. Elle n’a pas de réglages à elle."
          ways={[{ href: "/moderation/thesaurus", label: "Tenir le thésaurus de la recherche" }]}
        />
      )}
      {desks.map((desk) => (
        <Section key={desk.regionCode} title={desk.region}>
          <SettingsForm desk={desk} state={actionData?.form === desk.regionCode ? actionData.state : undefined} />
        </Section>
      ))}
    </DeskPage>
  );
}
