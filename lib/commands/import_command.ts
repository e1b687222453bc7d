import { SLUG } from "../data/slug.ts";
import { basename } from "node:path";
import { z } from "zod";
import type { Bilingual, Language } from "../data/language.ts";
import type { GivenEvent } from "../imports/import_event.ts";
import { flagFreeAnswers, type FlaggedLines } from "../imports/flag_free_answers.ts";
import type { ImportPlan, NoPlan } from "../imports/import_plan.ts";
import { planImport } from "../imports/plan_import.ts";
import { unexplainedNumbers } from "../imports/printed_number.ts";
import { planJson } from "../imports/plan_json.ts";
import { noPlanText } from "../imports/no_plan_text.ts";
import { planText } from "../imports/plan_text.ts";
import { unusedOptions } from "../imports/unused_options.ts";
import { loadStudy } from "../study/load_study.ts";
import { IMPORT_SENTENCES } from "../wording/import_words.ts";
import { say } from "../wording/say.ts";
import { EXIT_CODE, type ExitCode, UsageError, UserError } from "./exit_code.ts";
import { importAssessmentCommand, recogniseAssessment } from "./import_assessment_command.ts";
import { changesOf, knownSurveys, latinNames, readMapping, writePlan } from "./import_project.ts";
import { isHoldersTerminal, printError, printLine } from "./print_line.ts";
import { openSteps } from "./progress.ts";
import { systemLanguage } from "./system_language.ts";
import { USAGE_WORDS } from "../wording/usage_words.ts";

/** What the command line says of an import. */
export interface ImportCommandOptions {
  /** Absolute path of the export. */
  readonly file: string;
  readonly yes?: boolean;
  readonly survey?: string;
  readonly by?: string;
  readonly unique?: string;
  readonly keep?: "first" | "last";
  readonly sheet?: string;
  readonly event?: ReadonlyMap<string, string>;
  readonly reason?: string;
  /** Absolute path of decisions. */
  readonly map?: string;
  readonly json?: boolean;
}

/**
 * Takes in an export: tells what would become of it, and with `yes` writes it.
 *
 * @returns 0 when everything is taken, 1 when rows are refused or something is open, 5 when nothing can be made of the file
 */
export async function importCommand(options: ImportCommandOptions): Promise<ExitCode> {
  const lang = systemLanguage();
  const file = basename(options.file);
  const bytes = await readFile(options.file);
  const assessment = await recogniseAssessment(bytes);
  if (assessment !== null) return await importAssessmentCommand(assessment, options);
  const surveys = await knownSurveys();
  const mapping = options.map === undefined ? undefined : await readMapping(options.map);
  const study = await loadStudy();
  const latin = await latinNames(bytes, options);
  const plan = await planImport(bytes, {
    file,
    surveys,
    study,
    latin,
    ...given(options),
    ...mapping === undefined ? {} : { mapping },
  });
  if ("reason" in plan) return tellNoPlan(plan, { file, lang, json: options.json ?? false });
  const changes = await changesOf(plan);
  const flagged = await flagAll(plan);
  const unused = unusedOptions(plan, given(options));
  const told = { lang, showValues: isHoldersTerminal() && Deno.stdout.isTerminal(), flagged, unused };
  const unexplained = unexplainedNumbers(plan, surveys);
  const isSettled = isWritable(plan) && unexplained.length === 0;
  if (options.json === true) printLine(JSON.stringify(planJson(plan, { ...told, changes }), null, 2));
  else printLine(planText(plan, { ...told, changes }));
  const talk = (words: Bilingual) => {
    if (options.json !== true) printLine(`\n${say(lang, words)}`);
  };
  if (!isSettled) {
    for (const { id, printed, responses } of unexplained) talk(IMPORT_SENTENCES.printedReason(id, printed, responses));
    if (plan.form.questionsWithoutColumn.length > 0) talk(IMPORT_SENTENCES.unsettled());
    return EXIT_CODE.usage;
  }
  if (options.yes === true) await writePlan(plan, talk);
  else talk(IMPORT_SENTENCES.dryRun());
  return isTakenWhole(plan) ? EXIT_CODE.same : EXIT_CODE.drift;
}

/** Looks through the free answers; says how far it has come. */
export async function flagAll(plan: ImportPlan): Promise<FlaggedLines> {
  using progress = openSteps("looking through free-text answers");
  return await flagFreeAnswers(plan, { onDone: progress.done });
}

/** Whether all is known that must be, and there is somebody's answer to take. */
export function isWritable({ form, needed, surveys }: ImportPlan): boolean {
  return form.questionsWithoutColumn.length === 0 && needed.length === 0 && surveys.some(({ kept }) => kept.length > 0);
}

/** Whether no row is refused and no heading open. */
export function isTakenWhole({ refused, form, surveys }: ImportPlan): boolean {
  return refused.length === 0 && form.close.length === 0 && surveys.every((survey) => survey.refused.length === 0);
}

function tellNoPlan(
  plan: NoPlan,
  { file, lang, json }: { readonly file: string; readonly lang: Language; readonly json: boolean },
): ExitCode {
  if (json) printLine(JSON.stringify({ file, ...plan, message: noPlanText(file, plan, lang) }, null, 2));
  else printError(noPlanText(file, plan, lang));
  return EXIT_CODE.usage;
}

function given({ survey, by, unique, keep, sheet, event, reason }: ImportCommandOptions) {
  return {
    ...reason === undefined ? {} : { reason },
    ...survey === undefined ? {} : { survey: surveyId(survey) },
    ...by === undefined ? {} : { by },
    ...unique === undefined ? {} : { unique },
    ...keep === undefined ? {} : { keep },
    ...sheet === undefined ? {} : { sheet },
    ...event === undefined ? {} : { event: givenEvent(event) },
  };
}

function surveyId(id: string): string {
  if (SLUG.test(id)) return id;
  throw new UsageError(USAGE_WORDS.takes("--survey", USAGE_WORDS.slug, id));
}

const EVENT_FIELDS = ["name", "title", "date", "municipality", "prefecture"] as const;
const EVENT_NUMBERS = ["population", "applicants"] as const;

export function givenEvent(settings: ReadonlyMap<string, string>): GivenEvent {
  const event: Record<string, string | number> = {};
  for (const [name, value] of settings) {
    if (EVENT_FIELDS.some((field) => field === name)) event[name] = value;
    else if (EVENT_NUMBERS.some((field) => field === name)) {
      if (!/^\d+$/.test(value)) {
        throw new UsageError(USAGE_WORDS.takes("--event", USAGE_WORDS.number(name), value));
      }
      event[name] = Number(value);
    } else {
      throw new UsageError(
        USAGE_WORDS.takesName("--event", [...EVENT_FIELDS, ...EVENT_NUMBERS], name),
      );
    }
  }
  const { date } = event;
  if (typeof date === "string" && !z.iso.date().safeParse(date).success) {
    throw new UsageError(USAGE_WORDS.takes("--event", USAGE_WORDS.date, date));
  }
  return event;
}

export async function readFile(path: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new UserError(USAGE_WORDS.noFile(path));
    if (error instanceof Deno.errors.IsADirectory) throw new UserError(USAGE_WORDS.isFolder(path));
    throw error;
  }
}
