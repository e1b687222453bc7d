import { itemAt } from "../data/item_at.ts";
import { type AuditInterval, type Auditor, loadAuditor } from "./audit_intervals.ts";
import type { PublishedSums } from "./published_sums.ts";
import { SMALLEST_OPINION_CELL } from "./disclosure_rule.ts";

/** People by answer before (rows) and after (columns), with what everybody can see of them besides. */
export interface TransitionSums {
  /** Places of the favourable answers on either scale. */
  readonly favourable: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly beforeTotals: readonly number[];
  readonly afterTotals: readonly number[];
  readonly movement: { readonly rose: number; readonly same: number; readonly fell: number };
  /** `[[neither, gained], [lost, both]]` in favourable answers. */
  readonly turns: readonly (readonly number[])[];
}

/** A matrix of which small cells are gone: `null`. */
export type ProtectedCells = readonly (readonly (number | null)[])[];

/** A matrix as it may be shown. */
export interface ProtectedTransitions {
  readonly cells: ProtectedCells;
  /**
   * Cells that the totals alone say are of one or two people: withheld too, but nothing could protect them. The totals say how
   * many: were those counted too of which they only say that somebody is there, the number itself would tell.
   */
  readonly exposed: number;
}

/**
 * Withholds cells of one or two people of a matrix of answers before and after, and further cells until of no such cell can be
 * worked out that anybody is in it: with the totals of both sides, how many rose, stayed and fell, and how many turned
 * favourable at hand, it might as well be 0.
 *
 * Cells of 0 are shown. Secondary cells are as few as a greedy search finds: those in line first, with people before empty.
 *
 * The totals are shown as any one-way table is. What they give away by themselves no withheld cell can protect: it is counted.
 * Where they say that somebody is in a cell, but not that it is one or two people, other cells are withheld until nothing does.
 */
export async function protectTransitions(
  counts: readonly (readonly number[])[],
  sums: TransitionSums,
): Promise<ProtectedTransitions> {
  const auditor = await loadAuditor();
  const cells = counts.flatMap((row, from) => row.map((count, to) => ({ from, to, count })));
  const primary = cells.flatMap(({ count }, at) => count > 0 && count < SMALLEST_OPINION_CELL ? [at] : []);
  const nothing = cells.map(() => null);
  const small = primary.filter((at) => mayBeEmpty(at, { shown: nothing, sums, auditor }));
  const withheld = new Set(primary);
  const shownNow = () => cells.map(({ count }, at) => withheld.has(at) ? null : count);
  // Where the totals say that somebody is in a cell, but not how few, that at least is kept.
  const blurred = primary.filter((at) => !small.includes(at) && mayBeMany(at, { shown: nothing, sums, auditor }));
  const isSafe = (at: number) =>
    small.includes(at)
      ? mayBeEmpty(at, { shown: shownNow(), sums, auditor })
      : mayBeMany(at, { shown: shownNow(), sums, auditor });
  const guarded = [...small, ...blurred];
  for (const at of guarded) {
    const { from, to } = itemAt(cells, at, "cell of a matrix");
    const inLine = (other: { readonly from: number; readonly to: number }) => other.from === from || other.to === to;
    const candidates = cells.map((cell, place) => ({ ...cell, place })).filter(({ place }) => !withheld.has(place))
      .toSorted((a, b) =>
        Number(a.count === 0) - Number(b.count === 0) || Number(inLine(b)) - Number(inLine(a)) || a.count - b.count ||
        a.place - b.place
      );
    for (const candidate of [null, ...candidates]) {
      if (candidate !== null) withheld.add(candidate.place);
      if (isSafe(at)) break;
    }
  }
  // What need not be withheld is shown again, the largest first.
  const secondary = [...withheld].filter((at) => !primary.includes(at))
    .toSorted((a, b) => itemAt(cells, b, "cell").count - itemAt(cells, a, "cell").count || a - b);
  for (const at of secondary) {
    withheld.delete(at);
    if (!guarded.every(isSafe)) withheld.add(at);
  }
  const width = itemAt(counts, 0, "row of a matrix").length;
  const shown = shownNow();
  return {
    cells: counts.map((_, row) => shown.slice(row * width, (row + 1) * width)),
    exposed: primary.length - guarded.length,
  };
}

/**
 * The attack: every withheld cell of which somebody who has all that is published can tell that one or two people are in it,
 * as places `[row, column]`; not those that the totals alone give away. None is what protection promises. It knows nothing but
 * what it is given.
 */
export async function tellingCells(
  cells: ProtectedCells,
  sums: TransitionSums,
): Promise<readonly (readonly [number, number])[]> {
  const auditor = await loadAuditor();
  const shown = cells.flat();
  const nothing = shown.map(() => null);
  const tells = ({ lower, upper }: AuditInterval) => lower > 0 && upper < SMALLEST_OPINION_CELL;
  return cells.flatMap((row, from) =>
    row.flatMap((count, to): readonly (readonly [number, number])[] => {
      if (count !== null) return [];
      const at = from * row.length + to;
      if (!tells(intervalOf(at, { shown, sums, auditor }))) return [];
      return tells(intervalOf(at, { shown: nothing, sums, auditor })) ? [] : [[from, to]];
    })
  );
}

interface Published {
  readonly shown: readonly (number | null)[];
  readonly sums: TransitionSums;
  readonly auditor: Auditor;
}

function mayBeEmpty(at: number, published: Published): boolean {
  return published.auditor.lower([at], systemOf(published)).value === 0;
}

/** Whether a cell could be one that would be shown. */
function mayBeMany(at: number, published: Published): boolean {
  return published.auditor.upper([at], systemOf(published)).value >= SMALLEST_OPINION_CELL;
}

function intervalOf(at: number, published: Published): AuditInterval {
  const system = systemOf(published);
  const { auditor } = published;
  return { lower: auditor.lower([at], system).value, upper: auditor.upper([at], system).value };
}

/** Everything that is published, as sums of cells. */
function systemOf({ shown, sums }: Pick<Published, "shown" | "sums">): PublishedSums {
  const { beforeTotals, afterTotals, movement, turns, favourable } = sums;
  const width = afterTotals.length;
  const where = (fits: (row: number, column: number) => boolean) =>
    shown.flatMap((_, at) => fits(Math.floor(at / width), at % width) ? [at] : []);
  const [[neither = 0, gained = 0] = [], [lost = 0, both = 0] = []] = turns;
  const turn = (wasFavourable: boolean, isFavourable: boolean) =>
    where((row, column) =>
      favourable.before.includes(row) === wasFavourable && favourable.after.includes(column) === isFavourable
    );
  return {
    unknowns: shown.length,
    known: [
      ...beforeTotals.map((total, side) => ({ members: where((row) => row === side), total })),
      ...afterTotals.map((total, side) => ({ members: where((_, column) => column === side), total })),
      { members: where((row, column) => column < row), total: movement.rose },
      { members: where((row, column) => column === row), total: movement.same },
      { members: where((row, column) => column > row), total: movement.fell },
      { members: turn(false, false), total: neither },
      { members: turn(false, true), total: gained },
      { members: turn(true, false), total: lost },
      { members: turn(true, true), total: both },
      ...shown.flatMap((count, at) => count === null ? [] : [{ members: [at], total: count }]),
    ],
  };
}
