import type { Policy } from "@maillage/domain/permissions/policy";
import { type CastName, castNames } from "../test-world.ts";
import type { Answer, Door } from "./door.ts";
import type { ProcedureUnderTest } from "./procedures-under-test.ts";
import { sampleInput } from "./sample-input.ts";
import type { TrialStage } from "./trial-stage.ts";

const signedIn = castNames.filter((name) => name !== "visitor");
const administrators = ["administrator", "otherAdministrator"] as const;
/** The moderators of the cast write for their CRESS. */
const contributors = ["contributor", ...administrators, "moderator", "otherModerator"] as const;

/**
 * Whom each policy lets in, written by hand: what the product does is compared with this, never with its own rules.
 * The whole cast gave its password a moment ago.
 */
export const letsIn: Readonly<Record<Policy, readonly CastName[]>> = {
  public: castNames,
  signed_in: signedIn,
  sudo: signedIn,
  observer: ["observer", ...contributors],
  contributor: contributors,
  administrator: administrators,
  administrator_sudo: administrators,
  moderator: ["moderator", "otherModerator", "nationalTeam"],
  national: ["nationalTeam"],
  house: [],
};

/** Policies that ask for the password again when it was given more than 15 minutes ago. */
const asksPassword: readonly Policy[] = ["sudo", "administrator_sudo"];

/** The refusals by which a policy keeps someone out; any other answer comes from further in. */
const keptOut = ["sign_in_needed", "not_allowed", "organisation_needed", "password_needed_again"];

/** One of the cast whom a policy lets in; the administrator of the recycling workshop when it can be. */
export function oneLetInBy(policy: Policy | null): CastName {
  const names = policy === null ? castNames : letsIn[policy];
  return names.find((name) => name === "administrator") ?? names[0] ?? "nationalTeam";
}

function whatIsWrong(answer: Answer, cell: { as: CastName; expected: boolean }): string | null {
  if (answer.status >= 500) return `answers ${answer.status} to ${cell.as}`;
  const out = answer.refusal !== null && keptOut.includes(answer.refusal);
  if (cell.expected) return out ? `keeps ${cell.as} out (${answer.refusal})` : null;
  if (!out) return `lets ${cell.as} in (${answer.status})`;
  const status = cell.as === "visitor" ? 401 : 403;
  return answer.status === status ? null : `answers ${answer.status} to ${cell.as} instead of ${status}`;
}

type Tried = { door: Door; procedures: readonly ProcedureUnderTest[]; stage: TrialStage };

/** Every procedure × the nine of the cast: each cell that is not as declared, in words; none when all is well. */
export async function checkAuthorisation({ door, procedures, stage }: Tried): Promise<string[]> {
  const findings: string[] = [];
  for (const procedure of procedures) {
    if (procedure.policy === null) {
      findings.push(`${procedure.path} declares no policy`);
      continue;
    }
    const input = sampleInput(procedure.input);
    for (const as of castNames) {
      const answer = await stage.trial(() => door.ask({ procedure, input, as }));
      const wrong = whatIsWrong(answer, { as, expected: letsIn[procedure.policy].includes(as) });
      if (wrong) findings.push(`${procedure.path} (${procedure.policy}) ${wrong}`);
    }
  }
  return findings;
}

/** With passwords given long ago: each procedure that should ask for it again and does not, or the reverse. */
export async function checkOldPasswords({ door, procedures, stage }: Tried): Promise<string[]> {
  const findings: string[] = [];
  for (const procedure of procedures) {
    const { policy } = procedure;
    if (policy === null || policy === "house") continue;
    const input = sampleInput(procedure.input);
    const { refusal } = await stage.trial(() => door.ask({ procedure, input, as: oneLetInBy(policy) }));
    const asks = refusal === "password_needed_again";
    if (asks !== asksPassword.includes(policy))
      findings.push(`${procedure.path} (${policy}) ${asks ? "asks" : "does not ask"} for the password again`);
  }
  return findings;
}
