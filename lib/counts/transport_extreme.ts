import { itemAt } from "../data/item_at.ts";
import type { Extreme, Goal, KnownSum, PublishedSums } from "./published_sums.ts";

/** Unknowns sorted into the rows and the columns of a transportation problem. */
interface Transport {
  /** Row and column of each unknown, as nodes of a network: rows first. */
  readonly rowOf: readonly number[];
  readonly columnOf: readonly number[];
  /** What the unknowns of a node add up to. */
  readonly totals: readonly number[];
}

/**
 * The least or greatest value of a sum of unknowns, where what is published is that of a cross table: totals of rows and columns,
 * of cells, and of answers joined. Such a system is a transportation problem, which has whole numbers at its ends, so that
 * this is exact; it takes a hundredth of the time of an integer programme.
 *
 * Each published sum is taken into one of two families, in each of which two sums share nothing or one holds all of the other.
 * What is left of a sum when those it holds are taken off is a row or a column. A first table that agrees is made by augmenting
 * paths, then circles of changes are made for as long as one leads on.
 *
 * Source: Ahuja, Magnanti & Orlin (1993), Network Flows, chapters 7 (augmenting paths) and 9 (cancelling negative cycles).
 *
 * @returns `null` where the sums are no such system, or do not agree: then an integer programme says more
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * // Two by two people, margins 3 and 2 by 4 and 1: the first cell is 2 or 3.
 * const known = [[[0, 1], 3], [[2, 3], 2], [[0, 2], 4], [[1, 3], 1]] as const;
 * const sums = { unknowns: 4, known: known.map(([members, total]) => ({ members, total })) };
 * assert.deepEqual(transportExtreme("least", [0], sums), { value: 2, unknowns: [2, 1, 2, 0] });
 * ```
 */
export function transportExtreme(goal: Goal, members: readonly number[], sums: PublishedSums): Extreme | null {
  const transport = transportOf(sums);
  if (transport === null) return null;
  const unknowns = agreeing(transport);
  if (unknowns === null) return null;
  const cost = unknowns.map((_, place) => members.includes(place) ? (goal === "least" ? 1 : -1) : 0);
  for (let circle = leadingOn(transport, unknowns, cost); circle !== null;) {
    change(unknowns, circle);
    circle = leadingOn(transport, unknowns, cost);
  }
  return { value: members.reduce((sum, place) => sum + itemAt(unknowns, place, "unknown"), 0), unknowns };
}

function transportOf({ unknowns, known }: PublishedSums): Transport | null {
  const families: [KnownSum[], KnownSum[]] = [[], []];
  for (const sum of known) {
    if (sum.members.length === 0) continue;
    const family = families.find((sums) => sums.every((other) => areNested(sum.members, other.members)));
    if (family === undefined) return null;
    family.push(sum);
  }
  const [rows, columns] = families.map((family, at) =>
    classesOf([...family, ...wholeOf(itemAt(families, 1 - at, "family"), unknowns)], unknowns)
  );
  if (rows === null || rows === undefined || columns === null || columns === undefined) return null;
  return {
    rowOf: rows.classOf,
    columnOf: columns.classOf.map((node) => node + rows.totals.length),
    totals: [...rows.totals, ...columns.totals],
  };
}

/** All unknowns as one sum, which is known where each is in a sum of one family; that of the other may leave some out. */
function wholeOf(family: readonly KnownSum[], unknowns: number): readonly KnownSum[] {
  const classes = classesOf(family, unknowns);
  if (classes === null) return [];
  const members = Array.from({ length: unknowns }, (_, place) => place);
  return [{ members, total: classes.totals.reduce((sum, total) => sum + total, 0) }];
}

/** Whether two sums share nothing, or one holds all of the other. */
function areNested(one: readonly number[], other: readonly number[]): boolean {
  const shared = one.filter((place) => other.includes(place)).length;
  return shared === 0 || shared === one.length || shared === other.length;
}

