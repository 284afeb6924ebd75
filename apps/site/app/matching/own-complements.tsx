import { Button } from "@maillage/ui/button/button";
import { Disclosure } from "@maillage/ui/disclosure/disclosure";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { Section } from "@maillage/ui/heading/heading";
import { SelectField } from "@maillage/ui/select-field/select-field";
import { PostButton } from "../components/form-frame.tsx";
import { ListingList } from "../components/listing-list.tsx";
import type { CardView } from "../listings/card-view.ts";
import type { WayOut } from "../search/ways-out.ts";
import { type ComplementView, refusalChoices, type refusedViews } from "./complement-view.ts";

function NotForUs({ complement }: { readonly complement: ComplementView }) {
  return (
    <Disclosure summary="Pas pour nous">
      <form method="post" className="flex flex-col gap-3">
        <input type="hidden" name="intent" value="pas-pour-nous" />
        <input type="hidden" name="otherId" value={complement.id} />
        <SelectField
          id={`raison-${complement.id}`}
          name="reason"
          label={`Pourquoi «\u00a0${complement.title}\u00a0» ne vous convient pas`}
          emptyLabel="Sans raison particulière"
          options={refusalChoices}
        />
        <div>
          <Button variant="secondary">Ne plus la proposer</Button>
        </div>
      </form>
    </Disclosure>
  );
}

function Refused({ refused }: { readonly refused: ReturnType<typeof refusedViews> }) {
  if (refused.length === 0) return null;
  return (
    <Disclosure summary={`Suggestions écartées (${refused.length})`}>
      <ul className="flex flex-col gap-3">
        {refused.map(({ id, title, reason }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              {title}
              <span className="block text-sm text-slate">{reason}</span>
            </span>
            <PostButton fields={{ intent: "proposer-encore", otherId: id }}>
              <Button variant="secondary">Proposer de nouveau</Button>
            </PostButton>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

export interface OwnComplementsProps {
  readonly complements: readonly ComplementView[];
  readonly refused: ReturnType<typeof refusedViews>;
  readonly mayWrite: boolean;
  /** What to do when nothing answers. */
  readonly ways: readonly WayOut[];
}

/** In the author's space: what may answer the listing, with a way to say no; when nothing does, what to do. */
export function OwnComplements({ complements, refused, mayWrite, ways }: OwnComplementsProps) {
  const byHref = new Map(complements.map((complement) => [complement.href, complement]));
  const actionsOf = (card: CardView) => {
    const complement = byHref.get(card.href);
    return mayWrite && complement ? <NotForUs complement={complement} /> : null;
  };
  return (
    <Section title="Ce qui peut répondre à votre annonce">
      {complements.length === 0 ? (
        <EmptyState sentence="Rien ne lui correspond pour l’instant." ways={ways}>
          <p>Nous préférons ne rien proposer plutôt que de proposer à côté.</p>
        </EmptyState>
      ) : (
        <ListingList
          cards={complements}
          headingLevel={3}
          reasonsOf={(card) => byHref.get(card.href)?.reasons ?? []}
          reasonsTitle="Pourquoi elle est proposée"
          actionsOf={actionsOf}
        />
      )}
      <div className="mt-4">
        <Refused refused={refused} />
      </div>
    </Section>
  );
}
