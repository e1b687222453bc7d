import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { effectOrNot } from "../wording/left_out.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";
import { boundsCells, percentCell, percentOfShare } from "./percent_cells.ts";

/**
 * Favourable shares of every group, question by question: people, base, interval, and what non-response leaves open.
 *
 * Groups in which nobody answered have a row with zeros and no share.
 */
export function groupSharesTable(
  comparisons: readonly GroupComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, { ja: "肯定的回答の割合", en: "Favourable shares" }),
    notes: [
      say(lang, {
        ja:
          "割合は「分母」の人に対するもの。信頼区間はウィルソン法。参加申込者全体の下限と上限は、答えなかった人が全員肯定でないとき、全員肯定のときの割合で、確率ではない。",
        en:
          "Shares are of the people in “Base”. Wilson intervals. Bounds of all applicants: if none, and if all, of the silent ones were favourable; not a matter of chance.",
      }),
      ...effectOrNot(comparisons, lang).leftOut,
    ],
    columns: [
      questionColumn(lang),
      textColumn("group", say(lang, { ja: "事業・自治体", en: "Group" })),
      numberColumn("respondents", say(lang, { ja: "回答者 n", en: "Respondents n" })),
      numberColumn("answered", say(lang, { ja: "有効回答", en: "Answered" })),
      numberColumn("missing", say(lang, { ja: "無回答など", en: "No answer" })),
      numberColumn("count", say(lang, { ja: "肯定（人）", en: "Favourable" })),
      numberColumn("base", say(lang, { ja: "分母（人）", en: "Base" })),
      numberColumn("share", say(lang, { ja: "肯定 %", en: "Favourable %" }), 1),
      numberColumn("lower", say(lang, { ja: "区間下限 %", en: "Interval, lower %" }), 1),
      numberColumn("upper", say(lang, { ja: "区間上限 %", en: "Interval, upper %" }), 1),
      numberColumn("applicants", say(lang, { ja: "参加申込者（人、申込時点）", en: "Applicants" })),
      numberColumn("boundLower", say(lang, { ja: "参加申込者全体 最小 %", en: "All applicants, least %" }), 1),
      numberColumn("boundUpper", say(lang, { ja: "参加申込者全体 最大 %", en: "All applicants, most %" }), 1),
    ],
    rows: comparisons.flatMap((comparison) => rowsOf(comparison, lang)),
  });
}

function rowsOf(comparison: GroupComparison, lang: Language): readonly TableRow[] {
  const { groups, empty, title } = comparison;
  const question = say(lang, title);
  return [
    ...groups.map(({ name, distribution, share }): TableRow => {
      const { respondents, answered, applicants } = distribution;
      const bounds = boundsCells(share.bounds);
      return {
        question,
        group: say(lang, name),
        respondents,
        answered,
        missing: respondents - answered,
        count: share.count,
        base: share.base,
        share: percentCell(share.count, share.base),
        lower: percentOfShare(share.interval?.lower),
        upper: percentOfShare(share.interval?.upper),
        applicants,
        boundLower: bounds.lower,
        boundUpper: bounds.upper,
      };
    }),
    ...empty.map((name): TableRow => ({
      question,
      group: say(lang, name),
      respondents: null,
      answered: 0,
      missing: null,
      count: 0,
      base: 0,
      share: null,
      lower: null,
      upper: null,
      applicants: null,
      boundLower: null,
      boundUpper: null,
    })),
  ];
}
