import type { CommentRecord } from "../facts/comments.ts";
import type { QuestionnaireRecord } from "../facts/questionnaires.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/**
 * Every place where a questionnaire's number of responses cannot be: printed otherwise than counted on, or smaller than
 * the number of free answers that one of its tables prints.
 *
 * One respondent gives at most one free answer to a question, so a table of more answers than responses is an error.
 */
export function responseNumbers(
  { questionnaires, comments }: {
    readonly questionnaires: readonly QuestionnaireRecord[];
    readonly comments: readonly CommentRecord[];
  },
): readonly ReportFinding[] {
  return questionnaires.flatMap(({ surveyId, figureKey, responses, responsesPrinted }) => {
    const misprinted: ReportFinding[] = Number.parseInt(responsesPrinted, 10) === responses ? [] : [{
      rule: "response_numbers",
      figureKey,
      place: printedPlace(figureKey, "回答数"),
      printed: responsesPrinted,
      expected: `${responses} 件`,
      severity: "error",
      explanation: {
        ja: "印刷された回答数が、集計に用いる回答数と一致しない",
        en: "The printed number of responses is not the one that is counted on",
      },
    }];
    const keys = [...new Set(comments.filter((one) => one.surveyId === surveyId).map((one) => one.figureKey))];
    const overfull = keys.flatMap((key): readonly ReportFinding[] => {
      const answers = comments.filter((comment) => comment.figureKey === key).length;
      if (answers <= responses) return [];
      return [{
        rule: "response_numbers",
        figureKey: key,
        place: printedPlace(key, ""),
        printed: `${answers} 件の自由記述`,
        expected: `${responses} 件以下`,
        severity: "error",
        explanation: {
          ja: `自由記述の数が回答数（${responses}件）より多い`,
          en: `More free answers than responses (${responses})`,
        },
      }];
    });
    return [...misprinted, ...overfull];
  });
}
