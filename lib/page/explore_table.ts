import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { numberColumn, percentCell, percentOfShare, type Table, textColumn } from "../tables/table.ts";
import { say } from "../wording/say.ts";
import type { ExploreRow } from "./explore_row.ts";
import type { ExploreState } from "./explore_state.ts";
import type { ExploreView } from "./explore_view.ts";
import { COMMON } from "../wording/common_words.ts";
import { EXPLORE } from "../wording/explore_words.ts";

/** The numbers of a view as rows and columns. */
export type ExploreTable = Pick<Table, "columns" | "rows">;

/**
 * The numbers behind the Explore's chart, with the columns and the rounding of every other table of the page: a number that
 * stands in both is written alike.
 */
export function exploreTable(view: ExploreView, { measure }: ExploreState, lang: Language): ExploreTable {
  if (view.flows.length > 0) return flowsTable(view, lang);
  if (view.rows.some(({ answer }) => answer !== undefined)) return listTable(view, lang);
  return measure === "distribution" ? answersTable(view, lang) : sharesTable(view, lang);
}

function flowsTable({ flows }: ExploreView, lang: Language): ExploreTable {
  return {
    columns: [
      textColumn("event", say(lang, COMMON.event)),
      textColumn("before", say(lang, COMMON.before)),
      textColumn("after", say(lang, COMMON.after)),
      numberColumn("people", say(lang, COMMON.people)),
    ],
    rows: flows.flatMap(({ label, before, after, counts }) =>
      before.flatMap((from, row) =>
        after.map((to, column) => (
          {
            event: label,
            before: from.label,
            after: to.label,
            people: itemAt(itemAt(counts, row, "answer before"), column, "answer after"),
          }
        ))
      )
    ),
  };
}

/** A row of a list is of an answer, or it would be nobody's. */
function listed(answer: ExploreRow["answer"]): { readonly answer: string; readonly event: string } {
  if (answer === undefined) throw new RangeError("Cannot list a row as it must be of an answer: there is none");
  return { answer: answer.label, event: answer.event };
}

function listTable({ rows }: ExploreView, lang: Language): ExploreTable {
  return {
    columns: [
      textColumn("answer", say(lang, COMMON.answer)),
      textColumn("event", say(lang, COMMON.event)),
      numberColumn("people", say(lang, COMMON.people)),
      numberColumn("base", "n"),
      numberColumn("share", say(lang, EXPLORE.share), 1),
      numberColumn("lower", say(lang, COMMON.interval95Lower), 1),
      numberColumn("upper", say(lang, COMMON.interval95Upper), 1),
    ],
    rows: rows.map(({ answer, favourable, base, interval }) => ({
      ...listed(answer),
      people: favourable,
      base,
      share: favourable === null || base === null ? null : percentCell(favourable, base),
      lower: percentOfShare(interval?.[0]),
      upper: percentOfShare(interval?.[1]),
    })),
  };
}

function answersTable({ rows }: ExploreView, lang: Language): ExploreTable {
  return {
    columns: [
      textColumn("event", say(lang, COMMON.event)),
      textColumn("answer", say(lang, COMMON.answer)),
      numberColumn("people", say(lang, COMMON.people)),
      numberColumn("share", say(lang, EXPLORE.share), 1),
    ],
    rows: rows.flatMap(({ label, base, parts }) =>
      parts.map(({ label: answer, count }) => (
        { event: label, answer, people: count, share: base === null ? null : percentCell(count, base) }
      ))
    ),
  };
}

function sharesTable({ rows }: ExploreView, lang: Language): ExploreTable {
  return {
    columns: [
      textColumn("event", say(lang, COMMON.event)),
      numberColumn("favourable", say(lang, COMMON.favourable)),
      numberColumn("base", "n"),
      numberColumn("share", say(lang, EXPLORE.share), 1),
      numberColumn("lower", say(lang, COMMON.interval95Lower), 1),
      numberColumn("upper", say(lang, COMMON.interval95Upper), 1),
      numberColumn("least", say(lang, COMMON.applicantsLeast), 1),
      numberColumn("most", say(lang, COMMON.applicantsMost), 1),
    ],
    rows: rows.map(({ label, favourable, base, interval, bounds }) => ({
      event: label,
      favourable: favourable ?? say(lang, COMMON.withheld),
      base,
      share: favourable === null || base === null ? null : percentCell(favourable, base),
      lower: percentOfShare(interval?.[0]),
      upper: percentOfShare(interval?.[1]),
      least: bounds === null ? null : percentCell(bounds.lowerCount, bounds.population),
      most: bounds === null ? null : percentCell(bounds.upperCount, bounds.population),
    })),
  };
}
