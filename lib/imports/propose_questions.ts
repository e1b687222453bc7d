import { matchText } from "../survey/match_text.ts";
import { IMPORTED_ANSWERS } from "../wording/import_record_words.ts";
import { answerKey } from "./answer_key.ts";
import { OTHER } from "./answer_reader.ts";
import { choiceList } from "./choice_lists.ts";
import { type ColumnProfile, columnProfile, meansMissing, profileOf } from "./column_profile.ts";
import type { GridRow } from "./export_grid.ts";
import type { ExportColumn, ExportProgram } from "./export_table.ts";
import { cellNumber, numberRange } from "./number_range.ts";
import { orderLabels } from "./order_labels.ts";
import type { ProposedQuestion } from "./proposed_question.ts";
import { type ChoiceSeparator, separatorsOf } from "./split_choices.ts";
import { isTickColumn } from "./tick_columns.ts";

/** More answers than this are listed only when nearly all come again. */
const FEW_ANSWERS = 12;
const MOST_ANSWERS = 60;
/** An answer to tick is shorter than this. */
const LONGEST_ANSWER = 80;

/** What {@linkcode proposeQuestions} goes by. */
export interface ProposeQuestionsOptions {
  readonly rows: readonly GridRow[];
  readonly program: ExportProgram;
  /** Whether a value is an answer of a scale that a code book of the project has. */
  readonly isKnownAnswer: (value: string) => boolean;
  /** Whether a code book of the project asks this in free text. @default of none */
  readonly isFree?: (heading: string) => boolean;
}

/**
 * What each column of an export asks, told by its heading and by what stands in it.
 *
 * In turn: columns of one heading with a row or an answer each (grids, check boxes); lists of check boxes in one cell, with the
 * columns of 0 and 1 that repeat them; numbers; answers that come again and again; free text.
 */
export function proposeQuestions(
  columns: readonly ExportColumn[],
  { rows, program, isKnownAnswer, isFree = () => false }: ProposeQuestionsOptions,
): readonly ProposedQuestion[] {
  const profiles = new Map(columns.map((column) => [column.at, columnProfile(rows, column.at)]));
  const profile = ({ at }: ExportColumn): ColumnProfile => profiles.get(at) ?? columnProfile(rows, at);
  const questions: ProposedQuestion[] = [];
  const done = new Set<ExportColumn>();
  for (const column of columns) {
    if (done.has(column)) continue;
    const group = column.part === null
      ? []
      : columns.filter((other) => other.part !== null && other.stem === column.stem);
    const ticks = group.filter((one) => isTickColumn(profile(one), one.part ?? "", { words: isOther(one.part ?? "") }));
    if (group.length > 1 && ticks.length === group.length) {
      for (const one of group) done.add(one);
      // KoboToolbox has the list in a column of its own before the columns of its answers.
      const list = questions.findIndex(({ wording, columns: [first] }) =>
        program === "kobotoolbox" && wording === column.stem && first?.holds === "answers"
      );
      if (list !== -1) questions.splice(list, 1);
      questions.push(tickedQuestion(group, column.stem));
      continue;
    }
    if (group.length > 1) {
      for (const one of group) done.add(one);
      questions.push(...gridRows(group, { rows, isKnownAnswer }));
      continue;
    }
    done.add(column);
    const separators = separatorsOf(program);
    const asksFree = isFree(column.heading) || ASKS_FREE.test(column.heading);
    const own = singleColumn(column, { profile: profile(column), rows, isKnownAnswer, separators, asksFree });
    if (own.type !== "multiple") {
      questions.push(own);
      continue;
    }
    // 0/1 columns behind a list say again what it says, in the questionnaire's order.
    const labels = new Map(own.labels.map((label) => [answerKey(label).bare, label]));
    const after = columns.slice(columns.indexOf(column) + 1);
    const repeats: ExportColumn[] = [];
    for (const other of after) {
      const isRepeat = labels.has(answerKey(other.heading).bare) || isSameList(other, profile(other));
      if (!isRepeat || !isTickColumn(profile(other), other.heading, { words: isOther(other.heading) })) break;
      repeats.push(other);
    }
    const known = repeats.filter(({ heading }) => labels.has(answerKey(heading).bare));
    const isList = known.length >= 2;
    for (const other of isList ? repeats : []) done.add(other);
    const words = repeats.find(({ heading }) => isOther(heading));
    const order = isList ? [...repeats.map(({ heading }) => heading), ...own.labels] : own.labels;
    questions.push({
      ...own,
      labels: once(order),
      isOrdered: isList,
      columns: [
        ...own.columns,
        ...(isList ? repeats : []).map((other) => (
          { column: other, holds: other === words ? "words" as const : { copyOf: other.heading } }
        )),
      ],
    });
  }
  return questions;
}

