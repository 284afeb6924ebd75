// The operator's command line: `npm run maillage -- COMMAND`. Results on stdout, progress and bad lines on stderr.
import { exitCodes, Misuse } from "./command.ts";
import { commands } from "./commands.ts";
import { failureInFrench } from "./failures.fr.ts";
import { commandHelpInFrench, helpInFrench } from "./help.fr.ts";
import { readArguments } from "./read-arguments.ts";
import { openRuntime } from "./runtime.ts";

async function main(words: readonly string[]): Promise<number> {
  const asked = readArguments(words, commands);
  if (asked.kind === "help") {
    console.log(asked.about ? commandHelpInFrench(asked.about) : helpInFrench(commands));
    return exitCodes.done;
  }
  const runtime = openRuntime();
  try {
    return await asked.command.run(asked.given, runtime);
  } finally {
    await runtime.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = error instanceof Misuse ? exitCodes.misused : exitCodes.failed;
  console.error(failureInFrench(error));
}
