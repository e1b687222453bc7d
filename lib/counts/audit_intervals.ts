// @ts-types="./highs_types.d.ts"
import loadHighs from "highs";

/** Unknown whole numbers ≥ 0, and sums of some of them that everybody can see. */
export interface PublishedSums {
  readonly unknowns: number;
  readonly known: readonly KnownSum[];
}

/** A published sum. */
export interface KnownSum {
  /** Places of the unknowns that are added, each once. */
  readonly members: readonly number[];
  readonly total: number;
}

/** Between which numbers a withheld one must lie, given everything that is shown. */
export interface AuditInterval {
  readonly lower: number;
  readonly upper: number;
}

/** Finds the least and greatest value of a sum of unknowns, each with unknowns that make it so. */
export interface Auditor {
  lower(members: readonly number[], sums: PublishedSums): Extreme;
  upper(members: readonly number[], sums: PublishedSums): Extreme;
}

/** The least or greatest value of a sum, and a set of unknowns, agreeing with everything published, that gives it. */
export interface Extreme {
  readonly value: number;
  readonly unknowns: readonly number[];
}

const EXACT = { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false };

let loading: Promise<Auditor> | undefined;

/**
 * The audit of withheld cells (秘匿インターバル): how closely somebody can work a cell out from what is shown.
 *
 * Exact for whole numbers, for any system of tables that share cells or margins: two integer programmes a cell, by HiGHS.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const auditor = await loadAuditor();
 * // Two by two people, margins 3 and 2 by 4 and 1: the first cell is 2 or 3.
 * const known = [[[0, 1], 3], [[2, 3], 2], [[0, 2], 4], [[1, 3], 1]] as const;
 * const sums = { unknowns: 4, known: known.map(([members, total]) => ({ members, total })) };
 * assert.deepEqual([auditor.lower([0], sums).value, auditor.upper([0], sums).value], [2, 3]);
 * ```
 */
export function loadAuditor(): Promise<Auditor> {
  loading ??= makeAuditor();
  return loading;
}

/** Programmes of which the answer is kept: those of a national table are fewer. */
const MOST_KEPT = 20_000;

async function makeAuditor(): Promise<Auditor> {
  const highs = await loadHighs();
  // The search for cells to withhold ends where the audit begins, and page and workbook show the same tables.
  const solved = new Map<string, Extreme>();
  const optimum = (goal: "Minimize" | "Maximize", members: readonly number[], sums: PublishedSums): Extreme => {
    const text = programme(goal, members, sums);
    const known = solved.get(text);
    if (known !== undefined) return known;
    if (solved.size >= MOST_KEPT) solved.clear();
    const found = solve(text, sums);
    solved.set(text, found);
    return found;
  };
  const solve = (text: string, sums: PublishedSums): Extreme => {
    const { Status, ObjectiveValue, Columns } = highs.solve(text, EXACT);
    if (Status !== "Optimal") {
      throw new RangeError(`Cannot audit withheld cells as the published sums must agree: the programme is ${Status}`);
    }
    const unknowns = Array.from(
      { length: sums.unknowns },
      (_, place) => Math.round(Columns[`x${place}`]?.Primal ?? NaN),
    );
    return { value: Math.round(ObjectiveValue), unknowns };
  };
  return {
    lower: (members, sums) => optimum("Minimize", members, sums),
    upper: (members, sums) => optimum("Maximize", members, sums),
  };
}

/** An integer programme in CPLEX's LP format, with short lines as readers of the format have a limit. */
function programme(goal: string, members: readonly number[], { unknowns, known }: PublishedSums): string {
  const sum = (places: readonly number[]) => places.map((place) => `+ x${place}`).join("\n ");
  const constraints = known.filter(({ members }) => members.length > 0).map(({ members, total }, at) => (
    ` c${at}: ${sum(members)} = ${total}`
  ));
  const names = Array.from({ length: unknowns }, (_, place) => ` x${place}`);
  return [goal, ` goal: ${sum(members)}`, "Subject To", ...constraints, "General", ...names, "End"].join("\n");
}
