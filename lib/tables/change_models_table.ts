import type { ChangesCompared, ChangesComparison } from "../comparisons/changes_comparison.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { dataKind } from "../data/data_kinds.ts";
import { itemAt } from "../data/item_at.ts";
import type { Bilingual, Language } from "../data/language.ts";
import type { CochranMantelHaenszelResult } from "../statistics/cochran_mantel_haenszel.ts";
import { isRefusal } from "../statistics/test_result.ts";
import { CHANGE_MODELS } from "../wording/change_model_words.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import { aloneWords } from "../wording/describe_changes.ts";
import { say } from "../wording/say.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, type Table, type TableRow, textColumn } from "./table.ts";
import { PAIR_IDS, pairRowIds } from "./row_ids.ts";

/**
 * The model-based second of differences in change: people who started alike compared by Cochran–Mantel–Haenszel, and an ordinal
 * logit with event × time; whether each goes the way of the planned test.
 *
 * For who asks whether the planned result hangs on its method, or on events having started at different answers.
 */
export function changeModelsTable(
  comparisons: readonly ChangesComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list models of changes";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.changes });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  const compared = comparisons.filter((one) => one.kind === "changes");
  return comparisonTable(comparisons, options, {
    title: say(lang, CHANGE_MODELS.title),
    notes: [
      say(lang, CHANGE_MODELS.note),
      ...compared.some(({ models }) => models.sameStart.length > 0) ? [say(lang, CHANGE_MODELS.sameStartNote)] : [],
      ...compared.length > 0 ? [say(lang, CHANGE_MODELS.ordinalNote)] : [],
      ...compared.flatMap((one) => withoutNumbers(one, lang)),
      ...comparisons.flatMap((one) => one.kind === "alone" ? [aloneWords(one, lang)] : []),
    ],
    columns: [
      questionColumn(lang),
      textColumn("model", say(lang, CHANGE_MODELS.model)),
      textColumn("first", say(lang, PICTURE.first)),
      textColumn("second", say(lang, PICTURE.second)),
      numberColumn("people", say(lang, PICTURE.people)),
      textColumn("unit", say(lang, CHANGE_MODELS.unit)),
      numberColumn("effect", say(lang, CHANGE_MODELS.effect), 2),
      numberColumn("lower", say(lang, PICTURE.lower), 2),
      numberColumn("upper", say(lang, PICTURE.upper), 2),
      pValueColumn("pValue", say(lang, PICTURE.pUnadjusted)),
      textColumn("direction", say(lang, CHANGE_MODELS.direction)),
    ],
    ids: PAIR_IDS,
    rows: compared.flatMap((one) => rowsOf(one, lang)),
  });
}

function withoutNumbers({ models: { ordinal }, title }: ChangesCompared, lang: Language): readonly string[] {
  const name = say(lang, title);
  if (ordinal === null) return [say(lang, CHANGE_MODELS.withheld(name))];
  return isRefusal(ordinal) ? [say(lang, CHANGE_MODELS.refused(name))] : [];
}

function rowsOf(compared: ChangesCompared, lang: Language): readonly TableRow[] {
  const { changes, construct, models: { ordinal, sameStart, commonShift }, title } = compared;
  const event = (at: number) => itemAt(changes, at, "event");
  const model = (name: Bilingual) => ({ question: say(lang, title), model: say(lang, name) });
  const between = (first: number, second: number) => ({
    ...pairRowIds(construct, [event(first).counts.after, event(second).counts.after]),
    first: say(lang, event(first).place),
    second: say(lang, event(second).place),
  });
  const all = { ...pairRowIds(construct, [null, null]), first: say(lang, CHANGE_MODELS.allEvents), second: null };
  const steps = ({ difference, pValue, informative }: CochranMantelHaenszelResult) => ({
    people: informative,
    unit: say(lang, CHANGE_MODELS.steps),
    effect: difference?.estimate ?? null,
    lower: difference?.lower ?? null,
    upper: difference?.upper ?? null,
    pValue,
  });
  const logit = ordinal === null || isRefusal(ordinal) ? null : ordinal;
  return [
    ...sameStart.map(({ first, second, test }) => ({
      ...model(CHANGE_MODELS.sameStart),
      ...between(first, second),
      ...steps(test),
      direction: directionOf(compared, { first, second, effect: test.difference?.estimate ?? null }, lang),
    })),
    ...(logit?.interactions ?? []).map(({ first, second, logOddsRatio, oddsRatio, lower, upper, pValue }) => ({
      ...model(CHANGE_MODELS.ordinal),
      ...between(first, second),
      people: logit?.sampleSize ?? null,
      unit: say(lang, CHANGE_MODELS.ratio),
      effect: oddsRatio,
      lower,
      upper,
      pValue,
      direction: directionOf(compared, { first, second, effect: logOddsRatio }, lang),
    })),
    ...logit === null || changes.length < 3 ? [] : [{
      ...model(CHANGE_MODELS.anyDifference),
      ...all,
      people: logit.sampleSize,
      unit: say(lang, CHANGE_MODELS.chiSquare),
      effect: logit.interactionTest.statistic,
      lower: null,
      upper: null,
      pValue: logit.interactionTest.pValue,
      direction: null,
    }],
    ...commonShift === null
      ? []
      : [{ ...model(CHANGE_MODELS.commonShift), ...all, ...steps(commonShift), direction: null }],
  ];
}

/** Whether a model goes the way of the planned difference of the same two events; nothing where one of them is not known. */
function directionOf(
  { pairs }: ChangesCompared,
  { first, second, effect }: { readonly first: number; readonly second: number; readonly effect: number | null },
  lang: Language,
): string | null {
  const pair = pairs.find((one) => one.first === first && one.second === second);
  const difference = (pair?.netRise ?? pair?.favourable)?.estimate;
  if (effect === null || difference === undefined) return null;
  // An odds ratio of 1 that rounding left at 1e-16 has no direction.
  const [planned, found] = [Math.sign(difference), Math.abs(effect) < 1e-9 ? 0 : Math.sign(effect)];
  if (planned === 0 || found === 0) return say(lang, CHANGE_MODELS.noWay);
  return say(lang, planned === found ? CHANGE_MODELS.sameWay : CHANGE_MODELS.otherWay);
}