function isOther(label: string): boolean {
  return OTHER.test(answerKey(label).bare.replaceAll(/[()（）、,:：]/g, ""));
}

/** A column of 0 and 1 alone, between those of a list: an answer that nobody gave. */
function isSameList({ heading }: ExportColumn, { values }: ColumnProfile): boolean {
  return heading !== "" && values.length > 0 && values.every(({ label }) => label === "0" || label === "1");
}

function once(labels: readonly string[]): readonly string[] {
  const keys = labels.map((label) => answerKey(label).bare);
  return labels.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

function tickedQuestion(group: readonly ExportColumn[], stem: string): ProposedQuestion {
  return {
    wording: stem,
    grid: null,
    type: "multiple",
    labels: once(group.map(({ part }) => part ?? "")),
    isOrdered: true,
    columns: group.map((column) => ({ column, holds: { option: column.part ?? "" } })),
    numbers: null,
    hasUnlisted: group.some(({ part }) => isOther(part ?? "")),
    guesses: ["multiple"],
  };
}

/** Rows of a grid: closed ones have the answers that any of them has, as they are of one scale; else each by itself. */
function gridRows(
  group: readonly ExportColumn[],
  { rows, isKnownAnswer }: {
    readonly rows: readonly GridRow[];
    readonly isKnownAnswer: (value: string) => boolean;
  },
): readonly ProposedQuestion[] {
  const cells = group.flatMap(({ at }) => rows.map(({ cells }) => cells[at] ?? ""));
  const all = profileOf(cells, group[0]?.at ?? 0);
  const whole = group[0] === undefined ? undefined : singleColumn(group[0], {
    profile: all,
    rows: cells.map((cell) => ({ line: 0, cells: [cell] })),
    isKnownAnswer,
    at: 0,
  });
  return group.map((column): ProposedQuestion => {
    const own = singleColumn(column, { profile: columnProfile(rows, column.at), rows, isKnownAnswer });
    const columns = [{ column, holds: "answers" as const }];
    if (whole?.type === "closed" || whole?.type === "multiple") {
      return { ...whole, wording: column.part ?? column.heading, grid: column.stem, columns };
    }
    return { ...own, wording: column.heading, grid: null };
  });
}

function singleColumn(
  column: ExportColumn,
  { profile, rows, isKnownAnswer, separators, asksFree = false, at = column.at }: {
    readonly profile: ColumnProfile;
    readonly rows: readonly GridRow[];
    readonly isKnownAnswer: (value: string) => boolean;
    readonly separators?: readonly ChoiceSeparator[];
    /** The heading asks for words of one's own. */
    readonly asksFree?: boolean;
    readonly at?: number;
  },
): ProposedQuestion {
  const base = {
    wording: column.heading,
    grid: null,
    columns: [{ column, holds: "answers" as const }],
    numbers: null,
    isOrdered: false,
    hasUnlisted: false,
    labels: [],
    guesses: [],
  };
  const { values, filled } = profile;
  const known = values.filter(({ label }) => isKnownAnswer(label));
  const isKnown = values.length > 0 && known.length === values.length;
  const numbers = isKnown ? [] : values.flatMap(({ label }) => cellNumber(label) ?? []);
  if (numbers.length === values.length && values.length > 0 && !isTickColumn(profile, "")) {
    return { ...base, type: "number", numbers: numberRange(numbers, column.heading), guesses: ["range"] };
  }
  const cells = rows.map(({ cells }) => cells[at] ?? "");
  const isRating = !isKnown && isRatingColumn(profile);
  if (asksFree && !isKnown && !isRating) return { ...base, type: "free" };
  const list = isKnown || isRating ? null : choiceList(cells, separators === undefined ? {} : { separators });
  if (list !== null) {
    const listed = withoutWords(
      list.options.filter(({ count }) => count > 1 || list.options.length <= FEW_ANSWERS).map(({ label }) => label),
    );
    const hasUnlisted = listed.length < list.options.length;
    return {
      ...base,
      type: "multiple",
      labels: listed,
      hasUnlisted: hasUnlisted || listed.some(isOther),
      guesses: ["multiple", ...hasUnlisted ? ["unlisted-is-other" as const] : []],
    };
  }
  const closed = closedLabels(profile, isKnown);
  if (closed === null) return { ...base, type: "free" };
  const isUnlisted = closed.length < withoutWords(values.map(({ label }) => label)).length;
  const hasUnlisted = isUnlisted || values.some(({ label }) => OTHER_WITH_WORDS.test(label));
  return {
    ...base,
    type: "closed",
    labels: closed,
    hasUnlisted,
    guesses: [
      ...isKnown || filled >= 3 * closed.length ? [] : ["type" as const],
      ...isUnlisted ? ["unlisted-is-other" as const] : [],
    ],
  };
}

/** Headings that ask for words of one's own. */
const ASKS_FREE =
  /自由に|自由記述|自由記載|お書きください|ご記入ください|感想|ご意見|具体的に|の理由$|理由を(?:お聞かせ|お書き|教えて)|comments?\b|please (?:describe|explain|specify)/i;

/** A rating is one however few have answered it. */
function isRatingColumn({ values }: ColumnProfile): boolean {
  const labels = values.map(({ label }) => label);
  return labels.length >= 2 && labels.length <= FEW_ANSWERS && !labels.some((label) => OTHER_WITH_WORDS.test(label)) &&
    orderLabels(labels).kind === "rating";
}

const OTHER_WITH_WORDS = /^(?:その他|other)[（(:：]/i;

/** Answers of a column that come again and again; `null` for free text. */
function closedLabels({ values, filled, longest }: ColumnProfile, isKnown: boolean): readonly string[] | null {
  if (isKnown) return values.map(({ label }) => label);
  if (values.length === 0 || longest > 4 * LONGEST_ANSWER) return null;
  const labels = values.filter(({ label }) => !OTHER_WITH_WORDS.test(label));
  if (isRatingColumn({ values, filled, longest, at: 0 })) return labels.map(({ label }) => label);
  const others = values.filter((value) => !labels.includes(value));
  const repeated = labels.filter(({ count }) => count > 1);
  const covered = repeated.reduce((sum, { count }) => sum + count, 0) +
    others.reduce((sum, { count }) => sum + count, 0);
  if (covered < filled * 0.7 || labels.some(({ label, count }) => count > 1 && label.length > LONGEST_ANSWER)) {
    return null;
  }
  const other = others.length > 0 ? [IMPORTED_ANSWERS.other.ja] : [];
  if (labels.length <= FEW_ANSWERS) {
    if (labels.length * 2 > filled) return null;
    return once([...labels.map(({ label }) => label), ...other]);
  }
  if (covered < filled * 0.8 || repeated.length > MOST_ANSWERS) return null;
  return once([...repeated.map(({ label }) => label), ...other]);
}

/** Labels, with その他 and its words as その他 alone. */
function withoutWords(labels: readonly string[]): readonly string[] {
  return once(labels.map((label) => OTHER_WITH_WORDS.test(label) ? IMPORTED_ANSWERS.other.ja : label));
}

/** Whether a value means something in a scale of the project's code books. */
export function knownAnswers(labels: readonly string[]): (value: string) => boolean {
  const keys = new Set(labels.map(matchText));
  return (value) => meansMissing(value) || keys.has(matchText(value)) || keys.has(answerKey(value).bare);
}
