import { basename } from "node:path";
import { z } from "zod";
import type { Language } from "../data/language.ts";
import { DataError } from "../data/data_error.ts";
import { projectPath } from "../data/project_path.ts";
import { writeSeal } from "../data/respondents_seal.ts";
import type { KnownSurvey } from "../imports/choose_form.ts";
import { type CountChange, countChanges } from "../imports/count_changes.ts";
import { type FormMapping, formMappingSchema } from "../imports/form_mapping.ts";
import type { GivenEvent } from "../imports/import_event.ts";
import { importFiles, type WrittenCodebook } from "../imports/import_files.ts";
import { type ImportPlan, type NoPlan, planImport, type PlannedSurvey } from "../imports/import_plan.ts";
import { planJson } from "../imports/plan_json.ts";
import { noPlanText, planText } from "../imports/plan_text.ts";
import { writeAtomically } from "../data/write_atomically.ts";
import { loadStudy } from "../study/load_study.ts";
import { readCodebook, surveyIds } from "../survey/read_codebook.ts";
import { romanise } from "../text/romanise.ts";
import { IMPORT_SENTENCES } from "../wording/import_words.ts";
import { say } from "../wording/say.ts";
import { writeChapterNotebook } from "./chapter_notebook.ts";
import { EXIT_CODE, type ExitCode, UsageError, UserError } from "./exit_code.ts";
import { isHoldersTerminal, printError, printLine } from "./print_line.ts";
import { systemLanguage } from "./system_language.ts";

/** What the command line says of an import. */
export interface ImportCommandOptions {
  /** Absolute path of the export. @default the page in the browser is opened */
  readonly file?: string;
  readonly yes?: boolean;
  readonly survey?: string;
  readonly by?: string;
  readonly unique?: string;
  readonly keep?: "first" | "last";
  readonly sheet?: string;
  readonly event?: ReadonlyMap<string, string>;
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
  if (options.file === undefined) return await (await import("./import_page_command.ts")).importPageCommand(options);
  const lang = systemLanguage();
  const file = basename(options.file);
  const bytes = await readFile(options.file);
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
  const told = { lang, showValues: isHoldersTerminal() && Deno.stdout.isTerminal() };
  const isSettled = plan.form.questionsWithoutColumn.length === 0 && plan.needed.length === 0 &&
    plan.surveys.some(({ kept }) => kept.length > 0);
  if (options.json === true) printLine(JSON.stringify(planJson(plan, { ...told, changes }), null, 2));
  else printLine(planText(plan, { ...told, changes }));
  const talk = (words: { readonly ja: string; readonly en: string }) => {
    if (options.json !== true) printLine(`\n${say(lang, words)}`);
  };
  if (!isSettled) {
    if (plan.form.questionsWithoutColumn.length > 0) talk(IMPORT_SENTENCES.unsettled());
    return EXIT_CODE.usage;
  }
  if (options.yes === true) await writePlan(plan, talk);
  else talk(IMPORT_SENTENCES.dryRun());
  if (options.map !== undefined && options.yes === true) {
    await writeAtomically(options.map, JSON.stringify(plan.form.mapping, null, 2) + "\n");
  }
  const isAllTaken = plan.refused.length === 0 && plan.form.close.length === 0 &&
    plan.surveys.every(({ refused }) => refused.length === 0);
  return isAllTaken ? EXIT_CODE.same : EXIT_CODE.drift;
}

function tellNoPlan(
  plan: NoPlan,
  { file, lang, json }: { readonly file: string; readonly lang: Language; readonly json: boolean },
): ExitCode {
  if (json) printLine(JSON.stringify({ file, ...plan, message: noPlanText(file, plan, lang) }, null, 2));
  else printError(noPlanText(file, plan, lang));
  return EXIT_CODE.usage;
}

function given({ survey, by, unique, keep, sheet, event }: ImportCommandOptions) {
  return {
    ...survey === undefined ? {} : { survey: surveyId(survey) },
    ...by === undefined ? {} : { by },
    ...unique === undefined ? {} : { unique },
    ...keep === undefined ? {} : { keep },
    ...sheet === undefined ? {} : { sheet },
    ...event === undefined ? {} : { event: givenEvent(event) },
  };
}

function surveyId(id: string): string {
  if (/^[a-z0-9][a-z0-9-]*$/.test(id)) return id;
  throw new UsageError(`Option --survey takes lower-case letters, digits and hyphens: current value is '${id}'`);
}

const EVENT_FIELDS = ["name", "title", "date", "municipality", "prefecture"] as const;
const EVENT_NUMBERS = ["population", "applicants"] as const;

