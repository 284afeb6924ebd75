import { alertFrequencies } from "@maillage/domain/alerts/alert";

/** How often an alert may write, as choices of a form; one that meets nearly everything is never immediate. */
export function frequencyChoices({ isBroad }: { isBroad: boolean }): { value: string; label: string }[] {
  return alertFrequencies
    .filter(({ code }) => !isBroad || code !== "immediately")
    .map(({ code, label }) => ({ value: code, label }));
}
