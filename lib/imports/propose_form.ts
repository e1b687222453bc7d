import type { Answer, AnswerScale, Codebook, Question } from "../survey/codebook.ts";
import { matchText } from "../survey/match_text.ts";
import { IMPORTED_ANSWERS, IMPORTED_NOTES } from "../wording/import_record_words.ts";
import { answerKey, withoutNumber } from "./answer_key.ts";
import { OTHER } from "./answer_reader.ts";
import { beforeAfterPairs } from "./before_after_pairs.ts";
import { completeScale } from "./complete_scale.ts";
import { MEANS_MISSING } from "./column_profile.ts";
import type { ExportTable } from "./export_table.ts";
import { type MappedColumn, withOccurrences } from "./form_mapping.ts";
import { headingKey } from "./heading_key.ts";
import type { FormGuess, ImportForm } from "./import_form.ts";
import { type OrderedLabels, orderLabels } from "./order_labels.ts";
import { knownAnswers, proposeQuestions } from "./propose_questions.ts";
import type { ProposedQuestion } from "./proposed_question.ts";
import { roleOfColumn } from "./role_of_column.ts";

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
}

/** Beyond every code of an answer, and never a number on a scale. */
const MISSING_CODE = 999;

/**
 * A questionnaire proposed from its export alone: types from the values, scales from the code books of the project and from
 * known ones, before and after by the wording. Everything that is guessed is marked.
 */
