import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DeliveryFailure } from "@maillage/mail/transports/delivery-failure";
import type { LetterTransport } from "@maillage/mail/transports/letter-transport";
import { addPerson } from "@maillage/test-world/cast";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { requestPasswordReset } from "@maillage/usecases/accounts/request-password-reset";
import type { WorkerHouse } from "../worker-house.ts";
import { onSendLetter } from "./send-letter.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

type Sent = Parameters<LetterTransport["send"]>[0];

/** A worker whose letters leave by this transport. */
function workerWith(send: (letter: Sent) => Promise<void>): WorkerHouse {
  const transport = { send, close: async () => {} };
  return {
    ...world.callAs("visitor"),
    transport,
    log: pino({ level: "silent" }),
    siteUrl: "https://maillage.exemple.fr",
  };
}

/** Someone who has just asked for a new password; gives the letter that waits. */
async function waitingLetter(): Promise<{ letterId: string; email: string }> {
  const { email } = await addPerson(world.db, "Paul Vialatte");
  await requestPasswordReset(world.callAs("visitor"), { email });
  const row = await world.db
    .selectFrom("letter")
    .select("id")
    .where("recipient_email", "=", email)
    .executeTakeFirstOrThrow();
  return { letterId: row.id, email };
}

const stateOf = (letterId: string) =>
  world.db
    .selectFrom("letter")
    .select(["status", "attempts", "data", "last_error"])
    .where("id", "=", letterId)
    .executeTakeFirstOrThrow();

describe("sending a letter", () => {
  it("makes its link as it leaves, under the letter's own Message-ID, and keeps none of its words", async () => {
    const { letterId, email } = await waitingLetter();
    const sent: Sent[] = [];
    await onSendLetter(
      workerWith(async (letter) => void sent.push(letter)),
      { letterId },
    );
    expect(sent).toEqual([expect.objectContaining({ id: letterId, to: email })]);
    expect(sent[0]?.text).toMatch(/https:\/\/maillage\.exemple\.fr\/mot-de-passe\/nouveau\?lien=\S{40,}/);
    expect(await stateOf(letterId)).toMatchObject({ status: "sent", data: {} });
  });

  it("does nothing for a letter that has left: a job run twice sends once", async () => {
    const { letterId } = await waitingLetter();
    let count = 0;
    const worker = workerWith(async () => void (count += 1));
    await onSendLetter(worker, { letterId });
    await onSendLetter(worker, { letterId });
    expect(count).toBe(1);
  });

  it("keeps a letter the server could not take now, and lets the queue try again", async () => {
    const { letterId } = await waitingLetter();
    const down = workerWith(() => Promise.reject(new DeliveryFailure("server_unreachable", "connection refused")));
    await expect(onSendLetter(down, { letterId })).rejects.toThrow(DeliveryFailure);
    expect(await stateOf(letterId)).toMatchObject({ status: "queued", attempts: 1 });
    await onSendLetter(
      workerWith(async () => {}),
      { letterId },
    );
    expect(await stateOf(letterId)).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("gives up on an address that is refused for good, without retrying and without keeping the words", async () => {
    const { letterId } = await waitingLetter();
    const refused = workerWith(() => Promise.reject(new DeliveryFailure("recipient_refused", "550 no such user")));
    await onSendLetter(refused, { letterId });
    expect(await stateOf(letterId)).toMatchObject({ status: "refused", data: {} });
  });
});
