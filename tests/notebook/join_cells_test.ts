import { deepStrictEqual as deepEqual, strictEqual as equal } from "node:assert/strict";
import fc from "fast-check";
import { joinCells } from "../../lib/notebook/join_cells.ts";

const markdown = { cell_type: "markdown" as const, metadata: {}, source: "const notCode = 1;" };
const code = (source: string) => ({
  cell_type: "code" as const,
  metadata: {},
  source,
  outputs: [],
  execution_count: null,
});
const notebook = (sources: readonly string[]) => ({
  nbformat: 4 as const,
  nbformat_minor: 5,
  metadata: {},
  cells: sources.flatMap((source) => [markdown, code(source)]),
});

Deno.test("every line of every code cell stands in the module, and maps back to where it came from", () => {
  fc.assert(fc.property(fc.array(fc.array(fc.stringMatching(/^[a-z ]{0,6}$/), { minLength: 1 })), (cells) => {
    const joined = joinCells(notebook(cells.map((lines) => lines.join("\n"))));
    const found = joined.source.split("\n").flatMap((text, index) => {
      const place = joined.place(index + 1);
      return place === undefined ? [] : [{ ...place, text }];
    });
    const expected = cells.flatMap((lines, cell) =>
      lines.map((text, line) => ({ cellNumber: cell + 1, line: line + 1, text }))
    );
    deepEqual(found, expected);
  }));
});

Deno.test("markdown is left out", () => {
  equal(joinCells(notebook(["1"])).source.includes("notCode"), false);
});

Deno.test("a cell without semicolon and one that begins with a bracket stay two statements", () => {
  const source = joinCells(notebook(["const list = [1, 2]", "[0].length"])).source.replace("export {};", "");
  equal(new Function(`${source}; return list.length`)(), 2);
});
