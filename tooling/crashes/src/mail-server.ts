import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A letter as it reached the mail server. */
export type Arrival = { messageId: string; to: string; subject: string };

/** A real SMTP server that takes everything, as slowly as the Internet does. */
export type MailServer = {
  url: string;
  /** Every letter received, in order, the same one as often as it came. */
  arrivals: readonly Arrival[];
  close(): Promise<void>;
};

/** Long enough that a crash catches letters on their way. */
const slowness = 10;

async function readArrival(stream: AsyncIterable<Buffer>): Promise<Arrival> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  // Only the head is read: thousands of letters come by.
  const end = raw.indexOf("\r\n\r\n");
  const { messageId, to, subject } = await PostalMime.parse(raw.subarray(0, end + 4));
  return { messageId: messageId ?? "", to: to?.[0]?.address ?? "", subject: subject ?? "" };
}

/** Starts the server on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const arrivals: Arrival[] = [];
  const take = async (stream: AsyncIterable<Buffer>, done: () => void): Promise<void> => {
    let arrival: Arrival;
    try {
      arrival = await readArrival(stream);
    } catch {
      // Cut short by a crash: such a letter has not arrived.
      return;
    }
    await wait(slowness);
    arrivals.push(arrival);
    done();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 1,
    logger: false,
    onData: (stream, _session, done) => void take(stream, done),
  });
  // A worker that is killed leaves its connections broken.
  server.on("error", () => undefined);
  const listener = server.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("the mail server has no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    arrivals,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
