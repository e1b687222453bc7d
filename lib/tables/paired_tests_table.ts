import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { BeforeAfterComparison, Movement, PairedComparison } from "../comparisons/before_after_comparison.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { pairedOrNot } from "../wording/left_out.ts";
import { exactnessName, methodName } from "../wording/method_names.ts";
import type { NamedTest } from "../comparisons/paired_tests.ts";
import type { Language } from "../data/language.ts";
import { isRefusal } from "../statistics/test_result.ts";
import { comparisonTable, movementColumns, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, type Table, type TableRow, textColumn } from "./table.ts";
import { say } from "../wording/say.ts";
import { withheldTestNotes } from "../wording/withheld_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { CHANGE } from "../wording/change_words.ts";
import { TESTED } from "../wording/tested_words.ts";
import { CHANGE_IDS, changeRowIds } from "./row_ids.ts";

/**
 * Every test of the same people before and after, one row each, with its statistic, whether it is exact, and who moved.
 *
 * The test declared as the comparison's own is marked and has the adjusted p-value; the others show what the choice of the
 * test does and are not to be picked from.
 */
export function pairedTestsTable(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list tests";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.beforeAfters });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  const { shown, leftOut } = pairedOrNot(comparisons, lang);
  return comparisonTable(comparisons, options, {
    title: say(lang, CHANGE.pairedTestsTitle),
    notes: [
      say(lang, TESTED.plannedTests),
      say(lang, TESTED.turnsBeside),
      ...withheldTestNotes(shown, lang),
      ...leftOut,
    ],
    columns: [
      questionColumn(lang),
      textColumn("role", say(lang, CHANGE.role)),
      textColumn("test", say(lang, COMMON.test)),
      textColumn("exact", say(lang, COMMON.found)),
      numberColumn("pairs", say(lang, CHANGE.pairs)),
      ...movementColumns(lang),
      numberColumn("statistic", say(lang, COMMON.statistic), 3),
      pValueColumn("pValue", "p"),
      pValueColumn("adjusted", say(lang, COMMON.adjustedP)),
    ],
    ids: CHANGE_IDS,
    rows: shown.flatMap((comparison) => comparison.tests.map((test) => rowOf(comparison, test, lang))),
  });
}

/** Tests that look at favourable or not alone: beside them stand those who turned favourable and away. */
const OF_FAVOURABLE: readonly string[] = ["favourable-score", "mcnemar", "mcnemar-mid-p"];

function turnsOf({ up, down, pairs }: PairedComparison["favourable"]["change"]): Movement {
  return { rose: up, same: pairs - up - down, fell: down };
}

function rowOf(
  { counts, pairs, movement, netRise, favourable }: PairedComparison,
  { name, result }: NamedTest,
  lang: Language,
): TableRow {
  const planned = name === "movement-score" ? netRise : name === "favourable-score" ? favourable.change : null;
  const common = {
    ...changeRowIds({ counts }),
    question: constructTitle(counts.after, lang),
    role: planned !== null ? say(lang, CHANGE.own) : "",
    pairs,
    ...OF_FAVOURABLE.includes(name) ? turnsOf(favourable.change) : movement,
  };
  const about = name === "movement-score"
    ? say(lang, CHANGE.ofMovement)
    : name === "favourable-score"
    ? say(lang, CHANGE.ofFavourable)
    : "";
  const test = `${say(lang, methodName(result.method))}${about}`;
  if (isRefusal(result)) {
    const exact = say(lang, CHANGE.noAdjustment);
    return { ...common, test: `${test}: ${result.refused}`, exact, statistic: null, pValue: null, adjusted: null };
  }
  return {
    ...common,
    test,
    exact: say(lang, exactnessName(result)),
    statistic: result.statistic,
    pValue: result.pValue,
    adjusted: planned?.adjustedPValue ?? null,
  };
}