export function proposeForm(
  table: ExportTable,
  { id, title, titleEnglish, bank, group = null, unique = null }: ProposeFormOptions,
): ImportForm {
  const others = new Map<number, MappedColumn>();
  const occurrences = new Map(withOccurrences(table.columns).map(({ column, occurrence }) => [column.at, occurrence]));
  const bankWordings = new Map(bank.flatMap(({ questions }) => questions.map((one) => [headingKey(one.wording), one])));
  const named = (at: number) => ({
    heading: table.columns.find((column) => column.at === at)?.heading ?? "",
    occurrence: occurrences.get(at) ?? 1,
  });
  for (const column of table.columns) {
    const role = column.at === group
      ? "group"
      : column.at === unique
      ? "identifier"
      : bankWordings.has(headingKey(column.heading))
      ? null
      : roleOfColumn(column, table.rows);
    if (role !== null) others.set(column.at, { ...named(column.at), use: role });
  }
  const scales = bank.flatMap((codebook) => codebook.scales);
  const isKnownAnswer = knownAnswers(
    scales.flatMap((scale) => [...scale.answers, ...scale.otherAnswers].map(({ label }) => label)),
  );
  const asked = table.columns.filter(({ at }) => !others.has(at));
  const proposed = proposeQuestions(asked, {
    rows: table.rows,
    program: table.program,
    isKnownAnswer,
    isFree: (heading) => bankWordings.get(headingKey(heading))?.type === "free",
  });

  const own: AnswerScale[] = [];
  const made = new Map<string, AnswerScale>();
  const guesses: FormGuess[] = [];
  const columns: MappedColumn[] = [...others.values()];
  const grids = new Map<string, string>();
  const pairs = beforeAfterPairs(proposed.map(({ wording, grid }) => grid === null ? wording : `${grid} ${wording}`));
  const questions = proposed.map((one, at): Question => {
    const questionId = `${id}-q${String(at + 1).padStart(2, "0")}`;
    const scale = scaleFor(one, { id, known: scales, own, made });
    for (const what of one.guesses) guesses.push({ question: questionId, what });
    if (scale !== null && own.includes(scale)) {
      if (scale.kind === "rating") guesses.push({ question: questionId, what: "sides" });
      else if (!one.isOrdered) guesses.push({ question: questionId, what: "order-of-answers" });
    }
    if (one.grid !== null && !grids.has(one.grid)) grids.set(one.grid, `g${grids.size + 1}`);
    const grid = one.grid === null ? undefined : grids.get(one.grid);
    for (const { column, holds } of one.columns) {
      if (holds === "answers") columns.push({ ...named(column.at), use: "question", question: questionId });
      else if (holds === "words") columns.push({ ...named(column.at), use: "words", question: questionId });
      else {
        const option = answerKey("option" in holds ? holds.option : holds.copyOf).bare;
        const code = scale?.answers.find(({ label }) => answerKey(label).bare === option)?.code;
        const use = "option" in holds ? "option" : "copy";
        if (code !== undefined) columns.push({ ...named(column.at), use, question: questionId, code });
      }
    }
    return {
      id: questionId,
      order: at + 1,
      wording: one.wording,
      wordingEnglish: one.wording,
      type: one.type === "closed" ? scale?.kind === "rating" ? "scale" : "single" : one.type,
      construct: bankWordings.get(headingKey(one.wording))?.construct ?? questionId,
      timing: "only",
      scale: scale?.id ?? null,
      ...one.numbers === null ? {} : { numbers: one.numbers },
      ...grid === undefined ? {} : { grid },
      figureKeys: [],
    };
  });
  const paired = withPairs(questions, { pairs, own, known: scales });
  for (const { before, after } of paired.pairs) {
    for (const place of [before, after]) {
      const question = questions[place];
      if (question !== undefined) guesses.push({ question: question.id, what: "before-after" });
    }
  }
  for (const { id } of paired.completed) guesses.push({ question: id, what: "completed" });
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
  const at = (column: MappedColumn) => table.columns.findIndex((one) => one.heading === column.heading);
  return {
    codebook,
    mapping: {
      version: 1,
      program: table.program,
      columns: columns.toSorted((one, other) => at(one) - at(other) || one.occurrence - other.occurrence),
      answers: [],
      unlisted: proposed.flatMap(({ hasUnlisted }, place) => hasUnlisted ? [questions[place]?.id ?? ""] : []),
      by: null,
      surveys: {},
      unique: null,
      keep: "first",
      link: null,
    },
    isProposed: true,
    guesses,
    close: [],
    questionsWithoutColumn: [],
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

/** The scale of a closed question: one of the project, one that an earlier question has, or a new one; `null` for others. */
function scaleFor(
  { type, labels, isOrdered, hasUnlisted }: ProposedQuestion,
  { id, known, own, made }: {
    readonly id: string;
    readonly known: readonly AnswerScale[];
    readonly own: AnswerScale[];
    /** Scales by the answers that they were made of: rows of a grid have one, whatever it was completed to. */
    readonly made: Map<string, AnswerScale>;
  },
): AnswerScale | null {
  if (type !== "closed" && type !== "multiple") return null;
  const keys = new Set(labels.map((label) => answerKey(label).bare));
  const holds = (scale: AnswerScale) => {
    const all = new Set([...scale.answers, ...scale.otherAnswers].map(({ label }) => answerKey(label).bare));
    return [...keys].every((key) => all.has(key));
  };
  const isEqual = (scale: AnswerScale) =>
    holds(scale) && keys.size === scale.answers.length + scale.otherAnswers.length;
  const earlier = own.find((scale) => isEqual(scale) && (type === "closed" || scale.kind !== "rating") && !hasUnlisted);
  const madeOf = JSON.stringify([type, hasUnlisted, [...keys].sort()]);
  const before = made.get(madeOf) ?? earlier;
  if (before !== undefined) return before;
  const fromBank = type === "closed" && !hasUnlisted && keys.size >= 2 ? known.find(holds) : undefined;
  if (fromBank !== undefined) return fromBank;
  const order = isOrdered ? null : orderLabels(labels);
  const isRating = type === "closed" && order?.kind === "rating";
  // Beside a scale there must be one: where nobody answered anything but わからない, it is an answer like any.
  const hasBeside = type === "closed" && order !== null && order.answers.length > 0;
  const beside = hasBeside ? order.beside : [];
  const listed: OrderedLabels["answers"] = order === null
    ? labels.map((label) => ({ label }))
    : hasBeside
    ? order.answers
    : [...order.answers, ...order.beside].map(({ label }) => ({ label }));
  const isOther = ({ label }: { readonly label: string }) =>
    OTHER.test(answerKey(label).bare.replaceAll(/[()（）、,:：]/g, ""));
  const all: OrderedLabels["answers"] = hasUnlisted && !isRating && !listed.some(isOther)
    ? [...listed, { label: IMPORTED_ANSWERS.other.ja }]
    : listed;
  const withText = hasUnlisted ? all.find(isOther)?.label : undefined;
  // 1：行政職員, 2：福祉関係者: numbers of the form, when every answer has one.
  const isNumbered = labels.length > 1 && labels.every((label) => {
    const { number, bare, whole } = answerKey(label);
    return isOther({ label }) || (number !== null && bare !== whole);
  });
  const plainLabel = (label: string) => (isNumbered ? withoutNumber(label) : label).replaceAll(/\s*\n\s*/g, " ").trim();
  const scale: AnswerScale = {
    id: `${id}-s${String(own.length + 1).padStart(2, "0")}`,
    kind: isRating ? "rating" : order?.kind === "ordered" ? "ordered" : "nominal",
    family: null,
    basis: "questionnaire",
    reason: IMPORTED_NOTES.ownScale,
    answers: all.map(({ label, side }, at): Answer => ({
      code: at + 1,
      label: plainLabel(label),
      labelEnglish: plainLabel(label),
      ...isRating && side !== undefined ? { side } : {},
      ...withText === label && !isRating ? { withText: true as const } : {},
      ...type === "multiple" && ALONE.test(matchText(label)) ? { exclusive: true as const } : {},
    })),
    otherAnswers: beside.map(({ label, meaning }, at) => (
      { code: 900 + at, label: plainLabel(label), labelEnglish: plainLabel(label), meaning }
    )),
  };
  own.push(scale);
  made.set(madeOf, scale);
  return scale;
}

/** Answers that are given alone. */
const ALONE =
  /^(?:特にない|特になし|いずれもない|いずれもあてはまらない|どれもあてはまらない|なし|ない|noneoftheabove|none)$/;

/** Pairs of which both sides are ratings that can be set against each other; their scales become a family. */
function withPairs(
  questions: readonly Question[],
  { pairs, own, known }: {
    readonly pairs: ReturnType<typeof beforeAfterPairs>;
    readonly own: readonly AnswerScale[];
    readonly known: readonly AnswerScale[];
  },
) {
  const familyOf = new Map<string, string>();
  const completed = new Map<string, AnswerScale>();
  const scaleOf = (id: string | null) => completed.get(id ?? "") ?? [...own, ...known].find((scale) => scale.id === id);
  const sound = pairs.filter(({ before, after }) => {
    const [one, other] = [questions[before], questions[after]];
    if (one === undefined || other === undefined || one.type !== "scale" || other.type !== "scale") return false;
    if (one.scale === other.scale) return true;
    const [first, second] = [scaleOf(one.scale), scaleOf(other.scale)];
    if (first === undefined || second === undefined) return false;
    if (first.family !== null && first.family === second.family) return true;
    // A scale of the project stays as it is.
    if (![first, second].every(({ id }) => own.some((scale) => scale.id === id))) return false;
    // What nobody answered before may have been answered after.
    const whole = [completeScale(first, second) ?? first, completeScale(second, first) ?? second] as const;
    if (whole[0].answers.length !== whole[1].answers.length) return false;
    if (!whole[0].answers.every(({ side }, at) => whole[1].answers[at]?.side === side)) return false;
    for (const scale of whole) completed.set(scale.id, scale);
    const family = familyOf.get(first.id) ?? familyOf.get(second.id) ?? `${first.id}-pair`;
    familyOf.set(first.id, family).set(second.id, family);
    return true;
  });
  const isCompleted = ({ id, answers }: AnswerScale) => (completed.get(id)?.answers.length ?? 0) > answers.length;
  return {
    pairs: sound,
    completed: questions.filter(({ scale }) => own.some((one) => one.id === scale && isCompleted(one))),
    scales: own.map((scale) => ({
      ...completed.get(scale.id) ?? scale,
      family: familyOf.get(scale.id) ?? scale.family,
    })),
    questions: questions.map((question, place): Question => {
      const pair = sound.find(({ before, after }) => before === place || after === place);
      const construct = questions[pair?.after ?? -1]?.construct;
      if (pair === undefined || construct === undefined) return question;
      return { ...question, construct, timing: pair.before === place ? "before" : "after" };
    }),
  };
}
