import type { Bilingual } from "../../../data/language.ts";
import type { PrintedEvent } from "../facts/printed_records.ts";
import type { CommentRecord, QuestionnaireRecord } from "../facts/answer_tables.ts";
import { asWritten, printedPlace, type ReportFinding } from "./report_finding.ts";
import type { ConsultationBodyRecord } from "../facts/municipality_tables.ts";

const RESPONSES = { ja: "回答数", en: "number of responses" } satisfies Bilingual;

/**
 * Every questionnaire that more people answered than had applied for its event. Events without a printed number of
 * applicants are passed over.
 */
export function responsesWithinApplicants(
  { events, questionnaires }: {
    readonly events: readonly PrintedEvent[];
    readonly questionnaires: readonly QuestionnaireRecord[];
  },
): readonly ReportFinding[] {
  return questionnaires.flatMap(({ eventId, figureKey, responses, responsesPrinted }): readonly ReportFinding[] => {
    const applicants = events.find((event) => event.eventId === eventId)?.applicants ?? null;
    if (applicants === null || responses <= applicants) return [];
    return [{
      rule: "responses_within_applicants",
      figureKey,
      place: printedPlace(figureKey, RESPONSES),
      printed: responsesPrinted,
      expected: { ja: `${applicants} 件以下`, en: `${applicants} or fewer` },
      concern: "content",
      explanation: {
        ja: `回答数が参加申込者数（申込時点で${applicants}人）より多い`,
        en: `More people answered than had applied (${applicants})`,
      },
    }];
  });
}

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
      place: printedPlace(figureKey, RESPONSES),
      printed: responsesPrinted,
      expected: asWritten(`${responses} 件`),
      concern: "content",
      explanation: {
        ja: "記載された回答数が、集計に用いる回答数と一致しない",
        en: "The printed number of responses is not the one used in the counts",
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
        expected: { ja: `${responses} 件以下`, en: `${responses} or fewer` },
        concern: "content",
        explanation: {
          ja: `自由記述の数が回答数（${responses}件）より多い`,
          en: `More free-text answers than responses (${responses})`,
        },
      }];
    });
    return [...misprinted, ...overfull];
  });
}

/**
 * Every consultation body whose operators' numbers do not add up to the printed number of places.
 *
 * Bodies for which the report gives no number, or not every operator's, are passed over.
 */
export function operatorCounts(
  { consultationBodies }: { readonly consultationBodies: readonly ConsultationBodyRecord[] },
): readonly ReportFinding[] {
  const bodies = [...new Set(consultationBodies.map(({ bodyId }) => bodyId))];
  return bodies.flatMap((bodyId): readonly ReportFinding[] => {
    const operators = consultationBodies.filter((record) => record.bodyId === bodyId);
    const counts = operators.flatMap(({ operatorCount }) => operatorCount === null ? [] : [operatorCount]);
    const [body] = operators;
    if (body === undefined || body.count === null || counts.length < operators.length) return [];
    const sum = counts.reduce((total, count) => total + count, 0);
    if (sum === body.count) return [];
    return [{
      rule: "operator_counts",
      figureKey: body.figureKey,
      place: printedPlace(body.figureKey, body.namePrinted),
      printed: body.printed,
      expected: {
        ja: `運営主体ごとの数の合計が${body.count}`,
        en: `numbers of the operators that add up to ${body.count}`,
      },
      concern: "content",
      explanation: {
        ja: `運営主体ごとの数を合計すると${sum}となり、全体の数${body.count}と合わない`,
        en: `The operators' numbers add up to ${sum}, not to the printed ${body.count}`,
      },
    }];
  });
}

/** Every body with several operators of which one is printed without the word that says how it is run. One finding a body. */
export function operatorsWithoutWord(
  { consultationBodies }: { readonly consultationBodies: readonly ConsultationBodyRecord[] },
): readonly ReportFinding[] {
  return consultationBodies.filter(({ bodyId, operatorBasis }) =>
    operatorBasis === "reading" &&
    consultationBodies.some((other) => other.bodyId === bodyId && other.operatorBasis === "printed")
  ).map((body): ReportFinding => ({
    rule: "operators_without_word",
    figureKey: body.figureKey,
    place: printedPlace(body.figureKey, body.namePrinted),
    printed: body.printed,
    expected: {
      ja: `${body.contractorType ?? "運営主体"}の後に運営の形（委託など）を書く`,
      en: `the word that says how it is run (such as 委託, contracted out) after ${
        body.contractorType ?? "the operator"
      }`,
    },
    concern: "form",
    explanation: {
      ja: `${body.contractorType ?? "運営主体"}だけ、委託かどうかの語がない。並びから読み取った`,
      en: "One operator lacks the word that says how it is run; it is read from its neighbours",
    },
  }));
}

/**
 * Every event not held whose printed number of applicants is also that of another event of the same table: one number for
 * several rounds cannot be told apart.
 */
export function sharedApplicants({ events }: { readonly events: readonly PrintedEvent[] }): readonly ReportFinding[] {
  return events.filter(({ status }) => status !== "held").flatMap((event): readonly ReportFinding[] => {
    const { figureKey, applicantsPrinted } = event;
    if (figureKey === null || applicantsPrinted === null) return [];
    const other = events.find((one) =>
      one !== event && one.figureKey === figureKey && one.applicantsPrinted === applicantsPrinted
    );
    if (other === undefined) return [];
    return [{
      rule: "shared_applicants",
      figureKey,
      place: printedPlace(figureKey, { ja: "参加者数", en: "number of participants" }),
      printed: applicantsPrinted,
      expected: { ja: "回ごとの参加申込者数", en: "the number of applicants for each session" },
      concern: "content",
      explanation: {
        ja: `実施されなかった${event.name}と、${other.name}を分けずに一つの数だけが記載されている`,
        en:
          `A single number is printed for ${event.nameEnglish}, which was not held, and ${other.nameEnglish} together`,
      },
    }];
  });
}
