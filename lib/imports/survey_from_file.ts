import { basename } from "node:path";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { dataKind } from "../data/data_kinds.ts";
import { loadStudy } from "../study/load_study.ts";
import type { Study } from "../study/study.ts";
import { areTooFew, FEWEST_RESPONDENTS } from "../survey/fewest_respondents.ts";
import type { RespondentSurvey } from "../survey/survey.ts";
import { planImport } from "./plan_import.ts";
import { surveyOfPlan } from "./survey_of_plan.ts";

/** What {@linkcode surveyFromFile} is told of the event that a file of answers is about. */
export interface SurveyFromFileOptions {
  /**
   * Name of the event, as titles say it.
   * @default the name of the file
   */
  readonly name?: string;
  /**
   * Municipality, by its name or its id in the study.
   * @default the one that the study is about, when there is one
   */
  readonly municipality?: string;
  /** Prefecture of a municipality that the study does not know. */
  readonly prefecture?: string;
  /**
   * Inhabitants of a municipality that the study does not know: they decide what may be shown split by attribute.
   * @default not known: nothing may
   */
  readonly population?: number;
  /**
   * Day of the event, such as 2026-06-01.
   * @default the day of the first answer
   */
  readonly date?: string;
  /**
   * People who had applied.
   * @default not known: no response rate
   */
  readonly applicants?: number;
  /**
   * Sheet of a workbook.
   * @default the first
   */
  readonly sheet?: string;
  /** @default as `loadStudy` reads it */
  readonly study?: Study;
}

/** The kind of each of these options. */
export const SURVEY_FROM_FILE_OPTIONS: OptionKinds<SurveyFromFileOptions> = {
  name: kind.text,
  municipality: kind.text,
  prefecture: kind.text,
  population: kind.wholeNumber(0),
  date: kind.text,
  applicants: kind.wholeNumber(0),
  sheet: kind.text,
  study: dataKind.study,
};

/**
 * A file of answers (CSV, TSV or XLSX, with the questions in its first row) as a survey, for a look at one's own data: nothing is
 * written. Types, scales and constructs are proposed as `deno task import` proposes them; what is to be published is imported.
 *
 * @throws {RangeError} when nothing can be made of the file, something of the event is not known, or rows would be left out
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const file = await Deno.makeTempFile({ suffix: ".csv" });
 * const answers = ["よく理解できた", "理解できた", "よく理解できた", "あまり理解できなかった", "理解できた", "よく理解できた"];
 * await Deno.writeTextFile(file, ["番号,研修の内容を理解できましたか", ...answers.map((answer, at) => `${at + 1},${answer}`)].join("\n"));
 * const survey = await surveyFromFile(file, { municipality: "例市", prefecture: "例県", date: "2030-06-01" });
 * assert.equal(survey.responses.respondents.length, 6);
 * ```
 */
export async function surveyFromFile(path: string, options: SurveyFromFileOptions = {}): Promise<RespondentSurvey> {
  const action = "make a survey of the file";
  requireKind(action, path, { name: "path", kind: kind.text });
  requireOptions(action, options, SURVEY_FROM_FILE_OPTIONS);
  const { study = await loadStudy(), sheet, ...event } = options;
  const file = basename(path);
  const plan = await planImport(await Deno.readFile(path), {
    file,
    study,
    event,
    ...(sheet === undefined ? {} : { sheet }),
  });
  const refuse = (must: string, value: string) =>
    new RangeError(`Cannot ${action} as ${must}: current value is ${value}`);
  if ("reason" in plan) {
    throw refuse(
      "it must be a table with the questions in its first row, or a workbook with one",
      `${file} (${plan.reason})`,
    );
  }
  if (plan.needed.length > 0) throw refuse("these options must be given", `none of ${plan.needed.join(", ")}`);
  const [planned, second] = plan.surveys;
  if (planned === undefined || second !== undefined) {
    throw refuse("the file must hold one survey", String(plan.surveys.length));
  }
  const refused = plan.refused.length + planned.refused.length;
  if (refused > 0) {
    throw refuse(
      'every row must be an answer: run "deno task import" on the file, which tells what is wrong',
      `${refused} are not`,
    );
  }
  const survey = surveyOfPlan(planned, study);
  if (survey === null) throw refuse("somebody must have answered", `${planned.kept.length} rows`);
  if (areTooFew(survey.responses, survey.codebook.missing.code)) {
    throw refuse(`at least ${FEWEST_RESPONDENTS} people must have answered, so that nobody can be recognised`, "fewer");
  }
  return survey;
}
