import { setTimeout as wait } from "node:timers/promises";
import { drawLots, type Lots } from "@maillage/demo/drawing-lots";
import type { DecisionOutcome } from "@maillage/domain/moderation/decision";
import type { CrashWorld } from "./crash-world.ts";
import type { Ledger } from "./ledger.ts";
import { type Publication, publish } from "./publishing.ts";
import { crashPostgres, type Victim, victims } from "./victims.ts";

/** What happened in one round. */
export type Round = {
  number: number;
  victim: Victim;
  /** How many times Maillage had said yes in this round when it was killed, and the milliseconds after. */
  moment: { yes: number; milliseconds: number };
  /** From the kill until it served again. */
  awayMilliseconds: number;
  /** Requests without an answer: each was asked again. */
  silences: number;
  /** Letters received by the mail server and not yet noted as sent. */
  inFlight: Set<string>;
  seconds: number;
};

/** How many people write at once. */
const atOnce = 8;

/** What the moderator says, over and over; null waits on the desk. */
const outcomes: readonly (DecisionOutcome | null)[] = [
  "accepted",
  "accepted",
  "changes_requested",
  "accepted",
  "rejected",
  "accepted",
  null,
];

const letterOf = (messageId: string): string => messageId.slice(1, messageId.indexOf("@"));

function publicationsOf(world: CrashWorld, number: number, count: number): Publication[] {
  const authors = [...world.readBefore, ...world.trusted];
  return Array.from({ length: count }, (_, index) => {
    const author = authors[index % authors.length];
    if (!author) throw new Error("nobody writes");
    const title = `Minibus à partager, essai ${number}-${index + 1}`;
    return { key: `crash-${number}-${index + 1}`, title, author, outcome: outcomes[index % outcomes.length] ?? null };
  });
}

/** How often each letter has arrived. */
function countArrivals({ mail }: CrashWorld): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { messageId } of mail.arrivals)
    counts.set(letterOf(messageId), (counts.get(letterOf(messageId)) ?? 0) + 1);
  return counts;
}

/**
 * The letters that left and are not noted as sent: the crash may make them leave once more. One caught in an earlier
 * crash counts again only when it has left again since.
 */
async function lettersInFlight(world: CrashWorld, earlier: readonly Round[]): Promise<Set<string>> {
  // What the dead had asked PostgreSQL last, and the mail server's last yes, have had their time.
  await wait(200);
  const arrivals = countArrivals(world);
  const caughtBefore = (id: string): number => earlier.filter(({ inFlight }) => inFlight.has(id)).length;
  const waiting = await world.owner.selectFrom("letter").select("id").where("status", "=", "queued").execute();
  return new Set(waiting.map(({ id }) => id).filter((id) => (arrivals.get(id) ?? 0) > caughtBefore(id)));
}

type Plan = { number: number; victim: Victim; publishes: number; lots: Lots; earlier: readonly Round[] };

/** Kills without a word, brings it back. Returns how long it was away and what was in flight. */
async function crash(
  world: CrashWorld,
  { victim, earlier }: Pick<Plan, "victim" | "earlier">,
): Promise<Pick<Round, "awayMilliseconds" | "inFlight">> {
  const killed = performance.now();
  if (victim === "postgres") {
    await crashPostgres(world.owner, world.database.clusterDirectory);
    const awayMilliseconds = performance.now() - killed;
    return { awayMilliseconds, inFlight: await lettersInFlight(world, earlier) };
  }
  await world.programs.kill(victim);
  const inFlight = victim === "worker" ? await lettersInFlight(world, earlier) : new Set<string>();
  await world.programs.start(victim);
  return { awayMilliseconds: performance.now() - killed, inFlight };
}

/** Each of the three in turn, in an order drawn anew every three rounds. */
export function drawVictims(lots: Lots, rounds: number): Victim[] {
  const drawn: Victim[] = [];
  while (drawn.length < rounds) {
    const left = [...victims];
    while (left.length > 0) drawn.push(...left.splice(Math.floor(lots.next() * left.length), 1));
  }
  return drawn.slice(0, rounds);
}

async function runRound(world: CrashWorld, ledger: Ledger, plan: Plan): Promise<Round> {
  const { number, victim, publishes, lots } = plan;
  const started = performance.now();
  // Two times yes at least for each listing: the moment falls anywhere in the first nine tenths.
  const moment = { yes: lots.between(1, Math.floor(publishes * 1.8)), milliseconds: lots.between(0, 20) };
  const reached = Promise.withResolvers<void>();
  let yes = 0;
  let silences = 0;
  const bureau = {
    ledger,
    moderator: world.moderator,
    onAcknowledged: () => {
      yes += 1;
      if (yes === moment.yes) reached.resolve();
    },
    onSilence: () => void (silences += 1),
  };
  const crashed = reached.promise.then(() => wait(moment.milliseconds)).then(() => crash(world, plan));
  const waiting = publicationsOf(world, number, publishes);
  const writer = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await publish(bureau, next);
  };
  const writers = Promise.all(Array.from({ length: atOnce }, writer));
  // Where something promised has gone, there are fewer times yes than planned.
  const [outcome] = await Promise.all([crashed, writers.then(() => reached.resolve())]);
  return { number, victim, moment, silences, ...outcome, seconds: (performance.now() - started) / 1000 };
}

/** All the rounds, one after the other; `onRound` hears of each as it ends. */
export async function runRounds(
  world: CrashWorld,
  ledger: Ledger,
  options: { seed: number; rounds: number; publishes: number; onRound: (round: Round) => void },
): Promise<Round[]> {
  const lots = drawLots(options.seed);
  const done: Round[] = [];
  for (const [index, victim] of drawVictims(lots, options.rounds).entries()) {
    const plan = { number: index + 1, victim, publishes: options.publishes, lots, earlier: done };
    const round = await runRound(world, ledger, plan);
    options.onRound(round);
    done.push(round);
  }
  return done;
}
