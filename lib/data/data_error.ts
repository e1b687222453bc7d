/** The kinds of fault a data file can have; each is a stable id that a message, a test or a guide can refer to. */
export type DataFaultId =
  | "missing-file"
  | "not-a-file"
  | "empty-file"
  | "wrong-encoding"
  | "malformed-csv"
  | "malformed-json"
  | "invalid-sidecar"
  | "wrong-checksum"
  | "wrong-row-count"
  | "missing-column"
  | "extra-column"
  | "duplicate-column"
  | "invalid-value"
  | "duplicate-key"
  | "dangling-reference"
  | "contradiction"
  | "unknown-answer"
  | "answer-of-another-scale"
  | "several-answers"
  | "duplicate-respondent"
  | "wrong-total"
  | "impossible-percent"
  | "ambiguous-percents";

/** One fault in a data file, said so that the owner of the file can find it and mend it. */
export interface DataFault {
  readonly id: DataFaultId;
  /** Path of the file as the reader knows it, relative to the project where it lies inside it. */
  readonly file: string;
  /** Line in the file, counted from 1; `null` when the whole file is meant. */
  readonly line: number | null;
  /** Column heading; `null` when a whole line or file is meant. */
  readonly column: string | null;
  /** The offending text as it stands in the file; `null` when something is missing. */
  readonly value: string | null;
  /** What would have been right. */
  readonly expected: string;
}

/**
 * All faults of one reading, collected, so that an owner can mend the files in one go.
 *
 * The message lists every fault, one a line, in the order of files and lines; `faults` holds the same for programs.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const error = new DataError("read the report", [
 *   { id: "invalid-value", file: "events.csv", line: 3, column: "date", value: "2022-02-30", expected: "a date that exists" },
 * ]);
 * assert.match(error.message, /events\.csv:3 \[date\] invalid-value: value is "2022-02-30", expected a date that exists/);
 * ```
 */
export class DataError extends Error {
  override readonly name = "DataError";
  readonly faults: readonly DataFault[];

  /**
   * @param action What could not be done, as it follows "Cannot", such as `read the report`.
   * @param faults At least one fault.
   */
  constructor(action: string, faults: readonly DataFault[]) {
    const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
    super(
      [`Cannot ${action} as the data have ${count}:`, ...faults.map((fault) => `  ${formatFault(fault)}`)].join("\n"),
    );
    this.faults = faults;
  }
}

/** One fault as one line: where, what kind, what stands there, what was expected. */
export function formatFault(fault: DataFault): string {
  const line = fault.line === null ? "" : `:${fault.line}`;
  const column = fault.column === null ? "" : ` [${fault.column}]`;
  const value = fault.value === null ? "" : `value is ${JSON.stringify(fault.value)}, `;
  return `${fault.file}${line}${column} ${fault.id}: ${value}expected ${fault.expected}`;
}
