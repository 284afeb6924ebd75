import { newId } from "@maillage/database/identifiers";
import type { Policy } from "@maillage/domain/permissions/policy";
import type { CastName } from "../test-world.ts";
import type { Answer, Door } from "./door.ts";
import type { Furniture } from "./furniture.ts";
import { type IdentifierField, type InputShape, identifiersIn, shapeOf, withValueAt } from "./input-shape.ts";
import type { ProcedureUnderTest } from "./procedures-under-test.ts";
import { sampleInput } from "./sample-input.ts";
import type { TrialStage } from "./trial-stage.ts";

/** The rows of two organisations: those that ask, and those of others that they must not be able to tell from none. */
export type Foreign = { theirs: Furniture; own: Furniture; sessionId: string };

/** What an identifier points at. `shown`: a row anyone may see, by which the control proves that the procedure looks. */
type Pointed = { hidden: readonly string[]; shown?: readonly string[] };

/** By the identifier's name. A new name must be added here, or its procedure is a finding. */
function pointedBy(name: string, { theirs, sessionId }: Foreign): Pointed | null {
  const table: Readonly<Record<string, Pointed>> = {
    alertId: { hidden: [theirs.alert] },
    listingId: { hidden: [theirs.draft, theirs.submitted], shown: [theirs.published] },
    otherId: { hidden: [theirs.draft, theirs.submitted], shown: [theirs.published] },
    conversationId: { hidden: [theirs.conversation] },
    membershipId: { hidden: [theirs.request, theirs.membership] },
    documentId: { hidden: [theirs.evidence] },
    evidenceId: { hidden: [theirs.evidence] },
    photoId: { hidden: [theirs.photo] },
    decisionId: { hidden: [theirs.decision] },
    organisationId: { hidden: [theirs.organisation.id] },
    sessionId: { hidden: [sessionId] },
  };
  return table[name] ?? null;
}

/** What `{ subject, id }` points at. */
function subjectRow(subject: unknown, { theirs }: Foreign): Pointed | null {
  const table: Readonly<Record<string, Pointed>> = {
    listing: { hidden: [theirs.submitted], shown: [theirs.published] },
    revision: { hidden: [theirs.revision] },
    verification_request: { hidden: [theirs.verificationRequest] },
    notice: { hidden: [theirs.notice] },
    organisation: { hidden: [theirs.organisation.id] },
  };
  return table[String(subject)] ?? null;
}

/** Identifiers that anyone may read on a public page: knowing that they exist tells nothing. */
const publicIdentifiers: readonly string[] = [
  "organisations.requestMembership organisationId",
  "organisations.claimWithSiret organisationId",
  "moderation.fileNotice organisation",
];

type People = { askers: readonly CastName[]; owners: readonly CastName[] };

/** Who asks for what is not theirs, and whose it is: the recycling workshop for the town hall's, Brittany's CRESS for Auvergne's. */
function peopleFor(policy: Policy): People {
  if (policy === "moderator" || policy === "national") return { askers: ["otherModerator"], owners: ["moderator"] };
  const owners: readonly CastName[] = ["otherAdministrator", "withoutOrganisation"];
  const askers: readonly CastName[] =
    policy === "public" ? ["visitor", "administrator", "otherModerator"] : ["administrator"];
  return { askers, owners };
}

/** One identifier to try in one input. */
type Attempt = People & {
  procedure: ProcedureUnderTest;
  label: string;
  pointed: Pointed;
  bases: readonly unknown[];
  at: readonly string[];
};

/** The input with every other identifier pointing at rows that go together, for a photo is looked for in its listing. */
function filled(sample: unknown, fields: readonly IdentifierField[], rows: Foreign): unknown {
  return fields.reduce((input, { at, name }) => {
    const row = pointedBy(name, rows)?.hidden[0];
    return row === undefined ? input : withValueAt(input, at, row);
  }, sample);
}

