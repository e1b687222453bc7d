import { itemAt } from "../data/item_at.ts";
import { compareHeadings, type Grid } from "./compare_headings.ts";
import { type ChangedCell, describeRow, type RowLabel, rowLabels } from "./describe_row.ts";
import { type ChangedValue, cosmetic, type Difference, drift } from "./difference.ts";
import { type Pairing, pairItems } from "./pair_items.ts";
import { type Rules, sanitise, toleranceOf } from "./rules.ts";
import { compareNumbersIn, type Tolerance } from "./tolerance.ts";

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
  const item = (row: readonly string[], { label }: RowLabel) => ({ form: row.join("\u001f"), label, kind: "row" });
  const { pairs, removed, added } = pairItems(
    rowsBefore.map((row, at) => item(row, itemAt(labels.former, at, "label of a row"))),
    rowsAfter.map((row, at) => item(row, itemAt(labels.latter, at, "label of a row"))),
  );
  const { changed, within } = changedRows(pairs, {
    columns,
    rowsBefore,
    rowsAfter,
    labels,
    before: former,
    after: latter,
  });
  /** Every filled cell of a row that came or went. */
  const wholeRow = (cells: readonly string[] = [], label: RowLabel | undefined, side: "old" | "now") =>
    cells.flatMap((cell, at): ChangedValue[] => {
      const place = { row: label?.label ?? null, column: columns[at]?.name ?? null, old: null, now: null };
      return cell === "" ? [] : [{ ...place, [side]: cell }];
    });
  const inOrder = added.map((at): DifferenceAt => {
    const label = labels.latter[at];
    return { at, difference: drift(`row ${label?.name} added`, wholeRow(rowsAfter[at], label, "now")) };
  });
  differences.push(...[...changed, ...inOrder].sort((a, b) => a.at - b.at).map(({ difference }) => difference));
  differences.push(...removed.map((at) => {
    const label = labels.former[at];
    return drift(`row ${label?.name} removed`, wholeRow(rowsBefore[at], label, "old"));
  }));
  differences.push(...movedRows(pairs, labels));
  for (const [name, count] of within) {
    differences.push(cosmetic(`${count === 1 ? "1 cell" : `${count} cells`} of ${name} within the tolerance`));
  }
  return differences;
}

/** A difference and the row of the new table at which it is told. */
interface DifferenceAt {
  readonly at: number;
  readonly difference: Difference;
}

/** Both tables, cut down to the columns that they share. */
interface SharedColumns {
  readonly columns: readonly { readonly name: string; readonly tolerance: Tolerance }[];
  readonly rowsBefore: readonly (readonly string[])[];
  readonly rowsAfter: readonly (readonly string[])[];
  readonly labels: ReturnType<typeof rowLabels>;
  readonly before: Grid;
  readonly after: Grid;
}

/** Rows of which a cell is another, and by column how many cells are another within the tolerance. */
function changedRows(
  pairs: Pairing["pairs"],
  { columns, rowsBefore, rowsAfter, labels, before, after }: SharedColumns,
): { readonly changed: readonly DifferenceAt[]; readonly within: ReadonlyMap<string, number> } {
  const within = new Map<string, number>();
  const found: DifferenceAt[] = [];
  for (const { before: old, after: at } of pairs) {
    const label = itemAt(labels.former, old, "label of a row");
    const [cellsBefore, cellsAfter] = [itemAt(rowsBefore, old, "row"), itemAt(rowsAfter, at, "row")];
    const changed: ChangedCell[] = [];
    for (const [index, { name, tolerance }] of columns.entries()) {
      const cell = {
        row: label.label,
        column: name,
        old: itemAt(cellsBefore, index, "cell"),
        now: itemAt(cellsAfter, index, "cell"),
      };
      const agreement = compareNumbersIn(cell.old, cell.now, tolerance);
      if (agreement === "within") within.set(name, (within.get(name) ?? 0) + 1);
      if (agreement === "different") changed.push(cell);
    }
    if (changed.length === 0) continue;
    found.push({ at, difference: drift(describeRow(label.name, changed, { before, after }), changed) });
  }
  return { changed: found, within };
}

/** Rows that stand elsewhere: a few one by one, many as another order. */
function movedRows(pairs: Pairing["pairs"], labels: ReturnType<typeof rowLabels>): readonly Difference[] {
  const moved = pairs.filter((pair) => pair.moved).map(({ before, after }) => (
    { name: labels.latter[after]?.name, from: before + 1, to: after + 1 }
  ));
  if (moved.length <= MOST_MOVED) {
    return moved.map(({ name, from, to }) => drift(`row ${name} moved from place ${from} to ${to}`));
  }
  const names = moved.slice(0, MOST_MOVED).map(({ name }) => name).join(", ");
  return [drift(`rows in another order: ${names} and ${moved.length - MOST_MOVED} more moved`)];
}

function sanitised(grid: Grid, rules: Rules): Grid {
  if (rules.sanitisers.length === 0) return grid;
  return { header: grid.header, rows: grid.rows.map((row) => row.map((cell) => sanitise(cell, rules))) };
}
