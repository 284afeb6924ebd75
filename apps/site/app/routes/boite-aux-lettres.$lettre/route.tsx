import { agoInWords } from "@maillage/domain/wording/dates.fr";
import { Card } from "@maillage/ui/card/card";
import { DefinitionTable } from "@maillage/ui/definition-table/definition-table";
import { FormPage } from "../../components/form-page.tsx";
import { notFound } from "../../forms/refusals.server.ts";
import { letterParts } from "../../mailbox/letter-parts.ts";
import { configuration, trialMailbox } from "../../runtime.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader({ params }: Route.LoaderArgs) {
  if (!trialMailbox.isOpen) notFound();
  const letter = (await trialMailbox.read(params.lettre)) ?? notFound("Ce courriel n’est plus dans la boîte.");
  const { from, to, subject, date, text } = letter;
  return { from, to, subject, when: agoInWords(date, new Date()), parts: letterParts(text, configuration.siteUrl) };
}

export default function Letter({ loaderData }: Route.ComponentProps) {
  const { from, to, subject, when, parts } = loaderData;
  return (
    <FormPage title={subject} parents={[{ label: "Boîte aux lettres de l’essai", href: "/boite-aux-lettres" }]}>
      <DefinitionTable
        items={[
          { term: "De", value: from },
          { term: "À", value: <span className="break-all">{to}</span> },
          { term: "Arrivé", value: when },
        ]}
      />
      <Card className="mt-6">
        <p className="max-w-prose break-words whitespace-pre-wrap">
          {parts.map(({ text, href }, index) => {
            // The parts of one letter never move: their rank is their identity.
            const key = `${index}-${text.length}`;
            return href ? (
              <a key={key} href={href}>
                {text}
              </a>
            ) : (
              <span key={key}>{text}</span>
            );
          })}
        </p>
      </Card>
    </FormPage>
  );
}
