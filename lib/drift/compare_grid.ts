import { compareHeadings, type Grid } from "./compare_headings.ts";
import { change, type ChangedValue, cosmetic, type Difference, drift, quoted } from "./difference.ts";
import { pairItems } from "./pair_items.ts";
import { type Rules, sanitise, toleranceOf } from "./rules.ts";
import { compareNumbersIn } from "./tolerance.ts";
import { ANSWER_TABLE_WORDS } from "../wording/answer_table_words.ts";

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
  /** Every filled cell of a row that came or went. */
  const wholeRow = (cells: readonly string[] = [], label: RowLabel | undefined, side: "old" | "now") =>
    cells.flatMap((cell, at): ChangedValue[] => {
      const place = { row: label?.label ?? null, column: columns[at]?.name ?? null, old: null, now: null };
      return cell === "" ? [] : [{ ...place, [side]: cell }];
    });
  const inOrder: { readonly at: number; readonly difference: Difference }[] = added.map((at) => {
    const label = labels.latter[at];
    return { at, difference: drift(`row ${label?.name} added`, wholeRow(rowsAfter[at], label, "now")) };
  });
  for (const { before: old, after: at } of pairs) {
    const label = labels.former[old];
    const changed: ChangedCell[] = [];
    for (const [index, { name, tolerance }] of columns.entries()) {
      const cell = {
        row: label?.label ?? "",
        column: name,
        old: rowsBefore[old]?.[index] ?? "",
        now: rowsAfter[at]?.[index] ?? "",
      };
      const agreement = compareNumbersIn(cell.old, cell.now, tolerance);
      if (agreement === "within") within.set(name, (within.get(name) ?? 0) + 1);
      if (agreement === "different") changed.push(cell);
    }
    if (changed.length === 0) continue;
    const what = describeRow(label?.name ?? "", changed, { before: former, after: latter });
    inOrder.push({ at, difference: drift(what, changed) });
  }
  differences.push(...inOrder.sort((a, b) => a.at - b.at).map(({ difference }) => difference));
  differences.push(...removed.map((at) => {
    const label = labels.former[at];
    return drift(`row ${label?.name} removed`, wholeRow(rowsBefore[at], label, "old"));
  }));
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

/** A cell of a row that is not what it was. */
export interface ChangedCell extends ChangedValue {
  readonly row: string;
  /** Heading of its column. */
  readonly column: string;
  readonly old: string;
  readonly now: string;
}

// A table of answers is known by the words that the table itself is headed with, in whatever language.
const COUNT_HEADINGS: readonly string[] = Object.values(ANSWER_TABLE_WORDS.count);
const SHARE_HEADINGS: readonly string[] = Object.values(ANSWER_TABLE_WORDS.share);
const TOTAL_ROWS: readonly string[] = Object.values(ANSWER_TABLE_WORDS.total);

/**
 * The changed cells of a row in a sentence. A table of answers is told as people say it:
 * `「理解できた」 9 → 10 of 20 (45.0 → 50.0 %)`; any other row cell by cell: `「草加市」: 人口 250725 → 250735`.
 */
function describeRow(
  row: string,
  changed: readonly ChangedCell[],
  { before, after }: { readonly before: Grid; readonly after: Grid },
): string {
  const count = changed.find(({ column }) => COUNT_HEADINGS.includes(column));
  const share = changed.find(({ column }) => SHARE_HEADINGS.includes(column));
  const cells = (others: readonly ChangedCell[]) =>
    others.map(({ column, old, now }) => `${column} ${values(old, now)}`);
  if (count === undefined || !isNumber(count.old) || !isNumber(count.now)) {
    return `${row}: ${cells(changed).join(", ")}`;
  }
  const [formerTotal, total] = [totalOf(before, count.column), totalOf(after, count.column)];
  const counts = total === null || formerTotal === null || TOTAL_ROWS.some((name) => row.includes(name))
    ? `${count.old} → ${count.now}`
    : total === formerTotal
    ? `${count.old} → ${count.now} of ${total}`
    : `${count.old} of ${formerTotal} → ${count.now} of ${total}`;
  const percent = share === undefined ? "" : ` (${share.old} → ${share.now} %)`;
  const others = cells(changed.filter((cell) => cell !== count && cell !== share));
  return [`${row} ${counts}${percent}`, ...others].join(", ");
}

/** The base of the counts; `null` when the table has none, or one for each of several questions. */
function totalOf({ header, rows }: Grid, name: string): string | null {
  const totals = rows.filter((row) => TOTAL_ROWS.some((total) => row.includes(total)));
  return totals.length === 1 ? totals[0]?.[header.indexOf(name)] ?? null : null;
}

/** Numbers stand without quotation marks. */
function values(old: string, now: string): string {
  return isNumber(old) && isNumber(now) ? `${old} → ${now}` : change(old, now);
}

function isNumber(text: string): boolean {
  return /^[-+−]?[\d,]+(?:\.\d+)?(?:[eE][-+]?\d+)?%?$/.test(text);
}

/** Names each row of two tables by as few of its first cells as tell the rows of either apart, at most five. */
function rowLabels(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): { readonly former: readonly RowLabel[]; readonly latter: readonly RowLabel[] } {
  const labels = (rows: readonly (readonly string[])[], count: number) =>
    rows.map((row) => row.slice(0, count).filter((cell) => cell !== "").join("・"));
  const differ = (count: number) => [before, after].every((rows) => new Set(labels(rows, count)).size === rows.length);
  const named = (count: number) => [before, after].every((rows) => !labels(rows, count).includes(""));
  const counts = [1, 2, 3, 4, 5].filter(differ);
  const enough = counts.find(named) ?? counts[0];
  const called = (rows: readonly (readonly string[])[]) =>
    labels(rows, enough ?? 3).map((label, at) => ({
      label,
      name: enough === undefined ? `${quoted(label, 40)} (row ${at + 1})` : quoted(label, 40),
    }));
  return { former: called(before), latter: called(after) };
}

/** What a row is known by, and what it is called in a sentence. */
export interface RowLabel {
  readonly label: string;
  readonly name: string;
}
