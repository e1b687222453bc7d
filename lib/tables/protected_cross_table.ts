import { dataKind } from "../data/data_kinds.ts";
import { shownList } from "../data/shown_value.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { countByAttribute } from "../counts/count_by_attribute.ts";
import type { CrossCategory } from "../counts/cross_table.ts";
import { protectCrossTables } from "../counts/protect_cross_tables.ts";
import type { ProtectedCell, ProtectedCrossTable } from "../counts/protected_cross_table.ts";
import { bilingual, type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import type { Survey } from "../survey/survey.ts";
import { numberColumn, TABLE, type Table, textColumn } from "./table.ts";
import { say } from "../wording/say.ts";
import { ANSWERS, categoryName } from "../wording/answer_words.ts";

/** Options of {@linkcode protectedCrossTables}. */
export interface ProtectedCrossTablesOptions extends LanguageOption {
  /** Question of the respondents' attribute, such as age or occupation: the rows of every table. */
  readonly attribute: string;
  /** Questions whose answers are the columns, one table each. */
  readonly questions: readonly string[];
  /**
   * Whether the answers of ratings are joined into favourable, neutral and unfavourable.
   * @default false
   */
  readonly joinSides?: boolean;
}

/** The kind of each of these options. */
export const PROTECTED_CROSS_TABLES_OPTIONS: OptionKinds<ProtectedCrossTablesOptions> = {
  ...LANGUAGE_OPTIONS,
  attribute: required(kind.text),
  questions: required(kind.texts),
  joinSides: kind.flag,
};

/**
 * Answers by an attribute of the respondents, counted and protected in one go: what is withheld is in no value that a
 * notebook could show.
 *
 * Ask for all tables of an event that are to be shown in one call: tables of two calls are not protected against each other.
 *
 * @throws {TypeError} when the survey has counts only, or a question is free text
 * @throws {RangeError} when the survey has no such question
 */
export async function protectedCrossTables(
  survey: Survey,
  options: ProtectedCrossTablesOptions,
): Promise<readonly Table[]> {
  const action = "make protected tables";
  requireKind(action, survey, { name: "survey", kind: dataKind.survey });
  requireOptions(action, options, PROTECTED_CROSS_TABLES_OPTIONS);
  const { attribute, questions, joinSides = false, lang = "ja" } = options;
  const counted = questions.map((question) => countByAttribute(survey, { question, attribute, joinSides }));
  const tables = await protectCrossTables(counted);
  return shownList(
    tables.map((table) =>
      protectedCrossTableOf(table, { key: `${survey.id}-${table.question.id}-by-${attribute}`, lang })
    ),
  );
}

/** Options of {@linkcode protectedCrossTableOf}. */
export interface ProtectedCrossTableOptions extends LanguageOption {
  /** Unique name among the outputs. */
  readonly key: string;
}

/**
 * Answers by an attribute of the respondents, as a table that may be published.
 *
 * A withheld cell shows 秘匿 and its audit interval. The threshold stands below; where nothing is left to show, a sentence
 * says so instead.
 */
export function protectedCrossTableOf(
  table: ProtectedCrossTable,
  { key, lang = "ja" }: ProtectedCrossTableOptions,
): Table {
  const { attribute, question, rows, columns, respondents, sources, empty } = table;
  const name = (category: CrossCategory) => say(lang, categoryName(category));
  const total = say(lang, ANSWERS.total);
  const body = rows.map(({ category, cells, total }) => ({
    attribute: name(category),
    ...Object.fromEntries(cells.map((cell, column) => [`answer${column + 1}`, cellText(cell, lang)])),
    total,
  }));
  const foot = {
    attribute: total,
    ...Object.fromEntries(columns.map(({ total }, column) => [`answer${column + 1}`, String(total)])),
    total: respondents,
  };
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: say(
      lang,
      ANSWERS.crossTitle(bilingual(question, "wording"), bilingual(attribute, "wording")),
    ),
    sources,
    columns: [
      textColumn("attribute", say(lang, bilingual(attribute, "wording"))),
      ...columns.map(({ category }, at) => textColumn(`answer${at + 1}`, name(category))),
      numberColumn("total", total),
    ],
    rows: empty ? [foot] : [...body, foot],
    notes: [...(empty ? [emptyNote(table, lang)] : []), ...ruleNotes(table, lang)],
  };
}

function cellText(cell: ProtectedCell, lang: Language): string {
  if (cell.count !== null) return String(cell.count);
  const { lower, upper } = cell.interval;
  return say(lang, ANSWERS.withheldBetween(lower, upper));
}

function emptyNote({ respondents }: ProtectedCrossTable, lang: Language): string {
  return say(lang, ANSWERS.allWithheld(respondents));
}

function ruleNotes({ rule: { threshold }, exposed, withheld }: ProtectedCrossTable, lang: Language): readonly string[] {
  const notes = [
    threshold === null ? say(lang, ANSWERS.smallMunicipality) : say(lang, ANSWERS.withheldCells(threshold)),
  ];
  if (exposed > 0) {
    notes.push(
      say(lang, ANSWERS.narrowedCells(exposed)),
    );
  }
  if (withheld > 0) notes.push(say(lang, ANSWERS.cellsWithheld(withheld)));
  return notes;
}
