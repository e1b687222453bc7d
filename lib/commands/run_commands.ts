import { RUN_COMMAND_WORDS } from "../wording/run_command_words.ts";
import { defineCommand, flag, folder, names, seconds, settings, wholeNumber } from "./command.ts";
import { EXIT_CODE } from "./exit_code.ts";
import { PERMISSIONS } from "./permissions.ts";
import type { RunOptions } from "./run_options.ts";

// The commands that run notebooks or compare what runs made.

const notebook = names(RUN_COMMAND_WORDS.running.notebook);

const set = settings(RUN_COMMAND_WORDS.running.set);

const RUNNING = {
  notebook,
  jobs: wholeNumber(RUN_COMMAND_WORDS.running.jobs),
  timeout: seconds(RUN_COMMAND_WORDS.running.timeout),
  set,
} as const;

const REPORTS = {
  reports: folder(RUN_COMMAND_WORDS.comparing.reports),
} as const;

const STRICT = {
  strict: flag(RUN_COMMAND_WORDS.comparing.strict),
} as const;

const RUN_CODES = Object.values(EXIT_CODE);

export const ASK_CODES = [EXIT_CODE.same, EXIT_CODE.drift, EXIT_CODE.usage] as const;

/** Options of a run, under the names that the commands' functions have for them. */
function runOptions(
  { notebook, jobs, timeout, set }: {
    readonly notebook?: readonly string[];
    readonly jobs?: number;
    readonly timeout?: number;
    readonly set?: ReadonlyMap<string, string>;
  },
  signal: AbortSignal | undefined,
): RunOptions {
  return {
    ...(notebook === undefined ? {} : { notebooks: notebook }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(set === undefined ? {} : { parameters: set }),
    ...(signal === undefined ? {} : { signal }),
  };
}

function reportsIn(path: string | undefined, folder: (path: string) => string): { readonly reports?: string } {
  return path === undefined ? {} : { reports: folder(path) };
}

export const report = defineCommand({
  name: "report",
  summary: RUN_COMMAND_WORDS.report.summary,
  options: {
    force: flag(RUN_COMMAND_WORDS.report.force),
    ...RUNNING,
  },
  exitCodes: RUN_CODES.filter((code) => code !== EXIT_CODE.drift),
  permissions: PERMISSIONS["report"],
  isInterruptible: true,
  async run({ force = false, ...rest }, { signal }) {
    return await (await import("./report_command.ts")).reportCommand({ ...runOptions(rest, signal), force });
  },
});

export const check = defineCommand({
  name: "check",
  summary: RUN_COMMAND_WORDS.check.summary,
  options: {
    update: flag(RUN_COMMAND_WORDS.check.update),
    changed: flag(RUN_COMMAND_WORDS.check.changed),
    ...STRICT,
    ...REPORTS,
    ...RUNNING,
  },
  exitCodes: RUN_CODES,
  permissions: PERMISSIONS["check"],
  isInterruptible: true,
  async run({ update = false, changed = false, strict = false, reports, ...rest }, { signal, folder }) {
    const { checkCommand } = await import("./check_command.ts");
    return await checkCommand({ ...runOptions(rest, signal), ...reportsIn(reports, folder), update, changed, strict });
  },
});

export const checkStale = defineCommand({
  name: "check --stale",
  summary: RUN_COMMAND_WORDS.checkStale.summary,
  options: {
    stale: flag(RUN_COMMAND_WORDS.checkStale.stale),
    notebook,
    set,
  },
  exitCodes: ASK_CODES,
  permissions: PERMISSIONS["check"],
  isInterruptible: false,
  async run(values) {
    return await (await import("./stale_command.ts")).staleCommand(runOptions(values, undefined));
  },
});

export const checkTwice = defineCommand({
  name: "check --twice",
  summary: RUN_COMMAND_WORDS.checkTwice.summary,
  options: {
    twice: flag(RUN_COMMAND_WORDS.checkTwice.twice),
    seed: wholeNumber(RUN_COMMAND_WORDS.checkTwice.seed),
    ...REPORTS,
    ...RUNNING,
  },
  exitCodes: RUN_CODES,
  permissions: PERMISSIONS["check"],
  isInterruptible: true,
  async run({ seed, reports, twice: _, ...rest }, { signal, folder }) {
    const { twiceCommand } = await import("./twice_command.ts");
    const order = seed === undefined ? {} : { seed };
    return await twiceCommand({ ...runOptions(rest, signal), ...reportsIn(reports, folder), ...order });
  },
});

export const checkCompare = defineCommand({
  name: "check --compare",
  summary: RUN_COMMAND_WORDS.checkCompare.summary,
  options: {
    compare: folder(RUN_COMMAND_WORDS.checkCompare.compare),
    ...STRICT,
    ...REPORTS,
  },
  exitCodes: ASK_CODES,
  permissions: PERMISSIONS["check"],
  isInterruptible: false,
  async run({ compare = "", reports, strict = false }, { folder }) {
    const { compareCommand } = await import("./compare_command.ts");
    return await compareCommand(folder(compare), { ...reportsIn(reports, folder), strict });
  },
});

export const checkCells = defineCommand({
  name: "check-cells",
  summary: RUN_COMMAND_WORDS.checkCells.summary,
  options: {},
  exitCodes: ASK_CODES,
  permissions: PERMISSIONS["check-cells"],
  isInterruptible: false,
  run: async () => await (await import("./check_cells_command.ts")).checkCellsCommand(),
});
