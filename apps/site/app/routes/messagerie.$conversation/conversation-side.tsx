import { givingUpReasons } from "@maillage/domain/conversations/partnership.rules";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { Button } from "@maillage/ui/button/button";
import { Card } from "@maillage/ui/card/card";
import { Heading } from "@maillage/ui/heading/heading";
import { KindChip } from "@maillage/ui/kind-chip/kind-chip";
import { Stack } from "@maillage/ui/layout/layout";
import { OrganisationLine } from "@maillage/ui/organisation-line/organisation-line";
import { RadioGroup } from "@maillage/ui/radio-group/radio-group";
import { SelectField } from "@maillage/ui/select-field/select-field";
import { Steps } from "@maillage/ui/steps/steps";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { FormFrame } from "../../components/form-frame.tsx";
import { type FormState, formView } from "../../forms/form-view.ts";
import type { ConversationView } from "./conversation-view.server.ts";

function StepForm({ next, state }: { readonly next: ConversationView["next"]; readonly state: FormState | undefined }) {
  const view = formView({ id: "etape", state, groups: ["status"] });
  const mayGiveUp = next.some(({ value }) => value === "given_up");
  return (
    <FormFrame view={view} intent="etape" actions={<Button>Noter cette étape</Button>}>
      <RadioGroup {...view.field("status")} label="Où en êtes-vous" required choices={next} />
      {mayGiveUp && (
        <SelectField
          {...view.field("reason")}
          label="Si vous arrêtez, pourquoi"
          emptyLabel="Choisissez"
          options={givingUpReasons.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      <TextArea {...view.field("words")} label="Un mot" rows={2} limit={500} />
    </FormFrame>
  );
}

/** Beside a conversation: the listing, the other side, the path and its next step. */
export function ConversationSide({
  conversation,
  state,
}: {
  readonly conversation: ConversationView;
  readonly state: FormState | undefined;
}) {
  const { listing, other, otherHref, path, next, mayWrite } = conversation;
  return (
    <Stack>
      <Card as="section" labelledBy="annonce-titre">
        <Heading level={2} look={4} id="annonce-titre" className="mb-2">
          L’annonce
        </Heading>
        <KindChip kind={listing.kind} label={labelOf(listing.kind)} />
        <p className="my-2">
          <a href={listing.href}>{listing.title}</a>
        </p>
        <OrganisationLine name={listing.author} href={listing.authorHref} />
      </Card>
      <Card as="section" labelledBy="autre-structure-titre">
        <Heading level={2} look={4} id="autre-structure-titre" className="mb-2">
          Avec qui vous parlez
        </Heading>
        <OrganisationLine name={other} href={otherHref} />
      </Card>
      <Card as="section" labelledBy="partenariat-titre">
        <Heading level={2} look={4} id="partenariat-titre" className="mb-4">
          Le partenariat
        </Heading>
        <Steps label="Étapes du partenariat" steps={path} vertical />
        {mayWrite && next.length > 0 && (
          <div className="mt-6 border-t border-hairline pt-4">
            <StepForm next={next} state={state} />
          </div>
        )}
      </Card>
    </Stack>
  );
}
