import { alignSequences } from "../outputs/align_sequences.ts";
import { change, cosmetic, type Difference, drift, quoted } from "./difference.ts";
import { type Rules, sanitise } from "./rules.ts";
import { compareNumbersIn } from "./tolerance.ts";

/** A table as text: headings and rows of as many cells. */
export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Compares two tables cell by cell and names each changed cell by its row and its heading.
 *
 * Rows are set side by side so that one that came or went does not change all below it. A table of answers is told as people
 * say it: `「理解できた」 9 → 10 of 20 (45.0 → 50.0 %)`.
 */
export function compareGrids(before: Grid, after: Grid, rules: Rules): readonly Difference[] {
  const differences: Difference[] = [...headingDifferences(before.header, after.header)];
  const columns = after.header.flatMap((name, at) => {
    const former = before.header.indexOf(name);
    return former === -1 ? [] : [{ name, former, latter: at, tolerance: rules.columns[name] ?? rules.tolerance }];
  });
  const text = (row: readonly string[], place: "former" | "latter") =>
    columns.map((column) => row[column[place]] ?? "").join("\u001f");
  const label = rowLabels(after);
  const labelBefore = rowLabels(before);
  let within = 0;
  const blocks = alignSequences(
    before.rows.map((row) => text(row, "former")),
    after.rows.map((row) => text(row, "latter")),
  );
  for (const { beforeStart, afterStart, removed, added } of blocks) {
    const pairs = pairRows(
      before.rows.slice(beforeStart, beforeStart + removed).map((row, at) => ({
        row,
        label: labelBefore(beforeStart + at),
      })),
      after.rows.slice(afterStart, afterStart + added).map((row, at) => ({ row, label: label(afterStart + at) })),
    );
    for (const { former, latter } of pairs) {
      if (former === null) differences.push(drift(`row ${latter === null ? "" : latter.label} added`));
      else if (latter === null) differences.push(drift(`row ${former.label} removed`));
      else {
        const changed = columns.flatMap((column) => {
          const [old, now] = [former.row[column.former] ?? "", latter.row[column.latter] ?? ""];
          const agreement = compareNumbersIn(sanitise(old, rules), sanitise(now, rules), column.tolerance);
          if (agreement === "within") within++;
          return agreement === "different" ? [{ name: column.name, old, now }] : [];
        });
        if (changed.length > 0) differences.push(drift(rowSentence(latter.label, changed, after)));
      }
    }
  }
  if (within > 0) differences.push(cosmetic(`${within === 1 ? "1 cell" : `${within} cells`} within the tolerance`));
  return differences;
}

interface LabelledRow {
  readonly row: readonly string[];
  readonly label: string;
}

/** Rows of the same label belong together; the others in their order. */
function pairRows(before: readonly LabelledRow[], after: readonly LabelledRow[]) {
  const left = [...before];
  const pairs: { former: LabelledRow | null; latter: LabelledRow | null }[] = after.map((latter) => {
    const at = left.findIndex(({ label }) => label === latter.label);
    return { former: at === -1 ? null : left.splice(at, 1)[0] ?? null, latter };
  });
  for (const pair of pairs) pair.former ??= left.shift() ?? null;
  return [...pairs, ...left.map((former) => ({ former, latter: null }))];
}

/** Names a row by as few of its first cells as tell the rows apart, at most five. */
function rowLabels({ rows }: Grid): (at: number) => string {
  const labels = (count: number) => rows.map((row) => row.slice(0, count).filter((cell) => cell !== "").join("・"));
  const enough = [1, 2, 3, 4, 5].map(labels).find((all) => new Set(all).size === all.length) ?? labels(3);
  return (at) => quoted(enough[at] ?? "", 40);
}

function headingDifferences(before: readonly string[], after: readonly string[]): readonly Difference[] {
  if (before.join("\u001f") === after.join("\u001f")) return [];
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  if (gone.length === 0 && come.length === 0) return [drift(`columns in another order: ${after.join(", ")}`)];
  const renamed = Math.min(gone.length, come.length);
  return [
    ...come.slice(0, renamed).map((name, at) => drift(`heading ${quoted(gone[at] ?? "")} → ${quoted(name)}`)),
    ...come.slice(renamed).map((name) => drift(`column ${quoted(name)} added`)),
    ...gone.slice(renamed).map((name) => drift(`column ${quoted(name)} removed`)),
  ];
}

const COUNT_HEADINGS = ["人数", "People"];
const SHARE_HEADINGS = ["割合（%）", "Share (%)"];
const TOTAL_ROWS = ["回答者 計", "Respondents, total"];

function rowSentence(
  label: string,
  changed: readonly { readonly name: string; readonly old: string; readonly now: string }[],
  { header, rows }: Grid,
): string {
  const count = changed.find(({ name }) => COUNT_HEADINGS.includes(name));
  const share = changed.find(({ name }) => SHARE_HEADINGS.includes(name));
  const others = changed.filter((cell) => cell !== count && cell !== share)
    .map(({ name, old, now }) => `${name} ${isNumber(old) && isNumber(now) ? `${old} → ${now}` : change(old, now)}`);
  if (count === undefined) {
    return `${label}: ${
      [...(share === undefined ? [] : [`${share.name} ${share.old} → ${share.now}`]), ...others].join(", ")
    }`;
  }
  const total = rows.find((row) => TOTAL_ROWS.some((name) => row.includes(name)))?.[header.indexOf(count.name)];
  const of = total === undefined ? "" : ` of ${total}`;
  const percent = share === undefined ? "" : ` (${share.old} → ${share.now} %)`;
  return [`${label} ${count.old} → ${count.now}${of}${percent}`, ...others].join(", ");
}

/** Numbers stand without quotation marks. */
function isNumber(text: string): boolean {
  return /^[-+]?[\d,]+(?:\.\d+)?$/.test(text);
}