function attemptsFor(
  procedure: ProcedureUnderTest & { policy: Policy },
  shape: InputShape,
  foreign: Foreign,
): (Attempt | string)[] {
  const fields = identifiersIn(shape);
  const sample = sampleInput(procedure.input);
  const mine: Foreign = { ...foreign, theirs: foreign.own };
  const bases = fields.length > 1 ? [filled(sample, fields, foreign), filled(sample, fields, mine)] : [sample];
  const subjects = shape.properties?.["subject"]?.enum ?? [];
  return fields.flatMap(({ at, name }): (Attempt | string)[] => {
    const people = peopleFor(procedure.policy);
    if (name === "id") {
      return subjects.flatMap((subject): (Attempt | string)[] => {
        const pointed = subjectRow(subject, foreign);
        const base = withValueAt(sample, ["subject"], subject);
        return pointed
          ? [{ ...people, procedure, label: String(subject), pointed, bases: [base], at }]
          : [`${procedure.path} has a subject this test does not know: ${String(subject)}`];
      });
    }
    const pointed = pointedBy(name, foreign);
    return [
      pointed
        ? { ...people, procedure, label: name, pointed, bases, at }
        : `${procedure.path} takes an identifier this test does not know: ${at.join(".")}`,
    ];
  });
}

const differs = (one: Answer, other: Answer): boolean => one.status !== other.status || one.body !== other.body;

type Tried = { door: Door; procedures: readonly ProcedureUnderTest[]; stage: TrialStage; foreign: Foreign };
type Asking = (as: CastName, input: unknown) => Promise<Answer>;

/** The first asker who gets another answer for a row of others than for none. */
async function whoCanTell(attempt: Attempt, ask: Asking): Promise<string | null> {
  const what = `${attempt.procedure.path} ${attempt.label}`;
  for (const base of attempt.bases) {
    const none = withValueAt(base, attempt.at, newId());
    for (const as of attempt.askers) {
      const expected = await ask(as, none);
      for (const id of attempt.pointed.hidden) {
        const answer = await ask(as, withValueAt(base, attempt.at, id));
        if (differs(answer, expected))
          return `${what}: ${as} can tell a foreign row (${answer.status}) from none (${expected.status})`;
      }
    }
  }
  return null;
}

/** The control: somebody to whom the row belongs, or who may see it, gets another answer than for none. */
async function isLookedFor(attempt: Attempt, ask: Asking): Promise<boolean> {
  const [base] = attempt.bases;
  const rows = [...attempt.pointed.hidden, ...(attempt.pointed.shown ?? [])];
  for (const as of [...attempt.owners, ...attempt.askers]) {
    const none = await ask(as, withValueAt(base, attempt.at, newId()));
    for (const id of rows) if (differs(await ask(as, withValueAt(base, attempt.at, id)), none)) return true;
  }
  return false;
}

/**
 * For each procedure that takes an identifier, asks for a foreign row and for none, and tells every answer that differs,
 * and every identifier whose row nobody ever sees, which would prove nothing.
 */
export async function checkIsolation({
  door,
  procedures,
  stage,
  foreign,
}: Tried): Promise<{ findings: string[]; tried: number }> {
  const findings: string[] = [];
  let tried = 0;
  for (const procedure of procedures) {
    const { policy, input: schema } = procedure;
    if (schema === null || policy === null) continue;
    const ask: Asking = (as, input) => stage.trial(() => door.ask({ procedure, input, as }));
    for (const attempt of attemptsFor({ ...procedure, policy }, shapeOf(schema), foreign)) {
      if (typeof attempt === "string") findings.push(attempt);
      else if (!publicIdentifiers.includes(`${procedure.path} ${attempt.label}`)) {
        tried += 1;
        const told = await whoCanTell(attempt, ask);
        if (told) findings.push(told);
        if (!(await isLookedFor(attempt, ask)))
          findings.push(`${procedure.path} ${attempt.label}: nobody sees any difference, the row proves nothing`);
      }
    }
  }
  return { findings, tried };
}
