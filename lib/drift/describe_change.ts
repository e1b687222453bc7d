import { itemAt } from "../data/item_at.ts";
import { parseCsv } from "../data/parse_csv.ts";
import { isRespondentsData } from "../data/respondents_data.ts";
import type { ChangedPlace } from "../outputs/align_sequences.ts";
import type { AnswerChanges, DataChange } from "../outputs/data_changes.ts";
import { change, quoted } from "./difference.ts";

/** The two versions of a changed file, as far as they are at hand. */
export interface FileVersions {
  /** As the committed outputs were made from; `null` when no version control gives it. */
  readonly before: string | null;
  /** As it is today; `null` when it is gone. */
  readonly after: string | null;
}

/** Options of {@linkcode describeDataChange}. */
export interface DescribeDataChangeOptions {
  /** The only columns whose cells count, as those that a figure is made of; `null` for all. @default null */
  readonly columns?: readonly string[] | null;
}

const MOST_PLACES = 3;

/**
 * A changed data file in words: `data/surveys/soka-training-1/responses.csv row 14 changed (line 15,
 * soka-training-1-q05: だいたい理解できた → よく理解できた)`.
 *
 * Which rows changed is known from the manifest alone; what stood in them, and so whether it was in the columns that count,
 * only when the former file is at hand. Of respondents' data only the questions are told, and how many answers changed.
 */
export function describeDataChange(
  { path, kind, unit, places, columns, answers, reordered = false }: DataChange,
  versions: FileVersions,
  { columns: wanted = null }: DescribeDataChangeOptions = {},
): string {
  if (kind === "unknown") {
    return `${path} may hold other answers than the outputs were made from: no checksum of them is published, and this ` +
      "machine has none";
  }
  if (kind !== "changed") return `${path} ${kind}`;
  if (answers !== undefined) return `${path} changed (${describeAnswers(answers)})`;
  if (isRespondentsData(path)) return `${path} changed`;
  if (reordered && places.length === 0) return `${path} has its columns in another order`;
  if (places.length === 0) {
    return `${path} changed${
      columns.length === 0 ? " in form only: blanks, quotes or line ends" : ` (${columns.join(", ")})`
    }`;
  }
  const tables = { before: readTable(versions.before), after: readTable(versions.after) };
  const counting = columns.filter((name) => wanted === null || wanted.includes(name));
  // Of several rows and columns nobody knows which cell changed, when the former file is not at hand.
  const isVague = unit === "row" && tables.before === null && columns.length > 1 &&
    places.filter((place) => place.kind === "changed").length > 1;
  const told = isVague ? [] : counting;
  const described = places.map((place) => describePlace(place, { unit, columns: told, versions, tables }));
  const known = described.filter((text) => text !== null);
  const sentences = [
    ...(reordered ? ["has its columns in another order"] : []),
    ...(known.length > 0 ? known : [`rows changed (${columns.join(", ")})`]),
  ];
  const more = sentences.length > MOST_PLACES ? ` and ${sentences.length - MOST_PLACES} more` : "";
  const vaguely = isVague ? `, in ${counting.join(", ")}` : "";
  return `${path} ${sentences.slice(0, MOST_PLACES).join("; ")}${more}${vaguely}`;
}

/** `2 respondents added, answers to q06: 3, q07: 1`. */
function describeAnswers({ questions, added, removed }: AnswerChanges): string {
  const people = (number: number, how: string) =>
    number === 0 ? [] : [`${number} ${number === 1 ? "respondent" : "respondents"} ${how}`];
  const told = questions.map(({ question, count }) => `${question}: ${count}`);
  const parts = [
    ...people(added, "added"),
    ...people(removed, "removed"),
    ...(told.length === 0 ? [] : [`number of changed answers to ${told.join(", ")}`]),
  ];
  return parts.length === 0
    ? "no answer: only the order of its columns, blanks, quotes or line ends"
    : parts.join("; ");
}

type ParsedTable = ReturnType<typeof parseCsv>;

function readTable(text: string | null): ParsedTable | null {
  return text === null ? null : parseCsv(text, "data");
}

