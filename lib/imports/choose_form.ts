import type { Codebook } from "../survey/codebook.ts";
import type { ExportTable } from "./export_table.ts";
import { bindColumns, type FormMapping, questionOf } from "./form_mapping.ts";
import type { ImportForm } from "./import_form.ts";
import { matchForm } from "./match_form.ts";

/** A survey of the project, with what was decided of its exports before. */
export interface KnownSurvey {
  readonly codebook: Codebook;
  readonly mapping: FormMapping | null;
}

/** Which survey of the project an export belongs to. */
export type ChosenForm =
  | { readonly kind: "known"; readonly form: ImportForm }
  /** None; `nearest` has the same wordings for some of its questions. */
  | { readonly kind: "new"; readonly nearest: NearSurvey | null }
  | { readonly kind: "several"; readonly ids: readonly string[] };

/** A survey that shares some questions with an export, but not all. */
export interface NearSurvey {
  readonly id: string;
  readonly matched: number;
  readonly questions: number;
}

/**
 * The survey that an export belongs to: the one that is named; else the one whose earlier export had the same columns; else the
 * one of which every closed question has a column. A survey of which only some have is named, and not taken.
 */
export function chooseForm(
  table: ExportTable,
  { surveys, id, mapping }: {
    readonly surveys: readonly KnownSurvey[];
    /** Survey that the user named. */
    readonly id: string | null;
    /** Decisions that the user gave. */
    readonly mapping: FormMapping | null;
  },
): ChosenForm {
  const named = surveys.find(({ codebook }) => codebook.id === id);
  if (named !== undefined) {
    const form = matchForm(table, { codebook: named.codebook, mapping: mapping ?? named.mapping });
    return { kind: "known", form };
  }
  // Surveys that came out of one file are known by what their ids begin with, and share its mapping.
  const ofName = surveys.filter(({ codebook, mapping }) =>
    id === null || (isParted(mapping) && codebook.id.startsWith(`${id}-`))
  );
  const before = ofName.filter((survey) =>
    hasSameColumns(table, mapping ?? survey.mapping) && fits(table, survey, mapping)
  );
  const [first] = before;
  if (first !== undefined && (before.length === 1 || before.every((one) => isParted(one.mapping)))) {
    return { kind: "known", form: matchForm(table, { codebook: first.codebook, mapping: mapping ?? first.mapping }) };
  }
  if (id !== null) return { kind: "new", nearest: null };
  const forms = surveys.map(({ codebook }) => matchForm(table, { codebook }));
  const counted = forms.map((form) => {
    const closed = form.codebook.questions.filter(({ type }) => type !== "free").length;
    return { form, closed, matched: closed - form.questionsWithoutColumn.length };
  });
  const whole = counted.filter(({ closed, matched }) => closed > 0 && matched === closed);
  if (whole.length > 1) return { kind: "several", ids: whole.map(({ form }) => form.codebook.id) };
  if (whole[0] !== undefined) return { kind: "known", form: whole[0].form };
  const [best] = counted.toSorted((one, other) => other.matched / other.closed - one.matched / one.closed);
  const nearest = best === undefined || best.matched * 5 < best.closed * 3 || best.matched === 0
    ? null
    : { id: best.form.codebook.id, matched: best.matched, questions: best.closed };
  return { kind: "new", nearest };
}

/** Whether a file was parted into several surveys. */
function isParted(mapping: FormMapping | null): boolean {
  return mapping !== null && mapping.by !== null;
}

/** Whether an earlier export of the same form had all these columns, and this has all that were used. */
function hasSameColumns(table: ExportTable, mapping: FormMapping | null): boolean {
  if (mapping === null) return false;
  const bound = bindColumns(table.columns, mapping.columns);
  const used = mapping.columns.filter((mapped) => questionOf(mapped) !== null).length;
  return used > 0 && bound.filter(({ mapped }) => questionOf(mapped) !== null).length === used;
}

function fits(table: ExportTable, { codebook, mapping: own }: KnownSurvey, mapping: FormMapping | null): boolean {
  return matchForm(table, { codebook, mapping: mapping ?? own }).questionsWithoutColumn.length === 0;
}
