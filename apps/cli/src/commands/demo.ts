import { existsSync } from "node:fs";
import { sentences } from "../cli.fr.ts";
import { type Command, exitCodes, PlainFailure } from "../command.ts";

/** The demonstration is a program of its own: an installation without the tooling folder has none. */
const program = new URL("../../../../tooling/demo/src/main.ts", import.meta.url);

export const demoCommand: Command = {
  name: "demo",
  operands: [],
  options: {},
  usage: "demo",
  says: "Charge les données de démonstration. Ne fait rien si elles y sont déjà.",
  example: "demo",
  run: async (_given, { close }) => {
    if (!existsSync(program)) throw new PlainFailure(sentences.noDemonstration);
    await close();
    await import(program.href);
    return exitCodes.done;
  },
};
