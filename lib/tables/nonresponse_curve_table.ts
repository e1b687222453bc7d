import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import { beforeAfterSensitivity } from "../comparisons/before_after_sensitivity.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { pairedOrNot } from "../wording/left_out.ts";
import { say } from "../wording/say.ts";
import { numberColumn, type Table } from "./table.ts";
import { comparisonTable, placeColumn, pValueColumn, questionColumn } from "./comparison_table.ts";
import { CHANGE_IDS, changeRowIds } from "./row_ids.ts";

/** The numbers behind `nonresponseCurveFigure`: the result for each number of silent people supposed to go against it. */
export function nonresponseCurveTable(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list what non-response could change";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.beforeAfters });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  const { shown, leftOut } = pairedOrNot(comparisons, lang);
  return comparisonTable(comparisons, options, {
    title: say(lang, PICTURE.curveTableTitle),
    notes: [say(lang, PICTURE.curveRows), ...leftOut],
    columns: [
      questionColumn(lang),
      placeColumn(lang),
      numberColumn("against", say(lang, PICTURE.against)),
      numberColumn("people", say(lang, PICTURE.people)),
      numberColumn("difference", say(lang, PICTURE.difference), 1),
      numberColumn("lower", say(lang, PICTURE.lower), 1),
      numberColumn("upper", say(lang, PICTURE.upper), 1),
      pValueColumn("pValue", say(lang, PICTURE.pUnadjusted)),
    ],
    ids: CHANGE_IDS,
    rows: shown.flatMap((comparison) =>
      beforeAfterSensitivity(comparison).curve.map(({ against, change }) => ({
        ...changeRowIds(comparison),
        question: constructTitle(comparison.counts.after, lang),
        place: say(lang, comparison.place),
        against,
        people: change.pairs,
        difference: 100 * change.estimate,
        lower: 100 * change.lower,
        upper: 100 * change.upper,
        pValue: change.pValue,
      }))
    ),
  });
}
