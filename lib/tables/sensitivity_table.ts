import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import {
  type BeforeAfterSensitivity,
  beforeAfterSensitivity,
  type BeforeAfterSensitivityOptions,
  type SensitivityRow,
} from "../comparisons/before_after_sensitivity.ts";
import { pairedOrNot } from "../wording/left_out.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { thresholdText } from "../wording/level_words.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, percentCell, type Table, type TableRow, textColumn } from "./table.ts";
import { say } from "../wording/say.ts";
import { withheldTestNotes } from "../wording/withheld_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { TESTS, UNKNOWN, VARIANTS } from "../wording/unknown_words.ts";
import type { Distribution } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { CHANGE_IDS, changeRowIds, QUESTION_IDS, questionRowIds } from "./row_ids.ts";

/** Options of {@linkcode sensitivityTable}. */
export interface SensitivityTableOptions extends ComparisonPresentationOptions, BeforeAfterSensitivityOptions {}

/** The kind of each of these options. */
export const SENSITIVITY_TABLE_OPTIONS: OptionKinds<SensitivityTableOptions> = {
  ...COMPARISON_PRESENTATION_OPTIONS,
  threshold: kind.number,
};

/**
 * A before/after finding under other choices: treatment of unmoved pairs, of people without an answer (無回答), of applicants
 * who returned nothing; and how many of the last would have to have moved the other way for it to go.
 */
export function sensitivityTable(
  comparisons: readonly BeforeAfterComparison[],
  options: SensitivityTableOptions,
): Table {
  const action = "list what the result depends on";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.beforeAfters });
  requireOptions(action, options, SENSITIVITY_TABLE_OPTIONS);
  const { lang = "ja" } = options;
  const { shown, leftOut } = pairedOrNot(comparisons, lang);
  const sensitivities = shown.map((comparison) => beforeAfterSensitivity(comparison, options));
  return comparisonTable(comparisons, options, {
    title: say(lang, UNKNOWN.sensitivityTitle),
    notes: [
      say(lang, UNKNOWN.supposedExplained),
      ...sensitivities.flatMap((sensitivity) => tippingWords(sensitivity, lang)),
      ...withheldTestNotes(shown, lang),
      ...leftOut,
    ],
    columns: [
      questionColumn(lang),
      textColumn("variant", say(lang, UNKNOWN.variant)),
      numberColumn("people", say(lang, COMMON.people)),
      numberColumn("supposed", say(lang, UNKNOWN.supposed)),
      numberColumn("rose", say(lang, COMMON.roseHeading)),
      numberColumn("roseShare", say(lang, UNKNOWN.roseShare), 1),
      numberColumn("same", say(lang, COMMON.sameHeading)),
      numberColumn("fell", say(lang, COMMON.fellHeading)),
      numberColumn("before", say(lang, COMMON.favourableBefore)),
      numberColumn("after", say(lang, COMMON.favourableAfter)),
      textColumn("test", say(lang, COMMON.test)),
      pValueColumn("pValue", "p"),
    ],
    ids: CHANGE_IDS,
    rows: sensitivities.flatMap(({ comparison, rows }) =>
      rows.map((row) => ({
        ...changeRowIds(comparison),
        ...rowOf(row, constructTitle(comparison.counts.after, lang), lang),
      }))
    ),
  });
}

function rowOf(row: SensitivityRow, question: string, lang: Language): TableRow {
  const { variant, people, supposed, movement: { rose, same, fell }, favourable, test, pValue } = row;
  return {
    question,
    variant: VARIANTS[variant][lang],
    people,
    supposed,
    rose,
    roseShare: percentCell(rose, people),
    same,
    fell,
    before: favourable?.before ?? null,
    after: favourable?.after ?? null,
    test: say(lang, TESTS[test] ?? { ja: test, en: test }),
    pValue,
  };
}

function tippingWords({ comparison, tippingPoint }: BeforeAfterSensitivity, lang: Language): readonly string[] {
  if (tippingPoint === null) return [];
  const { silent, needed, threshold } = tippingPoint;
  const question = constructTitle(comparison.counts.after, lang);
  const level = thresholdText(threshold);
  if (needed === null) {
    return [
      say(lang, UNKNOWN.neverTips({ question, silent, level })),
    ];
  }
  if (needed === 0) {
    return [
      say(lang, UNKNOWN.aboveAnyway(question, level)),
    ];
  }
  return [
    say(lang, UNKNOWN.tipsAt({ question, silent, needed, level })),
  ];
}

/**
 * What the treatment of missing answers (無回答) does to the favourable shares before and after: in the base, out of it, and
 * the two extremes of what those people might have answered.
 */
export function missingAnswersTable(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list missing answers";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.beforeAfters });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, UNKNOWN.missingAnswersTitle),
    notes: [
      say(lang, UNKNOWN.baseExplained),
    ],
    columns: [
      questionColumn(lang),
      textColumn("timing", say(lang, COMMON.timing)),
      numberColumn("respondents", say(lang, UNKNOWN.respondents)),
      numberColumn("missing", say(lang, UNKNOWN.missing)),
      numberColumn("favourable", say(lang, COMMON.favourable)),
      numberColumn("ofRespondents", say(lang, UNKNOWN.missingInBase), 1),
      numberColumn("ofAnswered", say(lang, UNKNOWN.missingLeftOut), 1),
      numberColumn("least", say(lang, UNKNOWN.noneFavourable), 1),
      numberColumn("most", say(lang, UNKNOWN.allFavourable), 1),
    ],
    ids: QUESTION_IDS,
    rows: comparisons.flatMap(({ counts: { before, after } }) => [
      missingRow(before, say(lang, COMMON.before), lang),
      missingRow(after, say(lang, COMMON.after), lang),
    ]),
  });
}

function missingRow(distribution: Distribution, timing: string, lang: Language): TableRow {
  const { respondents, missing } = distribution;
  const { favourable } = sideCounts(distribution);
  return {
    ...questionRowIds(distribution),
    question: constructTitle(distribution, lang),
    timing,
    respondents,
    missing,
    favourable,
    ofRespondents: percentCell(favourable, respondents),
    ofAnswered: percentCell(favourable, respondents - missing),
    least: percentCell(favourable, respondents),
    most: percentCell(favourable + missing, respondents),
  };
}
