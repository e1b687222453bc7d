import type { Study } from "../study/study.ts";
import type { Codebook } from "../survey/codebook.ts";
import { weightDescription } from "../wording/import_words.ts";
import { answerTime } from "./answer_time.ts";
import { chooseForm, type KnownSurvey, type NearSurvey } from "./choose_form.ts";
import type { ExportFormat, Unusable } from "./export_grid.ts";
import type { ExportColumn, ExportProgram, ExportTable, LeftOutRow } from "./export_table.ts";
import { bindColumns, type FormMapping, type MappedColumn } from "./form_mapping.ts";
import { headingKey } from "./heading_key.ts";
import { type GivenEvent, idOf, type ImportEvent, importEvent, withoutKind } from "./import_event.ts";
import type { FormGuess, ImportForm } from "./import_form.ts";
import { matchForm } from "./match_form.ts";
import { partSurveys, type SurveyRows } from "./part_surveys.ts";
import { proposeForm } from "./propose_form.ts";
import { readExport } from "./read_export.ts";
import { readRows, type RefusedRow, type RowsReading } from "./read_rows.ts";
import { recogniseExport } from "./recognise_export.ts";

/** What becomes of an export, before anything is written. */
export interface ImportPlan {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly format: ExportFormat;
  readonly program: ExportProgram;
  readonly headingLines: readonly number[];
  readonly columns: readonly PlannedColumn[];
  /** Rows below the headings that are not blank: as many as are kept, left out and refused. */
  readonly rowsIn: number;
  readonly surveys: readonly PlannedSurvey[];
  /** Rows that are no answers of any survey; blank rows and titles among them. */
  readonly leftOut: readonly LeftOutRow[];
  readonly refused: readonly RefusedRow[];
  readonly form: ImportForm;
  /** A survey of the project that asks some of the questions; `null` when none does or one has been taken. */
  readonly nearest: NearSurvey | null;
  /** What the user must say before anything can be written. */
  readonly needed: readonly ImportEvent["needed"][number][];
}

/** A column and what becomes of it. */
export interface PlannedColumn {
  readonly column: ExportColumn;
  readonly mapped: MappedColumn | null;
}

/** One survey of a plan. */
export interface PlannedSurvey extends RowsReading {
  readonly id: string;
  readonly isNew: boolean;
  /** Value of the column that parts surveys; `null` when none does. */
  readonly value: string | null;
  readonly codebook: Codebook;
  readonly mapping: FormMapping;
  /** The event of a new survey; `null` for one that the project knows. */
  readonly event: ImportEvent | null;
  readonly leftOut: readonly LeftOutRow[];
  readonly times: SurveyRows["times"];
  /** Numbers of those whose answers are kept, where another file has the same people. @default from 1, as they come */
  readonly respondents?: readonly string[];
}

/** Why there is no plan. */
export type NoPlan =
  | Unusable
  | { readonly reason: "several-surveys"; readonly ids: readonly string[] }
  | { readonly reason: "one-of-two-sheets"; readonly id: string; readonly partner: string };

/** Options of {@linkcode planImport}. */
export interface PlanImportOptions {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** Surveys of the project. @default none */
  readonly surveys?: readonly KnownSurvey[];
  readonly study: Study;
  /** Names in Latin letters, for ids. @default they stay empty, and surveys are numbered */
  readonly latin?: (name: string) => string;
  /** Id of the survey; with `by` what the ids of all of them begin with. @default told by the columns, else the file's name */
  readonly survey?: string;
  /** Heading of the column whose values are surveys of their own. */
  readonly by?: string;
  /** Heading of the column that tells who answered. */
  readonly unique?: string;
  /** Which answer of somebody who answered more than once is kept. @default "first" */
  readonly keep?: "first" | "last";
  readonly sheet?: string;
  /** Decisions, instead of those of an earlier import. */
  readonly mapping?: FormMapping;
  /** A code book that somebody has settled, for a survey that is new; with `mapping`. */
  readonly codebook?: Codebook;
  /** What of that code book is still a guess. @default nothing */
  readonly guesses?: readonly FormGuess[];
  readonly event?: GivenEvent;
  /** Why there are not as many answers as a report prints; for a survey that a report prints. */
  readonly reason?: string;
  /** The sheet of the other side comes along, so that people keep one number on both. @default false */
  readonly isOfPair?: boolean;
}

/** A number of responses that differs from the printed one, without a reason. */
export interface UnexplainedNumber {
  readonly id: string;
  readonly printed: number;
  readonly responses: number;
}

/**
 * What becomes of an export: how it was read, which survey it belongs to, what each column is, and for each row whether it is
 * kept, left out or refused, and why.
 *
 * Rows in are rows kept, left out and refused. Nothing is written, and nothing that is only close is taken.
 */
