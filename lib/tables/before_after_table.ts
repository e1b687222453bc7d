import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { BeforeAfterComparison, KnownChange, PairedComparison } from "../comparisons/before_after_comparison.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { levelText, pointsOf } from "../wording/number_words.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, movementColumns, placeColumn, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, percentCell, type Table, type TableColumn, type TableRow, textColumn } from "./table.ts";
import { say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { CHANGE } from "../wording/change_words.ts";
import { TESTED } from "../wording/tested_words.ts";
import { methodName } from "../wording/method_names.ts";
import { familyNote } from "../wording/family_note.ts";
import { smallNotes } from "../wording/small_words.ts";
import { CHANGE_IDS, changeRowIds } from "./row_ids.ts";

/**
 * Before and after of the same people, one row a question: who moved, favourable shares and their change with interval, the
 * effect, and last the p-value, as it is and adjusted.
 *
 * All shares are of the pairs, whose number is in the row. Questions without pairs have a row that says why.
 *
 * @param comparisons as `compareBeforeAfter` gives them
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { beforeAfterCounts } from "../comparisons/before_after_counts.ts";
 * import { compareBeforeAfter } from "../comparisons/compare_before_after.ts";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const comparisons = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * assert.equal(beforeAfterTable(comparisons, { key: "example" }).rows.length, 2);
 * ```
 */
export function beforeAfterTable(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list changes";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.beforeAfters });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  // All of a list are of one family and one plan: what its notes say stands with each.
  const paired = comparisons.find((one) => one.kind === "paired");
  const known = paired ?? comparisons.find((one) => one.kind === "margins");
  const small = known?.equivalence ?? null;
  const columns = [
    ...columnsIn(lang),
    ...small === null ? [] : [
      pValueColumn("riseSmall", say(lang, TESTED.smallAdjusted)),
      pValueColumn("changeSmall", say(lang, TESTED.changeSmallAdjusted)),
    ],
    textColumn("without", say(lang, TESTED.remarks)),
  ];
  return comparisonTable(comparisons, options, {
    title: say(lang, CHANGE.beforeAfterTitle),
    notes: [
      say(lang, TESTED.sharesOfPairs),
      familyNote(known?.favourable.change.family, TESTED.pairedP, lang),
      ...paired === undefined ? [] : [detectableNote(paired, lang)],
      ...smallNotes(small?.favourable, lang),
    ],
    columns,
    ids: CHANGE_IDS,
    rows: comparisons.map((comparison) =>
      comparison.kind === "paired" ? pairedRow(comparison, lang) : rowWithoutPairs(comparison, { columns, lang })
    ),
  });
}

/** What the column of detectable changes rests on. */
function detectableNote({ visible: { power, against } }: PairedComparison, lang: Language): string {
  return say(lang, TESTED.detectableChange(levelText(power), levelText(against)));
}

function columnsIn(lang: Language): readonly TableColumn[] {
  return [
    questionColumn(lang),
    placeColumn(lang),
    numberColumn("pairs", say(lang, CHANGE.pairs)),
    ...movementColumns(lang),
    numberColumn("roseShare", say(lang, TESTED.roseShare), 1),
    numberColumn("shareRoseLower", say(lang, TESTED.roseLower), 1),
    numberColumn("shareRoseUpper", say(lang, TESTED.roseUpper), 1),
    numberColumn("ceiling", say(lang, TESTED.ceiling)),
    numberColumn("rise", say(lang, TESTED.rise), 1),
    numberColumn("riseLower", say(lang, TESTED.riseLower), 1),
    numberColumn("riseUpper", say(lang, TESTED.riseUpper), 1),
    numberColumn("riseLevel", say(lang, TESTED.level), 1),
    pValueColumn("risePValue", "p"),
    pValueColumn("riseAdjusted", say(lang, COMMON.adjustedP)),
    numberColumn("beforeCount", say(lang, COMMON.favourableBefore)),
    numberColumn("beforeShare", say(lang, CHANGE.beforeShare), 1),
    numberColumn("afterCount", say(lang, COMMON.favourableAfter)),
    numberColumn("afterShare", say(lang, CHANGE.afterShare), 1),
    numberColumn("change", say(lang, CHANGE.change), 1),
    numberColumn("changeLower", say(lang, CHANGE.changeLower), 1),
    numberColumn("changeUpper", say(lang, CHANGE.changeUpper), 1),
    numberColumn("changeLevel", say(lang, TESTED.changeLevel), 1),
    pValueColumn("pValue", say(lang, TESTED.changeP)),
    pValueColumn("adjusted", say(lang, TESTED.changeAdjusted)),
    numberColumn("detectable", say(lang, TESTED.detectable), 1),
    numberColumn("atMost", say(lang, TESTED.atMost), 1),
  ];
}

function pairedRow(comparison: PairedComparison, lang: Language): TableRow {
  const { counts, place, pairs, movement, favourable, roseShare, atCeiling, netRise, visible, equivalence } =
    comparison;
  const { rose, fell } = movement;
  return {
    ...changeRowIds(comparison),
    question: constructTitle(counts.after, lang),
    place: say(lang, place),
    pairs,
    ...movement,
    roseShare: percentCell(rose, pairs),
    shareRoseLower: 100 * roseShare.lower,
    shareRoseUpper: 100 * roseShare.upper,
    ceiling: atCeiling,
    rise: pointsOf({ from: { count: fell, base: pairs }, to: { count: rose, base: pairs } }),
    riseLower: 100 * netRise.lower,
    riseUpper: 100 * netRise.upper,
    riseLevel: 100 * netRise.confidenceLevel,
    risePValue: netRise.pValue,
    riseAdjusted: netRise.adjustedPValue,
    ...favourableCells(favourable),
    detectable: visible.detectable === null ? null : 100 * visible.detectable,
    atMost: 100 * visible.atMost,
    ...equivalence === null ? {} : {
      riseSmall: equivalence.netRise.adjustedPValue,
      changeSmall: equivalence.favourable.adjustedPValue,
    },
    without: "",
  };
}

/** Favourable shares and their change, of pairs or of two totals. */
function favourableCells({ before, after, change }: KnownChange["favourable"]): TableRow {
  return {
    beforeCount: before.count,
    beforeShare: percentCell(before.count, before.base),
    afterCount: after.count,
    afterShare: percentCell(after.count, after.base),
    change: pointsOf({ from: before, to: after }),
    changeLower: 100 * change.lower,
    changeUpper: 100 * change.upper,
    changeLevel: 100 * change.confidenceLevel,
    pValue: change.pValue,
    adjusted: change.adjustedPValue,
  };
}

/** A question without pairs: what is known stays known, the rest is empty, and the row says why. */
function rowWithoutPairs(
  comparison: Exclude<BeforeAfterComparison, PairedComparison>,
  { columns, lang }: { readonly columns: readonly TableColumn[]; readonly lang: Language },
): TableRow {
  const row = {
    ...Object.fromEntries(columns.map(({ id }) => [id, null])),
    ...changeRowIds(comparison),
    question: constructTitle(comparison.counts.after, lang),
    place: say(lang, comparison.place),
  };
  if (comparison.kind === "refused") return { ...row, pairs: 0, without: say(lang, CHANGE.noPairs) };
  const { favourable, visible: { detectable }, equivalence } = comparison;
  return {
    ...row,
    ...favourableCells(favourable),
    detectable: detectable === null ? null : 100 * detectable,
    ...equivalence === null ? {} : { changeSmall: equivalence.favourable.adjustedPValue },
    without: say(lang, CHANGE.totalsTested(favourable, methodName(favourable.change.method))),
  };
}
