import { cellText } from "./cell_text.ts";
import { matchText } from "../survey/match_text.ts";
import { answerTime } from "./answer_time.ts";
import type { GridRow } from "./export_grid.ts";
import type { ExportTable, LeftOutRow } from "./export_table.ts";
import type { RefusedRow } from "./read_rows.ts";

/** Rows of one survey of an export. */
export interface SurveyRows {
  /** Value of the column that parts surveys; `null` when none does. */
  readonly value: string | null;
  readonly rows: readonly GridRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** Lines of rows that are the same in every cell, time of the answer included: perhaps one answer sent twice. */
  readonly alike: readonly (readonly number[])[];
  /** Time of the first and the last answer that is kept; `null` without times. */
  readonly times: { readonly first: string; readonly last: string } | null;
}

/** An export parted into surveys. */
export interface PartedSurveys {
  readonly surveys: readonly SurveyRows[];
  /** Rows that say nothing of which survey they belong to. */
  readonly refused: readonly RefusedRow[];
}

/** Options of {@linkcode partSurveys}; columns by their place. */
export interface PartOptions {
  readonly by: number | null;
  readonly unique: number | null;
  readonly time: number | null;
  readonly keep: "first" | "last";
}

/**
 * One survey for each value of a column, in the order in which they come first, and of each respondent one answer a survey.
 *
 * Somebody who answered more than once keeps the first (or last) answer by its time, without times by its place in the file. A
 * row that does not say who answered is somebody of its own.
 */
export function partSurveys(table: ExportTable, { by, unique, time, keep }: PartOptions): PartedSurveys {
  const refused: RefusedRow[] = [];
  const groups = new Map<string, { readonly value: string | null; readonly rows: GridRow[] }>();
  for (const row of table.rows) {
    const value = by === null ? null : cellText(row.cells, by).trim();
    if (value === "") {
      refused.push({ line: row.line, faults: [{ kind: "no-group", question: null, written: null }] });
      continue;
    }
    const key = value === null ? "" : matchText(value);
    const group = groups.get(key) ?? { value, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const timeOf = (row: GridRow) => time === null ? null : answerTime(cellText(row.cells, time));
  return {
    refused,
    surveys: [...groups.values()].map(({ value, rows }): SurveyRows => {
      const leftOut: LeftOutRow[] = [];
      const chosen = unique === null ? rows : onePerRespondent(rows, { unique, timeOf, keep });
      const lines = new Set(chosen.map(({ line }) => line));
      for (const { line } of rows) if (!lines.has(line)) leftOut.push({ line, why: "same-respondent" });
      const times = chosen.flatMap((row) => timeOf(row) ?? []).toSorted();
      const [first] = times;
      const last = times.at(-1);
      return {
        value,
        rows: chosen,
        leftOut,
        alike: alikeRows(chosen.filter((row) => hasClock(timeOf(row)))),
        times: first === undefined || last === undefined ? null : { first, last },
      };
    }),
  };
}

function onePerRespondent(
  rows: readonly GridRow[],
  { unique, timeOf, keep }: {
    readonly unique: number;
    readonly timeOf: (row: GridRow) => string | null;
    readonly keep: "first" | "last";
  },
): readonly GridRow[] {
  const kept = new Map<string, { readonly row: GridRow; readonly time: string | null }>();
  for (const row of rows) {
    const who = matchText(cellText(row.cells, unique));
    const key = who === "" ? `\u0000${row.line}` : who;
    const time = timeOf(row);
    const former = kept.get(key);
    const isEarlier = former !== undefined && time !== null && former.time !== null && time < former.time;
    const isLater = former !== undefined && (time === null || former.time === null || time >= former.time);
    if (former === undefined || (keep === "first" ? isEarlier : isLater)) kept.set(key, { row, time });
  }
  const lines = new Set([...kept.values()].map(({ row }) => row.line));
  return rows.filter(({ line }) => lines.has(line));
}

/** Two people may give the same answers on the same day, hardly within the same minute. */
function hasClock(time: string | null): boolean {
  return time !== null && !time.endsWith(" 00:00:00");
}

function alikeRows(rows: readonly GridRow[]): readonly (readonly number[])[] {
  return [...Map.groupBy(rows, ({ cells }) => JSON.stringify(cells)).values()]
    .filter(({ length }) => length > 1).map((alike) => alike.map(({ line }) => line));
}
