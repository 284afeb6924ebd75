import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { DeliveryFailure } from "./delivery-failure.ts";
import { openTransport } from "./open-transport.ts";
import { needsTls, type SmtpPatience } from "./smtp-transport.ts";

const letter = {
  id: "0198f0c2-7a10-7c3e-9b1d-2f6a5e4d3c2b",
  to: "camille@example.fr",
  subject: "Une réponse à votre annonce\u00a0: Minibus 9\u00a0places",
  text: "Bonjour,\n\nL’Épicerie vous répond.\n",
  html: '<!doctype html><html lang="fr"><p>L’Épicerie vous répond.</p></html>',
};

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

function portOf(address: ReturnType<ReturnType<typeof createServer>["address"]>): number {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

/** A real SMTP server on a free port that keeps what it receives. */
async function startServer(behaviour: SMTPServerOptions = {}) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 1,
    disableReverseLookup: true,
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(Buffer.concat(chunks).toString("utf8"));
        done();
      });
    },
    ...behaviour,
  });
  const listener = server.listen(0, "127.0.0.1");
  await once(listener, "listening");
  closers.push(() => new Promise((done) => server.close(() => done())));
  return { port: portOf(listener.address()), received };
}

/** A server that answers nothing by itself: `greet` gets each connection. Returns its port. */
async function startBareServer(greet: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket)));
    greet(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(async () => {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  });
  return portOf(server.address());
}

/** A transport that waits a minute for everything, except what the test is about. */
function transportTo(port: number, { account = "", ...patience }: { account?: string } & Partial<SmtpPatience> = {}) {
  const transport = openTransport(
    {
      smtpUrl: `smtp://${account}127.0.0.1:${port}`,
      mailFrom: "Maillage <bonjour@maillage.example.fr>",
      dataDirectory: "/",
    },
    { patience: { greetingMs: 60_000, answerMs: 60_000, letterMs: 60_000, ...patience } },
  );
  closers.push(() => transport.close());
  return transport;
}

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

async function failureOf(sending: Promise<void>): Promise<DeliveryFailure> {
  const error = await sending.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DeliveryFailure)) throw new Error("the letter should have failed", { cause: error });
  return error;
}

describe("a server that accepts", () => {
  it("receives the text, the HTML and the headers of a letter", async () => {
    const { port, received } = await startServer();
    await transportTo(port).send(letter);
    const email = await PostalMime.parse(received[0] ?? "");
    expect(email.from).toMatchObject({ name: "Maillage", address: "bonjour@maillage.example.fr" });
    expect(email.to).toMatchObject([{ address: letter.to }]);
    expect(email.subject).toBe(letter.subject);
    expect(email.text?.trim()).toBe(letter.text.trim());
    expect(email.html?.trim()).toBe(letter.html);
    expect(email.messageId).toBe(`<${letter.id}@maillage.example.fr>`);
    const headers = new Map(email.headers.map(({ key, value }) => [key, value]));
    expect(headers.get("auto-submitted")).toBe("auto-generated");
    expect(headers.has("list-unsubscribe")).toBe(false);
    expect(headers.has("x-mailer")).toBe(false);
  });

  it("gives a letter sent twice the same Message-ID", async () => {
    const { port, received } = await startServer();
    const transport = transportTo(port);
    await transport.send(letter);
    await transport.send(letter);
    const ids = await Promise.all(received.map(async (raw) => (await PostalMime.parse(raw)).messageId));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it("is told how to stop letters that one may stop", async () => {
    const { port, received } = await startServer();
    const unsubscribeUrl = `https://maillage.example.fr/alertes/arreter?lien=${"k".repeat(90)}`;
    await transportTo(port).send({ ...letter, unsubscribeUrl });
    const { headers } = await PostalMime.parse(received[0] ?? "");
    expect(headers).toContainEqual(expect.objectContaining({ key: "list-unsubscribe", value: `<${unsubscribeUrl}>` }));
    expect(headers).toContainEqual(
      expect.objectContaining({ key: "list-unsubscribe-post", value: "List-Unsubscribe=One-Click" }),
    );
  });

  it("gets the account of the address, decoded", async () => {
    const accounts: string[] = [];
    const { port, received } = await startServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth(auth, _session, done) {
        accounts.push(`${auth.username} ${auth.password}`);
        done(null, { user: auth.username });
      },
    });
    await transportTo(port, { account: "letters%40example.fr:p%40ss%2Fword@" }).send(letter);
    expect(accounts).toEqual(["letters@example.fr p@ss/word"]);
    expect(received).toHaveLength(1);
  });

  it.each(["subject", "to"] as const)("never sees a header forged through the %s", async (field) => {
    const { port, received } = await startServer();
    const forged = { ...letter, [field]: `${letter[field]}\r\nBcc: other@example.fr` };
    if (field === "to") {
      expect(await failureOf(transportTo(port).send(forged))).toMatchObject({
        kind: "never",
        reason: "address_invalid",
      });
      expect(received).toEqual([]);
    } else {
      await transportTo(port).send(forged);
      expect((await PostalMime.parse(received[0] ?? "")).bcc).toBeUndefined();
    }
  });
});

