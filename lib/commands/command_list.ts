import { COMMAND_WORDS } from "../wording/command_words.ts";
import {
  choice,
  type Command,
  defineCommand,
  flag,
  folder,
  names,
  seconds,
  settings,
  wholeNumber,
  word,
} from "./command.ts";
import { EXIT_CODE, UsageError } from "./exit_code.ts";
import { PERMISSIONS } from "./permissions.ts";
import type { RunOptions } from "./run_options.ts";

/**
 * Every command, each one value: whoever adds a command or an option does so here and nowhere else. Help, the refusal of what
 * is unknown, and the permissions of the tasks in deno.json follow from it.
 *
 * What a command needs is loaded when it runs: "up to date" is an answer of a moment.
 */

const notebook = names(COMMAND_WORDS.running.notebook);
const set = settings(COMMAND_WORDS.running.set);
const RUNNING = {
  notebook,
  jobs: wholeNumber(COMMAND_WORDS.running.jobs),
  timeout: seconds(COMMAND_WORDS.running.timeout),
  set,
} as const;
const REPORTS = {
  reports: folder(COMMAND_WORDS.comparing.reports),
} as const;
const STRICT = {
  strict: flag(COMMAND_WORDS.comparing.strict),
} as const;
const RUN_CODES = Object.values(EXIT_CODE);
const ASK_CODES = [EXIT_CODE.same, EXIT_CODE.drift, EXIT_CODE.usage] as const;
const DO_CODES = [EXIT_CODE.same, EXIT_CODE.usage] as const;

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

const report = defineCommand({
  name: "report",
  summary: COMMAND_WORDS.report.summary,
  options: {
    force: flag(COMMAND_WORDS.report.force),
    ...RUNNING,
  },
  exitCodes: RUN_CODES.filter((code) => code !== EXIT_CODE.drift),
  permissions: PERMISSIONS["report"],
  isInterruptible: true,
  async run({ force = false, ...rest }, { signal }) {
    return await (await import("./report_command.ts")).reportCommand({ ...runOptions(rest, signal), force });
  },
});

const check = defineCommand({
  name: "check",
  summary: COMMAND_WORDS.check.summary,
  options: {
    update: flag(COMMAND_WORDS.check.update),
    ...STRICT,
    ...REPORTS,
    ...RUNNING,
  },
  exitCodes: RUN_CODES,
  permissions: PERMISSIONS["check"],
  isInterruptible: true,
  async run({ update = false, strict = false, reports, ...rest }, { signal, folder }) {
    const { checkCommand } = await import("./check_command.ts");
    return await checkCommand({ ...runOptions(rest, signal), ...reportsIn(reports, folder), update, strict });
  },
});

