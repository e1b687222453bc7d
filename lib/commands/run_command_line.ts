import { resolve } from "node:path";
import { commandHelp, helpHint } from "./command_help.ts";
import { EXIT_CODE, type ExitCode, UsageError, UserError } from "./exit_code.ts";
import { onInterruption } from "./on_interruption.ts";
import { parseCommandLine } from "./parse_command_line.ts";
import { isHoldersTerminal, printError, printLine } from "./print_line.ts";
import { DataError } from "../data/data_error.ts";
import { faultsExplained } from "../wording/fault_words.ts";
import { projectPath } from "../data/project_path.ts";

/**
 * Does what a command line asks for.
 *
 * Every fault ends in a sentence and an exit code, and none in a stack: only one of this program itself does.
 *
 * @param args what stands behind `deno task`
 * @param exit ends the process: for whoever presses Ctrl-C a second time
 * @returns the code for the shell
 */
export async function runCommandLine(args: readonly string[], exit: (code: ExitCode) => never): Promise<ExitCode> {
  let signal: AbortSignal | undefined;
  try {
    const { command, isHelp, given } = parseCommandLine(args);
    if (isHelp || command === null) {
      printLine(commandHelp(command?.name ?? null));
      return isHelp ? EXIT_CODE.same : EXIT_CODE.usage;
    }
    if (command.isInterruptible) signal = onInterruption(() => exit(EXIT_CODE.interrupted));
    return await command.run(given, { signal, folder: fromUsersFolder });
  } catch (error) {
    return printFault(error, {
      isInterrupted: signal?.aborted ?? false,
      command: args.find((arg) => !arg.startsWith("-")),
    });
  }
}

/** `deno task` goes to the project's folder and says in INIT_CWD where the user was. */
function fromUsersFolder(path: string): string {
  const isTask = resolve(Deno.cwd()) === resolve(projectPath(""));
  return resolve(isTask ? Deno.env.get("INIT_CWD") ?? "" : "", path);
}

function printFault(
  error: unknown,
  { isInterrupted, command }: { readonly isInterrupted: boolean; readonly command: string | undefined },
): ExitCode {
  if (isInterrupted) {
    printError("Interrupted: outputs/ and notebooks/ are as they were.");
    return EXIT_CODE.interrupted;
  }
  if (error instanceof DataError) {
    printError(isHoldersTerminal() ? error.messageForHolder() : error.message);
    printError(`\n${faultsExplained(error.faults.map(({ id }) => id))}`);
    return EXIT_CODE.usage;
  }
  if (error instanceof Deno.errors.NotCapable) {
    const what = error.message.replace(/, run again.*$/s, "");
    printError(
      `${what}: the task may not do that, as a link leads out of the project or a folder is elsewhere. ` +
        `"deno run -A lib/cli.ts ${
          command ?? ""
        }" asks for no rights by name.\noutputs/ and notebooks/ are as they were.`,
    );
    return EXIT_CODE.usage;
  }
  if (isOfOutputs(error) || (error instanceof UserError && !(error instanceof UsageError))) {
    printError(error.message);
    return EXIT_CODE.usage;
  }
  if (error instanceof UsageError) {
    printError(`${error.message}\n\n${helpHint(command)}`);
    return EXIT_CODE.usage;
  }
  if (isRefusedBySystem(error)) {
    printError(`${error.message}\noutputs/ and notebooks/ are as they were.`);
    return EXIT_CODE.usage;
  }
  // Not 1: that would say that something drifted.
  printError(
    `A fault of this program itself: ${error instanceof Error ? error.stack ?? error.message : String(error)}`,
  );
  return EXIT_CODE.usage;
}

/** A full disk, a folder that must not be written to: nothing that a stack would explain. */
function isRefusedBySystem(error: unknown): error is Error {
  return error instanceof Error && /\(os error \d+\)/.test(error.message);
}

/** By its name: the module it is of is loaded by the commands that write outputs, and not by each. */
function isOfOutputs(error: unknown): error is Error {
  return error instanceof Error && error.name === "OutputsError";
}