function givenEvent(settings: ReadonlyMap<string, string>): GivenEvent {
  const event: Record<string, string | number> = {};
  for (const [name, value] of settings) {
    if (EVENT_FIELDS.some((field) => field === name)) event[name] = value;
    else if (EVENT_NUMBERS.some((field) => field === name)) {
      if (!/^\d+$/.test(value)) {
        throw new UsageError(`Option --event takes a number for ${name}: current value is '${value}'`);
      }
      event[name] = Number(value);
    } else {
      throw new UsageError(
        `Option --event takes ${[...EVENT_FIELDS, ...EVENT_NUMBERS].join(", ")}: current name is '${name}'`,
      );
    }
  }
  const { date } = event;
  if (typeof date === "string" && !z.iso.date().safeParse(date).success) {
    throw new UsageError(`Option --event takes a date YYYY-MM-DD that exists: current value is '${date}'`);
  }
  return event;
}

async function readFile(path: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new UserError(`Cannot import ${path} as there is no such file`);
    if (error instanceof Deno.errors.IsADirectory) throw new UserError(`Cannot import ${path} as it is a folder`);
    throw error;
  }
}

/** Surveys of the project with what was decided of their exports. @throws {DataError} with the faults of their code books */
export async function knownSurveys(): Promise<readonly KnownSurvey[]> {
  const readings = await Promise.all((await surveyIds()).map(async (id) => ({ id, ...await readCodebook(id) })));
  const faults = readings.flatMap(({ faults }) => faults);
  if (faults.length > 0) throw new DataError("read the code books", faults);
  return await Promise.all(
    readings.flatMap(({ id, codebook }) =>
      codebook === null ? [] : [readKnown(id).then((mapping) => ({ codebook, mapping }))]
    ),
  );
}

async function readKnown(id: string): Promise<FormMapping | null> {
  try {
    return await readMapping(projectPath(`data/surveys/${id}/private/mapping.json`));
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

async function readMapping(path: string): Promise<FormMapping> {
  const text = await Deno.readTextFile(path).catch((error: unknown) => {
    if (error instanceof Deno.errors.NotFound) throw new UserError(`Cannot read decisions as there is no file ${path}`);
    throw error;
  });
  try {
    return formMappingSchema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new UserError(`Cannot read decisions from ${path}: ${why}`);
  }
}

/** Names in Latin letters, for the values that part surveys and the municipality; the dictionary is loaded only for these. */
export async function latinNames(
  bytes: Uint8Array,
  options: Pick<ImportCommandOptions, "file" | "by" | "sheet" | "event">,
): Promise<(name: string) => string> {
  const { valuesOf } = await import("../imports/values_of.ts");
  const names = [
    ...options.by === undefined
      ? []
      : await valuesOf(bytes, { column: options.by, ...options.sheet === undefined ? {} : { sheet: options.sheet } }),
    ...options.event?.values() ?? [],
    basename(options.file ?? ""),
  ].flatMap((name) => [name, name.replace(/[市町村区]$/u, ""), name.replace(/\.[^.]+$/, "")])
    .filter((name) => /[^\x20-\x7e]/.test(name));
  const latin = new Map<string, string>();
  for (const name of new Set(names)) latin.set(name, await romanise(name));
  return (name) => latin.get(name) ?? (/^[\x20-\x7e]*$/.test(name) ? name : "");
}

/** What the import changes in surveys that have answers. */
async function changesOf(plan: ImportPlan): Promise<ReadonlyMap<string, readonly CountChange[]>> {
  const changes = new Map<string, readonly CountChange[]>();
  for (const survey of plan.surveys) {
    const former = await Deno.readTextFile(projectPath(`data/surveys/${survey.id}/responses.csv`)).catch(() => null);
    if (former !== null) changes.set(survey.id, countChanges(former, survey));
  }
  return changes;
}

/** Writes the files of a plan, each whole. */
export async function writePlan(
  plan: ImportPlan,
  talk: (words: { readonly ja: string; readonly en: string }) => void,
): Promise<void> {
  let isChanged = false;
  for (const survey of plan.surveys) {
    const files = importFiles(survey, { written: await writtenCodebook(survey) });
    let written = 0;
    for (const { path, bytes } of files) {
      if (await writeAtomically(projectPath(path), bytes)) written++;
      if (path.endsWith("responses.csv")) await writeSeal(path, bytes);
    }
    if (written > 0) talk(IMPORT_SENTENCES.written(written, `data/surveys/${survey.id}`));
    isChanged ||= written > 0;
    const notebook = survey.isNew ? await writeChapterNotebook(survey) : null;
    if (notebook !== null) talk(IMPORT_SENTENCES.notebook(notebook));
  }
  talk(isChanged ? IMPORT_SENTENCES.next() : IMPORT_SENTENCES.noChange());
}

async function writtenCodebook({ id, isNew }: PlannedSurvey): Promise<WrittenCodebook | null> {
  if (isNew) return null;
  const read = async (name: string): Promise<Record<string, unknown>> =>
    JSON.parse(await Deno.readTextFile(projectPath(`data/surveys/${id}/${name}`)));
  const responsesSource = await read("responses.source.json").catch((error: unknown) => {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  });
  return { codebook: await read("codebook.json"), source: await read("codebook.source.json"), responsesSource };
}
