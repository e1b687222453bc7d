import { countAllAnswers } from "../counts/count_answers.ts";
import { countTransitions, pairedConstructs } from "../counts/count_transitions.ts";
import {
  type ProtectedCells,
  protectTransitions,
  tellingCells,
  type TransitionSums,
} from "../counts/protect_transitions.ts";
import { splitByAttribute } from "../counts/split_by_attribute.ts";
import { matchedMargins, transitionCounts, type TransitionMatrix } from "../counts/transition_matrix.ts";
import { countOf } from "../survey/answer_counts.ts";
import type { AnswerScale } from "../survey/codebook.ts";
import { type ObservedChange, type ObservedCounts, writtenCounts } from "../survey/observed_counts.ts";
import type { RespondentSurvey } from "../survey/survey.ts";
import { beforeAfterCounts } from "./before_after_counts.ts";
import { compareBeforeAfter } from "./compare_before_after.ts";
import { keptResultsSchema } from "./kept_results.ts";
import { ALL_PAIRED_TESTS } from "./paired_tests.ts";
import { resultsToKeep } from "./results_to_keep.ts";

/** How {@linkcode makeObservedCounts} counts. */
export interface MakeObservedCountsOptions {
  /** Constructs of the attributes that answers are split by, as the analysis plan has them. */
  readonly attributes: readonly string[];
  /** Confidence level of the plan: intervals that need every cell are computed now. */
  readonly confidenceLevel: number;
  /**
   * The survey that asked afterwards, of a linked pair.
   * @default none: before and after are asked in one questionnaire, or not both
   */
  readonly partner?: RespondentSurvey | undefined;
}

/**
 * What of a survey's answers may leave the house: counts of every question, before and after of the same people, and
 * favourable answers by attribute, protected by the disclosure policy. Every figure and table can be made of them.
 *
 * @throws {RangeError} when the attack finds a cell that the counts give away: protection has failed, and nothing is written
 */
export async function makeObservedCounts(
  survey: RespondentSurvey,
  { attributes, confidenceLevel, partner }: MakeObservedCountsOptions,
): Promise<ObservedCounts> {
  const splits = await splitByAttribute(survey, { attributes });
  return {
    survey: survey.id,
    respondents: survey.responses.respondents.length,
    questions: Object.fromEntries(
      countAllAnswers(survey).map((counts) => [counts.parts[0].question.id, writtenCounts(counts)]),
    ),
    changes: await changesOf(survey, { confidenceLevel, partner }),
    splits: splits.map(({ question, attribute, groups }) => (
      { question, attribute, groups: groups.map(({ total, favourable }) => ({ total, favourable })) }
    )),
    comments: Object.fromEntries(
      [...survey.responses.texts].map(([id, texts]) => [id, texts.filter((text) => text !== null).length]),
    ),
  };
}

async function changesOf(
  survey: RespondentSurvey,
  { confidenceLevel, partner }: Pick<MakeObservedCountsOptions, "confidenceLevel" | "partner">,
): Promise<ObservedChange[]> {
  const { design } = survey.codebook;
  const after = design === "retrospective" ? survey : design === "linked" ? partner : undefined;
  if (after === undefined) return [];
  const asked = new Set(
    after.codebook.questions.filter(({ timing }) => timing === "after").map((one) => one.construct),
  );
  const constructs = pairedConstructs(survey.codebook).filter((construct) => asked.has(construct));
  const changes: ObservedChange[] = [];
  for (const construct of constructs) {
    const matrix = countTransitions(survey, after === survey ? { construct } : { construct, after });
    const change = await protectedChange(matrix, { construct, after, survey, confidenceLevel });
    if (change !== null) changes.push(change);
  }
  return changes;
}

/** A matrix as it may be shown, with all that was found from it; `null` when nobody answered both. */
async function protectedChange(
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
  await refuseTelling(cells, { sums, what: `${construct} of ${survey.id}` });
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
    results: resultsToKeep(comparison),
  };
}

/**
 * The attack on protected counts as they are published, with nothing else at hand: names of what they give away.
 *
 * @param scales of either side of each change, for the answers that count as favourable
 */
export async function attackedChanges(
  { changes }: Pick<ObservedCounts, "changes">,
  scales: (change: ObservedChange) => { readonly before: AnswerScale; readonly after: AnswerScale },
): Promise<readonly string[]> {
  const told: string[] = [];
  for (const change of changes) {
    const { beforeTotals, afterTotals, results } = change;
    const { movement, favourableTransitions: turns } = keptResultsSchema.parse(results);
    const { before, after } = scales(change);
    const favourable = { before: favourablePlaces(before), after: favourablePlaces(after) };
    const found = await tellingCells(change.cells, { favourable, beforeTotals, afterTotals, movement, turns });
    if (found.length > 0) told.push(change.construct);
  }
  return told;
}

async function refuseTelling(
  cells: ProtectedCells,
  { sums, what }: { readonly sums: TransitionSums; readonly what: string },
): Promise<void> {
  const found = await tellingCells(cells, sums);
  if (found.length === 0) return;
  throw new RangeError(
    `Cannot publish counts of ${what} as no withheld cell may be worked out: current number is ${found.length}`,
  );
}

function favourablePlaces({ answers }: AnswerScale): readonly number[] {
  return answers.flatMap(({ side }, place) => side === "favourable" ? [place] : []);
}
