import { compareGrids } from "./compare_grid.ts";
import { type Grid, uniqueHeadings } from "./compare_headings.ts";
import type { Difference } from "./difference.ts";
import { elementsOf, type MarkupElement, textOf } from "./markup.ts";
import type { Rules } from "./rules.ts";

/** Compares what the cells of two HTML tables say. */
export function compareTables(before: MarkupElement, after: MarkupElement, rules: Rules): readonly Difference[] {
  return compareGrids(gridOf(before), gridOf(after), rules);
}

/** Part of a table that is no row: what stands above it, and the widths of columns. */
export function isAboutTable(child: MarkupElement | string): boolean {
  return typeof child === "string" || child.name === "caption" || child.name === "colgroup";
}

/** A table as text; its headings are those of its first row, if that has nothing else. */
function gridOf(table: MarkupElement): Grid {
  const trs = elementsOf(table, "tr");
  const rows = spreadOut(trs.map(cellsOf));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const hasHeadings = trs[0] !== undefined && cellsOf(trs[0]).every(({ name }) => name === "th");
  const first = hasHeadings ? rows.shift() ?? [] : [];
  // Headings over several columns leave fewer of them than a row has cells.
  const header = Array.from({ length: width }, (_, at) => first[at] || `column ${at + 1}`);
  return { header: uniqueHeadings(header), rows };
}

function cellsOf(row: MarkupElement): readonly MarkupElement[] {
  return row.children.filter((cell) => typeof cell === "object").filter(({ name }) => /^t[dh]$/.test(name));
}

/** Each cell in its true column: what a cell over several rows or columns covers is left empty. */
function spreadOut(rows: readonly (readonly MarkupElement[])[]): string[][] {
  const covered = new Set<string>();
  return rows.map((cells, row) => {
    const line: string[] = [];
    for (const cell of cells) {
      while (covered.has(`${row},${line.length}`)) line.push("");
      const [down, right] = [spanOf(cell, "rowspan"), spanOf(cell, "colspan")];
      for (let below = 1; below < down; below++) {
        for (let beside = 0; beside < right; beside++) covered.add(`${row + below},${line.length + beside}`);
      }
      line.push(textOf(cell), ...Array<string>(right - 1).fill(""));
    }
    return line;
  });
}

function spanOf({ attributes }: MarkupElement, name: string): number {
  const span = Number(attributes.get(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 1000 ? span : 1;
}