export async function planImport(bytes: Uint8Array, options: PlanImportOptions): Promise<ImportPlan | NoPlan> {
  const { file, surveys = [], study, mapping = null, sheet } = options;
  const grid = await readExport(bytes, sheet === undefined ? {} : { sheet });
  if ("reason" in grid) return grid;
  const table = recogniseExport(grid);
  if (table === null) return { reason: "no-table" };
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
  const stem = options.survey ?? (idOf(baseName(file)) || "survey");
  const title = titleOf(options, places.group !== null);
  if (isKnown && chosen.form.codebook.design === "linked" && options.isOfPair !== true) {
    const { id, partner = "" } = chosen.form.codebook;
    return { reason: "one-of-two-sheets", id, partner };
  }
  const form = isKnown ? chosen.form : settled ?? proposeForm(table, {
    id: stem,
    title,
    titleEnglish: title,
    bank: surveys.map(({ codebook }) => codebook),
    ...places,
  });
  const keep = options.keep ?? before?.keep ?? "first";
  const parted = partSurveys(table, { by: places.group, unique: places.unique, time: timeColumn(table, form), keep });
  const decided: FormMapping = {
    ...form.mapping,
    by: headingOf(table, places.group),
    unique: headingOf(table, places.unique),
    keep,
  };
  // A survey of that name is another one unless all its questions are asked here, too.
  const matched = new Map(surveys.map(({ codebook }) => [codebook.id, matchForm(table, { codebook })]));
  const isForeign = (id: string) => (matched.get(id)?.questionsWithoutColumn.length ?? 0) > 0;
  const ids = surveyIdsOf(parted.surveys, {
    form,
    stem,
    isKnown,
    mapping: decided,
    isForeign,
    latin: options.latin,
  });
  const named = {
    ...decided,
    surveys: places.group === null
      ? {}
      : Object.fromEntries(parted.surveys.map(({ value }, at) => [value ?? "", ids[at] ?? ""])),
  };
  const planned = parted.surveys.map((part, at): PlannedSurvey => {
    const id = ids[at] ?? stem;
    const known = surveys.find(({ codebook }) => codebook.id === id);
    const own = known === undefined
      ? ofSurvey({ ...form, mapping: named }, id)
      : matchForm(table, { codebook: known.codebook, mapping: options.mapping ?? known.mapping });
    // In one order of fields, whether it is new or was read.
    const mapping: FormMapping = {
      version: 1,
      program: own.mapping.program,
      by: named.by,
      surveys: named.surveys,
      unique: named.unique,
      keep,
      link: own.mapping.link,
      columns: own.mapping.columns,
      answers: own.mapping.answers,
      unlisted: own.mapping.unlisted,
    };
    const weighted = known === undefined ? { ...own.codebook, ...weightOfForm(own.mapping) } : own.codebook;
    const reading = readRows({ ...table, rows: part.rows }, { codebook: weighted, mapping });
    const event = known !== undefined ? null : importEvent({
      given: options.event ?? {},
      study,
      value: part.value,
      firstDay: part.times?.first.slice(0, 10) ?? null,
      id,
      title,
      latin: options.latin ?? (() => ""),
    });
    return {
      ...reading,
      id,
      isNew: known === undefined,
      value: part.value,
      codebook: {
        ...weighted,
        id,
        ...known !== undefined ? {} : titlesOf(form.codebook, part.value, options.latin),
        responses: reading.kept.length,
        ...printedNumber(known?.codebook, { responses: reading.kept.length, reason: options.reason }),
      },
      mapping,
      event,
      leftOut: part.leftOut,
      times: part.times,
    };
  });
  const isRow = ({ why }: LeftOutRow) => why !== "title" && why !== "blank";
  return {
    file,
    format: grid.format,
    program: table.program,
    headingLines: table.headingLines,
    columns: bindColumns(table.columns, form.mapping.columns),
    rowsIn: table.rows.length + table.leftOut.filter(isRow).length,
    surveys: planned,
    leftOut: table.leftOut,
    refused: parted.refused,
    form: { ...form, mapping: named },
    nearest: chosen.kind === "new" ? chosen.nearest : null,
    needed: [...new Set(planned.flatMap(({ event }) => event?.needed ?? []))],
  };
}

/** A form for one of several surveys: its questions have ids of their own, as the ids of all charts of a project differ. */
function ofSurvey(form: ImportForm, id: string): Pick<ImportForm, "codebook" | "mapping"> {
  const start = `${form.codebook.id}-`;
  const own = (question: string) => question.startsWith(start) ? `${id}-${question.slice(start.length)}` : question;
  const { codebook, mapping } = form;
  return {
    codebook: {
      ...codebook,
      id,
      questions: codebook.questions.map((question) => ({
        ...question,
        id: own(question.id),
        ...question.askedIf === undefined
          ? {}
          : { askedIf: { ...question.askedIf, question: own(question.askedIf.question) } },
      })),
    },
    mapping: {
      ...mapping,
      columns: mapping.columns.map((column) =>
        "question" in column ? { ...column, question: own(column.question) } : column
      ),
      answers: mapping.answers.map((answer) => ({ ...answer, question: own(answer.question) })),
      unlisted: mapping.unlisted.map(own),
    },
  };
}

