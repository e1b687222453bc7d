import { textColumn } from "../../../tables/table.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { type Bilingual, bilingual } from "../../../data/language.ts";
import { say } from "../../../wording/say.ts";

/** Number of responses and every question of a questionnaire, in the report's order and words. */
export const surveyOverviewContent: ReportTableBuilder = (report, { row, lang }) => {
  const questionnaires = report.questionnaires.records.filter(({ figureKey }) => figureKey === row.key);
  const questions = report.questions.records.filter(({ figureKey }) => figureKey === row.key);
  const eventOf = (id: string) => questionnaires.find(({ surveyId }) => surveyId === id)?.eventId ?? null;
  return {
    columns: [
      textColumn("item", say(lang, { ja: "項目（原文）", en: "Item (as printed)" })),
      textColumn("printed", say(lang, { ja: "内容（原文）", en: "Content (as printed)" })),
    ],
    ids: ["survey_id", "event_id", "question_id"],
    rows: [
      ...questionnaires.map(({ surveyId, eventId, responsesPrinted }) => ({
        survey_id: surveyId,
        event_id: eventId,
        item: "回答数",
        printed: responsesPrinted,
      })),
      ...questions.map(({ surveyId, questionId, wording }) => ({
        survey_id: surveyId,
        event_id: eventOf(surveyId),
        question_id: questionId,
        item: "アンケート項目",
        printed: wording,
      })),
    ],
    sources: [report.questionnaires.source, report.questions.source],
    notes: [],
  };
};

/** What stands beside an answer that print does not part from the one before. */
const PARTED_BY_READING = {
  ja: "読み取り（行頭の「・」なし）",
  en: "reading (no bullet in print)",
} satisfies Bilingual;

const answerNumber = (figure: string, place: number): Bilingual => ({
  ja: `${figure}の${place}`,
  en: `${figure} no. ${place}`,
});

/** Verbatim answers of one table of the report, in its order, by kind of respondent where the report groups them. */
export const commentsContent: ReportTableBuilder = (report, { row, lang }) => {
  const comments = report.comments.records.filter((comment) => comment.figureKey === row.key);
  const question = report.questions.records.find((candidate) => candidate.questionId === comments[0]?.questionId);
  const questionnaire = report.questionnaires.records.find(({ surveyId }) => surveyId === comments[0]?.surveyId);
  const grouped = comments.some(({ category }) => category !== null);
  const read = comments.filter(({ bullet }) => bullet === "missing").length;
  return {
    columns: [
      textColumn("number", say(lang, { ja: "番号（本プロジェクト）", en: "No. (the project's)" })),
      ...(grouped ? [textColumn("category", say(lang, { ja: "区分（原文）", en: "Respondent" }))] : []),
      ...(read === 0
        ? []
        : [textColumn("parted", say(lang, { ja: "区切り（読み取り）", en: "How it was separated (reading)" }))]),
      // The answer is the last column: of all tables of answers, whoever copies or saves them takes that one.
      textColumn("text", say(lang, { ja: "回答（原文ママ）", en: "Answer (verbatim)" })),
    ],
    ids: ["answer_id", "survey_id", "event_id", "question_id"],
    rows: comments.map(({ commentId, surveyId, questionId, category, text, bullet }) => ({
      answer_id: commentId,
      survey_id: surveyId,
      event_id: questionnaire?.eventId ?? null,
      question_id: questionId,
      // By its figure and its place in it, in words: 2-11-1 is a day to a spreadsheet. The id for programs is a column of its own.
      number: say(lang, answerNumber(row.key.replace(/:.*/, ""), Number(commentId.replace(/^.*-/, "")))),
      category,
      text,
      parted: bullet === "missing" ? say(lang, PARTED_BY_READING) : null,
    })),
    sources: [report.comments.source, report.questions.source],
    notes: [
      ...(question === undefined
        ? []
        : [say(lang, { ja: `設問: 「${question.wording}」`, en: `Question: 「${question.wording}」` })]),
      ...(questionnaire === undefined ? [] : [
        say(lang, {
          ja:
            `回答票${questionnaire.responses}件のうち、報告書が抜粋して掲載した${comments.length}件。記入した人の総数は報告書に記載がない。`,
          en:
            `The report prints ${comments.length} answers as an extract from ${questionnaire.responses} questionnaires; how many people wrote an answer is not printed.`,
        }),
      ]),
      ...(read === 0 ? [] : [
        say(lang, {
          ja: `うち${read}件は行頭の「・」がなく、本プロジェクトが独立した回答とみなした。`,
          en: read === 1
            ? "Of these, 1 has no bullet in print and is treated by the project as a separate answer."
            : `Of these, ${read} have no bullet in print and are treated by the project as separate answers.`,
        }),
      ]),
    ],
  };
};

/** Questions and answers of one exchange meeting, summarised and tagged by topic. */
export const discussionContent: ReportTableBuilder = (report, { row, lang }) => {
  const entries = report.exchangeDiscussions.records.filter(({ figureKey }) => figureKey === row.key);
  return {
    columns: [
      textColumn("entry", say(lang, { ja: "番号", en: "No." })),
      textColumn("question", say(lang, { ja: "質問（要約）", en: "Question (summary)" })),
      textColumn("answer", say(lang, { ja: "応答・発言（要約）", en: "Answer or statement (summary)" })),
      textColumn("topics", say(lang, { ja: "主題", en: "Themes" })),
    ],
    ids: ["event_id"],
    rows: entries.map((entry) => ({
      event_id: entry.eventId,
      entry: `${entry.entryOrder}-${entry.answerOrder}`,
      question: say(
        lang,
        entry.questionSummary === null || entry.questionSummaryEnglish === null
          ? { ja: "（質問なし）", en: "(no question)" }
          : { ja: entry.questionSummary, en: entry.questionSummaryEnglish },
      ),
      answer: say(lang, bilingual(entry, "answerSummary")),
      topics: entry.topics.map((id) => {
        const topic = report.topics.records.find(({ topicId }) => topicId === id);
        return topic === undefined ? id : say(lang, bilingual(topic, "name"));
      }).join(say(lang, { ja: "、", en: ", " })),
    })),
    sources: [report.exchangeDiscussions.source, report.topics.source],
    notes: [
      say(lang, {
        ja: "報告書の記述を本プロジェクトが要約し、主題を付けた。",
        en: "Summarised and tagged by the project from the report's text.",
      }),
    ],
  };
};
