import { textColumn } from "../../../tables/columns.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { say } from "../../../wording/say.ts";

/** Questions and answers of one exchange meeting, summarised and tagged by topic. */
export const discussionContent: ReportTableBuilder = (report, { row, lang }) => {
  const entries = report.exchangeDiscussions.records.filter(({ figureKey }) => figureKey === row.key);
  return {
    columns: [
      textColumn("entry", say(lang, { ja: "番号", en: "No." })),
      textColumn("question", say(lang, { ja: "問い（要約）", en: "Question (summary)" })),
      textColumn("answer", say(lang, { ja: "応答・発言（要約）", en: "Answer or statement (summary)" })),
      textColumn("topics", say(lang, { ja: "主題", en: "Topics" })),
    ],
    rows: entries.map((entry) => ({
      entry: `${entry.entryOrder}-${entry.answerOrder}`,
      question: entry.questionSummary ?? say(lang, { ja: "（問いなし）", en: "(no question)" }),
      answer: entry.answerSummary,
      topics: entry.topics.join("、"),
    })),
    sources: [report.exchangeDiscussions.source],
    notes: [
      say(lang, {
        ja: "報告書の記述を本プロジェクトが要約し、主題の札を付けた。",
        en: "Summarised and tagged by the project from the report's text.",
      }),
    ],
  };
};