const checkStale = defineCommand({
  name: "check --stale",
  summary: COMMAND_WORDS.checkStale.summary,
  options: {
    stale: flag(COMMAND_WORDS.checkStale.stale),
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

const checkTwice = defineCommand({
  name: "check --twice",
  summary: COMMAND_WORDS.checkTwice.summary,
  options: {
    twice: flag(COMMAND_WORDS.checkTwice.twice),
    seed: wholeNumber(COMMAND_WORDS.checkTwice.seed),
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

const checkCompare = defineCommand({
  name: "check --compare",
  summary: COMMAND_WORDS.checkCompare.summary,
  options: {
    compare: folder(COMMAND_WORDS.checkCompare.compare),
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

const checkCells = defineCommand({
  name: "check-cells",
  summary: COMMAND_WORDS.checkCells.summary,
  options: {},
  exitCodes: ASK_CODES,
  permissions: PERMISSIONS["check-cells"],
  isInterruptible: false,
  run: async () => await (await import("./check_cells_command.ts")).checkCellsCommand(),
});

const status = defineCommand({
  name: "status",
  summary: COMMAND_WORDS.status.summary,
  options: { json: flag(COMMAND_WORDS.status.json) },
  exitCodes: ASK_CODES,
  permissions: PERMISSIONS["status"],
  isInterruptible: false,
  run: async ({ json = false }) => await (await import("./status_command.ts")).statusCommand({ json }),
});

const importAnswers = defineCommand({
  name: "import",
  summary: COMMAND_WORDS.import.summary,
  arguments: ["file"],
  options: {
    file: word({ placeholder: "FILE", ...COMMAND_WORDS.import.file }),
    yes: flag(COMMAND_WORDS.import.yes),
    survey: word({ placeholder: "ID", ...COMMAND_WORDS.import.survey }),
    by: word({ placeholder: "COLUMN", ...COMMAND_WORDS.import.by }),
    unique: word({ placeholder: "COLUMN", ...COMMAND_WORDS.import.unique }),
    keep: choice({ choices: ["first", "last"], ...COMMAND_WORDS.import.keep }),
    before: word({ placeholder: "FILE", ...COMMAND_WORDS.import.before }),
    link: word({ placeholder: "COLUMN", ...COMMAND_WORDS.import.link }),
    sheet: word({ placeholder: "NAME", ...COMMAND_WORDS.import.sheet }),
    event: settings(COMMAND_WORDS.import.event),
    reason: word({ placeholder: "TEXT", ...COMMAND_WORDS.import.reason }),
    map: word({ placeholder: "FILE", ...COMMAND_WORDS.import.map }),
    json: flag(COMMAND_WORDS.import.json),
  },
  exitCodes: [EXIT_CODE.same, EXIT_CODE.drift, EXIT_CODE.usage],
  permissions: PERMISSIONS["import"],
  isInterruptible: false,
  async run(values, { folder }) {
    const { file, map, before, link, ...rest } = values;
    if (file === undefined) {
      const needsFile = Object.keys(values)[0];
      if (needsFile !== undefined) {
        throw new UsageError(`Option --${needsFile} needs a file: deno task import FILE --${needsFile}`);
      }
      return await (await import("./import_page_command.ts")).importPageCommand();
    }
    if (before !== undefined) {
      const { importPairCommand } = await import("./import_pair_command.ts");
      return await importPairCommand({
        ...rest,
        file: folder(file),
        before: folder(before),
        ...map === undefined ? {} : { map },
        ...link === undefined ? {} : { link },
      });
    }
    if (link !== undefined) throw new UsageError("Option --link needs the sheet before the event: --before FILE");
    const { importCommand } = await import("./import_command.ts");
    return await importCommand({ ...rest, file: folder(file), ...map === undefined ? {} : { map: folder(map) } });
  },
});

const newThing = defineCommand({
  name: "new",
  summary: COMMAND_WORDS.new.summary,
  arguments: ["what", "target"],
  options: {
    what: choice({ choices: ["project", "city", "event"], ...COMMAND_WORDS.new.what }),
    target: word({ placeholder: "DIR|ID", ...COMMAND_WORDS.new.target }),
    name: word({ placeholder: "NAME", ...COMMAND_WORDS.new.name }),
    event: settings(COMMAND_WORDS.new.event),
    questions: word({ placeholder: "A,B,…", ...COMMAND_WORDS.new.questions }),
  },
  exitCodes: DO_CODES,
  permissions: PERMISSIONS["new"],
  isInterruptible: false,
  async run({ what, target, name, event, questions }, { folder }) {
    const { newEventCommand, newProjectCommand } = await import("./new_command.ts");
    if (what === "event") return await newEventCommand({ id: target, event, questions });
    if (what === "project") {
      return await newProjectCommand({
        ...target === undefined ? {} : { folder: folder(target) },
        ...name === undefined ? {} : { name },
      });
    }
    if (what === "city") {
      const { newCityCommand } = await import("./new_city_command.ts");
      return await newCityCommand({ id: target, name, event });
    }
    throw new UsageError("Command new needs what to make: new project DIR, new city ID or new event ID");
  },
});

const generate = defineCommand({
  name: "generate",
  summary: COMMAND_WORDS.generate.summary,
  options: {},
  exitCodes: DO_CODES,
  permissions: PERMISSIONS["generate"],
  isInterruptible: false,
  run: async () => await (await import("./generate_command.ts")).generateCommand(),
});

const seal = defineCommand({
  name: "seal",
  summary: COMMAND_WORDS.seal.summary,
  options: {},
  exitCodes: DO_CODES,
  permissions: PERMISSIONS["seal"],
  isInterruptible: false,
  run: async () => await (await import("./seal_command.ts")).sealCommand(),
});

const lab = defineCommand({
  name: "lab",
  summary: COMMAND_WORDS.lab.summary,
  options: {},
  exitCodes: DO_CODES,
  permissions: PERMISSIONS["lab"],
  isInterruptible: false,
  run: async () => await (await import("./lab_command.ts")).labCommand(),
});

/** All commands, in the order of the help; `check --twice` and its like follow the command whose option they are. */
export const COMMANDS: readonly Command[] = [
  report,
  check,
  checkStale,
  checkTwice,
  checkCompare,
  checkCells,
  status,
  importAnswers,
  newThing,
  generate,
  seal,
  lab,
];
