import type { CellPlace } from "./join_cells.ts";

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