describe("a server that refuses", () => {
  it("an unknown recipient: never again, and the log keeps no address", async () => {
    const { port } = await startServer({
      onRcptTo: (address, _session, done) => done(refusal(550, `5.1.1 <${address.address}> unknown`)),
    });
    const failure = await failureOf(transportTo(port).send(letter));
    expect(failure).toMatchObject({ kind: "never", reason: "recipient_refused" });
    expect(failure.detail).toContain("550");
    expect(failure.message).not.toContain(letter.to);
  });

  it("the message itself: never again", async () => {
    const { port } = await startServer({
      onData(stream, _session, done) {
        stream.on("end", () => done(refusal(554, "5.7.1 message refused"))).resume();
      },
    });
    expect(await failureOf(transportTo(port).send(letter))).toMatchObject({ kind: "never", reason: "message_refused" });
  });

  it.each([
    ["greeting", { onConnect: (_session, done) => done(refusal(421, "4.7.0 try later")) }],
    ["sender", { onMailFrom: (_address, _session, done) => done(refusal(421, "4.7.0 try later")) }],
    ["recipient", { onRcptTo: (_address, _session, done) => done(refusal(450, "4.2.1 greylisted")) }],
  ] satisfies [string, SMTPServerOptions][])("for now, at the %s: later", async (_moment, behaviour) => {
    const { port } = await startServer(behaviour);
    expect(await failureOf(transportTo(port).send(letter))).toMatchObject({ kind: "later", reason: "server_busy" });
  });

  it.each([
    ["sender", { onMailFrom: (_address, _session, done) => done(refusal(550, "5.7.1 sender not allowed")) }, ""],
    [
      "account",
      { authOptional: false, allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(new Error("no")) },
      "letters:wrong@",
    ],
  ] satisfies [string, SMTPServerOptions, string][])(
    "our %s: later, since the operator can mend it",
    async (_what, behaviour, account) => {
      const { port } = await startServer(behaviour);
      expect(await failureOf(transportTo(port, { account }).send(letter))).toMatchObject({
        kind: "later",
        reason: "server_refuses_us",
      });
    },
  );
});

describe("a server in trouble", () => {
  it("is down: later, and accepts once it is back", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const port = portOf(closed.address());
    await new Promise((done) => closed.close(done));
    expect(await failureOf(transportTo(port).send(letter))).toMatchObject({
      kind: "later",
      reason: "server_unreachable",
    });
  });

  it("never greets: later", async () => {
    const port = await startBareServer(() => {});
    expect(await failureOf(transportTo(port, { greetingMs: 50 }).send(letter))).toMatchObject({
      kind: "later",
      reason: "server_too_slow",
    });
  });

  it("takes the letter and never answers: later", async () => {
    const { port } = await startServer({ onData: (stream) => stream.resume() });
    expect(await failureOf(transportTo(port, { answerMs: 50 }).send(letter))).toMatchObject({
      kind: "later",
      reason: "server_too_slow",
    });
  });

  it("hangs up in the middle: later", async () => {
    const port = await startBareServer((socket) => {
      socket.write("220 here\r\n");
      socket.once("data", () => socket.destroy());
    });
    expect(await failureOf(transportTo(port).send(letter))).toMatchObject({
      kind: "later",
      reason: "server_unreachable",
    });
  });

  it("drips its answer, never idle: later, once the time of one letter has passed", async () => {
    const port = await startBareServer((socket) => {
      socket.write("220 slow\r\n");
      const drip = setInterval(() => socket.write("250-\r\n"), 20);
      socket.on("close", () => clearInterval(drip));
    });
    expect(await failureOf(transportTo(port, { letterMs: 150 }).send(letter))).toMatchObject({
      kind: "later",
      reason: "server_too_slow",
    });
  });
});

it.each([
  ["smtp://account:secret@mail.example.fr", true],
  ["smtp://account:secret@127.0.0.1:2525", false],
  ["smtp://mail.example.fr", false],
  ["smtps://account:secret@mail.example.fr", false],
])("never sends a password in clear across a network: %s", (smtpUrl, expected) => {
  expect(needsTls(smtpUrl)).toBe(expected);
});