interface DescribePlaceOptions {
  readonly unit: DataChange["unit"];
  readonly columns: readonly string[];
  readonly versions: FileVersions;
  readonly tables: { readonly before: ParsedTable | null; readonly after: ParsedTable | null };
}

/** `null` for a row of which no cell changed that counts. */
function describePlace(
  { number, formerNumber, kind }: ChangedPlace,
  { unit, columns, versions, tables: { before, after } }: DescribePlaceOptions,
): string | null {
  const head = `${unit} ${number} ${kind}`;
  if (unit === "line") {
    // What was added has no former line.
    const lineOf = (text: string | null, at: number | null) =>
      text === null || at === null ? "" : itemAt(text.split("\n"), at - 1, "line").trim();
    const [was, is] = [lineOf(versions.before, formerNumber), lineOf(versions.after, number)];
    if (kind === "changed" && was !== "" && is !== "") return `${head}: ${change(was, is)}`;
    const text = kind === "removed" ? was : is;
    return text === "" ? head : `${head}: ${quoted(text, 60)}`;
  }
  const old = formerNumber === null ? undefined : before?.rows[formerNumber - 1];
  const row = kind === "removed" ? old : after?.rows[number - 1];
  if (row === undefined) return head;
  if (kind !== "changed") return `${head} (line ${row.line}: ${quoted(row.cells.join(", "), 40)})`;
  const cells = columns.flatMap((name) => {
    const now = row.cells[after?.header.indexOf(name) ?? -1];
    const was = old?.cells[before?.header.indexOf(name) ?? -1];
    if (now === undefined || was === now) return [];
    return [was === undefined ? `${name} is now ${quoted(now, 40)}` : `${name}: ${change(was, now)}`];
  });
  if (old !== undefined && cells.length === 0) return null;
  return `${head} (${[`line ${row.line}`, ...cells.slice(0, MOST_PLACES)].join(", ")})`;
}

/** Values that came into the changed rows of a table or went out of them, as far as the file is at hand; those that tell. */
export function changedValues({ unit, places, columns }: DataChange, versions: FileVersions): readonly string[] {
  if (unit !== "row") return [];
  const [before, after] = [readTable(versions.before), readTable(versions.after)];
  const valuesOf = (table: ParsedTable | null, number: number | null) =>
    columns.map((name) => number === null || table === null ? "" : cellOf(table, number, name));
  const values = places.flatMap(({ kind, number, formerNumber }) => {
    const [was, is] = [valuesOf(before, formerNumber), valuesOf(after, kind === "removed" ? null : number)];
    return was.flatMap((old, at) => {
      const now = itemAt(is, at, "value");
      return old === now ? [] : [old, now];
    });
  });
  return [...new Set(values)].map(evenBlanks).filter(isTelling);
}

/** Text whose blanks are no matter. */
export function evenBlanks(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** Whether a value is long enough to tell anything: shorter ones stand in many places by chance. */
export function isTelling(text: string): boolean {
  return text.length >= 4;
}

/**
 * Cells of a table that are others, each as it was and as it is; `null` where rows came or went, or where one of the versions is
 * not at hand.
 */
export function changedCells(
  { unit, places, columns }: DataChange,
  versions: FileVersions,
): readonly { readonly old: string; readonly now: string }[] | null {
  const [before, after] = [readTable(versions.before), readTable(versions.after)];
  if (unit !== "row" || before === null || after === null) return null;
  if (places.some(({ kind }) => kind !== "changed")) return null;
  return places.flatMap(({ number, formerNumber }) =>
    columns.flatMap((name) => {
      const old = formerNumber === null ? "" : cellOf(before, formerNumber, name);
      const now = cellOf(after, number, name);
      return old === now ? [] : [{ old, now }];
    })
  );
}

/** What a row holds in a column; nothing where this version has no such row or column. */
function cellOf({ header, rows }: ParsedTable, number: number, column: string): string {
  return rows[number - 1]?.cells[header.indexOf(column)] ?? "";
}
