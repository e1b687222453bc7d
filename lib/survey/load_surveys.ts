import { oneOfThese } from "../data/nearest_word.ts";
import { READ_OPTIONS, type ReadOptions } from "../data/read_source.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { DataError, type DataFault } from "../data/data_error.ts";
import { bilingual } from "../data/language.ts";
import { shownAs, shownList } from "../data/shown_value.ts";
import type { Source } from "../data/source.ts";
import type { StudyEvent } from "../study/study_event.ts";
import { eventPlace, municipalitiesOf, type Study } from "../study/study.ts";
import { readStudy, type StudyReading } from "../study/load_study.ts";
import type { Codebook } from "./codebook.ts";
import { partnerFaults } from "./partner_faults.ts";
import { printedSurveyFaults, type PrintedSurveys } from "./printed_surveys.ts";
import { readCodebook, surveyFiles, surveyIds } from "./read_codebook.ts";
import type { Survey, SurveyDescription } from "./survey.ts";
import { hasAnswers, readAnswers } from "./read_answers.ts";
import { unknownEvent, unknownFiles } from "./unknown_files.ts";

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
  /**
   * Whether to take respondents' answers themselves where protected counts of them are there, too: for analyses of one's own,
   * on the machine that has the answers. What is made of them is not protected.
   * @default false
   */
  readonly rows?: boolean;
  /**
   * The study that the surveys belong to, where it is read already.
   * @default as `loadStudy` reads it
   */
  readonly study?: Study;
}

/** The kind of each of these options. */
export const LOAD_SURVEYS_OPTIONS: OptionKinds<LoadSurveysOptions> = {
  ...READ_OPTIONS,
  ids: kind.texts,
  report: dataKind.printed,
  rows: kind.flag,
  study: dataKind.study,
};

/**
 * Every questionnaire with its code book and the best answers there are: observed, else published, else synthetic.
 *
 * Observed answers are their protected counts, `observed_counts.json`, which anybody can have, else `responses.csv`, the
 * answers themselves; published ones `published_counts.csv` or `published_percents.csv`, read off printed charts; synthetic
 * ones `synthetic_responses.csv`. A better file in the folder is all it takes to be used. A questionnaire that nobody has
 * answered yet (`responses: 0`, no file of answers) is planned, and not among the surveys.
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
  requireOptions("load the surveys", options, LOAD_SURVEYS_OPTIONS);
  const ids = options.ids ?? await surveyIds(options);
  const { study, faults: studyFaults } = await studyOf(options);
  const readings = await Promise.all(ids.map((id) => readSurvey(id, { ...options, study })));
  const loaded = readings.flatMap(({ survey }) => survey === null ? [] : [survey.codebook]);
  // Where only some surveys are asked for, the other one of a pair may not be among them.
  const pairs = options.ids === undefined ? partnerFaults(loaded, ids) : [];
  const faults = [...studyFaults, ...readings.flatMap((reading) => reading.faults), ...pairs];
  if (faults.length > 0) throw new DataError("load the surveys", faults);
  return shownList(readings.flatMap(({ survey }) => survey === null ? [] : [survey]));
}

/**
 * One questionnaire with its code book and the best answers there are; see {@linkcode loadSurveys}.
 *
 * @throws {DataError} listing every fault of its files
 * @throws {RangeError} when there is no survey of this id, with those there are
 */
export async function loadSurvey(id: string, options: Omit<LoadSurveysOptions, "ids"> = {}): Promise<Survey> {
  const action = "load the survey";
  requireKind(action, id, { name: "id", kind: kind.text });
  requireOptions(action, options, LOAD_SURVEYS_OPTIONS);
  const known = await surveyIds(options);
  if (!known.includes(id)) throw new RangeError(`Cannot load the survey as its id must be ${oneOfThese(id, known)}`);
  const { study, faults: studyFaults } = await studyOf(options);
  const reading = await readSurvey(id, { ...options, study });
  const { survey } = reading;
  const faults = [...studyFaults, ...reading.faults];
  if (survey === null || faults.length > 0) throw new DataError(`load survey ${id}`, faults);
  return survey;
}

async function studyOf({ study, ...options }: LoadSurveysOptions): Promise<StudyReading> {
  return study === undefined ? await readStudy(options) : { study, faults: [] };
}

interface SurveyReading {
  readonly survey: Survey | null;
  readonly faults: readonly DataFault[];
}

async function readSurvey(
  id: string,
  { report, study, ...options }: LoadSurveysOptions & { readonly study: Study },
): Promise<SurveyReading> {
  const { codebook, source: codebookSource, faults } = await readCodebook(id, options);
  if (codebook === null || codebookSource === null) return { survey: null, faults };
  const event = study.events.records.find(({ eventId }) => eventId === (codebook.event ?? id));
  const printed = report === undefined ? [] : printedSurveyFaults(codebook, report);
  if (codebook.responses === 0 && !await hasAnswers(id, options)) {
    return { survey: null, faults: [...faults, ...(event === undefined ? [unknownEvent(codebook)] : []), ...printed] };
  }
  const { answers, faults: answerFaults } = await readAnswers(codebook, options);
  const names = await surveyFiles(id, options);
  const all = [
    ...faults,
    ...unknownFiles(id, names),
    ...(event === undefined ? [unknownEvent(codebook)] : []),
    ...printed,
    ...answerFaults,
  ];
  if (answers === null || event === undefined) return { survey: null, faults: all };
  const description = describedBy(codebook, { codebookSource, event, study });
  return { survey: { ...shownAs("survey"), ...description, ...answers }, faults: all };
}

function describedBy(
  codebook: Codebook,
  { codebookSource, event, study }: {
    readonly codebookSource: Source;
    readonly event: StudyEvent;
    readonly study: Study;
  },
): Omit<SurveyDescription, "origin" | "source"> {
  return {
    id: codebook.id,
    codebook: withConstructNames(codebook, study),
    codebookSource,
    event,
    municipalities: municipalitiesOf(event, study),
    place: eventPlace(event, study),
  };
}

/**
 * What is known of a survey besides its answers, whether there are any or not.
 *
 * @throws {DataError} listing every fault of its code book, its event and the study
 */
export async function loadDescription(
  id: string,
  options: Omit<LoadSurveysOptions, "ids" | "rows" | "report"> = {},
): Promise<Omit<SurveyDescription, "origin" | "source">> {
  const { study, faults: studyFaults } = await studyOf(options);
  const { codebook, source: codebookSource, faults } = await readCodebook(id, options);
  const event = study.events.records.find(({ eventId }) => eventId === (codebook?.event ?? id));
  const all = [...studyFaults, ...faults, ...codebook !== null && event === undefined ? [unknownEvent(codebook)] : []];
  if (codebook === null || codebookSource === null || event === undefined || all.length > 0) {
    throw new DataError(`load survey ${id}`, all);
  }
  return describedBy(codebook, { codebookSource, event, study });
}

function withConstructNames(codebook: Codebook, { constructs }: Study): Codebook {
  const names = new Map(constructs.records.map((one) => [one.constructId, one]));
  return {
    ...codebook,
    questions: codebook.questions.map((question) => {
      const name = names.get(question.construct);
      if (name === undefined) return question;
      return { ...question, constructName: bilingual(name, "name") };
    }),
  };
}
