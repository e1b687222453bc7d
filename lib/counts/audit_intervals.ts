import { loadIntegerProgrammes } from "./integer_programmes.ts";
import type { Extreme, Goal, PublishedSums } from "./published_sums.ts";
import { transportExtreme } from "./transport_extreme.ts";

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

let loading: Promise<Auditor> | undefined;

/**
 * The audit of withheld cells (秘匿インターバル): how closely somebody can work a cell out from what is shown.
 *
 * Exact for whole numbers, for any system of tables that share cells or margins. A cross table is a transportation problem, which
 * is soon solved; for every other system two integer programmes a cell are, by HiGHS.
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

/** Systems of which the answer is kept: those of a national table are fewer. */
const MOST_KEPT = 20_000;

async function makeAuditor(): Promise<Auditor> {
  const solveProgramme = await loadIntegerProgrammes();
  // The search for cells to withhold ends where the audit begins, and page and workbook show the same tables.
  const solved = new Map<string, Extreme>();
  const extreme = (goal: Goal, members: readonly number[], sums: PublishedSums): Extreme => {
    const asked = `${goal} ${members} ${sums.unknowns} ${
      sums.known.map(({ members, total }) => `${members}=${total}`)
    }`;
    const known = solved.get(asked);
    if (known !== undefined) return known;
    if (solved.size >= MOST_KEPT) solved.clear();
    const found = transportExtreme(goal, members, sums) ?? solveProgramme(goal, members, sums);
    solved.set(asked, found);
    return found;
  };
  return {
    lower: (members, sums) => extreme("least", members, sums),
    upper: (members, sums) => extreme("greatest", members, sums),
  };
}
