import { basename } from "node:path";
import type { FlaggedLines } from "../imports/flag_free_answers.ts";
import type { ImportPair, NoPair } from "../imports/import_pair.ts";
import { planPair } from "../imports/plan_pair.ts";
import { idOf } from "../imports/import_event.ts";
import { noPairText, pairText } from "../imports/pair_text.ts";
import { planJson } from "../imports/plan_json.ts";
import { unusedOptions } from "../imports/unused_options.ts";
import { loadStudy } from "../study/load_study.ts";
import { IMPORT_PAIR_WORDS } from "../wording/import_pair_words.ts";
import { IMPORT_SENTENCES } from "../wording/import_words.ts";
import { say } from "../wording/say.ts";
import { EXIT_CODE, type ExitCode, UsageError } from "./exit_code.ts";
import {
  flagAll,
  givenEvent,
  type ImportCommandOptions,
  isTakenWhole,
  isWritable,
  readFile,
} from "./import_command.ts";
import { changesOf, knownSurveys, latinNames, writePlan } from "./import_project.ts";
import { isHoldersTerminal, printError, printLine } from "./print_line.ts";
import { systemLanguage } from "./system_language.ts";
import { USAGE_WORDS } from "../wording/usage_words.ts";

/** What the command line says of two sheets. */
export interface ImportPairCommandOptions extends ImportCommandOptions {
  /** Absolute path of the export of the sheet before the event; `file` is the one after it. */
  readonly before: string;
  /** Heading of the column that tells who is on both. */
  readonly link?: string;
}

/**
 * Takes in the sheets before and after one event, which become two surveys that name each other; with `yes` writes them.
 *
 * @returns 0 when everything is taken, 1 when rows are refused or something is open, 5 when nothing can be made of the files
 */
export async function importPairCommand(options: ImportPairCommandOptions): Promise<ExitCode> {
  const lang = systemLanguage();
  refuseOptions(options);
  const files = { before: basename(options.before), after: basename(options.file) };
  if (options.before === options.file) {
    printError(say(lang, IMPORT_PAIR_WORDS.sameFile));
    return EXIT_CODE.usage;
  }
  const bytes = { before: await readFile(options.before), after: await readFile(options.file) };
  const latin = await latinNames(bytes.after, options);
  const pair = await planPair(bytes, {
    files,
    latin,
    surveys: await knownSurveys(),
    study: await loadStudy(),
    survey: options.survey ?? (idOf(latin(files.after.replace(/\.[^.]+$/, ""))) || "pair"),
    ...options.link === undefined ? {} : { link: options.link },
    ...options.sheet === undefined ? {} : { sheet: options.sheet },
    ...options.event === undefined ? {} : { event: givenEvent(options.event) },
  });
  if ("reason" in pair) return tellNoPair(pair, options.json ?? false);
  await tellPair(pair, options);
  const plans = [pair.before, pair.after];
  if (!plans.every(isWritable)) return EXIT_CODE.usage;
  const talk = (words: Parameters<typeof say>[1]) => {
    if (options.json !== true) printLine(`\n${say(lang, words)}`);
  };
  if (options.yes === true) await writePlan({ surveys: plans.flatMap(({ surveys }) => surveys) }, talk);
  else talk(IMPORT_SENTENCES.dryRun());
  return plans.every(isTakenWhole) ? EXIT_CODE.same : EXIT_CODE.drift;
}

/** What has no meaning for two files is refused, and not passed over. */
function refuseOptions({ by, unique, keep, map, reason }: ImportPairCommandOptions): void {
  const wrong = Object.entries({ by, unique, keep, map, reason }).find(([, value]) => value !== undefined)?.[0];
  if (wrong !== undefined) throw new UsageError(USAGE_WORDS.notWithBefore(`--${wrong}`));
}

async function tellPair(pair: ImportPair, options: ImportPairCommandOptions): Promise<void> {
  const { json = false } = options;
  const lang = systemLanguage();
  const showValues = isHoldersTerminal() && Deno.stdout.isTerminal();
  const told = async (plan: ImportPair["before"]) => {
    const flagged: FlaggedLines = await flagAll(plan);
    const unused = unusedOptions(plan, {
      ...options.event === undefined ? {} : { event: givenEvent(options.event) },
      ...options.sheet === undefined ? {} : { sheet: options.sheet },
    });
    return { lang, showValues, flagged, changes: await changesOf(plan), unused };
  };
  const [before, after] = [await told(pair.before), await told(pair.after)];
  if (!json) {
    printLine(pairText(pair, { before, after, lang }));
    return;
  }
  const { questions, link, offered } = pair;
  const plans = { before: planJson(pair.before, before), after: planJson(pair.after, after) };
  printLine(JSON.stringify({ ...plans, pair: { questions, link, offered } }, null, 2));
}

function tellNoPair(pair: NoPair, json: boolean): ExitCode {
  const message = noPairText(pair, systemLanguage());
  if (json) printLine(JSON.stringify({ ...pair, message }, null, 2));
  else printError(message);
  return EXIT_CODE.usage;
}
