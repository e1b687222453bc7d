import { writeObservedCounts } from "../comparisons/write_observed_counts.ts";
import { basename } from "node:path";
import { z } from "zod";
import { DataError } from "../data/data_error.ts";
import { projectPath } from "../data/project_path.ts";
import { writeSeal } from "../data/respondents_seal.ts";
import { writeAtomically } from "../data/write_atomically.ts";
import type { KnownSurvey } from "../imports/choose_form.ts";
import { type CountChange, countChanges } from "../imports/count_changes.ts";
import { type FormMapping, formMappingSchema } from "../imports/form_mapping.ts";
import { importFiles, type WrittenCodebook } from "../imports/import_files.ts";
import type { ImportPlan, PlannedSurvey } from "../imports/import_plan.ts";
import { readCodebook, surveyIds } from "../survey/read_codebook.ts";
import { loadSurvey } from "../survey/load_surveys.ts";
import { reviewAnswers } from "../text/review_answers.ts";
import { romanise } from "../text/romanise.ts";
import { IMPORT_SENTENCES } from "../wording/import_words.ts";
import { writeChapterNotebook } from "./chapter_notebook.ts";
import { UserError } from "./exit_code.ts";
import type { Bilingual } from "../data/language.ts";
import { USAGE_WORDS } from "../wording/usage_words.ts";

/** What an import reads of the project and writes into it, on the command line as on the page. */

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

/** What was decided of a survey's exports; a file that cannot be read is an error, as the next import would write over it. */
async function readKnown(id: string): Promise<FormMapping | null> {
  const path = projectPath(`data/surveys/${id}/private/mapping.json`);
  const isThere = await Deno.lstat(path).then(() => true, (error: unknown) => {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  });
  return isThere ? await readMapping(path) : null;
}

/** Decisions of an earlier import. @throws {UserError} when they cannot be read */
export async function readMapping(path: string): Promise<FormMapping> {
  const text = await Deno.readTextFile(path).catch((error: unknown) => {
    if (error instanceof Deno.errors.NotFound) throw new UserError(USAGE_WORDS.noDecisions(path));
    throw error;
  });
  const found = formMappingSchema.safeParse(jsonIn(text));
  if (found.success) return found.data;
  throw new UserError(`Cannot read decisions from ${path}: ${z.prettifyError(found.error)}`);
}

/** What a text holds; nothing where it is no JSON: the message would quote the text, which may be what respondents wrote. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where names stand that need Latin letters. */
export interface LatinNamesOptions {
  /** Path or name of the export. */
  readonly file?: string;
  readonly by?: string;
  readonly sheet?: string;
  readonly event?: ReadonlyMap<string, string>;
}

/** Names in Latin letters, for the values that part surveys and the municipality; the dictionary is loaded only for these. */
export async function latinNames(
  bytes: Uint8Array,
  options: LatinNamesOptions,
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
export async function changesOf(
  plan: Pick<ImportPlan, "surveys">,
): Promise<ReadonlyMap<string, readonly CountChange[]>> {
  const changes = new Map<string, readonly CountChange[]>();
  for (const survey of plan.surveys) {
    const former = await Deno.readTextFile(projectPath(`data/surveys/${survey.id}/responses.csv`)).catch(() => null);
    if (former !== null) changes.set(survey.id, countChanges(former, survey));
  }
  return changes;
}

/** Writes the files of a plan, each whole. */
export async function writePlan(
  plan: Pick<ImportPlan, "surveys">,
  talk: (words: Bilingual) => void,
): Promise<void> {
  let isChanged = false;
  for (const survey of plan.surveys) {
    const isFirst = await isWithoutChapter(survey);
    const files = importFiles(survey, { written: await writtenCodebook(survey) });
    let written = 0;
    for (const { path, bytes } of files) {
      if (await writeAtomically(projectPath(path), bytes)) written++;
      if (path.endsWith("responses.csv")) await writeSeal(path, bytes);
    }
    if (written > 0) talk(IMPORT_SENTENCES.written(written, `data/surveys/${survey.id}`));
    isChanged ||= written > 0;
    const notebook = isFirst ? await writeChapterNotebook(survey) : null;
    if (notebook !== null) talk(IMPORT_SENTENCES.notebook(notebook));
  }
  await writeObservedCounts();
  for (const { id } of plan.surveys) await offerClearance(id, talk);
  talk(isChanged ? IMPORT_SENTENCES.next() : IMPORT_SENTENCES.noChange());
}

/** Whether a survey is new, or was planned with `new event` and has its first answers now; a report has chapters of its own. */
async function isWithoutChapter({ id, isNew, codebook }: PlannedSurvey): Promise<boolean> {
  if (isNew) return true;
  if (codebook.questions.some(({ figureKeys }) => figureKeys.length > 0)) return false;
  return await Deno.stat(projectPath(`data/surveys/${id}/responses.csv`)).then(() => false, () => true);
}

/** Lists free answers for somebody to look at, and says how they are cleared: who, and when. */
async function offerClearance(surveyId: string, talk: (words: Bilingual) => void): Promise<void> {
  const survey = await loadSurvey(surveyId, { rows: true });
  const review = survey.form === "responses" ? await reviewAnswers(survey) : null;
  if (review === null) return;
  const { answers, cleared, flagged, list } = review;
  talk(IMPORT_SENTENCES.clearance({ answers, cleared, flagged: flagged.length, list }));
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
