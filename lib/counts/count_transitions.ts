import { itemAt } from "../data/item_at.ts";
import { distinctSources } from "../data/source.ts";
import type { Codebook } from "../survey/codebook.ts";
import { closedQuestions } from "../survey/find_question.ts";
import { type CountedSurvey, peopleInRows, type Survey } from "../survey/survey.ts";
import { correspondingScales } from "./same_scale.ts";
import { type TransitionMatrix, transitionRows } from "./transition_matrix.ts";
import { placesByRespondent, requireRespondents, sideOf } from "./transition_sides.ts";

/** Options of {@linkcode countTransitions}. */
export interface CountTransitionsOptions {
  /** What was asked before and after, such as `other-agencies-work`. */
  readonly construct: string;
  /**
   * The questionnaire that was answered after the event, when it is another one than the survey: the two are joined by
   * respondent.
   * @default the survey itself: before and after were asked in one questionnaire
   */
  readonly after?: Survey;
}

/**
 * Counts how the same people answered before and after.
 *
 * Within one questionnaire (`retrospective`) a respondent is a row; two questionnaires (`linked`) are joined by respondent.
 * Only people with an answer of the scale on both sides are matched. Respondents who come twice on a side are reported and
 * left out. Answers that nobody gave are kept.
 *
 * @throws {TypeError} when a survey has counts only (margins do not say who changed), is not of a linking design, or when
 * the two scales do not correspond
 * @throws {RangeError} when the construct is not asked once before and once after
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const survey = await loadSurvey("soka-training-1");
 * const { matched, unmatched } = countTransitions(survey, { construct: "other-agencies-work" });
 * assert.equal(matched + unmatched.beforeOnly + unmatched.afterOnly + unmatched.neither, 20);
 * ```
 */
export function countTransitions(survey: Survey, options: CountTransitionsOptions): TransitionMatrix {
  const { construct, after: afterSurvey = survey } = options;
  const action = `count transitions of ${construct}`;
  const linked = afterSurvey !== survey;
  if (survey.form === "counts" && survey.observed !== null) {
    return countedTransitions(survey, { construct, afterSurvey });
  }
  const from = requireRespondents(survey, { action, linked });
  const to = requireRespondents(afterSurvey, { action, linked });
  const before = sideOf(from.codebook, { construct, timing: "before", action });
  const after = sideOf(to.codebook, { construct, timing: "after", action });
  if (!correspondingScales(before.scale, after.scale)) {
    throw new TypeError(
      `Cannot ${action} as the scales must correspond: current value is ${before.scale.id} and ${after.scale.id}`,
    );
  }
  const [beforeAnswers, afterAnswers] = [placesByRespondent(from, before), placesByRespondent(to, after)];
  const counts = before.scale.answers.map(() => after.scale.answers.map(() => 0));
  const people = peopleInRows(from.responses);
  const times = new Map(from.responses.respondents.map((respondent, row) => [respondent, people[row]]));
  const unmatched = { beforeOnly: 0, afterOnly: 0, neither: 0 };
  let [matched, duplicates] = [0, 0];
  for (const respondent of new Set([...beforeAnswers.keys(), ...afterAnswers.keys()])) {
    // Who is on one side only has no questionnaire on the other, and so no answer there.
    const [rows, columns] = [beforeAnswers.get(respondent) ?? [null], afterAnswers.get(respondent) ?? [null]];
    if (rows.length > 1 || columns.length > 1) {
      duplicates += 1;
      continue;
    }
    const many = times.get(respondent) ?? 1;
    const [row, column] = [itemAt(rows, 0, "answer before"), itemAt(columns, 0, "answer after")];
    if (row !== null && column !== null) {
      matched += many;
      const cells = itemAt(counts, row, "answer before");
      cells[column] = itemAt(cells, column, "answer after") + many;
    } else unmatched[row !== null ? "beforeOnly" : column !== null ? "afterOnly" : "neither"] += many;
  }
  return {
    ...commonOf([from, to], linked),
    before,
    after,
    rows: transitionRows(counts, { before, after }),
    matched,
    unmatched,
    duplicates,
    protection: null,
  };
}

/** The matrix that protected counts hold of a construct. */
function countedTransitions(
  survey: CountedSurvey,
  { construct, afterSurvey }: { readonly construct: string; readonly afterSurvey: Survey },
): TransitionMatrix {
  const action = `count transitions of ${construct}`;
  const change = changeOf(survey, { construct, afterSurvey });
  if (change === undefined) {
    throw new TypeError(
      `Cannot ${action} as the counts of ${survey.id} must hold them: current constructs are ${
        (survey.observed?.changes ?? []).map((held) => held.construct).join(", ")
      }`,
    );
  }
  const before = sideOf(survey.codebook, { construct, timing: "before", action });
  const after = sideOf(afterSurvey.codebook, { construct, timing: "after", action });
  const { cells, matched, unmatched, duplicates, beforeTotals, afterTotals, exposed, results } = change;
  return {
    ...commonOf([survey, afterSurvey], afterSurvey.id !== survey.id),
    before,
    after,
    rows: transitionRows(cells, { before, after }),
    matched,
    unmatched,
    duplicates,
    protection: { beforeTotals, afterTotals, exposed, results },
  };
}

/** What a matrix has of its one or two questionnaires, whoever counted it. */
function commonOf(
  [from, to]: readonly [Survey, Survey],
  linked: boolean,
): Pick<TransitionMatrix, "surveyIds" | "design" | "applicants" | "sources"> {
  return {
    surveyIds: linked ? [from.id, to.id] : [from.id],
    design: linked ? "linked" : "retrospective",
    applicants: from.event.applicants,
    sources: distinctSources([from.source, to.source, from.codebookSource, to.codebookSource]),
  };
}

/** Whether how the same people answered a construct before and after can be counted, from rows or from protected counts. */
export function holdsTransitions(
  survey: Survey,
  { construct, after: afterSurvey = survey }: CountTransitionsOptions,
): boolean {
  if (survey.codebook.design === "unlinked") return false;
  if (survey.form === "counts") return changeOf(survey, { construct, afterSurvey }) !== undefined;
  return afterSurvey.form === "responses";
}

function changeOf(
  { observed }: CountedSurvey,
  { construct, afterSurvey }: { readonly construct: string; readonly afterSurvey: Survey },
) {
  return observed?.changes.find((change) => change.construct === construct && change.after === afterSurvey.id);
}

/** The constructs that a survey asks before and after, in the order of the questionnaire. */
export function pairedConstructs(codebook: Codebook): readonly string[] {
  return closedQuestions(codebook).filter(({ question }) => question.timing === "before")
    .map(({ question }) => question.construct);
}
