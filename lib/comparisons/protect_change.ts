import { protectTransitions, type TransitionSums } from "../counts/protect_transitions.ts";
import { matchedMargins, transitionCounts, type TransitionMatrix } from "../counts/transition_matrix.ts";
import { countOf } from "../survey/answer_counts.ts";
import type { AnswerScale } from "../survey/codebook.ts";
import type { ObservedChange } from "../survey/observed_counts.ts";
import type { RespondentSurvey } from "../survey/survey.ts";
import { beforeAfterCounts } from "./before_after_counts.ts";
import { compareBeforeAfter } from "./compare_before_after.ts";
import { ALL_PAIRED_TESTS } from "./paired_tests.ts";
import { resultsToKeep } from "./results_to_keep.ts";

/** A matrix as it may be shown, with all that was found from it; `null` when nobody answered both. */
export async function protectedChange(
  matrix: TransitionMatrix,
  { construct, after, survey, confidenceLevel }: {
    readonly construct: string;
    readonly survey: RespondentSurvey;
    readonly after: RespondentSurvey;
    readonly confidenceLevel: number;
  },
): Promise<ObservedChange | null> {
  const counts = beforeAfterCounts(
    survey,
    after === survey ? { constructs: [construct] } : { constructs: [construct], after },
  );
  const [comparison] = compareBeforeAfter(counts, { also: ALL_PAIRED_TESTS, confidenceLevel });
  if (comparison?.kind !== "paired") return null;
  const { before: from, after: to } = matchedMargins(matrix);
  const sums: TransitionSums = {
    favourable: { before: favourablePlaces(matrix.before.scale), after: favourablePlaces(matrix.after.scale) },
    beforeTotals: matrix.before.scale.answers.map((answer) => countOf(from, answer)),
    afterTotals: matrix.after.scale.answers.map((answer) => countOf(to, answer)),
    movement: comparison.movement,
    turns: comparison.favourableTransitions,
  };
  const { cells, exposed } = await protectTransitions(transitionCounts(matrix), sums);
  const { matched, unmatched, duplicates } = matrix;
  return {
    construct,
    after: after.id,
    matched,
    unmatched: { ...unmatched },
    duplicates,
    beforeTotals: [...sums.beforeTotals],
    afterTotals: [...sums.afterTotals],
    cells: cells.map((row) => [...row]),
    exposed,
    results: resultsToKeep(comparison, cells),
  };
}

function favourablePlaces({ answers }: AnswerScale): readonly number[] {
  return answers.flatMap(({ side }, place) => side === "favourable" ? [place] : []);
}
