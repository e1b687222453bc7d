import { codeCells, type Notebook } from "./notebook_format.ts";

/** A place in a notebook. */
export interface CellPlace {
  /** Place among the code cells, from 1. */
  readonly cellNumber: number;
  /** Line of the cell, from 1. */
  readonly line: number;
}

/** The line of the module that ends a cell. */
export const CELL_END = "void 0;";

/** All code cells as one TypeScript module. */
export interface JoinedCells {
  /** Text of the module. */
  readonly source: string;
  /** The place of a line (from 1) of the module; undefined for lines that no cell has. */
  place(line: number): CellPlace | undefined;
}

/**
 * Joins the code cells of a notebook to one module, so that tools that know nothing of notebooks can check it: cells
 * are never type-checked by the kernel, and `deno check` and `deno lint` don't read .ipynb.
 *
 * What the kernel forgives is an error here: a `const` declared in two cells is one name with two meanings for whoever
 * reads the notebook from top to bottom. Columns are those of the cell. Cells tagged `raises-exception` or
 * `skip-execution` are joined too.
 *
 * @example
 * ```ts
 * import { deepStrictEqual as deepEqual } from "node:assert/strict";
 * const cell = { cell_type: "code" as const, metadata: {}, source: "1;\n2;", outputs: [], execution_count: null };
 * const joined = joinCells({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell, cell] });
 * const line = joined.source.split("\n").lastIndexOf("2;") + 1;
 * deepEqual(joined.place(line), { cellNumber: 2, line: 2 });
 * ```
 */
export function joinCells(notebook: Notebook): JoinedCells {
  const lines: string[] = [];
  const places: (CellPlace | undefined)[] = [];
  for (const { cell, cellNumber } of codeCells(notebook)) {
    for (const [index, text] of cell.source.split("\n").entries()) {
      lines.push(text);
      places.push({ cellNumber, line: index + 1 });
    }
    // Ends the last statement of the cell, should the next begin with a bracket. A lone semicolon would do so, too, but
    // plugins of deno lint see nothing that comes after one.
    lines.push(CELL_END);
    places.push(undefined);
  }
  lines.push("export {};", "");
  return { source: lines.join("\n"), place: (line) => places[line - 1] };
}
