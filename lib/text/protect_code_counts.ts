import { itemAt } from "../data/item_at.ts";
import { type DisclosureRule, isSmallCell } from "../counts/disclosure_rule.ts";

/** How many answers of each group have each code, the last row those without any; and how many answers each group has. */
export interface CodeCells {
  /** One row a code, one cell a group. */
  readonly counts: readonly (readonly number[])[];
  readonly bases: readonly number[];
}

/** Between which numbers a cell must lie, by all that is shown. */
interface Range {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Which cells of codes by group are withheld: small ones, and others until of no small one can be worked out that it is small.
 *
 * Whoever reads the table knows the groups' sizes, what each code has in all (where that is shown), that nobody has a code and
 * no code, and that everybody who has no code has none. Cells of the same code are withheld first, then of the same
 * group, then any.
 *
 * @returns one row a code, one cell a group: whether it is withheld
 */
export function protectCodeCounts(cells: CodeCells, rule: DisclosureRule): readonly (readonly boolean[])[] {
  const { counts } = cells;
  const withheld = counts.map((row) => row.map((count) => isSmallCell(count, rule)));
  const places = counts.flatMap((row, code) => row.map((count, group) => ({ code, group, count })));
  const small = places.filter(({ code, group }) => withheld[code]?.[group] === true);
  const isSafe = ({ code, group }: { readonly code: number; readonly group: number }) =>
    !isTold(itemAt(itemAt(rangesOf(cells, withheld, rule), code, "code"), group, "group"), rule);
  const set = ({ code, group }: { readonly code: number; readonly group: number }, hidden: boolean) =>
    itemAt(withheld, code, "code").splice(group, 1, hidden);
  const added: typeof places = [];
  for (const cell of small) {
    const near = (other: typeof cell) => Number(other.code !== cell.code) + Number(other.group !== cell.group);
    const candidates = places.filter(({ code, group }) => withheld[code]?.[group] === false)
      .toSorted((a, b) =>
        near(a) - near(b) || Number(a.count === 0) - Number(b.count === 0) ||
        Number(a.code !== cell.code) - Number(b.code !== cell.code) || a.count - b.count
      );
    for (const candidate of candidates) {
      if (isSafe(cell)) break;
      set(candidate, true);
      added.push(candidate);
    }
  }
  // What need not be withheld is shown again, the largest first.
  const guarded = small.filter(isSafe);
  for (const cell of added.toSorted((a, b) => b.count - a.count)) {
    set(cell, false);
    if (!guarded.every(isSafe)) set(cell, true);
  }
  return withheld;
}

function isTold({ lower, upper }: Range, { threshold }: DisclosureRule): boolean {
  return threshold !== null && lower > 0 && upper < threshold;
}

/** What can be worked out of every cell: each sum that is known narrows its parts, again and again until nothing moves. */
function rangesOf(
  { counts, bases }: CodeCells,
  withheld: readonly (readonly boolean[])[],
  rule: DisclosureRule,
): readonly (readonly Range[])[] {
  const ranges: Range[][] = counts.map((row, code) =>
    row.map((count, group) =>
      withheld[code]?.[group] === true
        ? { lower: 0, upper: itemAt(bases, group, "size of a group") }
        : { lower: count, upper: count }
    )
  );
  const last = counts.length - 1;
  let isMoving = true;
  const narrow = (code: number, group: number, { lower, upper }: Range) => {
    const row = itemAt(ranges, code, "code");
    const former = itemAt(row, group, "group");
    const next = { lower: Math.max(former.lower, lower), upper: Math.min(former.upper, upper) };
    if (next.lower === former.lower && next.upper === former.upper) return;
    row[group] = next;
    isMoving = true;
  };
  const add = (parts: readonly Range[], side: keyof Range) => parts.reduce((sum, part) => sum + part[side], 0);
  while (isMoving) {
    isMoving = false;
    for (const [code, row] of counts.entries()) {
      const total = row.reduce((sum, count) => sum + count, 0);
      if (isSmallCell(total, rule)) continue;
      for (const group of row.keys()) {
        const others = itemAt(ranges, code, "code").filter((_, at) => at !== group);
        narrow(code, group, { lower: total - add(others, "upper"), upper: total - add(others, "lower") });
      }
    }
    for (const [group, base] of bases.entries()) {
      const column = ranges.map((row) => itemAt(row, group, "group"));
      const none = itemAt(column, last, "answers without a code");
      const coded = column.slice(0, last);
      for (const code of coded.keys()) {
        const others = coded.filter((_, at) => at !== code);
        narrow(code, group, { lower: base - none.upper - add(others, "upper"), upper: base - none.lower });
      }
      narrow(last, group, {
        lower: base - add(coded, "upper"),
        upper: base - Math.max(0, ...coded.map(({ lower }) => lower)),
      });
    }
  }
  return ranges;
}
