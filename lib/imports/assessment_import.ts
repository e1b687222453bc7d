import { SHEET_ASPECTS, type SheetAspect, type SheetForm } from "../assessment/sheet_form.ts";
import type { Bilingual } from "../data/language.ts";
import type { ReadSheet } from "../rendering/read_workbook.ts";
import { matchText } from "../survey/match_text.ts";
import { ASPECT_HEADINGS, BASIC_INFORMATION, BODY_NAME, BODY_OPERATOR } from "../wording/assessment_words.ts";

/** What was written into one cell of an assessment sheet: each line an entry. */
export interface FilledCell {
  /** Line of the form. */
  readonly part: string;
  /** What was asked of it; `body` for consultation bodies, empty for a field. */
  readonly aspect: SheetAspect | "body" | "";
  readonly entries: readonly { readonly text: string; readonly operator: string | null }[];
}

/** An assessment sheet that came back. */
export interface AssessmentImport {
  /** Name of the workbook's sheet. */
  readonly sheet: string;
  /** What stands above the form, such as the municipality's name. */
  readonly title: string;
  /** Every cell that the form has, filled or empty. */
  readonly cells: readonly FilledCell[];
  /** Places of cells with text that stands in no cell of the form, such as `B31`. */
  readonly unread: readonly string[];
  /** Lines of the form that the sheet has not. */
  readonly absent: readonly string[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The assessment sheet in a workbook, as somebody filled it in; `null` when no sheet of it is one: fewer than half of the form's
 * lines are there.
 *
 * Rows may have been put in and columns widened: cells are found by the names beside and above them.
 */
export function assessmentImport(sheets: readonly ReadSheet[], form: SheetForm): AssessmentImport | null {
  for (const sheet of sheets) {
    const grid = sheet.rows.map((row) => row.map(textOf));
    const names = placesOf(grid);
    const found = form.lines.filter(({ ja, en }) => placeOf(names, { ja, en }) !== undefined);
    if (form.lines.length > 0 && found.length * 2 >= form.lines.length) return readForm(sheet.name, { grid, form });
  }
  return null;
}

function readForm(
  sheet: string,
  { grid, form }: { readonly grid: readonly (readonly string[])[]; readonly form: SheetForm },
): AssessmentImport {
  const names = placesOf(grid);
  const read = new Set<string>();
  const cellAt = (row: number, column: number): string => {
    read.add(`${row},${column}`);
    return grid[row]?.[column] ?? "";
  };
  const absent: string[] = [];
  const cells: FilledCell[] = [];
  const first = Math.min(...[...form.fields, ...form.lines].flatMap((part) => placeOf(names, part)?.row ?? []));
  for (const field of form.fields) {
    const place = placeOf(names, field);
    if (place === undefined) absent.push(field.ja);
    const { row = -1, column = -1 } = place ?? {};
    const text = field.place === "beside-basic" ? cellAt(row + 1, column) : cellAt(row, column + 1);
    cells.push({ part: field.id, aspect: "", entries: entriesOf(place === undefined ? "" : text) });
  }
  if (form.bodies !== null) {
    const entries = bodiesOf(form.bodies, { grid, form, names, cellAt, forget: (place) => read.delete(place) });
    if (entries === null) absent.push(form.bodies.ja);
    cells.push({ part: form.bodies.id, aspect: "body", entries: entries ?? [] });
  }
  for (const line of form.lines) {
    const place = placeOf(names, line);
    if (place === undefined) absent.push(line.ja);
    const columns = place === undefined ? null : aspectColumns(grid, place);
    for (const [at, aspect] of SHEET_ASPECTS.entries()) {
      const column = columns?.[aspect] ?? (place === undefined ? -1 : place.column + at + 1);
      const text = place === undefined ? "" : cellAt(place.row, column);
      cells.push({ part: line.id, aspect, entries: entriesOf(text) });
    }
  }
  return { sheet, title: grid[0]?.find((cell) => cell !== "") ?? "", cells, unread: unread(), absent };

  /** Text that nobody would find again: beside, below and above the form, but for what the form itself has there. */
  function unread(): readonly string[] {
    return grid.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const isOfForm = row < first || isName(cell, form) || /^(?:出典|Source)[:：]/u.test(cell);
        return cell === "" || read.has(`${row},${column}`) || isOfForm ? [] : [`${letterOf(column)}${row + 1}`];
      })
    );
  }
}

