import type { z } from "zod";
import { writeAuditEntries } from "@maillage/database/audit/audit.queries";
import type { Connection, Database } from "@maillage/database/connection";
import type { Actor } from "@maillage/domain/permissions/actor";
import { type Policy, whyNotAllowed } from "@maillage/domain/permissions/policy";
import { refuseWhen } from "@maillage/domain/refusals/refusal";
import type { JobSender, JobToSend } from "@maillage/jobs/job-sender";
import { type OutgoingLetter, queueLetters } from "../letters/queue-letters.ts";
import type { Register } from "../register/register.ts";
import { answerOnce } from "./answer-once.ts";

/** What the house lends to a verb: opened once per process by the app's runtime. */
export type House = {
  db: Database;
  jobs: Pick<JobSender, "send">;
  register: Register;
  now: () => Date;
};

/** One call: the house, who asks, and where from (for throttling and the list of sessions; never logged). */
export type Call = House & { actor: Actor; address: string; device: string };

/** What a verb works with inside its transaction. */
export type Work = { tx: Connection; actor: Actor; now: Date; call: Call };

/** One line of the log: what was done to what. Who and when are added by the frame. */
export type AuditLine = {
  action: string;
  subjectKind: string;
  subjectId: string;
  regionCode: string | null;
  details?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** For verbs without a session (sign up, links): the person it turned out to be. */
  personId?: string;
};

/** What a change must give back: its value, its line in the log, and what follows from it. */
export type Change<Value> = {
  value: Value;
  audit: AuditLine | readonly AuditLine[];
  letters?: readonly OutgoingLetter[];
  jobs?: readonly JobToSend[];
};

type Definition<Input extends z.ZodType, Prepared, Subject, Value> = {
  policy: Policy;
  input: Input;
  /** Slow or outside work (a password hash, the register) done before the transaction, after the policy. */
  prepare?: (call: Call, input: z.output<Input>) => Promise<Prepared>;
  /** Loads and locks what is acted on, and refuses who may not: a foreign row answers as one that does not exist. */
  permission: (work: Work, input: z.output<Input>) => Promise<Subject>;
  /** The rule, then the write. */
  change: (
    work: Work,
    given: { input: z.output<Input>; subject: Subject; prepared: Prepared },
  ) => Promise<Change<Value>>;
  /** The key that came with the form: the same key gives the first answer again. */
  once?: (input: z.output<Input>) => string | null;
};

/** A use case: callable, and carrying the policy and the input schema its procedure declares. */
export type Verb<Input extends z.ZodType, Value> = {
  (call: Call, input: z.output<Input>): Promise<Value>;
  readonly policy: Policy;
  readonly input: Input;
};

/**
 * Makes a use case: policy → permission → rule → write → log → letters and jobs, all in one transaction.
 * A definition without its permission or its log line does not compile.
 * @param name shown in traces; also the action of idempotency keys
 */
export function verb<Input extends z.ZodType, Subject, Value, Prepared = undefined>(
  name: string,
  definition: Definition<Input, Prepared, Subject, Value>,
): Verb<Input, Value> {
  const { policy, input: schema, once } = definition;
  const run = async (call: Call, input: z.output<Input>): Promise<Value> => {
    refuseWhen(whyNotAllowed(policy, call.actor));
    // `Prepared` is undefined exactly when a definition has no `prepare`: its default type argument.
    const prepared = (await definition.prepare?.(call, input)) as Prepared;
    return call.db.transaction().execute(async (tx) => {
      const work: Work = { tx, actor: call.actor, now: call.now(), call };
      const key = once?.(input) ?? null;
      return answerOnce(work, { action: name, key }, () => carryOut(work, definition, { input, prepared }));
    });
  };
  return Object.assign(run, { policy, input: schema });
}

async function carryOut<Input extends z.ZodType, Prepared, Subject, Value>(
  work: Work,
  definition: Definition<Input, Prepared, Subject, Value>,
  given: { input: z.output<Input>; prepared: Prepared },
): Promise<Value> {
  const subject = await definition.permission(work, given.input);
  const done = await definition.change(work, { ...given, subject });
  await writeAuditEntries(work.tx, auditEntries(work, done.audit));
  const letterJobs = await queueLetters(work, done.letters ?? []);
  for (const job of [...letterJobs, ...(done.jobs ?? [])]) await work.call.jobs.send(work.tx, job);
  return done.value;
}

function auditEntries(work: Work, audit: AuditLine | readonly AuditLine[]) {
  const lines = "action" in audit ? [audit] : audit;
  return lines.map(({ personId, ...line }) => ({
    ...line,
    at: work.now,
    actorPersonId: work.actor.personId ?? personId ?? null,
    actorOrganisationId: work.actor.acting?.organisationId ?? null,
  }));
}