/** A weight, where a column of the export is one. */
function weightOfForm({ columns }: FormMapping): Pick<Codebook, "weight"> | Record<never, never> {
  const weight = columns.find(({ use }) => use === "weight");
  return weight === undefined ? {} : { weight: { column: "weight", ...weightDescription(weight.heading) } };
}

/** The number that a report prints, beside another number of answers, and why they differ. */
function printedNumber(
  known: Codebook | undefined,
  { responses, reason }: { readonly responses: number; readonly reason: string | undefined },
): Pick<Codebook, "printed"> {
  if (known === undefined || !isPrinted(known)) return {};
  const number = known.printed?.responses ?? known.responses;
  if (number === responses) return { printed: undefined };
  if (reason !== undefined) return { printed: { responses: number, reason, reasonEnglish: reason } };
  return known.printed === undefined ? {} : { printed: known.printed };
}

/** Whether a report prints charts of a questionnaire. */
function isPrinted({ questions }: Codebook): boolean {
  return questions.some(({ figureKeys }) => figureKeys.length > 0);
}

/** Surveys of which a report prints another number of responses than an import has, and nobody has said why. */
export function unexplainedNumbers(
  { surveys }: ImportPlan,
  known: readonly KnownSurvey[],
): readonly UnexplainedNumber[] {
  return surveys.flatMap(({ id, codebook }) => {
    const former = known.find((one) => one.codebook.id === id)?.codebook;
    if (former === undefined || !isPrinted(former)) return [];
    const printed = former.printed?.responses ?? former.responses;
    return printed === codebook.responses || codebook.printed !== undefined
      ? []
      : [{ id, printed, responses: codebook.responses }];
  });
}

/** The questions of a survey under the names that the form has for them: those of all surveys of one file together. */
export function formQuestions({ codebook }: PlannedSurvey, { form }: ImportPlan): ReadonlyMap<string, string> {
  return new Map(codebook.questions.map(({ id }, at) => [id, form.codebook.questions[at]?.id ?? id]));
}

/** A code book that a person has settled, over the columns as they decided. */
function settledForm(
  codebook: Codebook,
  { mapping, guesses }: { readonly mapping: FormMapping; readonly guesses: readonly FormGuess[] },
): ImportForm {
  return { codebook, mapping, isProposed: true, guesses, close: [], questionsWithoutColumn: [] };
}

/** What the questionnaire is called: as told, else by its municipality and event, else by its file. */
function titleOf({ event = {}, file, study }: PlanImportOptions, isParted: boolean): string {
  if (event.title !== undefined) return event.title;
  if (event.name === undefined) return baseName(file);
  const place = isParted ? undefined : event.municipality;
  const known = study.municipalities.records.find(({ municipalityId }) => municipalityId === place);
  return [known?.name ?? place, event.name].filter((word) => word !== undefined).join(" ");
}

function titlesOf(
  { title, titleEnglish }: Codebook,
  value: string | null,
  latin: PlanImportOptions["latin"] = () => "",
): Pick<Codebook, "title" | "titleEnglish"> {
  if (value === null) return { title, titleEnglish };
  return { title: `${title} ${value}`, titleEnglish: `${titleEnglish}, ${latin(withoutKind(value)) || value}` };
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
    times: sample.filter(({ cells }) => answerTime(cells[at] ?? "") !== null).length,
  }));
  const most = Math.max(0, ...counted.map(({ times }) => times));
  return most === 0 ? null : counted.findLast(({ times }) => times === most)?.at ?? null;
}

/** Ids of the surveys, each once: those of an earlier import, else made from the value that parts them. */
function surveyIdsOf(
  parts: readonly SurveyRows[],
  { form, stem, isKnown, mapping, isForeign, latin = () => "" }: {
    readonly form: ImportForm;
    readonly stem: string;
    readonly isKnown: boolean;
    readonly mapping: FormMapping;
    readonly isForeign: (id: string) => boolean;
    readonly latin: ((name: string) => string) | undefined;
  },
): readonly string[] {
  if (isKnown && mapping.by === null) return [form.codebook.id];
  if (mapping.by === null) return [stem];
  const used = new Set<string>(Object.values(mapping.surveys));
  return parts.map(({ value }, at) => {
    const former = mapping.surveys[value ?? ""];
    if (former !== undefined) return former;
    const named = idOf(/^[\x20-\x7e]+$/.test(value ?? "") ? value ?? "" : latin(withoutKind(value ?? "")));
    const base = `${stem}-${named === "" ? at + 1 : named}`;
    let id = base;
    for (let number = 2; used.has(id) || isForeign(id); number++) id = `${base}-${number}`;
    used.add(id);
    return id;
  });
}
