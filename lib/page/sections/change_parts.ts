import { changeDifferenceItems, type DrawnTable, nonresponseItems } from "../../chapters/change_items.ts";
import { MOST_ROWS } from "../../chapters/most_shown.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { descriptionsTable } from "../../tables/descriptions_table.ts";
import type { Table } from "../../tables/table.ts";
import { say } from "../../wording/say.ts";
import { SECTIONS } from "../../wording/section_words.ts";
import type { PageBuilder } from "../page_builder.ts";
import type { PageContent } from "../page_content.ts";
import { scoreTables, sizesTable } from "../reading_tables.ts";
import { methodLink } from "../page_marks.ts";

/** What a part of the comparisons is made of, and what stands before the keys of its figures and tables. */
export interface PartOptions {
  readonly content: PageContent;
  readonly prefix: string;
}

/** Changes of events, and so of municipalities, against each other: in words, drawn, in numbers; and why where there is none. */
export async function changesCompared(
  page: PageBuilder,
  { content: { comparisons: { changeDifferences } }, prefix }: PartOptions,
): Promise<Html | null> {
  const { lang } = page;
  if (changeDifferences.length === 0) return null;
  const key = (name: string) => `${prefix}${name}`;
  const title = say(lang, SECTIONS.changesInWords);
  return markup`<p>${say(lang, SECTIONS.changesComparedLead)}</p>
${page.table(descriptionsTable(changeDifferences, { key: key("changes-in-words"), lang, title }))}${await drawnTable(
    page,
    changeDifferenceItems(changeDifferences, { lang, key }),
  )}`;
}

/** Every rating as a score, and how far means changed. */
export function scores(page: PageBuilder, { content, prefix }: PartOptions): Html | null {
  const { lang } = page;
  const tables = scoreTables(content, { lang, key: (name) => `${prefix}${name}` });
  if (tables.length === 0) return null;
  return markup`<p>${say(lang, SECTIONS.scoresLead)}</p>\n${tables.map((table) => foldedTable(page, table))}`;
}

/** What those who did not answer leave open, and what people who are alike are worth; a sentence where that is nothing. */
export async function unseen(page: PageBuilder, { content, prefix }: PartOptions): Promise<Html> {
  const { lang } = page;
  const key = (name: string) => `${prefix}${name}`;
  const open = nonresponseItems(content.comparisons.changes, { lang, key });
  const sizes = sizesTable(content, { lang, key });
  if (open === null && sizes === null) return markup`<p>${say(lang, SECTIONS.nothingUnseen)}</p>\n`;
  return markup`${
    open !== null &&
    markup`<p>${say(lang, SECTIONS.unseenLead)} ${methodLink("bounds", say(lang, SECTIONS.leftOpen))}</p>
${await drawnTable(page, open)}`
  }${
    sizes !== null && markup`<p>${say(lang, SECTIONS.alikeLead)}</p>
${foldedTable(page, sizes)}`
  }`;
}

async function drawnTable(page: PageBuilder, drawn: DrawnTable | null): Promise<Html | null> {
  if (drawn === null) return null;
  return markup`${drawn.figure !== null && await page.figure(drawn.figure)}${foldedTable(page, drawn.table)}`;
}

/** A table under its title, or where it lies if it is longer than a page can hold. */
export function foldedTable(page: PageBuilder, table: Table): Html {
  const { title, rows } = table;
  return rows.length > MOST_ROWS
    ? markup`<p>${say(page.lang, SECTIONS.tooManyRows(title, rows.length))}</p>\n`
    : page.table(table, { folded: true });
}
