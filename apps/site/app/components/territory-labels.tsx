import type { LabelCode, TerritoryLabel } from "@maillage/domain/territories/labels";
import { labelDescriptions, labelSentence } from "@maillage/domain/territories/labels.fr";
import { dateInWords } from "@maillage/domain/wording/dates.fr";

/** A label as a page shows it: its name, the sentence of what is known, what it opens, who says so. */
export type LabelView = { code: LabelCode; name: string; sentence: string; opens: string; source: string; url: string };

/** A day is said in words; « 2024 » or « arrêté de 2024 » stand as they are. */
const vintageInWords = (vintage: string, now: Date): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(vintage) ? dateInWords(vintage, now) : vintage;

/** The views of a place's labels, one a label: several neighbourhoods of one commune share theirs. */
export function labelViews(labels: readonly TerritoryLabel[], now: Date): LabelView[] {
  const seen = new Set<string>();
  return labels.flatMap((label) => {
    const sentence = labelSentence(label);
    if (seen.has(sentence)) return [];
    seen.add(sentence);
    const { name, opens, producer, url } = labelDescriptions[label.label];
    return [
      { code: label.label, name, sentence, opens, source: `${producer}, ${vintageInWords(label.vintage, now)}`, url },
    ];
  });
}

/** The zonings and programmes of a place, each with what it opens. */
export function TerritoryLabels({ labels }: { readonly labels: readonly LabelView[] }) {
  return (
    <ul className="flex flex-col gap-4">
      {labels.map((label) => (
        <li key={label.sentence} className="max-w-prose border-l-4 border-saffron pl-4">
          <p className="font-semibold">{label.sentence}</p>
          <p>{label.opens}</p>
          <p className="text-sm text-slate">
            Source&nbsp;:{" "}
            <a href={label.url} rel="noreferrer">
              {label.source}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
