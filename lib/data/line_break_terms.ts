import { parseCsv } from "./parse_csv.ts";
import { projectPath } from "./project_path.ts";

const FILE = "data/text/line_break_terms.csv";

let terms: readonly (readonly string[])[] | undefined;

/**
 * Words of the field that a line of a figure does not part, each in the parts between which it may: they are the project's
 * own, one a row in `data/text/line_break_terms.csv`, where `|` says where a line may end.
 *
 * @returns none when there is no such file: then only the rules of the language hold
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.ok(lineBreakTerms().some((parts) => parts.join("") === "重層的支援体制整備事業"));
 * ```
 */
export function lineBreakTerms(): readonly (readonly string[])[] {
  return terms ??= readTerms();
}

function readTerms(): readonly (readonly string[])[] {
  try {
    return parseCsv(Deno.readTextFileSync(projectPath(FILE)), FILE).rows
      .map(({ cells }) => (cells[0] ?? "").split("|").filter((part) => part !== ""));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
