import { resolve } from "node:path";
import { type CommandLine, commandLine } from "./commands/command_line.ts";
import { EXIT_CODE, type ExitCode } from "./commands/exit_code.ts";
import { help, helpHint } from "./commands/help.ts";
import { onInterruption } from "./commands/on_interruption.ts";
import { Refusal } from "./commands/refusal.ts";
import { complain, isHoldersTerminal, sayLine } from "./commands/say_line.ts";
import { UsageError } from "./commands/usage_error.ts";
import { DataError } from "./data/data_error.ts";
import { projectPath } from "./data/project_path.ts";

Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<ExitCode> {
  let signal: AbortSignal | undefined;
  try {
    const line = commandLine(args);
    if (line.isHelp || line.command === null) {
      sayLine(help(line.command));
      return line.isHelp ? EXIT_CODE.same : EXIT_CODE.usage;
    }
    if (["report", "check", "check --twice"].includes(line.command)) {
      signal = onInterruption(() => Deno.exit(EXIT_CODE.interrupted));
    }
    return await run(line.command, line, signal);
  } catch (error) {
    return tell(error, { isInterrupted: signal?.aborted ?? false, command: args.find((arg) => !arg.startsWith("-")) });
  }
}

/** Only what a command needs is loaded: "up to date" is an answer of a moment. */
async function run(
  command: NonNullable<CommandLine["command"]>,
  { force, update, strict, json, compare, reports: folder, seed, jobs, timeout, notebooks, parameters }: CommandLine,
  signal: AbortSignal | undefined,
): Promise<ExitCode> {
  const reports = folder === undefined ? {} : { reports: fromUsersFolder(folder) };
  const options = {
    ...(jobs === undefined ? {} : { jobs }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(notebooks === undefined ? {} : { notebooks }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(signal === undefined ? {} : { signal }),
  };
  switch (command) {
    case "report":
      return await (await import("./commands/report_command.ts")).reportCommand({ ...options, force });
    case "check":
      return await (await import("./commands/check_command.ts")).checkCommand({
        ...options,
        ...reports,
        update,
        strict,
      });
    case "check --stale":
      return await (await import("./commands/stale_command.ts")).staleCommand(options);
    case "check --twice": {
      const { twiceCommand } = await import("./commands/twice_command.ts");
      return await twiceCommand({ ...options, ...reports, ...(seed === undefined ? {} : { seed }) });
    }
    case "check --compare": {
      const { compareCommand } = await import("./commands/compare_command.ts");
      return await compareCommand(fromUsersFolder(compare ?? ""), { ...reports, strict });
    }
    case "check-cells":
      return await (await import("./commands/check_cells_command.ts")).checkCellsCommand();
    case "status":
      return await (await import("./commands/status_command.ts")).statusCommand({ json });
    case "generate":
      return await (await import("./commands/generate_command.ts")).generateCommand();
    case "seal":
      return await (await import("./commands/seal_command.ts")).sealCommand();
    case "lab":
      return await (await import("./commands/lab_command.ts")).labCommand();
  }
}

/** `deno task` goes to the project's folder and says in INIT_CWD where the user was. */
function fromUsersFolder(path: string): string {
  const isTask = resolve(Deno.cwd()) === resolve(projectPath(""));
  return resolve(isTask ? Deno.env.get("INIT_CWD") ?? "" : "", path);
}

function tell(
  error: unknown,
  { isInterrupted, command }: { readonly isInterrupted: boolean; readonly command: string | undefined },
): ExitCode {
  if (isInterrupted) {
    complain("Interrupted: outputs/ and notebooks/ are as they were.");
    return EXIT_CODE.interrupted;
  }
  if (error instanceof DataError) {
    complain(isHoldersTerminal() ? error.messageForHolder() : error.message);
    return EXIT_CODE.usage;
  }
  if (error instanceof Refusal) {
    complain(error.message);
    return EXIT_CODE.usage;
  }
  if (error instanceof UsageError) {
    complain(`${error.message}\n\n${helpHint(command)}`);
    return EXIT_CODE.usage;
  }
  if (isRefusedBySystem(error)) {
    complain(`${error.message}\noutputs/ and notebooks/ are as they were.`);
    return EXIT_CODE.usage;
  }
  // Not 1: that would say that something drifted.
  complain(`A fault of this program itself: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  return EXIT_CODE.usage;
}

/** A full disk, a folder that must not be written to: nothing that a stack would explain. */
function isRefusedBySystem(error: unknown): error is Error {
  return error instanceof Error && /\(os error \d+\)/.test(error.message);
}
