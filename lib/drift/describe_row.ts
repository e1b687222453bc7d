import { ANSWER_TABLE_WORDS } from "../wording/answer_words.ts";
import type { Grid } from "./compare_headings.ts";
import { change, type ChangedValue, quoted } from "./difference.ts";

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
export function describeRow(
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
export function rowLabels(
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
