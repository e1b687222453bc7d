import { isRespondentsData } from "./respondents_data.ts";

/** The kinds of fault a data file can have; each is a stable id that a message, a test or a guide can refer to. */
export type DataFaultId =
  | "missing-file"
  | "not-a-file"
  | "empty-file"
  | "wrong-encoding"
  | "unseen-character"
  | "decomposed-letter"
  | "malformed-csv"
  | "malformed-json"
  | "duplicate-source"
  | "invalid-sidecar"
  | "wrong-checksum"
  | "wrong-row-count"
  | "missing-column"
  | "extra-column"
  | "duplicate-column"
  | "invalid-value"
  | "duplicate-key"
  | "dangling-reference"
  | "unfindable-term"
  | "contradiction"
  | "disclosure"
  | "unknown-answer"
  | "answer-of-another-scale"
  | "several-answers"
  | "duplicate-respondent"
  | "personal-data"
  | "unknown-file"
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
  /**
   * The offending text as it stands in the file; `null` when something is missing, and in an error when it is a cell of
   * respondents' data.
   */
  readonly value: string | null;
  /** There is a value, which is not told as it is a cell of respondents' data. */
  readonly withheld?: boolean;
  /** What would have been right. */
  readonly expected: string;
}

/** Faults whose value is a number of rows, a byte or a word of the sidecar, and nothing that stands in a cell. */
const OF_NO_CELL: ReadonlySet<DataFaultId> = new Set([
  "wrong-row-count",
  "contradiction",
  "disclosure",
  "wrong-encoding",
]);

/** Faults of answers to closed questions: of values in cells only these may be shown to the person who holds the file. */
const OF_CLOSED_QUESTIONS: ReadonlySet<DataFaultId> = new Set([
  "unknown-answer",
  "answer-of-another-scale",
  "several-answers",
]);

const LONGEST_ANSWER = 40;

/** Faults that a message lists: more than a person mends in one go, and a million of them would be no text any more. */
const MOST_LISTED = 200;
/** Letters of a value or a heading that a message quotes; of what was expected it quotes twice as many. */
const MOST_QUOTED = 200;

/**
 * All faults of one reading, collected, so that an owner can mend the files in one go.
 *
 * The message lists the first 200 faults, one a line, in the order of files and lines, and says how many more there are;
 * `faults` holds all of them for programs. Neither
 * holds a cell of respondents' data, so that an error may be shown, kept in a notebook and sent on: `respondentsDataName` has
 * the rule.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const at = { line: 3, value: "2022-02-30" };
 * const error = new DataError("read the report", [
 *   { ...at, id: "invalid-value", file: "events.csv", column: "date", expected: "a date that exists" },
 *   { ...at, id: "unknown-answer", file: "data/surveys/soka/responses.csv", column: "q1", expected: "yes or no" },
 * ]);
 * assert.match(error.message, /events\.csv:3 \[date\] invalid-value: value is "2022-02-30", expected a date that exists/);
 * assert.match(error.message, /responses\.csv:3 \[q1\] unknown-answer: value withheld, expected yes or no/);
 * ```
 */
export class DataError extends Error {
  override readonly name = "DataError";
  readonly faults: readonly DataFault[];
  // No inspector and no notebook shows a field of this kind.
  readonly #messageForHolder: string;

  /**
   * @param action What could not be done, as it follows "Cannot", such as `read the report`.
   * @param faults At least one fault.
   */
  constructor(action: string, faults: readonly DataFault[]) {
    const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
    const listed = faults.slice(0, MOST_LISTED);
    const more = faults.length > MOST_LISTED ? [`  … and ${faults.length - MOST_LISTED} more`] : [];
    const message = (lines: readonly string[]) =>
      [`Cannot ${action} as the data have ${count}:`, ...lines.map((line) => `  ${line}`), ...more].join("\n");
    super(message(listed.map(formatFault)));
    this.faults = faults.map(withoutCell);
    this.#messageForHolder = message(listed.map((fault) => lineOf(forHolder(fault))));
  }

  /**
   * The message with the answers to closed questions that do not fit: for the terminal of the person who holds the file, and
   * for no other place.
   */
  messageForHolder(): string {
    return this.#messageForHolder;
  }
}

/** One fault as one line: where, what kind, what stands there, what was expected. No cell of respondents' data. */
export function formatFault(fault: DataFault): string {
  return lineOf(withoutCell(fault));
}

function lineOf({ id, file, line, column, value, withheld, expected }: DataFault): string {
  const place = `${file}${line === null ? "" : `:${line}`}${column === null ? "" : ` [${cut(column)}]`}`;
  const told = withheld === true
    ? "value withheld, "
    : value === null
    ? ""
    : `value is ${JSON.stringify(cut(value))}, `;
  return `${place} ${id}: ${told}expected ${cut(expected, 2 * MOST_QUOTED)}`;
}

function cut(text: string, most = MOST_QUOTED): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length} letters)`;
}

function withoutCell(fault: DataFault): DataFault {
  const isTold = fault.value === null || OF_NO_CELL.has(fault.id) || !isRespondentsData(fault.file);
  return isTold ? fault : { ...fault, value: null, withheld: true };
}

function forHolder(fault: DataFault): DataFault {
  const { id, value, file } = fault;
  if (value === null || !OF_CLOSED_QUESTIONS.has(id) || !isRespondentsData(file)) return withoutCell(fault);
  const characters = [...value];
  if (characters.length <= LONGEST_ANSWER) return fault;
  return { ...fault, value: `${characters.slice(0, LONGEST_ANSWER).join("")}…` };
}
