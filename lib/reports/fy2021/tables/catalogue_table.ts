import { dataKind } from "../../../data/data_kinds.ts";
import { type OptionKinds, requireKind, requireOptions } from "../../../data/check_call.ts";
import { bilingual, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import type { Report } from "../facts/load_report.ts";
import { wholeSource } from "../../../data/source_of.ts";
import { TABLE, type Table, textColumn } from "../../../tables/table.ts";
import type { Survey } from "../../../survey/survey.ts";
import { ROW_STATUS_WORDS, type RowStatus, rowStatus } from "../../../wording/row_status_words.ts";
import { FIGURE_NUMBER } from "../../../wording/common_words.ts";
import { say } from "../../../wording/say.ts";
import { figureNumber } from "../../../wording/source_line.ts";

/** Options of {@linkcode catalogueTableOf}. */
export interface CatalogueTableOptions extends LanguageOption {
  /**
   * Questionnaires, whose charts then say whether a sample or answers stand in.
   * @default none: charts have no printed values
   */
  readonly surveys?: readonly Survey[];
}

/** The kind of each of these options. */
export const CATALOGUE_TABLE_OPTIONS: OptionKinds<CatalogueTableOptions> = {
  ...LANGUAGE_OPTIONS,
  surveys: dataKind.surveys,
};

/** All 107 numbered figures and tables of the report: key, title, what stands here for each, and why no more. */
export function catalogueTableOf(report: Report, options: CatalogueTableOptions = {}): Table {
  const action = "list the catalogue";
  requireKind(action, report, { name: "report", kind: dataKind.catalogue });
  requireOptions(action, options, CATALOGUE_TABLE_OPTIONS);
  const { lang = "ja", surveys = [] } = options;
  const statusOf = ({ key, status }: Report["catalogue"]["records"][number]): RowStatus => {
    if (status !== "awaits-answers") return status;
    const asked = surveys.filter(({ codebook }) =>
      codebook.questions.some(({ figureKeys }) => figureKeys.includes(key))
    );
    return rowStatus(status, asked.map(({ origin }) => origin));
  };
  return {
    ...TABLE,
    key: "catalogue",
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: "報告書の図表一覧と、その扱い",
      en: "The report's figures and tables, and what becomes of each",
    }),
    sources: [wholeSource(report.catalogue.source)],
    columns: [
      textColumn("number", say(lang, { ja: "図表番号", en: "Number" })),
      textColumn("title", say(lang, { ja: "題（原文）", en: "Title (translated)" })),
      textColumn("status", say(lang, { ja: "扱い", en: "Status" })),
      textColumn("notebook", say(lang, { ja: "ノートブック", en: "Notebook" })),
      textColumn("reason", say(lang, { ja: "数値や図を載せない理由", en: "Why values or picture are not here" })),
    ],
    ids: ["figure_key"],
    rows: report.catalogue.records.map((row) => ({
      figure_key: row.key,
      number: say(lang, FIGURE_NUMBER(figureNumber(row.key, { sources: [report.catalogue.source], lang }))),
      title: say(lang, bilingual(row, "title")),
      status: say(lang, ROW_STATUS_WORDS[statusOf(row)]),
      notebook: row.notebook,
      reason: row.reason === null || row.reasonEnglish === null
        ? null
        : say(lang, { ja: row.reason, en: row.reasonEnglish }),
    })),
    notes: [
      say(lang, {
        ja: "報告書は2-68～2-76の番号を二度または三度使うため、箇所を添えて区別した。",
        en: "The report uses the numbers 2-68 to 2-76 more than once; they are told apart by their places.",
      }),
    ],
  };
}
