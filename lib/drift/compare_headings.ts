import { itemAt } from "../data/item_at.ts";
import { alignSequences } from "../outputs/align_sequences.ts";
import { type Difference, drift, quoted, textChange } from "./difference.ts";

/** A table as text: headings, each once, and rows of as many cells. */
export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A column that both versions of a table have. */
export interface SharedColumn {
  /** Its heading in the fresh table. */
  readonly name: string;
  /** Its place in the committed table, from 0. */
  readonly former: number;
  /** Its place in the fresh table, from 0. */
  readonly latter: number;
}

/** Columns that came, went, moved or are called otherwise, and those whose cells can be compared, in their former order. */
export interface HeadingComparison {
  readonly differences: readonly Difference[];
  readonly shared: readonly SharedColumn[];
}

/**
 * Compares the headings of two tables. A column is known by its heading; one that stands where another stood, with at least
 * half of its cells, is that column under a new heading.
 */
export function compareHeadings(before: Grid, after: Grid): HeadingComparison {
  const [former, latter] = [before.header, after.header];
  const renamed = renamedColumns(before, after);
  const shared = latter.flatMap((name, at): readonly SharedColumn[] => {
    const other = renamed.get(at) ?? former.indexOf(name);
    return other === -1 ? [] : [{ name, former: other, latter: at }];
  });
  const kept = new Set(shared.map(({ former }) => former));
  const places = new Set(shared.map(({ latter }) => latter));
  const differences = [
    ...[...renamed].map(([at, other]) => {
      const [old, now] = [itemAt(former, other, "heading"), itemAt(latter, at, "heading")];
      return drift(`heading ${quoted(old)} → ${quoted(now)}`, textChange(old, now));
    }),
    ...latter.filter((_, at) => !places.has(at))
      .map((name) => drift(`column ${quoted(name)} added`, textChange(null, name))),
    ...former.filter((_, at) => !kept.has(at))
      .map((name) => drift(`column ${quoted(name)} removed`, textChange(name, null))),
  ];
  if (shared.some(({ former }, at) => former < (shared[at - 1]?.former ?? 0))) {
    differences.push(drift(`columns in another order: ${latter.join(", ")}`));
  }
  return { differences, shared: shared.toSorted((a, b) => a.former - b.former) };
}

/** Headings that are all different, as a column is known by its heading. */
export function uniqueHeadings(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Former place of each column that only its heading changed, by the place it has now. */
function renamedColumns(before: Grid, after: Grid): ReadonlyMap<number, number> {
  const renamed = new Map<number, number>();
  for (const { beforeStart, afterStart, removed, added } of alignSequences(before.header, after.header)) {
    const places = (start: number, length: number, from: Grid, other: Grid) =>
      Array.from({ length }, (_, at) => start + at).filter((at) =>
        !other.header.includes(itemAt(from.header, at, "heading"))
      );
    const gone = places(beforeStart, removed, before, after);
    for (const [index, at] of places(afterStart, added, after, before).entries()) {
      const other = gone[index];
      if (other !== undefined && isMostlyTheSame(before, other, after, at)) renamed.set(at, other);
    }
  }
  return renamed;
}

function isMostlyTheSame(before: Grid, former: number, after: Grid, latter: number): boolean {
  const rows = Math.min(before.rows.length, after.rows.length);
  let same = 0;
  for (let at = 0; at < rows; at++) if (before.rows[at]?.[former] === after.rows[at]?.[latter]) same++;
  return same * 2 >= rows;
}
