import type { MembershipRole } from "../permissions/actor.ts";
import type { Refusal } from "../refusals/refusal.ts";

/** A membership is asked for, then approved or refused, and one day ended. */
export const membershipStatuses = ["requested", "approved", "refused", "ended"] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

/** The French name of each role, and what it lets one do. */
export const roleLabels: Record<MembershipRole, { label: string; means: string }> = {
  administrator: { label: "Administration", means: "gère la fiche, les annonces et les personnes" },
  contributor: { label: "Contribution", means: "rédige les annonces et répond aux messages" },
  observer: { label: "Lecture", means: "lit les annonces et les conversations" },
};

/**
 * Why this person may not leave or lose the administrator's role, or null: an organisation always keeps one.
 * @param members the approved members and their roles
 */
export function whyNotStepDown(
  members: readonly { personId: string; role: MembershipRole }[],
  leaving: { personId: string; organisationName: string },
): Refusal | null {
  const leaves = members.find((member) => member.personId === leaving.personId);
  if (leaves?.role !== "administrator") return null;
  const others = members.some((member) => member.personId !== leaving.personId && member.role === "administrator");
  // The very last person may go: nobody is left to be locked out.
  if (others || members.length === 1) return null;
  return { code: "last_administrator_cannot_leave", values: { organisation: leaving.organisationName } };
}
