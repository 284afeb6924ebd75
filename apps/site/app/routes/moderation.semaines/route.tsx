import { dateInWords } from "@maillage/domain/wording/dates.fr";
import { countOf } from "@maillage/domain/wording/numbers.fr";
import { BarChart } from "@maillage/ui/bar-chart/bar-chart";
import { Section } from "@maillage/ui/heading/heading";
import { Table } from "@maillage/ui/table/table";
import { apiFor } from "../../api.server.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { DeskPage } from "../../moderation/desk.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = await apiFor(args);
  const weeks = await asPage(args.request, api.moderation.weeks());
  const now = new Date();
  return { weeks: weeks.map(({ week, ...counts }) => ({ ...counts, label: `Semaine du ${dateInWords(week, now)}` })) };
}

const columns = [
  { label: "Semaine" },
  { label: "Reçues", numeric: true },
  { label: "Acceptées", numeric: true },
  { label: "À modifier", numeric: true },
  { label: "Refusées", numeric: true },
];

export default function Weeks({ loaderData }: Route.ComponentProps) {
  const { weeks } = loaderData;
  const total = weeks.reduce((sum, week) => sum + week.received, 0);
  const received = countOf(total, { none: "Aucune annonce reçue", one: "annonce reçue", many: "annonces reçues" });
  return (
    <DeskPage current="/moderation/semaines" title="Chiffres du bureau">
      <BarChart
        title="Annonces et modifications reçues, par semaine"
        sentence={`${received} en douze semaines.`}
        bars={weeks.map(({ label, received: value }, index) => ({
          label,
          value,
          highlighted: index === weeks.length - 1,
        }))}
        columns={["Semaine", "Reçues"]}
      />
      <Section title="Ce qui a été décidé">
        <Table
          caption="Décisions par semaine"
          columns={columns}
          rows={weeks.map(({ label, received: all, accepted, sentBack, rejected }) => ({
            key: label,
            cells: [label, all, accepted, sentBack, rejected],
          }))}
        />
      </Section>
    </DeskPage>
  );
}
