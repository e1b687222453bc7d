import { dataKind } from "../../../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../../../data/check_call.ts";
import { type Bilingual, bilingual, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { sourceOf } from "../../../data/source_of.ts";
import { type Dataset, narrowSource, type Source } from "../../../data/source.ts";
import { TABLE, type Table, textColumn } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";
import type { Report } from "../facts/load_report.ts";
import { sharedSentenceNotes } from "../wording/outcome_words.ts";
import { cityRows, eventsOf } from "./city_sheet_rows.ts";

/** Options of {@linkcode citySheetTable}. */
export interface CitySheetOptions extends LanguageOption {
  /**
   * Answers shown at most.
   * @default 5
   */
  readonly answers?: number;
}

/** The kind of each of these options. */
export const CITY_SHEET_OPTIONS: OptionKinds<CitySheetOptions> = { ...LANGUAGE_OPTIONS, answers: kind.wholeNumber(0) };

/**
 * One city on one page: profile, consultation bodies, then from issue to goal, action, outcome and what remains, and up to five
 * verbatim answers.
 *
 * The answers are the first that the report prints to each of the city's free questions, in its order, so that nobody chose
 * them.
 *
 * @param municipalityId one of the five consulted, such as `gyoda`
 * @throws {RangeError} if there is no such municipality
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const { rows } = citySheetTable(await loadReport(), "omuta");
 * assert.match(String(rows.at(-1)?.content), /記載なし/);
 * ```
 */
export function citySheetTable(report: Report, municipalityId: string, options: CitySheetOptions = {}): Table {
  const action = "list the sheet of a municipality";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireKind(action, municipalityId, { name: "municipalityId", kind: kind.text });
  requireOptions(action, options, CITY_SHEET_OPTIONS);
  const { lang = "ja", answers: most = 5 } = options;
  const city = report.municipalities.records.find((one) => one.municipalityId === municipalityId);
  if (city?.role !== "studied") {
    throw new RangeError(
      `Cannot make a city sheet as the municipality must be one consulted: current value is ${municipalityId}`,
    );
  }
  const name = say(lang, bilingual(city, "name"));
  const answers = firstAnswers(report, municipalityId).slice(0, most);
  return {
    ...TABLE,
    key: `city-sheet:${municipalityId}`,
    catalogueKeys: [],
    language: lang,
    title: say(lang, { ja: `${name} ― 一枚で見る課題から成果まで`, en: `${name}: from issue to outcome on one page` }),
    columns: [
      textColumn("item", say(lang, { ja: "項目", en: "Item" })),
      textColumn("content", say(lang, { ja: "内容", en: "Content" })),
    ],
    ids: ["municipality_id"],
    rows: cityRows({ report, city, answers, lang }).map((row) => ({ municipality_id: municipalityId, ...row })),
    sources: [
      ...citySources(report, municipalityId),
      ...(answers.length === 0 ? [] : [sourceOf(report.comments, answers)]),
    ],
    notes: [
      say(lang, SUMMARISED),
      ...(city.remark === null
        ? []
        : [say(lang, { ja: `${city.remark}。`, en: `${city.remarkEnglish ?? city.remark}.` })]),
      ...sharedSentenceNotes(report, { outcomes: report.outcomes.records, municipalityId, lang }),
      say(lang, answers.length === 0 ? noAnswers(name) : firstOfEach(most)),
    ],
  };
}

const SUMMARISED: Bilingual = {
  ja: "課題・成果・残る課題は報告書の記載を本プロジェクトが要約した。成果は報告書が自らの事業について述べたもの。",
  en:
    "Issues, outcomes and what remains are summarised by this project. Outcomes are the report's account of its own work.",
};

function noAnswers(name: string): Bilingual {
  return {
    ja:
      `${name}単独の事業について、参加者へのアンケートの結果は報告されていない。意見交換会にはアンケート回答の時間があったが、結果は載っていない。`,
    en:
      `No questionnaire results are reported for events of ${name} alone. The exchange meetings set aside time for a questionnaire, whose results are not printed.`,
  };
}

function firstOfEach(most: number): Bilingual {
  return {
    ja: `自由記述は、市の事業の各表で一つ目に掲載された回答を、順に${most}件まで載せた。`,
    en: `The free-text answers are the first printed in each table for the city's own events, ${most} at most.`,
  };
}

/** The first answer of each of the city's tables of free answers, in the report's order. */
function firstAnswers({ comments, events }: Report, municipalityId: string): Report["comments"]["records"] {
  const own = events.records.filter(({ municipalityIds }) =>
    municipalityIds.length === 1 && municipalityIds[0] === municipalityId
  ).map(({ eventId }) => eventId);
  return comments.records.filter(({ surveyId, figureKey }, at) =>
    own.includes(surveyId) && comments.records.findIndex((other) => other.figureKey === figureKey) === at
  );
}

/** Where the sheet's rows are from, each data set by the rows of this city alone. */
function citySources(report: Report, municipalityId: string): readonly Source[] {
  const of = <Row extends { readonly municipalityId: string }>(dataset: Dataset<Row>) =>
    sourceOf(dataset, dataset.records.filter((row) => row.municipalityId === municipalityId));
  return [
    of(report.municipalities),
    of(report.consultationBodies),
    of(report.hearingFindings),
    of(report.goals),
    of(report.plannedActions),
    of(report.outcomes),
    narrowSource(report.events.source, eventsOf(report, municipalityId).map(({ figureKey }) => figureKey)),
  ];
}
