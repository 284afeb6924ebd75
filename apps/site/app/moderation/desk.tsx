import type { ReactNode } from "react";
import { countOf } from "@maillage/domain/wording/numbers.fr";
import { Badge } from "@maillage/ui/badge/badge";
import { LinkButton } from "@maillage/ui/button/button";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { Heading } from "@maillage/ui/heading/heading";
import { Stack } from "@maillage/ui/layout/layout";
import { Notice } from "@maillage/ui/notice/notice";
import { QueueLayout, QueueList } from "@maillage/ui/queue/queue";
import { Tabs } from "@maillage/ui/tabs/tabs";
import { FormPage } from "../components/form-page.tsx";
import type { FormState } from "../forms/form-view.ts";
import { CaseContent, CaseOrganisation } from "./case-content.tsx";
import type { CaseView } from "./case-view.ts";
import { casePath } from "./case-words.ts";
import { DecisionForm } from "./decision-form.tsx";
import { DeskKeysOn, DeskKeysSwitch, KeyHint } from "./desk-keys-switch.tsx";
import type { DeskView } from "./load-desk.server.ts";
import { UndoDecisions } from "./undo-decisions.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";

const pages = [
  { href: "/moderation", label: "À traiter" },
  { href: "/moderation/journal", label: "Journal" },
  { href: "/moderation/semaines", label: "Chiffres" },
  { href: "/moderation/reglages", label: "Réglages" },
];

/** The frame of every page of the desk. */
export function DeskPage({
  current,
  title,
  children,
}: {
  readonly current: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <FormPage title={title} width="wide">
      <Tabs label="Pages du bureau" items={pages.map((page) => ({ ...page, current: page.href === current }))} />
      {children}
    </FormPage>
  );
}

export interface DeskProps extends DeskView {
  readonly state: FormState | undefined;
}

function Case({ found, state, query }: { readonly found: CaseView } & Pick<DeskProps, "state" | "query">) {
  return (
    <Stack>
      <div>
        <Heading level={2}>{found.heading}</Heading>
        {found.since && <p className="mt-1 text-slate">Reçu {found.since}</p>}
      </div>
      {found.settled && <Notice tone="warning" title="Ce dossier est déjà réglé" />}
      {found.pending && (
        <Notice title={found.pending.outcome}>
          La décision vient d’être prise et s’applique dans quelques secondes.
        </Notice>
      )}
      <CaseContent found={found} />
      {!found.settled && !found.pending && <DecisionForm key={found.id} found={found} state={state} query={query} />}
      <CaseOrganisation organisation={found.organisation} />
    </Stack>
  );
}

const caseCount = { none: "Aucun dossier", one: "dossier", many: "dossiers" };

/** The way to the case before and after, by a link or by its key. */
function Moves({ previousHref, nextHref }: Pick<DeskProps, "previousHref" | "nextHref">) {
  return (
    <p className="mb-3 flex flex-wrap gap-x-5 text-sm">
      {nextHref && (
        <a href={nextHref} data-move="next" className="inline-flex min-h-11 items-center">
          Dossier suivant
          <KeyHint keys="j" />
        </a>
      )}
      {previousHref && (
        <a href={previousHref} data-move="previous" className="inline-flex min-h-11 items-center">
          Dossier précédent
          <KeyHint keys="k" />
        </a>
      )}
    </p>
  );
}

function Queue({ rows, moreHref, query, found }: Pick<DeskProps, "rows" | "moreHref" | "query" | "found">) {
  return (
    <>
      <QueueList
        label="Dossiers à traiter, les plus anciens d’abord"
        items={rows.map(({ subject, id, title, chip, detail }) => ({
          key: id,
          href: casePath({ subject, id }, query),
          title,
          chip: <Badge>{chip}</Badge>,
          detail,
          current: found?.id === id,
        }))}
      />
      {moreHref && (
        <div className="mt-3">
          <LinkButton href={moreHref} size="small">
            Dossiers suivants
          </LinkButton>
        </div>
      )}
    </>
  );
}

/** The queue, the case beside it, and for thirty seconds the way back from each decision. */
export function Desk(props: DeskProps) {
  const { keysOn, rows, moreHref, found, opened, undos, query, state } = props;
  useDeskKeys(keysOn);
  const count = countOf(rows.length, caseCount);
  const summary = moreHref ? `Plus de ${count}` : count;
  return (
    <DeskKeysOn value={keysOn}>
      <DeskPage current="/moderation" title="Bureau CRESS">
        {rows.length === 0 && !found ? (
          <EmptyState
            sentence="Rien n’attend. Les nouvelles annonces, vérifications et les signalements arriveront ici."
            ways={[{ href: "/moderation/journal", label: "Lire le journal" }]}
          />
        ) : (
          <QueueLayout summary={summary} open={!opened} list={<Queue {...props} />}>
            <Moves {...props} />
            {found && <Case found={found} state={state} query={query} />}
          </QueueLayout>
        )}
        <DeskKeysSwitch />
        <UndoDecisions undos={undos} query={query} />
      </DeskPage>
    </DeskKeysOn>
  );
}
