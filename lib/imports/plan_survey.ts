import { weightDescription } from "../wording/import_names.ts";
import type { Codebook } from "../survey/codebook.ts";
import type { FormMapping } from "./form_mapping.ts";
import { withoutKind } from "./import_event.ts";
import { importEvent } from "./import_event.ts";
import type { KnownSurvey } from "./choose_form.ts";
import type { ExportTable } from "./export_table.ts";
import type { ImportForm } from "./import_form.ts";
import type { PlanImportOptions, PlannedSurvey } from "./import_plan.ts";
import { matchForm } from "./match_form.ts";
import type { SurveyRows } from "./part_surveys.ts";
import { printedNumber } from "./printed_number.ts";
import { readRows } from "./read_rows.ts";

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

function titlesOf(
  { title, titleEnglish }: Codebook,
  value: string | null,
  latin: PlanImportOptions["latin"] = () => "",
): Pick<Codebook, "title" | "titleEnglish"> {
  if (value === null) return { title, titleEnglish };
  return { title: `${title} ${value}`, titleEnglish: `${titleEnglish}, ${latin(withoutKind(value)) || value}` };
}

/** What one survey of an export is planned from, besides the options of the import. */
interface PlannedSurveyOptions extends Omit<PlanImportOptions, "mapping"> {
  /** Decisions that the user brings, instead of those of an earlier import. */
  readonly decisions: FormMapping | undefined;
  readonly id: string;
  readonly table: ExportTable;
  readonly form: ImportForm;
  readonly mapping: FormMapping;
  readonly surveys: readonly KnownSurvey[];
  readonly title: string;
}

/** One survey of an export: its code book, its rows and its event. */
export function plannedSurvey(
  part: SurveyRows,
  { id, table, form, mapping: named, surveys, title, study, ...options }: PlannedSurveyOptions,
): PlannedSurvey {
  const known = surveys.find(({ codebook }) => codebook.id === id);
  const own = known === undefined ? ofSurvey({ ...form, mapping: named }, id) : matchForm(table, {
    codebook: known.codebook,
    mapping: options.decisions ?? known.mapping,
  });
  const mapping = wholeMapping(own.mapping, named);
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
    alike: part.alike,
    times: part.times,
  };
}

/** Decisions in one order of fields, whether the survey is new or was read. */
function wholeMapping(
  { program, link, columns, answers, unlisted }: FormMapping,
  { by, surveys, unique, keep }: FormMapping,
): FormMapping {
  return { version: 1, program, by, surveys, unique, keep, link, columns, answers, unlisted };
}
