import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import type { ComparedGroup, GroupComparison, GroupsCompared } from "../comparisons/group_comparison.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, type Table, type TableRow, textColumn } from "./table.ts";
import { effectOrNot } from "../wording/left_out.ts";
import { say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { GROUPS, noOdds } from "../wording/group_words.ts";
import { isRefusal } from "../statistics/test_result.ts";
import { itemAt } from "../data/item_at.ts";
import { PAIR_IDS, pairRowIds } from "./row_ids.ts";

/**
 * One number a group: its odds of a higher answer against the first group (proportional-odds model), and whether one number
 * is enough (nominal test). Where the model cannot be fitted, the reason stands in place of numbers.
 */
export function groupOddsTable(
  comparisons: readonly GroupComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list odds";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.groupComparisons });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  const compared = comparisons.filter((one) => one.kind === "groups");
  return comparisonTable(comparisons, options, {
    title: say(lang, GROUPS.groupOddsTitle),
    notes: [
      say(lang, GROUPS.oddsExplained),
      say(lang, GROUPS.pNotAdjusted),
      ...effectOrNot(comparisons, lang).leftOut,
    ],
    columns: [
      questionColumn(lang),
      textColumn("reference", say(lang, GROUPS.reference)),
      textColumn("group", say(lang, GROUPS.group)),
      numberColumn("people", say(lang, GROUPS.peopleOfBoth)),
      numberColumn("oddsRatio", say(lang, GROUPS.oddsRatio), 2),
      numberColumn("lower", say(lang, GROUPS.lower), 2),
      numberColumn("upper", say(lang, GROUPS.upper), 2),
      pValueColumn("pValue", "p"),
      pValueColumn("fit", say(lang, GROUPS.fit)),
      numberColumn("emptyCells", say(lang, GROUPS.emptyCells)),
      textColumn("remark", say(lang, COMMON.remark)),
    ],
    ids: PAIR_IDS,
    rows: compared.flatMap((comparison) => rowsOf(comparison, lang)),
  });
}

function rowsOf(
  { title, construct, groups, proportionalOdds: model }: GroupsCompared,
  lang: Language,
): readonly TableRow[] {
  const [reference] = groups;
  const common = {
    question: say(lang, title),
    reference: reference === undefined ? "" : say(lang, reference.name),
  };
  const ids = (group: ComparedGroup | null) =>
    pairRowIds(construct, [reference?.distribution ?? null, group?.distribution ?? null]);
  const empty = { oddsRatio: null, lower: null, upper: null, pValue: null, fit: null, emptyCells: null };
  const sizeOf = (at: number) => itemAt(groups, at, "group").distribution.answered;
  if (isRefusal(model)) {
    const reason = say(lang, noOdds(model.refused));
    return [{ ...ids(null), ...common, group: "", people: model.sampleSize, ...empty, remark: reason }];
  }
  return model.groups.map(({ group, oddsRatio, lower, upper, pValue }) => ({
    ...ids(itemAt(groups, group, "group")),
    ...common,
    group: say(lang, itemAt(groups, group, "group").name),
    people: sizeOf(0) + sizeOf(group),
    oddsRatio,
    lower,
    upper,
    pValue,
    fit: model.nominalTest?.pValue ?? null,
    emptyCells: model.emptyCells,
    remark: "",
  }));
}
