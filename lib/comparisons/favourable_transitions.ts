import type { TransitionMatrix } from "../counts/transition_matrix.ts";
import type { FavourableTransitions } from "../statistics/collapse_transitions.ts";
import type { Answer } from "../survey/codebook.ts";

/**
 * A transition matrix reduced to favourable or not, by the sides that the code book gives the answers.
 *
 * @returns `[[neither, gained], [lost, both]]`; neutral answers are not favourable
 * @throws {TypeError} when a scale is no rating
 */
export function favourableTransitions(
  { before, after, rows }: Pick<TransitionMatrix, "before" | "after" | "rows">,
): FavourableTransitions {
  for (const { scale } of [before, after]) {
    if (scale.kind !== "rating") {
      throw new TypeError(
        `Cannot tell favourable answers as the scale must be a rating: current value is ${scale.id} (${scale.kind})`,
      );
    }
  }
  const sideOf = ({ side }: Answer) => side === "favourable" ? 1 : 0;
  const collapsed: [[number, number], [number, number]] = [[0, 0], [0, 0]];
  for (const { answer: from, after } of rows) {
    for (const { answer: to, count } of after) collapsed[sideOf(from)][sideOf(to)] += count;
  }
  return collapsed;
}
