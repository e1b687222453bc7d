import { codeCells, type Notebook, tagsOf } from "./notebook_format.ts";

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
  /** Line of the module (from 1) that ends each code cell, in order. */
  readonly ends: readonly number[];
  /** Number of the first cell that may throw and let the next ones run; infinite when there is none. */
  readonly firstToThrow: number;
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
  // Not at its top, `@ts-nocheck` and `deno-lint-ignore-file` are remarks like any other.
  const lines: string[] = [CELL_END];
  const places: (CellPlace | undefined)[] = [undefined];
  const ends: number[] = [];
  const mayThrow: number[] = [];
  for (const { cell, cellNumber } of codeCells(notebook)) {
    for (const [index, text] of cell.source.split(/\r\n?|\n/).entries()) {
      // To the compiler these end a line, to whoever looks at the cell they don't.
      lines.push(text.replaceAll(/[\u2028\u2029]/g, " "));
      places.push({ cellNumber, line: index + 1 });
    }
    // Ends the last statement of the cell, should the next begin with a bracket. A lone semicolon would do so, too, but
    // plugins of deno lint see nothing that comes after one.
    lines.push(CELL_END);
    places.push(undefined);
    ends.push(lines.length);
    if (tagsOf(cell.metadata).includes("raises-exception")) mayThrow.push(cellNumber);
  }
  lines.push("export {};", "");
  return {
    source: lines.join("\n"),
    ends,
    firstToThrow: Math.min(...mayThrow),
    place: (line) => places[line - 1],
  };
}

/**
 * Line of an .ipynb file on which a line of a cell stands, for tools that point into files.
 *
 * @param text the file as `serializeNotebook`, Jupyter or VS Code writes it: one key a line, indented by one
 * @returns `null` when the file is laid out otherwise
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { serializeNotebook } from "./notebook_format.ts";
 * const cell = { cell_type: "code" as const, metadata: {}, source: "1;\n2;", outputs: [], execution_count: null };
 * const text = serializeNotebook({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] });
 * const line = cellLine(text, { cellNumber: 1, line: 2 });
 * assert.equal(text.split("\n")[(line ?? 0) - 1], '    "2;"');
 * ```
 */
export function cellLine(text: string, { cellNumber, line }: CellPlace): number | null {
  let seen = 0;
  let isWanted = false;
  for (const [index, content] of text.split("\n").entries()) {
    if (content === "  {") isWanted = false;
    // Keys of a cell are indented by three blanks; what its outputs hold is indented by more.
    if (content.startsWith('   "cell_type": "code"')) isWanted = ++seen === cellNumber;
    if (isWanted && content.startsWith('   "source": [')) return index + 1 + line;
  }
  return null;
}
