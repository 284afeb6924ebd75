import { createServer } from "node:net";
import { codeOf, PlainFailure } from "./plain-failure.ts";
import { sentences } from "./start.fr.ts";

function whyNotListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(codeOf(error)));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

/** Throws the sentence that names `variable` when nothing of ours can listen on its port. */
export async function requirePort(variable: "PORT" | "API_PORT", port: number): Promise<void> {
  // A program that listens on one address only still stands in the way of one that wants them all.
  for (const host of ["127.0.0.1", "0.0.0.0", "::1", "::"]) {
    const reason = await whyNotListen(port, host);
    if (reason === "EADDRINUSE") throw new PlainFailure(sentences.portTaken(variable, port));
    if (reason === "EACCES") throw new PlainFailure(sentences.portForbidden(variable, port));
  }
}
