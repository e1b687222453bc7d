import { compareHeadings } from "./compare_headings.ts";
import { type ChangedCell, describeRow, rowLabels } from "./describe_row.ts";
import { cosmetic, type Difference, drift } from "./difference.ts";
import type { Grid } from "./grid.ts";
import { pairItems } from "./pair_items.ts";
import { type Rules, sanitise, toleranceOf } from "./rules.ts";
import { compareNumbersIn } from "./tolerance.ts";

/** So many rows that moved are told one by one; of more, that the rows are in another order. */
const MOST_MOVED = 3;

/**
 * Compares two tables cell by cell and names each changed cell by its row and its heading.
 *
 * Rows are set side by side so that one that came, went or moved does not change all below it.
 *
 * @returns nothing when both tables say the same in the same order
 */
export function compareGrids(before: Grid, after: Grid, rules: Rules): readonly Difference[] {
  const [former, latter] = [sanitised(before, rules), sanitised(after, rules)];
  const { differences: ofHeadings, shared } = compareHeadings(former, latter);
  const differences = [...ofHeadings];
  if (shared.length === 0) {
    const [was, is] = [former.rows.length, latter.rows.length];
    return was === is ? differences : [...differences, drift(`${was} → ${is} rows`)];
  }
  const columns = shared.map((column) => ({ ...column, tolerance: toleranceOf(rules, column.name) }));
  const [rowsBefore, rowsAfter] = [
    former.rows.map((row) => columns.map(({ former }) => row[former] ?? "")),
    latter.rows.map((row) => columns.map(({ latter }) => row[latter] ?? "")),
  ];
  const labels = rowLabels(rowsBefore, rowsAfter);
  const item = (row: readonly string[], label = "") => (
    { form: row.join("\u001f"), label, kind: "row" }
  );
  const { pairs, removed, added } = pairItems(
    rowsBefore.map((row, at) => item(row, labels.former[at]?.label)),
    rowsAfter.map((row, at) => item(row, labels.latter[at]?.label)),
  );
  const within = new Map<string, number>();
  const inOrder: { readonly at: number; readonly what: string }[] = added.map((at) => (
    { at, what: `row ${labels.latter[at]?.name} added` }
  ));
  for (const { before: old, after: at } of pairs) {
    const changed: ChangedCell[] = [];
    for (const [index, { name, tolerance }] of columns.entries()) {
      const cell = { name, old: rowsBefore[old]?.[index] ?? "", now: rowsAfter[at]?.[index] ?? "" };
      const agreement = compareNumbersIn(cell.old, cell.now, tolerance);
      if (agreement === "within") within.set(name, (within.get(name) ?? 0) + 1);
      if (agreement === "different") changed.push(cell);
    }
    const name = labels.former[old]?.name ?? "";
    if (changed.length > 0) inOrder.push({ at, what: describeRow(name, changed, { before: former, after: latter }) });
  }
  differences.push(...inOrder.sort((a, b) => a.at - b.at).map(({ what }) => drift(what)));
  differences.push(...removed.map((at) => drift(`row ${labels.former[at]?.name} removed`)));
  const moved = pairs.filter((pair) => pair.moved).map(({ before, after }) => (
    { name: labels.latter[after]?.name, from: before + 1, to: after + 1 }
  ));
  if (moved.length <= MOST_MOVED) {
    differences.push(...moved.map(({ name, from, to }) => drift(`row ${name} moved from place ${from} to ${to}`)));
  } else {
    const names = moved.slice(0, MOST_MOVED).map(({ name }) => name).join(", ");
    differences.push(drift(`rows in another order: ${names} and ${moved.length - MOST_MOVED} more moved`));
  }
  for (const [name, count] of within) {
    differences.push(cosmetic(`${count === 1 ? "1 cell" : `${count} cells`} of ${name} within the tolerance`));
  }
  return differences;
}

function sanitised(grid: Grid, rules: Rules): Grid {
  if (rules.sanitisers.length === 0) return grid;
  return { header: grid.header, rows: grid.rows.map((row) => row.map((cell) => sanitise(cell, rules))) };
}
