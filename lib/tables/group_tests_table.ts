import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import type { GroupComparison, GroupPair, GroupsCompared } from "../comparisons/group_comparison.ts";
import { exactnessName, methodName } from "../wording/method_names.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, type Table, type TableRow, textColumn } from "./table.ts";
import { effectOrNot, shortGroupReason } from "../wording/left_out.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { TESTED } from "../wording/tested_words.ts";
import { familyNote } from "../wording/family_note.ts";
import { smallNotes } from "../wording/small_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { GROUPS } from "../wording/group_words.ts";
import { levelText, pointsOf } from "../wording/number_words.ts";
import { PAIR_IDS, pairRowIds, SEVERAL_IDS, severalRowIds } from "./row_ids.ts";

/** One row a question: all groups at once, effect first, p last, as it is and adjusted for the family of questions. */
export function groupTestsTable(
  comparisons: readonly GroupComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list tests";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.groupComparisons });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, GROUPS.groupTestsTitle),
    notes: [say(lang, TESTED.overallExplained)],
    columns: [
      questionColumn(lang),
      textColumn("groups", say(lang, GROUPS.groups)),
      textColumn("mapping", say(lang, COMMON.answers)),
      numberColumn("people", say(lang, COMMON.people)),
      textColumn("effectName", say(lang, GROUPS.effectName)),
      numberColumn("effect", say(lang, GROUPS.effect), 3),
      textColumn("test", say(lang, COMMON.test)),
      textColumn("exact", say(lang, COMMON.found)),
      numberColumn("statistic", say(lang, COMMON.statistic), 3),
      pValueColumn("pValue", "p"),
      pValueColumn("adjusted", say(lang, COMMON.adjustedP)),
    ],
    ids: SEVERAL_IDS,
    rows: comparisons.map((comparison) => rowOf(comparison, lang)),
  });
}

function rowOf(comparison: GroupComparison, lang: Language): TableRow {
  const { construct, groups, mapping, title } = comparison;
  const common = {
    ...severalRowIds(construct, groups.map(({ distribution }) => distribution)),
    question: say(lang, title),
    groups: groups.map(({ name, distribution }) => `${say(lang, name)} (${distribution.answered})`)
      .join(say(lang, PUNCTUATION.comma)),
    mapping: mapping === "sides" ? say(lang, GROUPS.joinedIntoSides) : say(lang, GROUPS.answersAsTheyAre),
    people: groups.reduce((sum, { distribution }) => sum + distribution.answered, 0),
  };
  if (comparison.kind === "refused") {
    return {
      ...common,
      effectName: "",
      effect: null,
      test: shortGroupReason(comparison, lang),
      exact: "",
      statistic: null,
      pValue: null,
      adjusted: null,
    };
  }
  const { overall, pairs, pValue, adjustedPValue } = comparison;
  const several = "epsilonSquared" in overall;
  return {
    ...common,
    effectName: several ? "ε²" : say(lang, GROUPS.cliffsDelta),
    effect: several ? overall.epsilonSquared : pairs[0]?.superiority.cliffsDelta.estimate ?? null,
    test: say(lang, methodName(overall.method)),
    exact: say(lang, exactnessName(overall)),
    statistic: overall.statistic,
    pValue,
    adjusted: adjustedPValue,
  };
}

/** Every pair of groups, question by question: difference in points, superiority, both with intervals, and the tests. */
export function groupPairsTable(
  comparisons: readonly GroupComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list pairs of groups";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.groupComparisons });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  const compared = comparisons.filter((one) => one.kind === "groups");
  // All pairs are of one family and one plan: what the notes say stands with each.
  const pair = compared[0]?.pairs[0];
  const small = pair?.equivalence ?? null;
  return comparisonTable(comparisons, options, {
    title: say(lang, GROUPS.groupPairsTitle),
    notes: [
      say(lang, TESTED.pairsExplained),
      familyNote(pair?.difference.family, TESTED.pairsP, lang),
      ...pair === undefined ? [] : [say(lang, TESTED.detectableShares(levelText(pair.visible.power)))],
      ...smallNotes(small, lang),
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
      numberColumn("level", say(lang, TESTED.level), 1),
      pValueColumn("pValue", "p"),
      pValueColumn("adjusted", say(lang, COMMON.adjustedP)),
      numberColumn("detectable", say(lang, TESTED.detectable), 1),
      ...small === null ? [] : [pValueColumn("small", say(lang, TESTED.smallAdjusted))],
      numberColumn("ranks", say(lang, TESTED.ranks), 3),
      numberColumn("ranksLower", say(lang, TESTED.ranksLower), 3),
      numberColumn("ranksUpper", say(lang, TESTED.ranksUpper), 3),
      numberColumn("ranksLevel", say(lang, TESTED.ranksLevel), 1),
      pValueColumn("ranksPValue", say(lang, TESTED.ranksP)),
      pValueColumn("ranksAdjusted", say(lang, TESTED.ranksAdjusted)),
      pValueColumn("exact", say(lang, TESTED.exactForReference)),
    ],
    ids: PAIR_IDS,
    rows: compared.flatMap((comparison) => comparison.pairs.map((pair) => pairRow(comparison, pair, lang))),
  });
}

function pairRow({ construct, groups }: GroupsCompared, pair: GroupPair, lang: Language): TableRow {
  const [first, second] = [groups[pair.first], groups[pair.second]];
  if (first === undefined || second === undefined) {
    throw new RangeError(
      `Cannot list a pair as its groups must be there: current value is ${pair.first}, ${pair.second}`,
    );
  }
  const { difference, visible, equivalence, ranks, superiority, mannWhitney } = pair;
  return {
    ...pairRowIds(construct, [first.distribution, second.distribution]),
    question: constructTitle(first.distribution, lang),
    first: say(lang, first.name),
    second: say(lang, second.name),
    bases: say(lang, GROUPS.basesOfPair(first.share.base, second.share.base)),
    difference: pointsOf({ from: second.share, to: first.share }),
    lower: 100 * difference.lower,
    upper: 100 * difference.upper,
    level: 100 * difference.confidenceLevel,
    pValue: difference.pValue,
    adjusted: difference.adjustedPValue,
    detectable: visible.detectable === null ? null : 100 * visible.detectable,
    ...equivalence === null ? {} : { small: equivalence.adjustedPValue },
    ranks: ranks?.estimate ?? superiority.cliffsDelta.estimate,
    ranksLower: ranks?.lower ?? null,
    ranksUpper: ranks?.upper ?? null,
    ranksLevel: ranks === null ? null : 100 * ranks.confidenceLevel,
    ranksPValue: ranks?.pValue ?? null,
    ranksAdjusted: ranks?.adjustedPValue ?? null,
    exact: mannWhitney.pValue,
  };
}
