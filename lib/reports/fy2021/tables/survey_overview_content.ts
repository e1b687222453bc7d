import type { QuestionRecord } from "../facts/questions.ts";
import { textColumn } from "../../../tables/columns.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { say } from "../../../wording/say.ts";
import type { Bilingual } from "../../../data/language.ts";

const TYPE_LABELS: Readonly<Record<QuestionRecord["type"], Bilingual>> = {
  attribute: { ja: "属性", en: "Attribute" },
  single: { ja: "選択（SA）", en: "Single choice" },
  free: { ja: "自由記述", en: "Free text" },
};

const TIMING_LABELS: Readonly<Record<QuestionRecord["timing"], Bilingual>> = {
  before: { ja: "受講前", en: "Before" },
  after: { ja: "受講後", en: "After" },
  only: { ja: "", en: "" },
};

/** Number of responses and every question of a questionnaire, in order, with the figure it feeds. */
export const surveyOverviewContent: ReportTableBuilder = (report, { row, lang }) => {
  const questionnaire = report.questionnaires.records.find(({ figureKey }) => figureKey === row.key);
  const questions = report.questions.records.filter(({ figureKey }) => figureKey === row.key);
  const numbers = new Map(report.catalogue.records.map(({ key, number }) => [key, number]));
  return {
    columns: [
      textColumn("order", say(lang, { ja: "問", en: "No." })),
      textColumn("wording", say(lang, { ja: "設問文", en: "Wording" })),
      textColumn("type", say(lang, { ja: "形式", en: "Type" })),
      textColumn("timing", say(lang, { ja: "時点", en: "Timing" })),
      textColumn("figures", say(lang, { ja: "図表", en: "Figure" })),
    ],
    rows: questions.map(({ order, wording, type, timing, figureKeys }) => ({
      order: String(order),
      wording,
      type: TYPE_LABELS[type][lang],
      timing: TIMING_LABELS[timing][lang],
      figures: figureKeys.map((key) => numbers.get(key) ?? key).join("、"),
    })),
    sources: [report.questionnaires.source, report.questions.source],
    notes: questionnaire === undefined ? [] : [
      say(lang, { ja: `回答数 ${questionnaire.responses} 件`, en: `${questionnaire.responses} responses` }),
      say(lang, { ja: "形式の区分は設問文からの読み取り。", en: "The type is read from the wording." }),
    ],
  };
};
