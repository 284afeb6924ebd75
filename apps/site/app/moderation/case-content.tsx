import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { VerifiedBadge } from "@maillage/ui/badge/badge";
import { Card } from "@maillage/ui/card/card";
import { DateText } from "@maillage/ui/date-text/date-text";
import { DefinitionTable } from "@maillage/ui/definition-table/definition-table";
import { Disclosure } from "@maillage/ui/disclosure/disclosure";
import { Heading } from "@maillage/ui/heading/heading";
import { KindChip } from "@maillage/ui/kind-chip/kind-chip";
import { PhotoGallery } from "@maillage/ui/photo-gallery/photo-gallery";
import { PlainText } from "@maillage/ui/prose/prose";
import { Timeline } from "@maillage/ui/timeline/timeline";
import type { CaseTextView, CaseView } from "./case-view.ts";

function CaseText({ text, titled }: { readonly text: CaseTextView; readonly titled?: boolean }) {
  return (
    <>
      <KindChip kind={text.kind} label={labelOf(text.kind)} />
      {titled && (
        <Heading level={3} className="mt-3">
          {text.title}
        </Heading>
      )}
      <div className="mt-3">
        <DefinitionTable items={text.facts} />
      </div>
      <div className="mt-4">
        <PlainText text={text.body} />
      </div>
    </>
  );
}

/** The number claimed for a record that came without one: what there is to compare. */
function siretRows({ claimed, registerName, ofAnother }: NonNullable<NonNullable<CaseView["request"]>["siret"]>) {
  return [
    { term: "SIRET donné", value: claimed },
    { term: "Nom au registre", value: registerName },
    ...(ofAnother ? [{ term: "Déjà porté par", value: <a href={ofAnother.href}>{ofAnother.name}</a> }] : []),
  ];
}

function Request({ request }: { readonly request: NonNullable<CaseView["request"]> }) {
  const { fact, declaredStatus, statement, personName, siret, evidence } = request;
  const items = [
    { term: "Demande", value: fact },
    ...(declaredStatus ? [{ term: "Statut déclaré", value: declaredStatus }] : []),
    ...(personName ? [{ term: "Personne", value: personName }] : []),
    ...(siret ? siretRows(siret) : []),
    { term: "Explication", value: statement || "aucune" },
    { term: "Justificatif", value: evidence ? <a href={evidence.href}>{evidence.name}</a> : "aucun" },
  ];
  return <DefinitionTable items={items} />;
}

function Notice({
  notice,
  publicPath,
}: {
  readonly notice: NonNullable<CaseView["notice"]>;
  readonly publicPath: string | null;
}) {
  const items = [
    { term: "Raison donnée", value: notice.reason },
    { term: "Explication", value: notice.words },
    { term: "Numéro de suivi", value: notice.receiptCode },
    { term: "Réponse attendue", value: notice.hasContact ? "oui, par courriel" : "non" },
    ...(publicPath ? [{ term: "Contenu", value: <a href={publicPath}>Voir la page publique</a> }] : []),
  ];
  return <DefinitionTable items={items} />;
}

/** What the decision is about, then who it is about. */
export function CaseContent({ found }: { readonly found: CaseView }) {
  const { text, before, photos, request, notice, publicPath } = found;
  return (
    <Card>
      {notice && <Notice notice={notice} publicPath={publicPath} />}
      {request && <Request request={request} />}
      {text && (
        <div className={notice ? "mt-6" : ""}>
          <CaseText text={text} />
        </div>
      )}
      {photos.length > 0 && (
        <div className="mt-4">
          <PhotoGallery photos={photos} />
        </div>
      )}
      {before && (
        <div className="mt-6">
          <Disclosure summary="Le texte publié aujourd’hui">
            <CaseText text={before} titled />
          </Disclosure>
        </div>
      )}
    </Card>
  );
}

/** The organisation behind a case: what is known, what was verified, what was decided before. */
export function CaseOrganisation({ organisation }: { readonly organisation: CaseView["organisation"] }) {
  const { name, href, facts, verifications, history } = organisation;
  return (
    <Card as="section" labelledBy="structure-du-dossier">
      <Heading level={2} look={3} id="structure-du-dossier" className="mb-3">
        <a href={href}>{name}</a>
      </Heading>
      {verifications.map((row) => (
        <p key={row.what}>
          <VerifiedBadge {...row} />
        </p>
      ))}
      <DefinitionTable items={facts} />
      <Heading level={3} look={4} className="mt-5 mb-3">
        Décisions précédentes
      </Heading>
      {history.length === 0 ? (
        <p>Aucune.</p>
      ) : (
        <Timeline
          rows={history.map(({ key, at, when, what, why }) => ({
            key,
            when: <DateText dateTime={at}>{when}</DateText>,
            what,
            detail: why || undefined,
          }))}
        />
      )}
    </Card>
  );
}
