import { parseArgs } from "node:util";
import { sentences } from "./cli.fr.ts";
import { type Command, type Given, Misuse } from "./command.ts";

/** What was asked: a command with what follows it, or help on one or on all. */
export type Asked = { kind: "help"; about: Command | null } | { kind: "command"; command: Command; given: Given };

const helpWords = new Set(["help", "aide", "--help", "-h"]);

/** Finds the command typed and checks what follows it. Throws a `Misuse` that says how to write it. */
export function readArguments(words: readonly string[], commands: readonly Command[]): Asked {
  const [first = "help"] = words;
  if (helpWords.has(first)) return { kind: "help", about: commandNamed(words.slice(1), commands) };
  const command = commandNamed(words, commands);
  if (!command)
    throw new Misuse(
      sentences.unknownCommand(
        words
          .filter((word) => !word.startsWith("-"))
          .slice(0, 2)
          .join(" "),
      ),
    );
  const rest = words.slice(command.name.split(" ").length);
  if (rest.some((word) => word === "--help" || word === "-h")) return { kind: "help", about: command };
  return { kind: "command", command, given: readGiven(command, rest) };
}

function commandNamed(words: readonly string[], commands: readonly Command[]): Command | null {
  return commands.find(({ name }) => name.split(" ").every((word, index) => words[index] === word)) ?? null;
}

function readGiven(command: Command, rest: readonly string[]): Given {
  const { values, positionals } = parse(command, rest);
  const missing = command.operands[positionals.length];
  if (missing !== undefined) throw new Misuse(sentences.missingOperand(missing, command.usage));
  const extra = positionals[command.operands.length];
  if (extra !== undefined) throw new Misuse(sentences.tooManyOperands(extra, command.usage));
  return {
    operands: positionals,
    option: (name) => (typeof values[name] === "string" ? values[name] : undefined),
    flag: (name) => values[name] === true,
  };
}

function parse(command: Command, rest: readonly string[]) {
  try {
    return parseArgs({ args: [...rest], options: command.options, allowPositionals: true, strict: true });
  } catch {
    throw new Misuse(sentences.unknownOption(command.usage));
  }
}
