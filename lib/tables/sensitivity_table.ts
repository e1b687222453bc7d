import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import {
  type BeforeAfterSensitivity,
  beforeAfterSensitivity,
  type BeforeAfterSensitivityOptions,
  type SensitivityRow,
} from "../comparisons/before_after_sensitivity.ts";
import { pairedOrNot } from "../wording/left_out.ts";
import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import { formatNumber } from "../data/format_number.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";
import { percentCell } from "./percent_cells.ts";
import { COMMON } from "../wording/common_words.ts";
import { TESTS, UNKNOWN, VARIANTS } from "../wording/unknown_words.ts";

/** Options of {@linkcode sensitivityTable}. */
export interface SensitivityTableOptions extends ComparisonPresentationOptions, BeforeAfterSensitivityOptions {}

/**
 * A before/after finding under other choices: treatment of unmoved pairs, of people without an answer (無回答), of applicants
 * who returned nothing; and how many of the last would have to have moved the other way for it to go.
 */
export function sensitivityTable(
  comparisons: readonly BeforeAfterComparison[],
  options: SensitivityTableOptions,
): Table {
  const { lang = "ja" } = options;
  const { shown, leftOut } = pairedOrNot(comparisons, lang);
  const sensitivities = shown.map((comparison) => beforeAfterSensitivity(comparison, options));
  return comparisonTable(comparisons, options, {
    title: say(lang, UNKNOWN.sensitivityTitle),
    notes: [
      say(lang, UNKNOWN.supposedExplained),
      ...sensitivities.flatMap((sensitivity) => tippingWords(sensitivity, lang)),
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
    rows: sensitivities.flatMap(({ comparison, rows }) =>
      rows.map((row) => rowOf(row, constructTitle(comparison.counts.after, lang), lang))
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
  const level = formatNumber(threshold, { decimals: 2 });
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
