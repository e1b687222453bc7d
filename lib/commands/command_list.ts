import { COMMAND_WORDS } from "../wording/command_words.ts";
import { choice, type Command, defineCommand, flag, settings, word } from "./command.ts";
import { EXIT_CODE, UsageError } from "./exit_code.ts";
import { PERMISSIONS } from "./permissions.ts";
import { ASK_CODES, check, checkCells, checkCompare, checkStale, checkTwice, report } from "./run_commands.ts";
import { USAGE_WORDS } from "../wording/usage_words.ts";

/**
 * Every command, each one value: whoever adds a command or an option does so here, or where notebooks are run in
 * `run_commands.ts`, and nowhere else. Help, the refusal of what
 * is unknown, and the permissions of the tasks in deno.json follow from it.
 *
 * What a command needs is loaded when it runs: "up to date" is an answer of a moment.
 */

const DO_CODES = [EXIT_CODE.same, EXIT_CODE.usage] as const;

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
        throw new UsageError(USAGE_WORDS.needsFile(`--${needsFile}`));
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
    if (link !== undefined) throw new UsageError(USAGE_WORDS.needsBefore);
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
  async run(given, { folder }) {
    const { completeNew } = await import("./complete_new.ts");
    const { what, target, name, event, questions } = await completeNew(given);
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
    throw new UsageError(USAGE_WORDS.newWhat);
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
