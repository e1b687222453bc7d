import { DataError, type DataFault } from "../data/data_error.ts";
import type { Origin } from "../data/origin.ts";
import type { ReadOptions } from "../data/read_source.ts";
import type { Source } from "../data/source.ts";
import type { Codebook } from "./codebook.ts";
import { printedSurveyFaults, type PrintedSurveys } from "../reports/fy2021/facts/printed_surveys.ts";
import { readCodebook, SURVEYS_FOLDER } from "./read_codebook.ts";
import { readPublishedCounts } from "./read_published_counts.ts";
import { readPublishedPercents } from "./read_published_percents.ts";
import { readResponses } from "./read_responses.ts";
import type { Survey } from "./survey.ts";
import { ANSWER_FILES, surveyFiles, surveyIds } from "./survey_files.ts";

/** What {@linkcode loadSurveys} loads. */
export interface LoadSurveysOptions extends ReadOptions {
  /**
   * Surveys to load, in this order.
   * @default every folder of data/surveys, sorted
   */
  readonly ids?: readonly string[];
  /**
   * The report, as `loadReport` gives it: every code book must then agree with what it prints.
   * @default none
   */
  readonly report?: PrintedSurveys;
}

/**
 * Every questionnaire with its code book and the best answers there are: observed, else published, else synthetic.
 *
 * Observed answers are `responses.csv`; published ones `published_counts.csv` or `published_percents.csv`, read off printed
 * charts; synthetic ones `synthetic_responses.csv`. A better file in the folder is all it takes to be used.
 *
 * @throws {DataError} listing every fault of every file
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const surveys = await loadSurveys();
 * assert.equal(surveys.find(({ id }) => id === "soka-training-1")?.codebook.design, "retrospective");
 * ```
 */
export async function loadSurveys(options: LoadSurveysOptions = {}): Promise<readonly Survey[]> {
  const ids = options.ids ?? await surveyIds(options);
  const readings = await Promise.all(ids.map((id) => readSurvey(id, options)));
  const faults = readings.flatMap((reading) => reading.faults);
  if (faults.length > 0) throw new DataError("load the surveys", faults);
  return readings.flatMap(({ survey }) => survey === null ? [] : [survey]);
}

/**
 * One questionnaire with its code book and the best answers there are; see {@linkcode loadSurveys}.
 *
 * @throws {DataError} listing every fault of its files
 */
export async function loadSurvey(id: string, options: Omit<LoadSurveysOptions, "ids"> = {}): Promise<Survey> {
  const { survey, faults } = await readSurvey(id, options);
  if (survey === null || faults.length > 0) throw new DataError(`load survey ${id}`, faults);
  return survey;
}

interface SurveyReading {
  readonly survey: Survey | null;
  readonly faults: readonly DataFault[];
}

async function readSurvey(id: string, { report, ...options }: LoadSurveysOptions): Promise<SurveyReading> {
  const { codebook, source: codebookSource, faults } = await readCodebook(id, options);
  if (codebook === null || codebookSource === null) return { survey: null, faults };
  const printed = report === undefined ? [] : printedSurveyFaults(codebook, report);
  const answers = await readAnswers(codebook, options);
  const all = [...faults, ...printed, ...answers.faults];
  return { survey: answers.make === null ? null : answers.make(codebookSource), faults: all };
}

interface AnswersReading {
  readonly make: ((codebookSource: Source) => Survey) | null;
  readonly faults: readonly DataFault[];
}

async function readAnswers(codebook: Codebook, options: ReadOptions): Promise<AnswersReading> {
  const { id } = codebook;
  const names = await surveyFiles(id, options);
  const [observed] = ANSWER_FILES.observed;
  const published = ANSWER_FILES.published.filter((name) => names.includes(name));
  const [first, second] = published;
  const [synthetic] = ANSWER_FILES.synthetic;
  const path = (name: string) => `${SURVEYS_FOLDER}/${id}/${name}`;
  if (names.includes(observed)) return await respondents(path(observed), "observed");
  if (second !== undefined) {
    const expected = `one of ${published.join(" and ")}, not both`;
    const at = { line: null, column: null, value: null };
    return { make: null, faults: [{ id: "contradiction", file: path(second), ...at, expected }] };
  }
  if (first !== undefined) {
    const read = first === "published_counts.csv" ? readPublishedCounts : readPublishedPercents;
    const { counts, source, faults } = await read(path(first), { codebook, ...options });
    const all = [...faults, ...originFaults(source, "published")];
    if (source === null) return { make: null, faults: all };
    return {
      make: (codebookSource) => ({
        form: "counts",
        id,
        codebook,
        codebookSource,
        origin: source.origin,
        source,
        counts,
      }),
      faults: all,
    };
  }
  return await respondents(path(synthetic), "synthetic");

  async function respondents(file: string, origin: Origin): Promise<AnswersReading> {
    const { responses, source, faults } = await readResponses(file, { codebook, ...options });
    const all = [...faults, ...originFaults(source, origin)];
    if (source === null || responses === null) return { make: null, faults: all };
    return {
      make: (codebookSource) => ({ form: "responses", id, codebook, codebookSource, origin, source, responses }),
      faults: all,
    };
  }
}

/** The sidecar must say the origin that the file's name says: a mark must not get lost by a copied sidecar. */
function originFaults(source: Source | null, origin: Origin): readonly DataFault[] {
  if (source === null || source.origin === origin) return [];
  const at = { file: source.file, line: null, column: "origin", value: source.origin };
  return [{ id: "contradiction", ...at, expected: `${origin} in the sidecar, as the file's name says` }];
}
