import type { Language } from "../data/language.ts";
import type { Table } from "../tables/table.ts";
import { say } from "../wording/say.ts";
import type { ExploreState } from "./explore_state.ts";
import type { ExploreView } from "./explore_view.ts";
import { percentCell, percentOfShare } from "../tables/percent_cells.ts";
import { numberColumn, textColumn } from "../tables/columns.ts";

/** The numbers of a view as rows and columns. */
export type ExploreTable = Pick<Table, "columns" | "rows">;

/**
 * The numbers behind the Explore's chart, with the columns and the rounding of every other table of the page: a number that
 * stands in both is written alike.
 */
export function exploreTable(view: ExploreView, { measure }: ExploreState, lang: Language): ExploreTable {
  if (view.flows.length > 0) return flowsTable(view, lang);
  return measure === "distribution" ? answersTable(view, lang) : sharesTable(view, lang);
}

function flowsTable({ flows }: ExploreView, lang: Language): ExploreTable {
  return {
    columns: [
      textColumn("event", say(lang, { ja: "事業", en: "Event" })),
      textColumn("before", say(lang, { ja: "受講前", en: "Before" })),
      textColumn("after", say(lang, { ja: "受講後", en: "After" })),
      numberColumn("people", say(lang, { ja: "人数", en: "People" })),
    ],
    rows: flows.flatMap(({ label, before, after, counts }) =>
      before.flatMap((from, row) =>
        after.map((to, column) => (
          { event: label, before: from.label, after: to.label, people: counts[row]?.[column] ?? null }
        ))
      )
    ),
  };
}

function answersTable({ rows }: ExploreView, lang: Language): ExploreTable {
  return {
    columns: [
      textColumn("event", say(lang, { ja: "事業", en: "Event" })),
      textColumn("answer", say(lang, { ja: "回答", en: "Answer" })),
      numberColumn("people", say(lang, { ja: "人数", en: "People" })),
      numberColumn("share", say(lang, { ja: "割合（%）", en: "Share (%)" }), 1),
    ],
    rows: rows.flatMap(({ label, base, parts }) =>
      parts.map(({ label: answer, count }) => (
        { event: label, answer, people: count, share: percentCell(count, base) }
      ))
    ),
  };
}

function sharesTable({ rows }: ExploreView, lang: Language): ExploreTable {
  return {
    columns: [
      textColumn("event", say(lang, { ja: "事業", en: "Event" })),
      numberColumn("favourable", say(lang, { ja: "肯定（人）", en: "Favourable" })),
      numberColumn("base", "n"),
      numberColumn("share", say(lang, { ja: "割合（%）", en: "Share (%)" }), 1),
      numberColumn("lower", say(lang, { ja: "95%信頼区間 下限", en: "95 % interval, lower" }), 1),
      numberColumn("upper", say(lang, { ja: "95%信頼区間 上限", en: "95 % interval, upper" }), 1),
      numberColumn("least", say(lang, { ja: "参加申込者全体 最小 %", en: "All applicants, least %" }), 1),
      numberColumn("most", say(lang, { ja: "参加申込者全体 最大 %", en: "All applicants, most %" }), 1),
    ],
    rows: rows.map(({ label, favourable, base, interval, bounds }) => ({
      event: label,
      favourable: favourable ?? say(lang, { ja: "秘匿", en: "withheld" }),
      base,
      share: favourable === null ? null : percentCell(favourable, base),
      lower: percentOfShare(interval?.[0]),
      upper: percentOfShare(interval?.[1]),
      least: bounds === null ? null : percentCell(bounds.lowerCount, bounds.population),
      most: bounds === null ? null : percentCell(bounds.upperCount, bounds.population),
    })),
  };
}
