import type { ExitCode } from "./exit_code.ts";
import { knownFresh } from "./known_fresh.ts";
import { printLine } from "./print_line.ts";

/**
 * Does what a command line asks for, in the quickest way to it.
 *
 * @param args what stands behind `deno task`
 * @param exit ends the process: for whoever presses Ctrl-C a second time
 * @returns the code for the shell
 */
export async function commandLine(args: readonly string[], exit: (code: ExitCode) => never): Promise<ExitCode> {
  // "Up to date" is an answer of a moment, also where there are a hundred surveys: it needs nothing of what else is here.
  const upToDate = args.length === 1 && args[0] === "report" ? await knownFresh() : null;
  if (upToDate !== null) {
    printLine(upToDate);
    return 0;
  }
  // deno.json asks for imports such as this to be looked at when they are reached: to look at all that any command loads, a
  // thousand modules, took 0.1 s of a processor before the first line ran.
  const program = await import("./run_command_line.ts");
  return await program.runCommandLine(args, exit);
}
