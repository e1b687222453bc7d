import { itemAt } from "../data/item_at.ts";
import { z } from "zod";
import { type CodeCell, codeCells, type JsonValue, type Notebook, tagsOf } from "./notebook_format.ts";

/** A value that can be set from outside: one line of the cell tagged `parameters`. */
export interface NotebookParameter {
  readonly name: string;
  /** Type as written; `null` when it follows from the value. */
  readonly type: string | null;
  /** Value as it stands in the notebook. */
  readonly value: JsonValue;
  /** Place of the cell among the code cells, from 1. */
  readonly cellNumber: number;
  /** Line of the cell, from 1. */
  readonly line: number;
}

/** Tag of the cell that holds the parameters: papermill's name. */
export const PARAMETERS_TAG = "parameters";

// Text comes first among the values: a semicolon and slashes in it end nothing.
const DECLARATION =
  /^((?:const|let)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*(?::\s*(.+?))?\s*=\s*)("(?:[^"\\]|\\.)*"|.+?)(\s*;?\s*(?:\/\/.*|\/\*.*\*\/\s*)?)$/u;

/**
 * The parameters of a notebook: the lines `const name: Type = value;` of its cell tagged `parameters`, in order.
 *
 * A value is JSON: text in double quotes, a number, `true`, `false`, `null`, a list or an object. The type says which values
 * can take its place, and the compiler sees to it.
 *
 * @throws {SyntaxError} when a line of the cell is something else, naming cell and line
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const source = '// language of figures and tables\nconst lang: "ja" | "en" = "ja";';
 * const cell = { cell_type: "code" as const, metadata: { tags: ["parameters"] }, source, outputs: [], execution_count: 1 };
 * const [lang] = notebookParameters({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] });
 * assert.deepEqual([lang?.name, lang?.type, lang?.value], ["lang", '"ja" | "en"', "ja"]);
 * ```
 */
export function notebookParameters(notebook: Notebook): readonly NotebookParameter[] {
  return parameterCells(notebook).flatMap(({ cell, cellNumber }) =>
    withoutRemarks(cell.source).split("\n").flatMap((text, index): NotebookParameter[] => {
      if (isAside(text)) return [];
      const [, , name = "", type, written = ""] = DECLARATION.exec(text.trim()) ?? [];
      const value = parseJson(written);
      if (name === "" || value === undefined) {
        throw new SyntaxError(
          `Cannot read the parameters of cell ${cellNumber} as line ${
            index + 1
          } must be "const name: Type = value;" with a value in JSON: current value is ${text.trim()}`,
        );
      }
      return [{ name, type: type ?? null, value, cellNumber, line: index + 1 }];
    })
  );
}

/**
 * The same notebook with other values for some of its parameters; names that it does not have are passed over.
 *
 * Given text is taken as text where the parameter's value is text, and as JSON elsewhere.
 */
export function setParameters(notebook: Notebook, values: ReadonlyMap<string, string>): Notebook {
  const parameters = notebookParameters(notebook);
  const changed = structuredClone(notebook);
  for (const { cell, cellNumber } of parameterCells(changed)) {
    const lines = cell.source.split("\n");
    for (const { name, value, line } of parameters.filter((parameter) => parameter.cellNumber === cellNumber)) {
      const given = values.get(name);
      if (given === undefined) continue;
      const json = typeof value === "string" || parseJson(given) === undefined ? JSON.stringify(given) : given;
      lines[line - 1] = itemAt(lines, line - 1, "line").trim().replace(
        DECLARATION,
        (_all, head: string, _name, _type, _value, tail: string) => `${head}${json}${tail}`,
      );
    }
    cell.source = lines.join("\n");
  }
  return changed;
}

function parameterCells(notebook: Notebook): readonly { readonly cell: CodeCell; readonly cellNumber: number }[] {
  return [...codeCells(notebook)].filter(({ cell }) => tagsOf(cell.metadata).includes(PARAMETERS_TAG));
}

/** The same lines, with remarks of whole lines blotted out. */
function withoutRemarks(source: string): string {
  return source.replace(/^[^\S\n]*\/\*(?:(?!\*\/)[^])*\*\/[^\S\n]*$/gm, (remark) => remark.replace(/[^\n]/g, ""));
}

/** A line that declares nothing: blank, a remark, or the import of a type. */
function isAside(text: string): boolean {
  return /^\s*(?:$|\/\/|import\s)/.test(text);
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
