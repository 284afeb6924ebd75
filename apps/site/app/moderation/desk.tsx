import type { ReactNode } from "react";
import { Badge } from "@maillage/ui/badge/badge";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { Stack } from "@maillage/ui/layout/layout";
import { Notice } from "@maillage/ui/notice/notice";
import { QueueLayout, QueueList } from "@maillage/ui/queue/queue";
import { Tabs } from "@maillage/ui/tabs/tabs";
import { UndoBar } from "@maillage/ui/undo-bar/undo-bar";
import { PostButton } from "../components/form-frame.tsx";
import { FormPage } from "../components/form-page.tsx";
import type { FormState } from "../forms/form-view.ts";
import { CaseContent, CaseOrganisation } from "./case-content.tsx";
import type { CaseView, QueueRow } from "./case-view.ts";
import { casePath } from "./case-words.ts";
import { DecisionForm } from "./decision-form.tsx";

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

export interface DeskProps {
  readonly rows: readonly QueueRow[];
  readonly next: string | null;
  readonly found: CaseView | null;
  /** The decision just taken, which can still be taken back. */
  readonly undo: { id: string; outcome: string } | null;
  readonly state: FormState | undefined;
}

function Case({ found, state }: { readonly found: CaseView; readonly state: FormState | undefined }) {
  return (
    <Stack>
      {found.settled && <Notice tone="warning" title="Ce dossier est déjà réglé" />}
      {found.pending && (
        <Notice title={`Une décision vient d’être prise\u00a0: ${found.pending.outcome.toLowerCase()}`}>
          Elle s’applique dans quelques secondes.
        </Notice>
      )}
      <CaseContent found={found} />
      {!found.settled && !found.pending && <DecisionForm key={found.id} found={found} state={state} />}
      <CaseOrganisation organisation={found.organisation} />
    </Stack>
  );
}

/** The queue, the case beside it, and for thirty seconds the way back from the last decision. */
export function Desk({ rows, next, found, undo, state }: DeskProps) {
  const list = (
    <>
      <QueueList
        label="Dossiers à traiter, les plus anciens d’abord"
        items={rows.map(({ subject, id, title, chip, detail }) => ({
          key: id,
          href: casePath({ subject, id }),
          title,
          chip: <Badge>{chip}</Badge>,
          detail,
          current: found?.id === id,
        }))}
      />
      {next && (
        <div className="mt-3">
          <LinkButton href={`/moderation?curseur=${encodeURIComponent(next)}`} size="small">
            Dossiers suivants
          </LinkButton>
        </div>
      )}
    </>
  );
  return (
    <DeskPage current="/moderation" title="Bureau CRESS">
      {rows.length === 0 && !found ? (
        <EmptyState
          sentence="Rien n’attend. Les nouvelles annonces, vérifications et les signalements arriveront ici."
          ways={[{ href: "/moderation/journal", label: "Lire le journal" }]}
        />
      ) : (
        <QueueLayout list={list}>{found && <Case found={found} state={state} />}</QueueLayout>
      )}
      {undo && (
        <div className="mt-6">
          <UndoBar message={`${undo.outcome}.`} delay={`Vous pouvez annuler pendant 30\u00a0secondes.`}>
            <PostButton action="/moderation/annuler" fields={{ decisionId: undo.id }}>
              <Button size="small" icon="undo">
                Annuler la décision
              </Button>
            </PostButton>
          </UndoBar>
        </div>
      )}
    </DeskPage>
  );
}
