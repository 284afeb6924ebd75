import type { Logger } from "pino";
import type { LetterTransport } from "@maillage/mail/transports/letter-transport";
import type { House } from "@maillage/usecases/verbs/verb";

/** What handlers work with: the house, and the way letters leave it. */
export type WorkerHouse = House & { transport: LetterTransport; log: Logger; siteUrl: string };
