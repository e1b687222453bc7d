import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import type { GroupComparison, GroupPair, GroupsCompared } from "../comparisons/group_comparison.ts";
import { effectOrNot } from "../wording/left_out.ts";
import { pointsBetween } from "../wording/number_words.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { GROUPS } from "../wording/group_words.ts";

/** Every pair of groups, question by question: difference in points, superiority, both with intervals, and the tests. */
export function groupPairsTable(
  comparisons: readonly GroupComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  const compared = comparisons.filter((one) => one.kind === "groups");
  return comparisonTable(comparisons, options, {
    title: say(lang, GROUPS.groupPairsTitle),
    notes: [
      say(lang, GROUPS.pairsExplained),
      say(lang, GROUPS.pairTestsExplained),
      ...effectOrNot(comparisons, lang).leftOut,
    ],
    columns: [
      questionColumn(lang),
      textColumn("first", say(lang, GROUPS.first)),
      textColumn("second", say(lang, GROUPS.second)),
      textColumn("bases", say(lang, GROUPS.bases)),
      numberColumn("difference", say(lang, GROUPS.differencePoints), 1),
      numberColumn("lower", say(lang, GROUPS.differenceLower), 1),
      numberColumn("upper", say(lang, GROUPS.differenceUpper), 1),
      numberColumn("allLower", say(lang, GROUPS.simultaneousLower), 1),
      numberColumn("allUpper", say(lang, GROUPS.simultaneousUpper), 1),
      numberColumn("superiority", say(lang, GROUPS.superiority), 3),
      numberColumn("superiorityLower", say(lang, GROUPS.superiorityLower), 3),
      numberColumn("superiorityUpper", say(lang, GROUPS.superiorityUpper), 3),
      pValueColumn("exact", say(lang, GROUPS.exactP)),
      pValueColumn("adjusted", say(lang, COMMON.adjustedP)),
    ],
    rows: compared.flatMap((comparison) => comparison.pairs.map((pair) => rowOf(comparison, pair, lang))),
  });
}

function rowOf({ groups }: GroupsCompared, pair: GroupPair, lang: Language): TableRow {
  const [first, second] = [groups[pair.first], groups[pair.second]];
  if (first === undefined || second === undefined) {
    throw new RangeError(
      `Cannot list a pair as its groups must be there: current value is ${pair.first}, ${pair.second}`,
    );
  }
  const { difference, simultaneous, superiority, mannWhitney, adjustedPValue } = pair;
  return {
    question: constructTitle(first.distribution, lang),
    first: say(lang, first.name),
    second: say(lang, second.name),
    bases: say(lang, GROUPS.basesOfPair(first.share.base, second.share.base)),
    difference: Number(pointsBetween({ from: second.share, to: first.share })),
    lower: 100 * difference.lower,
    upper: 100 * difference.upper,
    allLower: 100 * simultaneous.lower,
    allUpper: 100 * simultaneous.upper,
    superiority: superiority.estimate,
    superiorityLower: superiority.lower,
    superiorityUpper: superiority.upper,
    exact: mannWhitney.pValue,
    adjusted: adjustedPValue,
  };
}
