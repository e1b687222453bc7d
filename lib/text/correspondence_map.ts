// Deferred: of all notebooks one draws a map.
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import defer * as algebra from "ml-matrix";
import type { Source } from "../data/source.ts";
import type { Grouping } from "./answer.ts";
import { type CodeTable, NO_CODE } from "./count_codes.ts";
import type { Bilingual } from "../data/language.ts";
import { itemAt } from "../data/item_at.ts";
import { sumCounts } from "../statistics/sum_counts.ts";

/** A code or a group on the map. */
export interface MapPoint extends Bilingual {
  readonly kind: "code" | "group";
  /** Principal coordinates on the first two axes. */
  readonly x: number;
  readonly y: number;
  /** Answers with the code; answers of the group. */
  readonly answers: number;
}

/** Codes and groups in a plane, near each other where they go together more than their totals say. */
export interface CorrespondenceMap {
  readonly grouping: Grouping;
  readonly points: readonly MapPoint[];
  /** Share of all inertia that each of the two axes shows, in [0, 1]. */
  readonly shares: readonly [number, number];
  /** χ² of the table divided by the number of assignments. */
  readonly inertia: number;
  /** Codes left out as fewer answers than `minimumCount` have them. */
  readonly leftOut: readonly string[];
  readonly minimumCount: number;
  readonly sources: readonly Source[];
}

/** Too few answers for a map. */
export interface CorrespondenceRefusal {
  readonly refused: "withheld-counts" | "too-few-answers";
  /** Answers that a code must have to be drawn, and a group twice over. */
  readonly minimumCount: number;
}

/** Options of {@linkcode correspondenceMap}. */
export interface CorrespondenceMapOptions {
  /**
   * Fewest answers of a code, and twice as many of a group, to be on the map.
   * @default 5
   */
  readonly minimumCount?: number;
}

/** The kind of each of these options. */
export const CORRESPONDENCE_MAP_OPTIONS: OptionKinds<CorrespondenceMapOptions> = { minimumCount: kind.wholeNumber(1) };

/**
 * Correspondence analysis of codes by groups: which codes a group has more of than others.
 *
 * Distances among codes, and among groups, are χ² distances; nearness of a code and a group says that they go together,
 * without a measure. With few answers the map is a sketch: a single answer can move a point. It is refused for fewer than
 * three groups of at least ten answers or three codes of at least five.
 *
 * Source: Greenacre (2007), Correspondence Analysis in Practice, appendix A; R `MASS::corresp`. The sign of an axis is free:
 * here the group furthest out on it is positive.
 *
 * @returns the map, or why there is none
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { countCodes } from "./count_codes.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * const map = correspondenceMap(countCodes(coding, "event"));
 * assert.ok(!("refused" in map) && map.shares[0] > 0.5);
 * ```
 */
export function correspondenceMap(
  counts: CodeTable,
  options: CorrespondenceMapOptions = {},
): CorrespondenceMap | CorrespondenceRefusal {
  const action = "make a map of codes";
  requireKind(action, counts, { name: "counts", kind: dataKind.codeTable });
  requireOptions(action, options, CORRESPONDENCE_MAP_OPTIONS);
  const { minimumCount = 5 } = options;
  const groups = counts.groups.filter(({ base }) => base >= 2 * minimumCount);
  const withheld = groups.some((group) => group.counts.some(({ count }) => count === null));
  const rows = counts.codes.flatMap((code, index) => {
    if (code.ja === NO_CODE) return [];
    const cells = groups.map((group) => itemAt(group.counts, index, "count of a code").count ?? 0);
    return [{ ...code, cells, total: sumCounts(cells) }];
  });
  const kept = rows.filter(({ total }) => total >= minimumCount);
  const used = groups.flatMap((group, column) => {
    const total = kept.reduce((sum, { cells }) => sum + itemAt(cells, column, "group"), 0);
    return total > 0 ? [{ group, column, total }] : [];
  });
  if (withheld || used.length < 3 || kept.length < 3) {
    return { refused: withheld ? "withheld-counts" : "too-few-answers", minimumCount };
  }
  const table = kept.map(({ cells }) => used.map(({ column }) => itemAt(cells, column, "group")));
  const { rowPoints, columnPoints, shares, inertia } = principalCoordinates(table);
  return {
    grouping: counts.grouping,
    points: [
      ...kept.map(({ ja, en, total }, index): MapPoint => (
        { kind: "code", ja, en, answers: total, ...itemAt(rowPoints, index, "point of a code") }
      )),
      ...used.map(({ group: { ja, en, base } }, index): MapPoint => (
        { kind: "group", ja, en, answers: base, ...itemAt(columnPoints, index, "point of a group") }
      )),
    ],
    shares,
    inertia,
    leftOut: rows.filter(({ total }) => total < minimumCount).map(({ ja }) => ja),
    minimumCount,
    sources: counts.sources,
  };
}

interface Coordinates {
  readonly rowPoints: readonly { readonly x: number; readonly y: number }[];
  readonly columnPoints: readonly { readonly x: number; readonly y: number }[];
  readonly shares: readonly [number, number];
  readonly inertia: number;
}

/**
 * Principal coordinates of the rows and columns of a table of counts on the first two axes of correspondence analysis.
 *
 * @param table counts; no row and no column of zeros only, at least three of each
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * // No row departs from the others: all inertia is 0.
 * assert.ok(principalCoordinates([[1, 2, 3], [2, 4, 6], [3, 6, 9]]).inertia < 1e-12);
 * ```
 */
export function principalCoordinates(table: readonly (readonly number[])[]): Coordinates {
  const total = sumCounts(table.flat());
  const rowMasses = table.map((row) => sumCounts(row) / total);
  const columnMasses = (table[0] ?? []).map((_, column) =>
    table.reduce((sum, row) => sum + itemAt(row, column, "column"), 0) / total
  );
  const residuals = new algebra.Matrix(table.map((row, i) =>
    row.map((count, j) => {
      const expected = itemAt(rowMasses, i, "row") * itemAt(columnMasses, j, "column");
      return (count / total - expected) / Math.sqrt(expected);
    })
  ));
  const { leftSingularVectors, rightSingularVectors, diagonal } = new algebra.SingularValueDecomposition(residuals, {
    autoTranspose: true,
  });
  const inertia = diagonal.reduce((sum, value) => sum + value ** 2, 0);
  const place = (vectors: algebra.Matrix, masses: readonly number[], axis: number) =>
    masses.map((mass, index) => vectors.get(index, axis) * itemAt(diagonal, axis, "axis") / Math.sqrt(mass));
  const placed = (axis: number) => {
    const rows = place(leftSingularVectors, rowMasses, axis);
    const columns = place(rightSingularVectors, columnMasses, axis);
    const furthest = columns.reduce((far, value) => Math.abs(value) > Math.abs(far) + 1e-9 ? value : far, 0);
    const sign = furthest < 0 ? -1 : 1;
    return { rows: rows.map((value) => sign * value), columns: columns.map((value) => sign * value) };
  };
  const [first, second] = [placed(0), placed(1)];
  const points = (side: "rows" | "columns") =>
    first[side].map((x, index) => ({ x, y: itemAt(second[side], index, "point") }));
  const share = (axis: number) => inertia === 0 ? 0 : itemAt(diagonal, axis, "axis") ** 2 / inertia;
  return {
    rowPoints: points("rows"),
    columnPoints: points("columns"),
    shares: [share(0), share(1)],
    inertia,
  };
}
