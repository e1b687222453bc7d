import type { TransitionMatrix } from "../counts/transition_matrix.ts";
import type { FavourableTransitions } from "../statistics/collapse_transitions.ts";

/**
 * A transition matrix reduced to favourable or not, by the sides that the code book gives the answers.
 *
 * @returns `[[neither, gained], [lost, both]]`; neutral answers are not favourable
 * @throws {TypeError} when a scale is no rating
 */
export function favourableTransitions(
  { before, after, counts }: Pick<TransitionMatrix, "before" | "after" | "counts">,
): FavourableTransitions {
  for (const { scale } of [before, after]) {
    if (scale.kind !== "rating") {
      throw new TypeError(
        `Cannot tell favourable answers as the scale must be a rating: current value is ${scale.id} (${scale.kind})`,
      );
    }
  }
  const sideOf = ({ scale }: TransitionMatrix["before"], place: number) =>
    scale.answers[place]?.side === "favourable" ? 1 : 0;
  const collapsed: [[number, number], [number, number]] = [[0, 0], [0, 0]];
  for (const [row, cells] of counts.entries()) {
    for (const [column, count] of cells.entries()) collapsed[sideOf(before, row)][sideOf(after, column)] += count;
  }
  return collapsed;
}
