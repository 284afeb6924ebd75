/** Codes of the labels (zonages, programmes) a territory may carry. The database checks the same list. */
export const labelCodes = [
  "qpv",
  "frr",
  "frr_plus",
  "pvd",
  "acv",
  "villages_avenir",
  "territoires_industrie",
  "massif",
  "cite_educative",
  "france_services",
] as const;
export type LabelCode = (typeof labelCodes)[number];

/** What carries the label. `neighbourhood_in_commune`: the commune has such a neighbourhood, no more than that. */
export const labelledKinds = ["commune", "epci", "ept", "neighbourhood_in_commune"] as const;
export type LabelledKind = (typeof labelledKinds)[number];

/** Whether the text is a label code. */
export function isLabelCode(text: string): text is LabelCode {
  return labelCodes.some((code) => code === text);
}

/** One dated fact: this territory carries this label, says this source. Days are ISO dates, both ends in force. */
export type TerritoryLabel = {
  label: LabelCode;
  territoryKind: LabelledKind;
  territoryCode: string;
  /** Code of the neighbourhood, of the programme's territory, or class in the zoning; empty when there is none. */
  detailCode: string;
  detailName: string | null;
  validFrom: string | null;
  validTo: string | null;
  source: string;
  /** The edition of the list, as its producer dates it. */
  vintage: string;
};

/** Whether the label is in force on that day; an end that is not stated never passes. */
export function isInForce(label: Pick<TerritoryLabel, "validFrom" | "validTo">, day: string): boolean {
  return (label.validFrom === null || label.validFrom <= day) && (label.validTo === null || day <= label.validTo);
}
