import { itemAt } from "../data/item_at.ts";
import type { AnswerScale, Codebook, Question } from "../survey/codebook.ts";
import { IMPORTED_ANSWERS, IMPORTED_NOTES } from "../wording/import_record_words.ts";
import { askedQuestions, type NameColumn } from "./asked_questions.ts";
import { beforeAfterPairs } from "./before_after_pairs.ts";
import { MEANS_MISSING } from "./column_profile.ts";
import type { ExportTable } from "./export_table.ts";
import { type FormMapping, type MappedColumn, withOccurrences } from "./form_mapping.ts";
import { headingKey } from "./heading_key.ts";
import type { ImportForm } from "./import_form.ts";
import { withPairs } from "./pair_questions.ts";
import { knownAnswers, proposeQuestions } from "./propose_questions.ts";
import type { ProposedQuestion } from "./proposed_question.ts";
import { roleOfColumn } from "./role_of_column.ts";
import { stepsAsRatings } from "./steps_as_ratings.ts";

/** Options of {@linkcode proposeForm}. */
export interface ProposeFormOptions {
  /** Id of the survey; scales and constructs are named after it. */
  readonly id: string;
  readonly title: string;
  readonly titleEnglish: string;
  /** Code books of the project: their wordings and scales are known. */
  readonly bank: readonly Codebook[];
  /** Places of columns that are no questions: what parts surveys, who answered. */
  readonly group?: number | null;
  readonly unique?: number | null;
  /** The sheet of the other side comes along: steps are asked there again. @default false */
  readonly isOfPair?: boolean;
}

/** Beyond every code of an answer, and never a number on a scale. */
const MISSING_CODE = 999;

/**
 * A questionnaire proposed from its export alone: types from the values, scales from the code books of the project and from
 * known ones, before and after by the wording. Everything that is guessed is marked.
 */
export function proposeForm(
  table: ExportTable,
  { id, title, titleEnglish, bank, group = null, unique = null, isOfPair = false }: ProposeFormOptions,
): ImportForm {
  const bankWordings = new Map(bank.flatMap(({ questions }) => questions.map((one) => [headingKey(one.wording), one])));
  const occurrences = new Map(withOccurrences(table.columns).map(({ column, occurrence }) => [column.at, occurrence]));
  const named: NameColumn = ({ at, heading }) => ({ heading, occurrence: occurrences.get(at) ?? 1 });
  const others = otherColumns(table, { bankWordings, group, unique, named });
  const scales = bank.flatMap((codebook) => codebook.scales);
  const isKnownAnswer = knownAnswers(scales.flatMap(labelsOf));
  const found = proposeQuestions(table.columns.filter(({ at }) => !others.has(at)), {
    rows: table.rows,
    program: table.program,
    isKnownAnswer,
    isFree: (heading) => bankWordings.get(headingKey(heading))?.type === "free",
  });
  const pairs = beforeAfterPairs(found.map(({ wording, grid }) => grid === null ? wording : `${grid} ${wording}`));
  const proposed = withSteps(found, { pairs, isOfPair });
  const asked = askedQuestions(proposed, { id, scales, bankWordings, named });
  const { questions, own, grids } = asked;
  const paired = withPairs(questions, { pairs, own, known: scales });
  const inPairs = paired.pairs.flatMap(({ before, after }) => [before, after])
    .map((at) => itemAt(questions, at, "question"));
  const used = new Set(paired.questions.map(({ scale }) => scale));
  const codebook: Codebook = {
    $schema: "../codebook.schema.json",
    id,
    title,
    titleEnglish,
    design: paired.pairs.length > 0 ? "retrospective" : "post-only",
    responses: table.rows.length,
    missing: {
      code: MISSING_CODE,
      label: IMPORTED_ANSWERS.none.ja,
      labelEnglish: IMPORTED_ANSWERS.none.en,
      spellings: MEANS_MISSING.filter((spelling) => spelling !== IMPORTED_ANSWERS.none.ja),
    },
    ...withGrids(grids, paired.questions),
    scales: [...paired.scales, ...scales.map(seenHere)].filter((scale, at, all) =>
      used.has(scale.id) && all.findIndex((other) => other.id === scale.id) === at
    ),
    questions: paired.questions,
  };
  return {
    codebook,
    mapping: firstMapping(table, {
      columns: [...others.values(), ...asked.columns],
      unlisted: questions.filter((_, at) => itemAt(proposed, at, "proposal").hasUnlisted).map(({ id }) => id),
    }),
    isProposed: true,
    guesses: [
      ...asked.guesses,
      ...inPairs.map((question) => ({ question: question.id, what: "before-after" as const })),
      ...paired.completed.map((question) => ({ question: question.id, what: "completed" as const })),
    ],
    close: [],
    unpaired: paired.unpaired,
    questionsWithoutColumn: [],
  };
}

function labelsOf({ answers, otherAnswers }: AnswerScale): readonly string[] {
  return [...answers, ...otherAnswers].map(({ label }) => label);
}

/** Numbers that are asked before and after as the ratings that they are, where they are steps. */
function withSteps(
  questions: readonly ProposedQuestion[],
  { pairs, isOfPair }: { readonly pairs: ReturnType<typeof beforeAfterPairs>; readonly isOfPair: boolean },
): readonly ProposedQuestion[] {
  if (isOfPair) return questions.flatMap((question) => stepsAsRatings([question]));
  return pairs.reduce((all, { before, after }) => {
    const [one, other] = stepsAsRatings([itemAt(all, before, "question"), itemAt(all, after, "question")]);
    return one === undefined || other === undefined ? all : all.with(before, one).with(after, other);
  }, questions);
}

/** Columns that are no questions, by their places. */
function otherColumns(
  table: ExportTable,
  { bankWordings, group, unique, named }: {
    readonly bankWordings: ReadonlyMap<string, Question>;
    readonly group: number | null;
    readonly unique: number | null;
    readonly named: NameColumn;
  },
): ReadonlyMap<number, MappedColumn> {
  const others = new Map<number, MappedColumn>();
  for (const column of table.columns) {
    const role = column.at === group
      ? "group"
      : column.at === unique
      ? "identifier"
      : bankWordings.has(headingKey(column.heading))
      ? null
      : roleOfColumn(column, table.rows);
    if (role !== null) others.set(column.at, { ...named(column), use: role });
  }
  return others;
}

/** Decisions of a form that nobody has decided anything about, its columns in the order of the file. */
function firstMapping(
  table: ExportTable,
  { columns, unlisted }: { readonly columns: readonly MappedColumn[]; readonly unlisted: string[] },
): FormMapping {
  const at = (column: MappedColumn) => table.columns.findIndex((one) => one.heading === column.heading);
  return {
    version: 1,
    program: table.program,
    columns: columns.toSorted((one, other) => at(one) - at(other) || one.occurrence - other.occurrence),
    answers: [],
    unlisted,
    by: null,
    surveys: {},
    unique: null,
    keep: "first",
    link: null,
  };
}

/** A scale of another code book, whose answers an export has as well: here they are no assumption. */
function seenHere(scale: AnswerScale): AnswerScale {
  return { ...scale, basis: "questionnaire", reason: IMPORTED_NOTES.scaleOfOthers };
}

/** Grids whose rows have one scale; of others the rows stay questions of their own. */
function withGrids(
  grids: ReadonlyMap<string, string>,
  questions: readonly Question[],
): Pick<Codebook, "grids"> | Record<never, never> {
  if (grids.size === 0 || questions.every(({ grid }) => grid === undefined)) return {};
  return { grids: [...grids].map(([wording, id]) => ({ id, wording, wordingEnglish: wording })) };
}
