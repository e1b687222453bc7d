import { say } from "../../../data/language.ts";
import { type ReportTableBuilder, textColumn } from "../../../tables/report_table_content.ts";

/** Questions and answers of one exchange meeting, summarised and tagged by topic. */
export const discussionContent: ReportTableBuilder = (report, { row, lang }) => {
  const entries = report.exchangeDiscussions.records.filter(({ figureKey }) => figureKey === row.key);
  return {
    columns: [
      textColumn("entry", say(lang, "番号", "No.")),
      textColumn("question", say(lang, "問い（要約）", "Question (summary)")),
      textColumn("answer", say(lang, "応答・発言（要約）", "Answer or statement (summary)")),
      textColumn("topics", say(lang, "主題", "Topics")),
    ],
    rows: entries.map((entry) => ({
      entry: `${entry.entryOrder}-${entry.answerOrder}`,
      question: entry.questionSummary ?? say(lang, "（問いなし）", "(no question)"),
      answer: entry.answerSummary,
      topics: entry.topics.join("、"),
    })),
    sources: [report.exchangeDiscussions.source],
    notes: [
      say(
        lang,
        "報告書の記述を本プロジェクトが要約し、主題の札を付けた。",
        "Summarised and tagged by the project from the report's text.",
      ),
    ],
  };
};
