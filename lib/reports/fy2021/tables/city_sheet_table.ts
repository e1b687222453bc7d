import { dataKind } from "../../../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../../../data/check_call.ts";
import {
  type Bilingual,
  bilingual,
  type Language,
  LANGUAGE_OPTIONS,
  type LanguageOption,
} from "../../../data/language.ts";
import { sourceOf } from "../../../data/source_of.ts";
import { type Dataset, narrowSource, type Source } from "../../../data/source.ts";
import { TABLE, type Table, textColumn } from "../../../tables/table.ts";
import { dayOf } from "../../../wording/dates.ts";
import { say } from "../../../wording/say.ts";
import { eventLabel, eventStatusLabel } from "../../../wording/study_names.ts";
import type { Report } from "../facts/load_report.ts";
import { openIssueText, sharedSentenceNotes } from "../wording/outcome_words.ts";

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
    rows: cityRows({ report, city, answers, lang }),
    sources: [
      ...citySources(report, municipalityId),
      ...(answers.length === 0 ? [] : [sourceOf(report.comments, answers)]),
    ],
    notes: [
      say(lang, SUMMARISED),
      ...(city.remark === null ? [] : [city.remark]),
      ...sharedSentenceNotes(report, { outcomes: report.outcomes.records, municipalityId, lang }),
      say(lang, answers.length === 0 ? noAnswers(name) : firstOfEach(most)),
    ],
  };
}

/** What the rows of a sheet are made of. */
interface CityContent {
  readonly report: Report;
  readonly city: StudiedCity;
  readonly answers: Report["comments"]["records"];
  readonly lang: Language;
}

type StudiedCity = Report["municipalities"]["records"][number];

function cityRows({ report, city, answers, lang }: CityContent): Table["rows"] {
  const own = <Row extends { readonly municipalityId: string }>({ records }: Dataset<Row>) =>
    records.filter((row) => row.municipalityId === city.municipalityId);
  const outcomes = own(report.outcomes);
  const bodies = own(report.consultationBodies).filter(({ operatorOrder }) => operatorOrder === 1);
  const row = (item: string, lines: readonly string[]) => ({
    item,
    content: lines.join("\n") || say(lang, { ja: "記載なし", en: "nothing said" }),
  });
  const bullets = (lines: readonly string[]) => lines.map((line) => `・${line}`);
  return [
    row(say(lang, { ja: "概要（図表2-2）", en: "Profile (figure 2-2)" }), profileLines(city, lang)),
    row(say(lang, { ja: "相談支援機関（原文）", en: "Consultation bodies (as printed)" }), [
      bodies.map(({ printed }) => printed).join("／"),
    ]),
    row(
      say(lang, { ja: "課題（要約）", en: "Issues (summary)" }),
      bullets(
        own(report.hearingFindings).filter(({ nature }) => nature === "issue").map((one) =>
          say(lang, bilingual(one, "summary"))
        ),
      ),
    ),
    row(
      say(lang, { ja: "今年度末の目標（原文）", en: "Goals (as printed)" }),
      own(report.goals).map(({ number, wording, remark, remarkEnglish }) =>
        `${number} ${wording}${
          remark === null ? "" : say(lang, { ja: `（${remark}）`, en: ` (${remarkEnglish ?? remark})` })
        }`
      ),
    ),
    row(
      say(lang, { ja: "取り組み", en: "Actions" }),
      own(report.plannedActions).map(({ title, eventIds }) => `・${title}: ${eventsText(report, eventIds, lang)}`),
    ),
    row(
      say(lang, { ja: "成果（要約）", en: "Outcomes (summary)" }),
      outcomes.map((outcome) =>
        `${outcome.numberPrinted ?? say(lang, { ja: "その他", en: "Other:" })} ${
          say(lang, bilingual(outcome, "summary"))
        }`
      ),
    ),
    row(
      say(lang, { ja: "残る課題（要約）", en: "What remains (summary)" }),
      bullets(outcomes.flatMap((outcome) => openIssueText(outcome, lang) ?? [])),
    ),
    row(
      say(lang, { ja: "回答者の声（原文ママ）", en: "In their own words (verbatim)" }),
      answers.map(({ figureKey, text }) => `「${text}」（図表${figureKey.split(":", 1)[0] ?? ""}）`),
    ),
  ];
}

function profileLines(city: StudiedCity, lang: Language): readonly string[] {
  return [
    say(lang, {
      ja: `${city.prefecture}　人口${city.population?.toLocaleString("en-US") ?? "―"}人　面積${
        city.areaPrinted ?? "―"
      }`,
      en: `${city.prefecture}, population ${city.population?.toLocaleString("en-US") ?? "–"}, area ${
        city.areaPrinted ?? "–"
      }`,
    }),
    say(lang, {
      ja: `モデル事業: ${city.modelProjectPrinted ?? "―"}　移行準備事業: ${
        city.transitionProjectPrinted ?? "―"
      }　重層的支援体制整備事業: ${city.implementationPrinted ?? "―"}`,
      en: `model project: ${city.modelProjectPrinted ?? "–"}; transition project: ${
        city.transitionProjectPrinted ?? "–"
      }; programme: ${city.implementationPrinted ?? "–"}`,
    }),
  ];
}

const SUMMARISED: Bilingual = {
  ja: "課題・成果・残る課題は報告書の記載を本プロジェクトが要約した。成果は報告書が自らの事業について述べたもの。",
  en: "Issues, outcomes and what remains are summarised by this project; the report speaks of its own work.",
};

function noAnswers(name: string): Bilingual {
  return {
    ja:
      `${name}だけの事業について、参加者へのアンケートの結果は報告されていない。意見交換会にはアンケート回答の時間があったが、結果は載っていない。`,
    en:
      `No answers of participants are reported of events in ${name} alone. The exchange meetings had time for a questionnaire, whose results are not printed.`,
  };
}

function firstOfEach(most: number): Bilingual {
  return {
    ja: `自由記述は、市の事業の各表で一つ目に印字された回答を、順に${most}件まで載せた。`,
    en: `Answers are the first printed in each of the city's tables of free answers, ${most} at most.`,
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

function eventsText(report: Report, eventIds: readonly string[], lang: Language): string {
  return report.events.records.filter(({ eventId }) => eventIds.includes(eventId)).map((event) => {
    const when = event.date === null ? "" : ` ${dayOf(event.date, lang)}`;
    const state = event.status === "held" ? "" : say(lang, {
      ja: `（${eventStatusLabel(event, lang)}）`,
      en: ` (${eventStatusLabel(event, lang)})`,
    });
    return `${eventLabel(report, event, lang)}${when}${state}`;
  }).join(say(lang, { ja: "、", en: ", " }));
}

/** Events that came of what was planned with the city. */
function eventsOf({ events, plannedActions }: Report, municipalityId: string) {
  const ids = plannedActions.records.filter((action) => action.municipalityId === municipalityId)
    .flatMap(({ eventIds }) => eventIds);
  return events.records.filter(({ eventId }) => ids.includes(eventId));
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
