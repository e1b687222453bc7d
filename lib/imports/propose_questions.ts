import { itemAt } from "../data/item_at.ts";
import { cellText } from "./cell_text.ts";
import { matchText } from "../survey/match_text.ts";
import { answerKey } from "./answer_key.ts";
import { type ColumnProfile, columnProfile, meansMissing, profileOf } from "./column_profile.ts";
import type { GridRow } from "./export_grid.ts";
import type { ExportColumn, ExportProgram } from "./export_table.ts";
import type { ProposedQuestion } from "./proposed_question.ts";
import { ASKS_FREE, isOther, once, singleColumn } from "./single_column.ts";
import { separatorsOf } from "./split_choices.ts";
import { isTickColumn } from "./tick_columns.ts";
import { isOpenFor, isTickGroup, tickedQuestion, withWords } from "./ticked_questions.ts";

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
    if (isTickGroup(group, profile)) {
      for (const one of group) done.add(one);
      // KoboToolbox has the list in a column of its own before the columns of its answers.
      const list = questions.findIndex(({ wording, columns: [first] }) =>
        program === "kobotoolbox" && wording === column.stem && first?.holds === "answers"
      );
      const [former] = list === -1 ? [] : questions.splice(list, 1);
      questions.push(tickedQuestion(group, { stem: column.stem, repeated: former?.columns[0]?.column ?? null }));
      continue;
    }
    // What was written beside その他 of the question before.
    const asked = questions.at(-1);
    if (group.length === 1 && isOther(column.part) && asked !== undefined && isOpenFor(asked, column)) {
      done.add(column);
      questions[questions.length - 1] = withWords(asked, {
        column,
        profile: profile(asked.columns[0]?.column ?? column),
      });
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
    const repeats = repeatsOf(own, { after: columns.slice(columns.indexOf(column) + 1), profile });
    for (const other of repeats) done.add(other);
    questions.push(withRepeats(own, repeats));
  }
  return questions;
}

/** Columns of 0 and 1 behind a list of check boxes, which say again what it says; none when fewer than two do. */
function repeatsOf(
  { labels }: ProposedQuestion,
  { after, profile }: {
    readonly after: readonly ExportColumn[];
    readonly profile: (column: ExportColumn) => ColumnProfile;
  },
): readonly ExportColumn[] {
  const keys = new Set(labels.map((label) => answerKey(label).bare));
  const isListed = ({ heading }: ExportColumn) => keys.has(answerKey(heading).bare);
  const end = after.findIndex((other) => {
    const isRepeat = isListed(other) || isSameList(other, profile(other));
    return !isRepeat || !isTickColumn(profile(other), other.heading, { words: isOther(other.heading) });
  });
  const repeats = end === -1 ? after : after.slice(0, end);
  return repeats.filter(isListed).length >= 2 ? repeats : [];
}

/** A list of check boxes with the columns that repeat it, in whose order its answers are. */
function withRepeats(list: ProposedQuestion, repeats: readonly ExportColumn[]): ProposedQuestion {
  const words = repeats.find(({ heading }) => isOther(heading));
  return {
    ...list,
    labels: once([...repeats.map(({ heading }) => heading), ...list.labels]),
    isOrdered: repeats.length > 0,
    columns: [
      ...list.columns,
      ...repeats.map((other) => (
        { column: other, holds: other === words ? "words" as const : { copyOf: other.heading } }
      )),
    ],
  };
}

/** A column of 0 and 1 alone, between those of a list: an answer that nobody gave. */
function isSameList({ heading }: ExportColumn, { values }: ColumnProfile): boolean {
  return heading !== "" && values.length > 0 && values.every(({ label }) => label === "0" || label === "1");
}

/** Rows of a grid: closed ones have the answers that any of them has, as they are of one scale; else each by itself. */
function gridRows(
  group: readonly ExportColumn[],
  { rows, isKnownAnswer }: {
    readonly rows: readonly GridRow[];
    readonly isKnownAnswer: (value: string) => boolean;
  },
): readonly ProposedQuestion[] {
  const cells = group.flatMap(({ at }) => rows.map(({ cells }) => cellText(cells, at)));
  const all = profileOf(cells, itemAt(group, 0, "column of a question").at);
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

/** Whether a value means something in a scale of the project's code books. */
export function knownAnswers(labels: readonly string[]): (value: string) => boolean {
  const keys = new Set(labels.map(matchText));
  return (value) => meansMissing(value) || keys.has(matchText(value)) || keys.has(answerKey(value).bare);
}
