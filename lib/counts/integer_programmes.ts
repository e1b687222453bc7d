// @ts-types="./highs_types.d.ts"
import loadHighs from "highs";
import type { Extreme, Goal, PublishedSums } from "./published_sums.ts";

/** Solves for the least or greatest value of a sum of unknowns. */
export type SolveProgramme = (goal: Goal, members: readonly number[], sums: PublishedSums) => Extreme;

const EXACT = { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false };

/**
 * Integer programmes by HiGHS, for any system of sums, whatever they share: a few milliseconds each.
 *
 * @throws {RangeError} by the function given back, when the sums contradict each other
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const solve = await loadIntegerProgrammes();
 * const known = [{ members: [0, 1], total: 3 }, { members: [1, 2], total: 2 }, { members: [0, 2], total: 3 }];
 * assert.deepEqual(solve("least", [0], { unknowns: 3, known }), { value: 2, unknowns: [2, 1, 1] });
 * ```
 */
export async function loadIntegerProgrammes(): Promise<SolveProgramme> {
  const highs = await loadHighs();
  return (goal, members, sums) => {
    const { Status, ObjectiveValue, Columns } = highs.solve(programme(goal, members, sums), EXACT);
    if (Status !== "Optimal") {
      throw new RangeError(`Cannot audit withheld cells as the published sums must agree: the programme is ${Status}`);
    }
    const unknowns = Array.from(
      { length: sums.unknowns },
      (_, place) => Math.round(Columns[`x${place}`]?.Primal ?? NaN),
    );
    return { value: Math.round(ObjectiveValue), unknowns };
  };
}

/** An integer programme in CPLEX's LP format, with short lines as readers of the format have a limit. */
function programme(goal: Goal, members: readonly number[], { unknowns, known }: PublishedSums): string {
  const sum = (places: readonly number[]) => places.map((place) => `+ x${place}`).join("\n ");
  const constraints = known.filter(({ members }) => members.length > 0).map(({ members, total }, at) => (
    ` c${at}: ${sum(members)} = ${total}`
  ));
  const names = Array.from({ length: unknowns }, (_, place) => ` x${place}`);
  const heading = goal === "least" ? "Minimize" : "Maximize";
  return [heading, ` goal: ${sum(members)}`, "Subject To", ...constraints, "General", ...names, "End"].join("\n");
}
