import { type ListingKind, labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { type Contact, contactsIn } from "./contact-in-text.ts";

/** What has been written so far, as the form's fields hold it. */
export type Written = Readonly<Record<string, unknown>>;

/** The card that others will see, from what is written so far. */
export type PreviewWords = {
  kind: ListingKind;
  title: string;
  summary: string;
  facts: { name: "place" | "terms" | "calendar" | "list"; words: string }[];
  contacts: Contact[];
};

const text = (written: Written, name: string): string => {
  const value = written[name];
  return typeof value === "string" ? value.trim() : "";
};

const inWords = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

function day(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? inWords.format(new Date(value)) : "";
}

function dates(written: Written): string {
  const [start, end] = [day(text(written, "startsOn")), day(text(written, "endsOn"))];
  if (start && end) return `Du ${start} au ${end}`;
  if (start) return `À partir du ${start}`;
  return end ? `Jusqu’au ${end}` : "";
}

const label = (code: string): string => (code === "" ? "" : labelOf(code));

/** The words of the preview: light enough to be made again at every key. */
export function previewWords(kind: ListingKind, written: Written): PreviewWords {
  const facts = [
    {
      name: "list" as const,
      words: [label(text(written, "category")), text(written, "quantity")].filter(Boolean).join(" · "),
    },
    { name: "place" as const, words: text(written, "commune") },
    { name: "calendar" as const, words: [dates(written), text(written, "availability")].filter(Boolean).join(", ") },
    { name: "terms" as const, words: label(text(written, "terms")) },
  ];
  return {
    kind,
    title: text(written, "title"),
    summary: text(written, "body"),
    facts: facts.filter(({ words }) => words !== ""),
    contacts: contactsIn(
      ["title", "body", "whatIsShared", "partnersWanted", "availability", "eligibility", "quantity"]
        .map((name) => text(written, name))
        .join("\n"),
    ),
  };
}
