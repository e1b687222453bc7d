import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { dataKind } from "../data/data_kinds.ts";
import { type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { oneOfThese } from "../data/nearest_word.ts";
import {
  type Answer,
  type AnswerGroup,
  answerRowIds,
  type AnswerSet,
  groupIdOf,
  type Grouping,
  sourcesOfAnswers,
} from "../text/answer.ts";
import { COMMENTS } from "../wording/comments_words.ts";
import { say } from "../wording/say.ts";
import { TABLE, type Table, textColumn } from "./table.ts";
import { ANSWER_IDS } from "./row_ids.ts";

/** Which free answers {@linkcode comments} lists; all conditions must fit. */
export interface CommentsOptions extends LanguageOption {
  /**
   * Words of which at least one must stand in the answer, letter by letter.
   * @default any answer
   */
  readonly mentions?: string | readonly string[];
  /**
   * Kind of respondent, by its name or id.
   * @default any
   */
  readonly category?: string;
  /**
   * Municipality, by its name or id.
   * @default any
   */
  readonly city?: string;
  /**
   * What was asked, by the construct's name or id.
   * @default anything
   */
  readonly about?: string;
  /**
   * Unique name among the outputs.
   * @default "comments-selected"
   */
  readonly key?: string;
}

/** The kind of each of these options. */
export const COMMENTS_OPTIONS: OptionKinds<CommentsOptions> = {
  ...LANGUAGE_OPTIONS,
  mentions: kind.either(kind.text, kind.texts),
  category: kind.text,
  city: kind.text,
  about: kind.text,
  key: kind.text,
};

/**
 * Free answers as they were written, with where they were given and by whom, as far as that is known.
 *
 * The kind of respondent is not known of every answer: a note says of how many that fit otherwise it is not, so that an empty list
 * is not taken for silence.
 *
 * @throws {RangeError} when there is no such kind, municipality or construct, with the nearest
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { reportAnswers } from "../reports/fy2021/report_answers.ts";
 * const { rows, notes } = comments(reportAnswers(await loadReport()), { mentions: "連携", category: "福祉関係者" });
 * assert.ok(rows.length === 0 || rows.every(({ category }) => category === "福祉関係者"));
 * assert.match(notes.join(""), /区分/);
 * ```
 */
export function comments(set: AnswerSet, options: CommentsOptions = {}): Table {
  const action = "list comments";
  requireKind(action, set, { name: "set", kind: dataKind.answers });
  requireOptions(action, options, COMMENTS_OPTIONS);
  const { lang = "ja", mentions = [], category, city, about, key = "comments-selected" } = options;
  const words = [mentions].flat();
  const wanted = ([["municipality", city], ["construct", about], ["category", category]] as const).flatMap((
    [by, name],
  ) => name === undefined ? [] : [{ by, group: groupOf(set, { by, name }) }]);
  const mentioned = set.answers.filter(({ text }) => words.length === 0 || words.some((word) => text.includes(word)));
  const fits = (answer: Answer, conditions: typeof wanted) =>
    conditions.every(({ by, group }) => groupIdOf(answer, by) === group.id);
  const found = mentioned.filter((answer) => fits(answer, wanted));
  const unknown = mentioned.filter((answer) =>
    answer.category === null && fits(answer, wanted.filter(({ by }) => by !== "category"))
  );
  const nameOf = (answer: Answer, by: Grouping) => {
    const group = set.groups[by].find(({ id }) => id === groupIdOf(answer, by));
    return group === undefined ? null : say(lang, group);
  };
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: say(lang, COMMENTS.title([...words, ...wanted.map(({ group }) => say(lang, group))])),
    columns: [
      textColumn("answerId", say(lang, COMMENTS.answerId)),
      textColumn("event", say(lang, COMMENTS.event)),
      textColumn("construct", say(lang, COMMENTS.about)),
      textColumn("category", say(lang, COMMENTS.category)),
      textColumn("text", say(lang, COMMENTS.text)),
      textColumn("table", say(lang, COMMENTS.table)),
    ],
    ids: ANSWER_IDS,
    rows: found.map((answer) => ({
      ...answerRowIds(answer),
      answerId: answer.answerId,
      event: nameOf(answer, "event"),
      construct: nameOf(answer, "construct"),
      category: nameOf(answer, "category"),
      text: answer.text,
      table: nameOf(answer, "table"),
    })),
    sources: found.length === 0 ? set.sources : sourcesOfAnswers(set.sources, found),
    notes: [
      say(lang, COMMENTS.found(found.length, set.answers.length)),
      ...category === undefined || unknown.length === 0 ? [] : [unknownNote(set, unknown.length, lang)],
    ],
  };
}

/** Of how many the kind is not known, and where it is. */
function unknownNote({ answers, groups }: AnswerSet, unknown: number, lang: Language): string {
  const keys = new Set(
    answers.flatMap(({ category, figureKey }) => category === null || figureKey === null ? [] : [figureKey]),
  );
  return say(
    lang,
    COMMENTS.unknownCategory(unknown, groups.table.filter(({ id }) => keys.has(id)).map((one) => say(lang, one))),
  );
}

function groupOf({ groups }: AnswerSet, { by, name }: { readonly by: Grouping; readonly name: string }): AnswerGroup {
  const group = groups[by].find(({ id, ja, en }) => [id, ja, en].includes(name));
  if (group !== undefined) return group;
  throw new RangeError(
    `Cannot list comments as the ${by} must be ${
      oneOfThese(name, groups[by].map(({ id, ja }) => id === ja ? id : `${ja} (${id})`))
    }`,
  );
}