/** Unknowns by the smallest sum that holds them; `null` where one is in none, or a sum is less than those it holds. */
function classesOf(family: readonly KnownSum[], unknowns: number) {
  const classOf: (number | undefined)[] = Array.from({ length: unknowns });
  const largest: (number | undefined)[] = Array.from({ length: unknowns });
  const totals: number[] = [];
  const wholes: number[] = [];
  for (const { members, total } of family.toSorted((a, b) => a.members.length - b.members.length)) {
    const own = totals.length;
    const held = new Set(members.flatMap((place) => largest[place] ?? []));
    const rest = total - [...held].reduce((sum, at) => sum + itemAt(wholes, at, "sum"), 0);
    if (rest < 0 || (rest > 0 && members.every((place) => classOf[place] !== undefined))) return null;
    for (const place of members) {
      classOf[place] ??= own;
      largest[place] = own;
    }
    totals.push(rest);
    wholes.push(total);
  }
  const classes = classOf.flatMap((own) => own ?? []);
  return classes.length === unknowns ? { classOf: classes, totals } : null;
}

/** An unknown that becomes more or less. */
interface Step {
  readonly place: number;
  readonly sign: 1 | -1;
}

/** A way through the network: unknowns that become more or less by one another. */
type Steps = readonly Step[];

/** Unknowns that add up to all totals; `null` where none do. */
function agreeing({ rowOf, columnOf, totals }: Transport): number[] | null {
  const unknowns = rowOf.map(() => 0);
  const open = [...totals];
  const isRow = totals.map((_, node) => rowOf.includes(node));
  for (let from = 0; from < totals.length; from++) {
    while (isRow[from] === true && itemAt(open, from, "rest of a total") > 0) {
      const reached = new Map<number, Steps>([[from, []]]);
      for (const [node, steps] of reached) {
        for (const [place, row] of rowOf.entries()) {
          const column = itemAt(columnOf, place, "column");
          if (row === node && !reached.has(column)) reached.set(column, [...steps, { place, sign: 1 }]);
          if (column === node && !reached.has(row) && itemAt(unknowns, place, "unknown") > 0) {
            reached.set(row, [...steps, { place, sign: -1 }]);
          }
        }
      }
      const [to, steps] = [...reached].find(([node]) =>
        isRow[node] !== true && itemAt(open, node, "rest of a total") > 0
      ) ?? [-1, []];
      if (steps.length === 0) return null;
      const amount = Math.min(
        itemAt(open, from, "rest of a total"),
        itemAt(open, to, "rest of a total"),
        most(unknowns, steps),
      );
      change(unknowns, steps, amount);
      open[from] = itemAt(open, from, "rest of a total") - amount;
      open[to] = itemAt(open, to, "rest of a total") - amount;
    }
  }
  return open.every((rest) => rest === 0) ? unknowns : null;
}

/** How much can go a way until an unknown is 0. */
function most(unknowns: readonly number[], steps: Steps): number {
  return Math.min(...steps.flatMap(({ place, sign }) => sign === -1 ? [itemAt(unknowns, place, "unknown")] : []));
}

function change(unknowns: number[], steps: Steps, amount = most(unknowns, steps)): void {
  for (const { place, sign } of steps) unknowns[place] = itemAt(unknowns, place, "unknown") + sign * amount;
}

/** A circle of changes after which every total is as it was and the cost is less (Bellman and Ford); `null` where none is. */
function leadingOn({ rowOf, columnOf, totals }: Transport, unknowns: readonly number[], cost: readonly number[]) {
  const distance = totals.map(() => 0);
  const came: (Step & { readonly from: number })[] = [];
  let changed = -1;
  for (let round = 0; round <= totals.length; round++) {
    changed = -1;
    const relax = (from: number, to: number, step: Step) => {
      const way = itemAt(distance, from, "distance") + step.sign * itemAt(cost, step.place, "cost");
      if (way >= itemAt(distance, to, "distance")) return;
      distance[to] = way;
      came[to] = { from, ...step };
      changed = to;
    };
    for (const [place, row] of rowOf.entries()) {
      const column = itemAt(columnOf, place, "column");
      relax(row, column, { place, sign: 1 });
      if (itemAt(unknowns, place, "unknown") > 0) relax(column, row, { place, sign: -1 });
    }
    if (changed === -1) return null;
  }
  // Whoever changes in the last round is led to by a circle: so many steps back is in it.
  let node = changed;
  for (let step = 0; step < totals.length; step++) node = itemAt(came, node, "step").from;
  const steps: Step[] = [];
  const start = node;
  do {
    const { from, place, sign } = itemAt(came, node, "step");
    steps.push({ place, sign });
    node = from;
  } while (node !== start);
  return steps;
}
