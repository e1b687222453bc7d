import { cellText } from "./cell_text.ts";
import { itemAt } from "../data/item_at.ts";
import type { Codebook } from "../survey/codebook.ts";
import { answerTime } from "./answer_time.ts";
import { chooseForm, type KnownSurvey, type NearSurvey } from "./choose_form.ts";
import type { Unusable } from "./export_grid.ts";
import { type ExportColumn, type ExportTable, isCounted } from "./export_table.ts";
import { bindColumns, type FormMapping } from "./form_mapping.ts";
import { headingKey } from "./heading_key.ts";
import { idOf } from "./import_event.ts";
import type { FormGuess, ImportForm } from "./import_form.ts";
import type { ImportPlan, NoPlan, PlanImportOptions } from "./import_plan.ts";
import { matchForm } from "./match_form.ts";
import { partSurveys, type SurveyRows } from "./part_surveys.ts";
import { plannedSurvey } from "./plan_survey.ts";
import { proposeForm } from "./propose_form.ts";
import { readExport } from "./read_export.ts";
import { recogniseExport } from "./recognise_export.ts";
import { surveyIdsOf } from "./survey_ids.ts";

/**
 * What becomes of an export: how it was read, which survey it belongs to, what each column is, and for each row whether it is
 * kept, left out or refused, and why.
 *
 * Rows in are rows kept, left out and refused. Nothing is written, and nothing that is only close is taken.
 */
export async function planImport(bytes: Uint8Array, options: PlanImportOptions): Promise<ImportPlan | NoPlan> {
  const { file, surveys = [], sheet } = options;
  const grid = await readExport(bytes, sheet === undefined ? {} : { sheet });
  if ("reason" in grid) return grid;
  const table = recogniseExport(grid);
  if (table === null) return { reason: "no-table" };
  const chosen = formOf(table, options);
  if ("reason" in chosen) return chosen;
  const { form, places, keep, title } = chosen;
  const parted = partSurveys(table, { by: places.group, unique: places.unique, time: timeColumn(table, form), keep });
  const { ids, mapping } = namedSurveys(parted.surveys, { ...chosen, table, surveys, latin: options.latin });
  const planned = parted.surveys.map((part, at) =>
    plannedSurvey(part, {
      ...options,
      decisions: options.mapping,
      id: ids[at] ?? chosen.stem,
      table,
      form,
      mapping,
      surveys,
      title,
    })
  );
  return {
    file,
    format: grid.format,
    program: table.program,
    headingLines: table.headingLines,
    columns: bindColumns(table.columns, form.mapping.columns),
    rowsIn: table.rows.length + table.leftOut.filter(isCounted).length,
    surveys: planned,
    leftOut: table.leftOut,
    refused: parted.refused,
    form: { ...form, mapping },
    nearest: chosen.nearest,
    needed: [...new Set(planned.flatMap(({ event }) => event?.needed ?? []))],
  };
}

/** The form of an export, and how its rows are parted. */
interface ChosenForm {
  readonly form: ImportForm;
  /** Whether the form is one of the project. */
  readonly isKnown: boolean;
  readonly nearest: NearSurvey | null;
  /** Columns that part surveys, and that tell who answered. */
  readonly places: { readonly group: number | null; readonly unique: number | null };
  readonly keep: "first" | "last";
  readonly stem: string;
  readonly title: string;
}

/** The form of an export: one of the project, one that somebody has settled, or one proposed of the export itself. */
function formOf(table: ExportTable, options: PlanImportOptions): ChosenForm | NoPlan {
  const { file, surveys = [], mapping = null } = options;
  const settled = options.codebook === undefined || mapping === null ||
      surveys.some(({ codebook }) => codebook.id === options.codebook?.id)
    ? null
    : settledForm(options.codebook, { mapping, guesses: options.guesses ?? [] });
  const chosen = settled === null
    ? chooseForm(table, { surveys, id: options.survey ?? null, mapping })
    : { kind: "new", nearest: null } as const;
  const before = chosen.kind === "known" ? chosen.form.mapping : mapping;
  const by = columnOf(table, options.by ?? before?.by ?? null);
  const unique = columnOf(table, options.unique ?? before?.unique ?? null);
  for (const column of [by, unique]) if (typeof column === "string") return unknownColumn(column, table);
  const places = { group: placeOf(by), unique: placeOf(unique) };
  // A column that parts surveys makes new ones, unless they came out of such a file before.
  const isKnown = chosen.kind === "known" && (options.by === undefined || chosen.form.mapping.by !== null);
  if (chosen.kind === "several" && options.by === undefined) return { reason: "several-surveys", ids: chosen.ids };
  if (isKnown && chosen.form.codebook.design === "linked" && options.isOfPair !== true) {
    const { id, partner = "" } = chosen.form.codebook;
    return { reason: "one-of-two-sheets", id, partner };
  }
  const stem = options.survey ?? (idOf(baseName(file)) || "survey");
  const title = titleOf(options, places.group !== null);
  const bank = surveys.map(({ codebook }) => codebook);
  return {
    form: isKnown ? chosen.form : settled ??
      proposeForm(table, {
        id: stem,
        title,
        titleEnglish: title,
        bank,
        ...places,
        isOfPair: options.isOfPair ?? false,
      }),
    isKnown,
    nearest: chosen.kind === "new" ? chosen.nearest : null,
    places,
    keep: options.keep ?? before?.keep ?? "first",
    stem,
    title,
  };
}

