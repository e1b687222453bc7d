import type { Bilingual, Language } from "../data/language.ts";
import type { Origin } from "../data/origin.ts";
import { projectPath } from "../data/project_path.ts";
import { type Manifest, readManifest } from "../outputs/manifest.ts";
import type { ReportRow } from "../page/report_contribution.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { surveyIds } from "../survey/read_codebook.ts";
import type { Survey } from "../survey/survey.ts";
import { STATUS_WORDS } from "../wording/command_line_words.ts";
import { waitingWords } from "../wording/project_words.ts";
import { ROW_STATUS_WORDS, type RowStatus, rowStatus } from "../wording/row_status_words.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { readData } from "./read_sound_data.ts";
import { printLine } from "./print_line.ts";
import { systemLanguage } from "./system_language.ts";
import { originLabel } from "../wording/source_words.ts";

/** Options of {@linkcode statusCommand}. */
export interface StatusOptions {
  /** Print JSON for programs instead of lines for people. */
  readonly json: boolean;
}

/** What is known of one questionnaire. */
export interface SurveyStatus {
  readonly surveyId: string;
  readonly eventId: string;
  readonly municipalityIds: readonly string[];
  /** Municipality and event, short. */
  readonly place: string;
  readonly placeEnglish: string;
  readonly title: string;
  readonly responses: number;
  /** People who had applied; `null` when not known. */
  readonly applicants: number | null;
  /** What was read into the number of applicants; `null` where it is as stated. */
  readonly applicantsRemark: Bilingual | null;
  /** Responses of applicants in percent with one decimal; `null` without applicants, or when more people answered. */
  readonly responseRatePercent: string | null;
  /** Where its closed answers come from: the best there is. */
  readonly origin: Origin;
  /** The file they are read from. */
  readonly file: string;
}

/** What became of one numbered figure or table of the report. */
export interface CatalogueStatus {
  readonly key: string;
  /** Number as printed. */
  readonly number: string;
  readonly title: string;
  readonly titleEnglish: string;
  /** What stands for it, by the catalogue and by what the manifest has. */
  readonly status: RowStatus;
  /** Why its values or its picture are not here; `null` when its content is. */
  readonly reason: string | null;
  /** The same in English; `null` with it. */
  readonly reasonEnglish: string | null;
  readonly notebook: string;
  /** Files made for it, as paths from the project's top level. */
  readonly files: readonly string[];
}

/** Each questionnaire's origin and numbers, and each row of the report's catalogue, if there is one, with what stands for it. */
export async function statusCommand({ json }: StatusOptions): Promise<ExitCode> {
  const { surveys: all, report } = await readData();
  const surveys = surveyStatus(all);
  const rows = report?.catalogue.records ?? [];
  const catalogue = catalogueStatus(rows, await readManifest(projectPath("outputs")));
  if (json) printLine(JSON.stringify({ surveys, catalogue }, null, 2));
  else {
    const lang = systemLanguage();
    saySurveys(surveys, lang);
    const loaded = new Set(all.map(({ id }) => id));
    const waiting = (await surveyIds()).filter((id) => !loaded.has(id));
    if (waiting.length > 0) printLine(`\n${say(lang, waitingWords(waiting))}`);
    if (catalogue.length > 0) sayCatalogue(catalogue, lang);
  }
  return catalogue.some(({ status }) => status === "missing") ? EXIT_CODE.drift : EXIT_CODE.same;
}

/** The status of each questionnaire, in the order given. */
export function surveyStatus(surveys: readonly Survey[]): readonly SurveyStatus[] {
  return surveys.map(({ id, codebook: { title, responses }, event, place, origin, source }) => {
    const { eventId, municipalityIds, applicants, applicantsRemark, applicantsRemarkEnglish } = event;
    const hasRate = applicants !== null && responses <= applicants;
    return {
      surveyId: id,
      eventId,
      municipalityIds,
      place: place.ja,
      placeEnglish: place.en,
      title,
      responses,
      applicants,
      applicantsRemark: applicantsRemark === null
        ? null
        : { ja: applicantsRemark, en: applicantsRemarkEnglish ?? applicantsRemark },
      responseRatePercent: hasRate ? percentHalfUp(responses, applicants) : null,
      origin,
      file: source.file,
    };
  });
}

/** The status of every row of a report's catalogue, in its order: what is promised held against what was made. */
export function catalogueStatus(
  rows: readonly ReportRow[],
  manifest: Manifest | null,
): readonly CatalogueStatus[] {
  return rows.map((row) => {
    const made = manifest?.outputs.filter(({ catalogueKeys }) => catalogueKeys.includes(row.key)) ?? [];
    const files = made.flatMap(({ files }) => files.map(({ path }) => `outputs/${path}`)).sort();
    const { key, number, title, titleEnglish, notebook } = row;
    const common = { key, number, title, titleEnglish, notebook, files };
    const status = rowStatus(row.status, made.map(({ origin }) => origin));
    const reason = status === "missing"
      ? STATUS_WORDS.nothingMade
      : status === "answered" || row.reason === null
      ? null
      : { ja: row.reason, en: row.reasonEnglish ?? row.reason };
    return { ...common, status, reason: reason?.ja ?? null, reasonEnglish: reason?.en ?? null };
  });
}

function saySurveys(surveys: readonly SurveyStatus[], lang: Language): void {
  printLine(say(lang, STATUS_WORDS.questionnaires));
  for (const { surveyId, place, placeEnglish, responses, origin, file, ...rest } of surveys) {
    const where = say(lang, { ja: place, en: placeEnglish });
    const rate = say(lang, rateOf(rest));
    printLine(`  ${surveyId.padEnd(20)} ${where}  n = ${responses} ${rate}  ${originLabel(origin, lang)} (${file})`);
  }
}

function rateOf(
  { applicants, applicantsRemark, responseRatePercent }: Pick<
    SurveyStatus,
    "applicants" | "applicantsRemark" | "responseRatePercent"
  >,
): Bilingual {
  if (applicants === null) return STATUS_WORDS.applicantsUnknown;
  if (responseRatePercent === null) return STATUS_WORDS.moreThanApplied(applicants);
  return STATUS_WORDS.ofApplicants(applicants, responseRatePercent, applicantsRemark);
}

function sayCatalogue(catalogue: readonly CatalogueStatus[], lang: Language): void {
  printLine(`\n${say(lang, STATUS_WORDS.figuresAndTables)}`);
  for (const { key, status, title, titleEnglish, reason, reasonEnglish, notebook } of catalogue) {
    const why = reason === null ? notebook : say(lang, { ja: reason, en: reasonEnglish ?? reason });
    const what = say(lang, { ja: title, en: titleEnglish });
    printLine(`  ${key.padEnd(24)} ${say(lang, ROW_STATUS_WORDS[status])}  ${what}  — ${why}`);
  }
  const counts = Object.entries(ROW_STATUS_WORDS).map(([status, word]) => ({
    word: say(lang, word),
    status,
    count: catalogue.filter((row) => row.status === status).length,
  })).filter(({ count }) => count > 0);
  printLine(
    `\n${catalogue.length} ${say(lang, STATUS_WORDS.figuresAndTables)}: ${
      counts.map(({ word, status, count }) => `${word} ${count} (${status})`).join(say(lang, PUNCTUATION.comma))
    }`,
  );
}
