import type { OutgoingLetter } from "./outgoing-letter.ts";

/** A way out for letters. `send` resolves once the letter is accepted or kept, and rejects with a `DeliveryFailure`. */
export type LetterTransport = {
  send: (letter: OutgoingLetter) => Promise<void>;
  close: () => Promise<void>;
};
