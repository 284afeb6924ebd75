import type { Refusal } from "../refusals/refusal.ts";

/** The path of a partnership, from first contact to done, or given up with a reason. */
export const partnershipStatuses = [
  { code: "contact", label: "Prise de contact" },
  { code: "discussion", label: "Discussion" },
  { code: "agreed", label: "Accord" },
  { code: "done", label: "Réalisé" },
  { code: "given_up", label: "Abandonné" },
] as const;
export type PartnershipStatus = (typeof partnershipStatuses)[number]["code"];

/** Why two sides stop: a short list that feeds the figures, with words beside. */
export const givingUpReasons = [
  { code: "too_far", label: "Trop loin" },
  { code: "dates", label: "Les dates ne vont pas" },
  { code: "price", label: "Le coût ne va pas" },
  { code: "found_elsewhere", label: "Trouvé ailleurs" },
  { code: "no_longer_needed", label: "Plus besoin" },
  { code: "not_suitable", label: "Ne correspond pas" },
  { code: "no_answer", label: "Pas de réponse" },
] as const;

const nextSteps: Record<PartnershipStatus, readonly PartnershipStatus[]> = {
  contact: ["discussion", "agreed", "given_up"],
  discussion: ["agreed", "given_up"],
  agreed: ["done", "given_up"],
  done: [],
  given_up: ["discussion"],
};

/** The steps that may follow: a partnership given up may be taken up again, one that is done is done. */
export function nextPartnershipSteps(status: PartnershipStatus): readonly PartnershipStatus[] {
  return nextSteps[status];
}

/** Why a partnership cannot go from one step to another, or null when it can. */
export function whyNotStep(from: PartnershipStatus, to: PartnershipStatus): Refusal | null {
  return nextSteps[from].includes(to) ? null : { code: "partnership_step_impossible" };
}

/** The French name of a step; the code itself when unknown. */
export function partnershipLabel(code: string): string {
  return partnershipStatuses.find((status) => status.code === code)?.label ?? code;
}

/** After how many days without an answer the other side is reminded, once. */
export const reminderAfterDays = 5;
