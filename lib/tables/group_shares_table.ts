import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { effectOrNot } from "../wording/left_out.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, questionColumn } from "./comparison_table.ts";
import {
  boundsCells,
  numberColumn,
  percentCell,
  percentOfShare,
  type Table,
  type TableRow,
  textColumn,
} from "./table.ts";
import { say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { GROUPS } from "../wording/group_words.ts";
import { QUESTION_IDS, questionRowIds } from "./row_ids.ts";

/**
 * Favourable shares of every group, question by question: people, base, interval, and what non-response leaves open.
 *
 * Groups in which nobody answered have a row with zeros and no share.
 */
export function groupSharesTable(
  comparisons: readonly GroupComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list shares of groups";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.groupComparisons });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, GROUPS.groupSharesTitle),
    notes: [
      say(lang, GROUPS.sharesExplained),
      ...effectOrNot(comparisons, lang).leftOut,
    ],
    columns: [
      questionColumn(lang),
      textColumn("group", say(lang, GROUPS.groupHeading)),
      numberColumn("respondents", say(lang, GROUPS.respondents)),
      numberColumn("answered", say(lang, GROUPS.answered)),
      numberColumn("missing", say(lang, GROUPS.missing)),
      numberColumn("count", say(lang, COMMON.favourable)),
      numberColumn("base", say(lang, GROUPS.base)),
      numberColumn("share", say(lang, GROUPS.favourableShare), 1),
      numberColumn("lower", say(lang, GROUPS.intervalLower), 1),
      numberColumn("upper", say(lang, GROUPS.intervalUpper), 1),
      numberColumn("applicants", say(lang, GROUPS.applicantsHeading)),
      numberColumn("boundLower", say(lang, COMMON.applicantsLeast), 1),
      numberColumn("boundUpper", say(lang, COMMON.applicantsMost), 1),
    ],
    ids: QUESTION_IDS,
    rows: comparisons.flatMap((comparison) => rowsOf(comparison, lang)),
  });
}

function rowsOf(comparison: GroupComparison, lang: Language): readonly TableRow[] {
  const { groups, empty, title, construct } = comparison;
  const question = say(lang, title);
  return [
    ...groups.map(({ name, distribution, share }): TableRow => {
      const { respondents, answered, applicants } = distribution;
      const bounds = boundsCells(share.bounds);
      return {
        ...questionRowIds(distribution),
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
      construct_id: construct,
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
