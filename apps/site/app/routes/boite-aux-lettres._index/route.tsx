import { agoInWords } from "@maillage/domain/wording/dates.fr";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { Notice } from "@maillage/ui/notice/notice";
import { FormPage } from "../../components/form-page.tsx";
import { notFound } from "../../forms/refusals.server.ts";
import { trialMailbox } from "../../runtime.server.ts";

export async function loader() {
  if (!trialMailbox.isOpen) notFound();
  const letters = await trialMailbox.list();
  const now = new Date();
  return { letters: letters.map(({ id, to, subject, date }) => ({ id, to, subject, when: agoInWords(date, now) })) };
}

export default function Mailbox({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  const { letters } = loaderData;
  return (
    <FormPage title="Boîte aux lettres de l’essai" width="page">
      <div className="mb-6">
        <Notice tone="warning" title="Cette page n’existe que dans la version d’essai">
          Aucun courriel ne part&nbsp;: tous arrivent ici, quelle que soit leur adresse. En service réel, cette page
          disparaît.
        </Notice>
      </div>
      {letters.length === 0 ? (
        <EmptyState
          sentence="Les courriels du site arriveront ici."
          ways={[{ href: "/inscription", label: "Créer un compte pour en recevoir un" }]}
        />
      ) : (
        <ul className="overflow-hidden rounded-lg border border-hairline bg-surface">
          {letters.map(({ id, to, subject, when }) => (
            <li key={id} className="relative border-b border-hairline px-4 py-3 last:border-b-0 hover:bg-wash">
              <a
                href={`/boite-aux-lettres/${id}`}
                className="font-semibold text-ink no-underline after:absolute after:inset-0 hover:underline"
              >
                {subject}
              </a>
              <p className="flex flex-wrap gap-x-4 text-sm text-slate">
                <span className="break-all">à {to}</span>
                <span className="ml-auto">{when}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </FormPage>
  );
}