/** Consultation bodies, a row each, with who runs them; `null` when the sheet has no place for them, or columns without headings. */
function bodiesOf(
  bodies: NonNullable<SheetForm["bodies"]>,
  { grid, form, names, cellAt, forget }: {
    readonly grid: readonly (readonly string[])[];
    readonly form: SheetForm;
    readonly names: ReadonlyMap<string, Place>;
    readonly cellAt: (row: number, column: number) => string;
    /** A cell that was looked at and not taken. */
    readonly forget: (place: string) => void;
  },
): FilledCell["entries"] | null {
  const [heading, name, operatorName] = [bodies, BODY_NAME, BODY_OPERATOR].map((words) => placeOf(names, words));
  if (heading === undefined || name === undefined || operatorName === undefined) return null;
  const columns = { name: name.column, operator: operatorName.column };
  const entries: FilledCell["entries"][number][] = [];
  for (let row = name.row + 1; row < grid.length; row++) {
    const isEnd = (grid[row] ?? []).some((cell) => isName(cell, form));
    if (isEnd) break;
    const [text, operator] = [cellAt(row, columns.name).trim(), cellAt(row, columns.operator).trim()];
    if (text !== "") entries.push({ text, operator: operator === "" ? null : operator });
    else if (operator !== "") forget(`${row},${columns.operator}`);
  }
  return entries;
}

/** Where each text stands first. */
function placesOf(grid: readonly (readonly string[])[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [row, cells] of grid.entries()) {
    for (const [column, cell] of cells.entries()) {
      const key = matchText(cell);
      if (key !== "" && !places.has(key)) places.set(key, { row, column });
    }
  }
  return places;
}

function placeOf(
  names: ReadonlyMap<string, Place>,
  { ja, en }: Bilingual,
): Place | undefined {
  return names.get(matchText(ja)) ?? names.get(matchText(en));
}

/** Whether a cell is one of the form's own names. */
function isName(cell: string, form: SheetForm): boolean {
  const key = matchText(cell);
  const names = [
    ...form.fields,
    ...form.lines,
    ...form.bodies === null ? [] : [form.bodies],
    ...Object.values(ASPECT_HEADINGS),
    BASIC_INFORMATION,
    BODY_NAME,
    BODY_OPERATOR,
  ];
  return key !== "" && names.some(({ ja, en }) => matchText(ja) === key || matchText(en) === key);
}

/** Columns of 現状, 強み and 課題 by the nearest headings above a line; `null` without any. */
function aspectColumns(
  grid: readonly (readonly string[])[],
  { row: from }: Place,
): Readonly<Record<SheetAspect, number>> | null {
  const keys = SHEET_ASPECTS.map((aspect) => [ASPECT_HEADINGS[aspect].ja, ASPECT_HEADINGS[aspect].en].map(matchText));
  for (let row = from; row >= 0; row--) {
    const cells = (grid[row] ?? []).map(matchText);
    const [status = -1, strength = -1, issue = -1] = keys.map((own) => cells.findIndex((cell) => own.includes(cell)));
    if (status >= 0 && strength >= 0 && issue >= 0) return { status, strength, issue };
  }
  return null;
}

const BULLET = /^[・･•●○◦‣*＊]\s*/u;

function entriesOf(text: string): FilledCell["entries"] {
  return text.split("\n").map((line) => line.trim().replace(BULLET, "").trim()).filter((line) => line !== "")
    .map((line) => ({ text: line, operator: null }));
}

function textOf(value: ReadSheet["rows"][number][number]): string {
  if (value === null || value === undefined) return "";
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return text.replaceAll(/\r\n?|\v/g, "\n").trim();
}

/** A column's letters: A, B … Z, AA. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + column % 26);
  return column < 26 ? last : `${letterOf(Math.floor(column / 26) - 1)}${last}`;
}
