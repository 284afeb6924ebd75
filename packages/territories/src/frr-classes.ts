// "plus" stands for the label frr_plus; a commune of FRR+ is in FRR too, since the year before.
const base = ["socle"];
const reinforced = ["socle", "plus"];

/** The classes of the DGCL's list, as its cells word them (lower case, no accent). */
export const frrClasses: Record<string, string[]> = {
  "frr socle": base,
  "frr+": reinforced,
  "classee frr partiellement": ["partielle"],
  "frr beneficiaire": ["beneficiaire"],
  "frr beneficiaire partiellement": ["beneficiaire_partielle"],
  "non classee": [],
};

/** The same in the Observatoire's figures: undocumented, read from two public users of the file. */
export const observatoryClasses: Record<string, string[]> = {
  "4": base,
  "5": reinforced,
  "3": ["partielle"],
  "1": ["beneficiaire"],
  "2": ["beneficiaire_partielle"],
  "0": [],
  "-9999": [],
  "": [],
};
