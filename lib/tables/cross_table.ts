import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { dataKind } from "../data/data_kinds.ts";
import { LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { findAskedQuestion } from "../survey/find_asked_question.ts";
import type { Survey } from "../survey/survey.ts";
import { ANSWERS } from "../wording/answer_words.ts";
import { say } from "../wording/say.ts";
import { protectedCrossTables } from "./protected_cross_table.ts";
import type { Table } from "./table.ts";

/** Options of {@linkcode crossTable}. */
export interface CrossTableOptions extends LanguageOption {
  /** Question whose answers are the rows, by its id, its construct or its wording. */
  readonly rows: string;
  /** Question whose answers are the columns, likewise. */
  readonly columns: string;
  /**
   * Whether the answers of a rating in the columns are joined into favourable, neutral and unfavourable.
   * @default false
   */
  readonly joinSides?: boolean;
}

/** The kind of each of these options. */
export const CROSS_TABLE_OPTIONS: OptionKinds<CrossTableOptions> = {
  ...LANGUAGE_OPTIONS,
  rows: required(kind.text),
  columns: required(kind.text),
  joinSides: kind.flag,
};

/**
 * Two questions crossed: how many gave each pair of answers, as far as the disclosure rule lets it be shown; what is withheld has
 * its audit interval, and where much is, a note says how more could be shown.
 *
 * Several tables of one survey that are to be shown together come from one call of `protectedCrossTables`.
 *
 * @throws {TypeError} when the survey has counts only, or a question is not one to which one answer is given
 * @throws {RangeError} when the survey has no such question, with the nearest
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const forum = await loadSurvey("gyoda-forum");
 * const { rows } = await crossTable(forum, { rows: "occupation", columns: "principle", joinSides: true });
 * assert.equal(rows.at(-1)?.total, 124);
 * ```
 */
export async function crossTable(survey: Survey, options: CrossTableOptions): Promise<Table> {
  const action = "cross two questions";
  requireKind(action, survey, { name: "survey", kind: dataKind.survey });
  requireOptions(action, options, CROSS_TABLE_OPTIONS);
  const { rows, columns, joinSides = false, lang = "ja" } = options;
  const [attribute, question] = [rows, columns].map((name) => findAskedQuestion(survey.codebook, name, action));
  if (attribute === undefined || question === undefined || attribute.id === question.id) {
    throw new RangeError(`Cannot cross two questions as they must be two: current value is ${rows}, twice`);
  }
  const [table] = await protectedCrossTables(survey, {
    attribute: attribute.id,
    questions: [question.id],
    joinSides,
    lang,
  });
  if (table === undefined) throw new RangeError("Cannot cross two questions as there must be a table: there is none");
  const altered = [attribute, question].flatMap(({ altered }) => altered?.key ?? []);
  // A cell that is shown is a number as text; one that is withheld has words.
  const isWithheld = table.rows.length === 1 ||
    table.rows.some((row) =>
      Object.entries(row).some(([id, cell]) => id.startsWith("answer") && !/^\d+$/.test(String(cell)))
    );
  return {
    ...table,
    key: [table.key, ...altered].join(":"),
    notes: isWithheld ? [...table.notes, say(lang, ANSWERS.mergeForMore)] : table.notes,
  };
}
