import { formatNumber } from "../data/format_number.ts";
import type { LanguageOption } from "../data/language.ts";
import { type Table, type TableCell, textColumn } from "../tables/table.ts";
import { HANDOUT } from "../wording/handout_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import type { PageContent } from "./page_content.ts";
import { understandingTable } from "./understanding_table.ts";

/**
 * {@linkcode understandingTable} in the columns that a page of paper has room for: limits of an interval stand in one.
 *
 * @throws {RangeError} when no questionnaire has a rating
 */
export function handoutKnownTable(
  content: Pick<PageContent, "study" | "surveys">,
  { lang = "ja" }: LanguageOption = {},
): Table {
  const table = understandingTable(content, { lang });
  const shown = (cell: TableCell | undefined) => typeof cell === "number" ? formatNumber(cell, { decimals: 1 }) : null;
  const span = (lower: TableCell | undefined, upper: TableCell | undefined) => {
    const [from, to] = [shown(lower), shown(upper)];
    return from === null || to === null ? null : `${from}${say(lang, PUNCTUATION.dash)}${to}`;
  };
  return {
    ...table,
    key: "handout-known",
    columns: [
      ...table.columns.filter(({ id }) => ["construct", "place", "share"].includes(id)),
      textColumn("people", say(lang, HANDOUT.people)),
      textColumn("interval", say(lang, HANDOUT.interval)),
      textColumn("bounds", say(lang, HANDOUT.allApplicants)),
    ],
    rows: table.rows.map(({ construct = null, place = null, share = null, favourable, base, ...row }) => ({
      construct,
      place,
      share,
      people: `${favourable}／${base}`,
      interval: span(row.lower, row.upper),
      bounds: span(row.boundLower, row.boundUpper),
    })),
  };
}
