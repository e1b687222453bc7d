import type { DataFault } from "../data/data_error.ts";
import { otherSeparator, separatorFault } from "../data/other_separator.ts";
import { type CsvTable, parseCsv } from "../data/parse_csv.ts";
import { type ReadOptions, readSource } from "../data/read_source.ts";
import { isRespondentsData, toldHeading } from "../data/respondents_data.ts";
import type { Source } from "../data/source.ts";
import type { Codebook } from "./codebook.ts";
import { matchText } from "./match_text.ts";
import { readAnswerColumns } from "./read_answer_columns.ts";
import type { Responses } from "./survey.ts";
import { tellsWho } from "./tells_who.ts";
import { undisplayedResponses } from "./undisplayed_responses.ts";

/** Heading of the column that tells respondents apart. */
export const RESPONDENT_COLUMN = "respondent";

/** Respondents' answers as far as they could be read, with all faults. */
export interface ResponsesReading {
  readonly responses: Responses | null;
  readonly source: Source | null;
  readonly faults: readonly DataFault[];
}

/**
 * Respondents' answers out of a CSV file: one row a respondent, one column a question headed by its id, answers as worded.
 *
 * Every question but free ones must have its column; free questions may be absent, and must be in a synthetic file, as free
 * text is never generated. A cell of a multiple question holds its answers separated by `;`, one of a number question the number.
 * The number of respondents must be that of the code book. Every fault of the file is listed.
 *
 * Who was not asked a question (`askedIf`, or a cell that says so) is told apart from who gave no answer.
 *
 * @param file Path from the project's top level.
 */
export async function readResponses(
  file: string,
  { codebook, ...options }: ReadOptions & { readonly codebook: Codebook },
): Promise<ResponsesReading> {
  const { text, source, faults } = await readSource(file, options);
  if (text === null) return { responses: null, source, faults };
  const table = parseCsv(text, file);
  const separator = otherSeparator(table.header);
  if (separator !== null) {
    const fault = separatorFault(file, separator, ': "deno task import" reads any export');
    return { responses: null, source, faults: [...faults, fault] };
  }
  const answers = readAnswerColumns(table, { file, codebook });
  const found = [
    ...faults,
    ...table.faults,
    ...headingFaults(table, { file, codebook, synthetic: source?.origin === "synthetic" }),
    ...respondentFaults(table, { file, codebook, source }),
    ...answers.faults,
  ];
  const place = table.header.indexOf(RESPONDENT_COLUMN);
  const respondents = table.rows.map(({ cells }) => cells[place] ?? "");
  const all = { respondents, ...answers.columns };
  const responses = isRespondentsData(file) ? undisplayedResponses(all) : all;
  return { responses, source, faults: inFileOrder(found, table.header) };
}

function headingFaults(
  { header }: CsvTable,
  { file, codebook, synthetic }: { readonly file: string; readonly codebook: Codebook; readonly synthetic: boolean },
): readonly DataFault[] {
  const at = { file, line: 1, value: null };
  const closed = [
    ...codebook.questions.filter(({ type }) => type !== "free").map(({ id }) => id),
    ...codebook.weight === undefined ? [] : [codebook.weight.column],
  ];
  const free = codebook.questions.filter(({ type }) => type === "free").map(({ id }) => id);
  const missing = [RESPONDENT_COLUMN, ...closed].filter((column) => !header.includes(column));
  const extra = header.flatMap((heading, place) =>
    [RESPONDENT_COLUMN, ...closed, ...free].includes(heading) ? [] : [toldHeading(file, { heading, at: place })]
  );
  const invented = synthetic ? free.filter((column) => header.includes(column)) : [];
  return [
    ...missing.map((column): DataFault => ({ ...at, id: "missing-column", column, expected: `a column ${column}` })),
    ...extra.map((column): DataFault => ({
      ...at,
      id: "extra-column",
      column,
      expected: `${RESPONDENT_COLUMN} or the id of a question of the code book`,
    })),
    ...invented.map((column): DataFault => ({
      ...at,
      id: "contradiction",
      column,
      expected: "no free-text answers in a synthetic file: free text is never generated",
    })),
  ];
}

function respondentFaults(
  { header, rows }: CsvTable,
  { file, codebook, source }: { readonly file: string; readonly codebook: Codebook; readonly source: Source | null },
): readonly DataFault[] {
  const faults: DataFault[] = [];
  const whole = { file, line: null, column: null };
  if (source !== null && source.rows !== rows.length) {
    const expected = `${source.rows} rows as the sidecar says`;
    faults.push({ ...whole, id: "wrong-row-count", value: `${rows.length} rows`, expected });
  }
  if (rows.length !== codebook.responses) {
    const expected = `${codebook.responses} respondents, as "responses" of the code book says`;
    faults.push({ ...whole, id: "contradiction", value: `${rows.length} respondents`, expected });
  }
  const place = header.indexOf(RESPONDENT_COLUMN);
  if (place === -1) return faults;
  const firstLines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const value = cells[place] ?? "";
    const at = { file, line, column: RESPONDENT_COLUMN, value };
    // 1 and 001 are one number to whoever wrote them.
    const respondent = matchText(value).replace(/^0+(?=\d+$)/, "");
    const first = firstLines.get(respondent);
    if (respondent === "") {
      faults.push({ ...at, id: "invalid-value", expected: "something that tells respondents apart" });
    } else if (first === undefined) firstLines.set(respondent, line);
    // Of two questionnaires that are joined, somebody may have filled one in twice: left out of the pairs, and said there.
    else if (codebook.design !== "linked") {
      faults.push({ ...at, id: "duplicate-respondent", expected: `each respondent once: line ${first} has it` });
    }
  }
  return [...faults, ...namedRespondents(rows, { file, place })];
}

/** One fault for a column of names, e-mail addresses or telephone numbers, however many there are. */
function namedRespondents(
  rows: CsvTable["rows"],
  { file, place }: { readonly file: string; readonly place: number },
): readonly DataFault[] {
  const named = rows.filter(({ cells }) => tellsWho(cells[place] ?? ""));
  const [first] = named;
  if (first === undefined) return [];
  const more = named.length === 1 ? "" : `; so are ${named.length - 1} more`;
  const expected =
    `a number or code that tells nobody who it is, such as 001: this may be a name, an address or a telephone number${more}`;
  return [{ id: "personal-data", file, line: first.line, column: RESPONDENT_COLUMN, value: null, expected }];
}

/** Faults of the whole file first, then line by line and column by column. */
function inFileOrder(faults: readonly DataFault[], header: readonly string[]): readonly DataFault[] {
  const place = ({ column }: DataFault) => column === null ? -1 : header.indexOf(column);
  return faults.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0) || place(one) - place(other));
}
