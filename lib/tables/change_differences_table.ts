import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { dataKind } from "../data/data_kinds.ts";
import type { ChangePair, ChangesCompared, ChangesComparison } from "../comparisons/changes_comparison.ts";
import type { SmallDifference } from "../comparisons/test_equivalence.ts";
import type { Tested } from "../comparisons/test_family.ts";
import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { CHANGE_MODELS } from "../wording/change_model_words.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { aloneWords, clusterWords } from "../wording/describe_changes.ts";
import { levelText, pValueText } from "../wording/number_words.ts";
import { say } from "../wording/say.ts";
import { TESTED } from "../wording/tested_words.ts";
import { familyNote } from "../wording/family_note.ts";
import { smallNotes } from "../wording/small_words.ts";
import { numberColumn, type Table, type TableRow, textColumn } from "./table.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { PAIR_IDS, pairRowIds } from "./row_ids.ts";

/**
 * Differences in change between events, and so between cities: for each two events that asked before and after alike, how
 * much more people rose in the one, with interval and p-value of one procedure.
 *
 * A change that stands alone is a note that says so, and one event a city is one cluster: that is printed too.
 */
export function changeDifferencesTable(
  comparisons: readonly ChangesComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list differences of changes";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.changes });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  const compared = comparisons.filter((one) => one.kind === "changes");
  const pair = compared[0]?.pairs[0];
  const small = pair?.equivalence ?? null;
  return comparisonTable(comparisons, options, {
    title: say(lang, PICTURE.differencesTitle),
    notes: [
      say(lang, PICTURE.differencesNote),
      ...pair === undefined ? [] : testNotes(pair, lang),
      ...smallNotes(small?.favourable, lang),
      ...compared.flatMap((one) => togetherNote(one, lang)),
      ...comparisons.flatMap((one) => one.kind === "alone" ? [aloneWords(one, lang)] : []),
      clusterWords(lang),
    ],
    columns: [
      questionColumn(lang),
      textColumn("first", say(lang, PICTURE.first)),
      textColumn("second", say(lang, PICTURE.second)),
      textColumn("outcome", say(lang, PICTURE.outcome)),
      numberColumn("people", say(lang, PICTURE.people)),
      numberColumn("difference", say(lang, PICTURE.changeHeading), 1),
      numberColumn("lower", say(lang, PICTURE.lower), 1),
      numberColumn("upper", say(lang, PICTURE.upper), 1),
      numberColumn("level", say(lang, TESTED.level), 1),
      pValueColumn("pValue", "p"),
      pValueColumn("adjusted", say(lang, COMMON.adjustedP)),
      numberColumn("detectable", say(lang, TESTED.detectable), 1),
      ...small === null ? [] : [pValueColumn("small", say(lang, TESTED.smallAdjusted))],
      pValueColumn("permutation", say(lang, PICTURE.permutation)),
    ],
    ids: PAIR_IDS,
    rows: compared.flatMap((one) => one.pairs.flatMap((pair) => rowsOf(one, pair, lang))),
  });
}

/** What the p-values and the column of detectable differences rest on: all pairs are of one family and one plan. */
function testNotes({ favourable, visible: { power, against } }: ChangePair, lang: Language): readonly string[] {
  return [
    familyNote(favourable.family, TESTED.pairedP, lang),
    say(lang, TESTED.detectableChanges(levelText(power), levelText(against))),
  ];
}

function togetherNote({ together, title }: ChangesCompared, lang: Language): readonly string[] {
  if (together === null) return [];
  const { common, heterogeneity } = together;
  return [say(
    lang,
    CHANGE_MODELS.commonNote({
      name: say(lang, title),
      way: CHANGE_MODELS.commonWay(common.statistic - common.fellRankSum),
      p: pValueText(common.pValue),
      heterogeneity: pValueText(heterogeneity.pValue),
    }),
  )];
}

function rowsOf({ construct, title, changes }: ChangesCompared, pair: ChangePair, lang: Language): readonly TableRow[] {
  const [first, second] = [itemAt(changes, pair.first, "event"), itemAt(changes, pair.second, "event")];
  const { equivalence } = pair;
  const row = (
    outcome: string,
    test: Tested & { readonly permutationPValue?: number },
    small: SmallDifference | null,
  ): TableRow => ({
    ...pairRowIds(construct, [first.counts.after, second.counts.after]),
    question: say(lang, title),
    first: say(lang, first.place),
    second: say(lang, second.place),
    outcome,
    people: test.sampleSize,
    difference: 100 * test.estimate,
    lower: 100 * test.lower,
    upper: 100 * test.upper,
    level: 100 * test.confidenceLevel,
    pValue: test.pValue,
    adjusted: test.adjustedPValue,
    detectable: pair.visible.detectable === null ? null : 100 * pair.visible.detectable,
    ...small === null ? {} : { small: small.adjustedPValue },
    permutation: test.permutationPValue ?? null,
  });
  return [
    ...pair.netRise === null ? [] : [row(say(lang, PICTURE.netRise), pair.netRise, equivalence?.netRise ?? null)],
    row(say(lang, PICTURE.favourable), pair.favourable, equivalence?.favourable ?? null),
  ];
}
