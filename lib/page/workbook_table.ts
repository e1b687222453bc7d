import { questionTitle } from "../wording/chart_heading.ts";
import type { Language } from "../data/language.ts";
import type { Origin } from "../data/origin.ts";
import { workbookSheetName } from "../rendering/write_workbook.ts";
import type { Table } from "../tables/table.ts";
import { say } from "../wording/say.ts";
import { WORKBOOK } from "../wording/workbook_words.ts";
import type { PageContent } from "./page_content.ts";
import { surveyPlace } from "./page_marks.ts";

/** A table that is to be in the workbook. */
export interface TableEntry {
  readonly table: Table;
  /** What sort of table it is, in a word or two: a column of the index. */
  readonly kind: string;
  /**
   * Name of its sheet.
   * @default made of its number, place and title
   */
  readonly name?: string;
  /**
   * The origin of each row, where rows are of several.
   * @default that of the table
   */
  readonly rowOrigins?: readonly Origin[];
  /**
   * Rows at its end that sum up the others: no filter may hide what they are made of.
   * @default 0
   */
  readonly totals?: number;
  /**
   * Columns, by their ids, that a chart of bars is drawn of.
   * @default no chart
   */
  readonly bars?: { readonly categories: string; readonly values: string };
}

/** A table with its place in the workbook. */
export interface WorkbookTable extends TableEntry {
  /** Name of its sheet, which no other has. */
  readonly name: string;
  /** Title in its first cell: number, place and what it is. */
  readonly title: string;
  /** Number in the report; `null` of what no report prints. */
  readonly number: string | null;
  /** Municipality or event; empty for what is of several. */
  readonly place: string;
}

/** What {@linkcode workbookTables} is made with. */
export interface WorkbookTablesOptions {
  readonly content: Pick<PageContent, "surveys" | "contribution">;
  readonly lang: Language;
}

/**
 * Gives each table the name of its sheet, as people look for it: 図2-12 with place and subject, or its title; and a title that
 * tells the same when the sheet has left the workbook.
 */
export function workbookTables(
  entries: readonly TableEntry[],
  options: WorkbookTablesOptions,
): readonly WorkbookTable[] {
  const taken = new Set<string>();
  return entries.map((entry): WorkbookTable => {
    const { number, place, name, title } = describeEntry(entry, options);
    const own = uniqueName(entry.name ?? name, taken);
    taken.add(own.toLowerCase());
    return { ...entry, name: own, title, number, place };
  });
}

type Described = Pick<WorkbookTable, "number" | "place" | "name" | "title">;

function describeEntry({ table }: TableEntry, { content, lang }: WorkbookTablesOptions): Described {
  const { title, catalogueKeys } = table;
  const [key = "", ...others] = catalogueKeys;
  const row = others.length > 0 ? undefined : content.contribution?.catalogue.records.find((one) => one.key === key);
  const survey = content.surveys.find(({ survey: { id, codebook } }) =>
    id === row?.scope ||
    codebook.questions.some(({ figureKeys, id }) => figureKeys.includes(table.key) || id === table.key)
  );
  const known = content.contribution?.partPlace(row?.scope ?? "") ?? null;
  const place = survey !== undefined ? surveyPlace(survey, lang) : known === null ? "" : say(lang, known);
  const question = survey?.survey.codebook.questions.find(({ figureKeys, id, type }) =>
    type !== "free" && (figureKeys.includes(table.key) || id === table.key)
  );
  if (row === undefined && question === undefined) return { number: null, place: "", name: title, title };
  const { number = null } = row ?? {};
  // A chart's title begins with its event, which stands before the subject here.
  const event = survey === undefined ? "" : `${say(lang, survey.survey.place)}: `;
  const subject = row === undefined
    ? title.slice(title.startsWith(event) ? event.length : 0)
    : say(lang, { ja: row.title, en: row.titleEnglish });
  const short = question === undefined ? say(lang, WORKBOOK.withoutRemark(subject)) : questionTitle(question, lang);
  const words = { number, place, isChart: question !== undefined };
  return {
    number,
    place,
    name: say(lang, WORKBOOK.sheetName({ ...words, subject: short })),
    title: say(lang, WORKBOOK.sheetTitle({ ...words, subject })),
  };
}

/** Names of sheets made of titles, none of which is taken. */
export function uniqueSheetNames(titles: readonly string[], taken: readonly string[]): readonly string[] {
  const all = new Set(taken.map((name) => name.toLowerCase()));
  return titles.map((title) => {
    const name = uniqueName(title, all);
    all.add(name.toLowerCase());
    return name;
  });
}

/** Excel takes names of this length, and sees no difference between small and large letters. */
const LONGEST_NAME = 31;

function uniqueName(text: string, taken: ReadonlySet<string>): string {
  for (let number = 1;; number++) {
    const end = number === 1 ? "" : ` ${number}`;
    const short = cutName(text.replaceAll(/[\s:：]+/g, " ").trim(), LONGEST_NAME - end.length);
    const name = workbookSheetName(short + end);
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** What a name cannot end with: a bracket left open, and English words that lead on to another. */
const LEFT_OPEN = /(?: [(（][^)）]*| (?:an?|and|as|by|for|from|in|of|on|or|per|that|the|to|what|which|with))$/;

/**
 * The beginning of a name, at most so long; between words where it has any.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(cutName("Table 1-4 Planning committee meeting dates", 30), "Table 1-4 Planning committee");
 * assert.equal(cutName("Outline of the consulting", 20), "Outline");
 * assert.equal(cutName("図2-12 架空市 地域共生社会の理念", 12), "図2-12 架空市 地域");
 * ```
 */
export function cutName(name: string, longest: number): string {
  let short = "";
  for (const character of name) {
    if (short.length + character.length > longest) break;
    short += character;
  }
  if (short === name) return name;
  const next = name.charAt(short.length);
  // A word is cut off only where nothing else would be left.
  const whole = /[\w'’-]/.test(next) ? short.replace(/(?<=\S) [\w'’-]*$/, "") : short;
  let kept = whole.trimEnd();
  while (LEFT_OPEN.test(kept)) kept = kept.replace(LEFT_OPEN, "");
  return kept;
}
