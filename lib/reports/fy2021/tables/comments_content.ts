import { textColumn } from "../../../tables/columns.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { say } from "../../../wording/say.ts";

/** Verbatim answers of one table of the report, in its order, by kind of respondent where the report groups them. */
export const commentsContent: ReportTableBuilder = (report, { row, lang }) => {
  const comments = report.comments.records.filter((comment) => comment.figureKey === row.key);
  const question = report.questions.records.find((candidate) => candidate.questionId === comments[0]?.questionId);
  const questionnaire = report.questionnaires.records.find(({ surveyId }) => surveyId === comments[0]?.surveyId);
  const grouped = comments.some(({ category }) => category !== null);
  const read = comments.filter(({ basis }) => basis === "reading").length;
  return {
    columns: [
      textColumn("commentId", say(lang, { ja: "番号", en: "Id" })),
      ...(grouped ? [textColumn("category", say(lang, { ja: "区分", en: "Respondent" }))] : []),
      textColumn("text", say(lang, { ja: "回答（原文ママ）", en: "Answer (verbatim)" })),
    ],
    rows: comments.map(({ commentId, category, text }) => ({ commentId, category, text })),
    sources: [report.comments.source, report.questions.source],
    notes: [
      ...(question === undefined
        ? []
        : [say(lang, { ja: `設問: 「${question.wording}」`, en: `Question: “${question.wording}”` })]),
      ...(questionnaire === undefined ? [] : [
        say(lang, {
          ja:
            `回答票 ${questionnaire.responses} 件のうち、報告書が抜粋して掲載した ${comments.length} 件。記入した人の総数は報告書に記載がない。`,
          en:
            `The report prints ${comments.length} answers as an extract from ${questionnaire.responses} questionnaires; how many people wrote an answer is not printed.`,
        }),
      ]),
      ...(read === 0 ? [] : [
        say(lang, {
          ja: `うち ${read} 件は行頭の「・」が印字されておらず、本プロジェクトが独立した回答と読んだ。`,
          en: `${read} of them carry no bullet in print; the project reads them as answers of their own.`,
        }),
      ]),
    ],
  };
};
