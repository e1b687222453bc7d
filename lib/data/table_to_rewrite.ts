import { DataError } from "./data_error.ts";
import { decodeText } from "./decode_text.ts";
import { headerFaults } from "./header_faults.ts";
import { itemAt } from "./item_at.ts";
import { parseCsv } from "./parse_csv.ts";

/** What a table that is to be written anew must have. */
export interface TableToRewriteOptions<Column extends string> {
  /** What cannot be done when something is wrong with it. */
  readonly action: string;
  /** Its path, for faults. */
  readonly file: string;
  /** Columns that are read. */
  readonly columns: readonly Column[];
  /** Columns that are made anew, whatever stands in them. @default none */
  readonly madeAnew?: readonly string[];
}

/**
 * The rows of a CSV file that is read to be written again: all that stands in it, or an error. What was not read would be lost
 * with the next line of code, so that a row that is cut off or a column that nobody knows is a fault here and no gap.
 *
 * In UTF-8, or in CP932, as a Japanese Excel saves what it has opened.
 *
 * @throws {DataError} with every fault: bytes that are no text, rows too short or too long, columns missing, unknown or twice
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const options = { action: "add a town", file: "towns.csv", columns: ["id", "name"] } as const;
 * const read = (text: string) => tableToRewrite(new TextEncoder().encode(text), options);
 * assert.deepEqual(read("name,id\n森町,mori\n"), [{ id: "mori", name: "森町" }]);
 * assert.throws(() => read("id,name\nmori\n"), /towns\.csv:2/);
 * ```
 */
export function tableToRewrite<Column extends string>(
  bytes: Uint8Array,
  { action, file, columns, madeAnew = [] }: TableToRewriteOptions<Column>,
): readonly Readonly<Record<Column, string>>[] {
  const { header, rows, faults } = parseCsv(textOf(bytes, { action, file }), file);
  const hint = ": what else there is would be lost";
  const all = [...faults, ...headerFaults(header, { file, columns, optional: madeAnew, hint })];
  if (all.length > 0) throw new DataError(action, all);
  const places = columns.map((column) => [column, header.indexOf(column)] as const);
  return rows.map(({ cells }) =>
    Object.fromEntries(places.map(([column, at]) => [column, itemAt(cells, at, "cell of a row")])) as Record<
      Column,
      string
    >
  );
}

function textOf(bytes: Uint8Array, { action, file }: { readonly action: string; readonly file: string }): string {
  const found = decodeText(bytes, { file, encoding: "utf-8" });
  if ("text" in found) return found.text;
  const byExcel = decodeText(bytes, { file, encoding: "cp932" });
  if ("text" in byExcel) return byExcel.text;
  throw new DataError(action, [found.fault]);
}
