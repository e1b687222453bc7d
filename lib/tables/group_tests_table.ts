import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { exactnessName, methodName } from "../wording/method_names.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { shortGroupReason } from "../wording/left_out.ts";
import { say } from "../wording/say.ts";
import { PUNCTUATION } from "../wording/punctuation.ts";
import { COMMON } from "../wording/common_words.ts";
import { GROUPS } from "../wording/group_words.ts";

/** One row a question: all groups at once, effect first, p last, as it is and adjusted for the family of questions. */
export function groupTestsTable(
  comparisons: readonly GroupComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, GROUPS.groupTestsTitle),
    notes: [say(lang, GROUPS.effectExplained)],
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
    rows: comparisons.map((comparison) => rowOf(comparison, lang)),
  });
}

function rowOf(comparison: GroupComparison, lang: Language): TableRow {
  const { groups, mapping, title } = comparison;
  const common = {
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