/** Ids of the surveys of an export, and the decisions of its form with them. */
function namedSurveys(
  parts: readonly SurveyRows[],
  { table, surveys, latin, form, isKnown, places, keep, stem }: ChosenForm & {
    readonly table: ExportTable;
    readonly surveys: readonly KnownSurvey[];
    readonly latin: PlanImportOptions["latin"];
  },
): { readonly ids: readonly string[]; readonly mapping: FormMapping } {
  const by = headingOf(table, places.group);
  const mapping: FormMapping = { ...form.mapping, by, unique: headingOf(table, places.unique), keep };
  // A survey of that name is another one unless all its questions are asked here, too.
  const isForeign = (id: string) =>
    surveys.some(({ codebook }) =>
      codebook.id === id && matchForm(table, { codebook }).questionsWithoutColumn.length > 0
    );
  const ids = surveyIdsOf(parts, { form, stem, isKnown, mapping, isForeign, latin });
  const named = by === null
    ? {}
    : Object.fromEntries(parts.map(({ value }, at) => [value ?? "", itemAt(ids, at, "id of a survey")]));
  return { ids, mapping: { ...mapping, surveys: named } };
}

/** A code book that a person has settled, over the columns as they decided. */
function settledForm(
  codebook: Codebook,
  { mapping, guesses }: { readonly mapping: FormMapping; readonly guesses: readonly FormGuess[] },
): ImportForm {
  return { codebook, mapping, isProposed: true, guesses, close: [], unpaired: [], questionsWithoutColumn: [] };
}

/** What the questionnaire is called: as told, else by its municipality and event, else by its file. */
function titleOf({ event = {}, file, study }: PlanImportOptions, isParted: boolean): string {
  if (event.title !== undefined) return event.title;
  if (event.name === undefined) return baseName(file);
  const place = isParted ? undefined : event.municipality;
  const known = study.municipalities.records.find(({ municipalityId }) => municipalityId === place);
  return [known?.name ?? place, event.name].filter((word) => word !== undefined).join(" ");
}

function baseName(file: string): string {
  return file.replace(/\.[^.]+$/, "").trim() || file;
}

/** The column of a heading; the heading itself when there is none. */
function columnOf(table: ExportTable, heading: string | null): ExportColumn | string | null {
  if (heading === null) return null;
  return table.columns.find((column) => column.heading === heading) ??
    table.columns.find((column) => headingKey(column.heading) === headingKey(heading)) ?? heading;
}

function unknownColumn(column: string, table: ExportTable): Unusable {
  return { reason: "unknown-column", column, columns: table.columns.map(({ heading }) => heading) };
}

function placeOf(column: ExportColumn | string | null): number | null {
  return column === null || typeof column === "string" ? null : column.at;
}

function headingOf(table: ExportTable, at: number | null): string | null {
  return at === null ? null : table.columns.find((column) => column.at === at)?.heading ?? null;
}

/** The column that says when somebody answered: of several times the one in which most rows have one, the last of them. */
function timeColumn(table: ExportTable, form: ImportForm): number | null {
  const bound = bindColumns(table.columns, form.mapping.columns).filter(({ mapped }) => mapped?.use === "time");
  const sample = table.rows.slice(0, 200);
  const counted = bound.map(({ column: { at } }) => ({
    at,
    times: sample.filter(({ cells }) => answerTime(cellText(cells, at)) !== null).length,
  }));
  const most = Math.max(0, ...counted.map(({ times }) => times));
  return most === 0 ? null : counted.findLast(({ times }) => times === most)?.at ?? null;
}
