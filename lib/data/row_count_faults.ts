import type { DataFault } from "./data_error.ts";
import type { Source } from "./source.ts";

/** A file without rows, or with another number of them than its sidecar says. */
export function rowCountFaults(
  found: number,
  { file, source, mayBeEmpty }: { readonly file: string; readonly source: Source | null; readonly mayBeEmpty: boolean },
): DataFault[] {
  if (found === 0 && !mayBeEmpty) {
    const at = { file, line: null, column: null, value: null };
    return [{ ...at, id: "empty-file", expected: "a heading and at least one row" }];
  }
  if (source === null || source.rows === found) return [];
  const expected = `${source.rows} rows as the sidecar says`;
  return [{ id: "wrong-row-count", file: source.file, line: null, column: null, value: `${found} rows`, expected }];
}
