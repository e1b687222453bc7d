import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import type { CountRange, MarginFindings } from "../comparisons/favourable_margins.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, placeColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, percentCell, type Table, type TableRow, textColumn } from "./table.ts";
import { say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { UNKNOWN } from "../wording/unknown_words.ts";
import { CHANGE_IDS, changeRowIds } from "./row_ids.ts";

/**
 * What a reader of two printed charts can know for certain: between how many people rose, fell, turned favourable or away.
 *
 * Where the pairs are known as well, what was really so stands beside the range. The last row of a question is the range of
 * McNemar's exact p-value over everything the charts allow.
 *
 * @param comparisons any; a question whose margins are of unknown people has no row
 */
export function marginsTable(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list bounds";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.beforeAfters });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, UNKNOWN.marginsTitle),
    notes: [
      say(lang, UNKNOWN.boundsExplained),
      say(lang, UNKNOWN.actualExplained),
    ],
    columns: [
      questionColumn(lang),
      placeColumn(lang),
      numberColumn("people", say(lang, COMMON.people)),
      textColumn("what", say(lang, UNKNOWN.what)),
      numberColumn("lower", say(lang, UNKNOWN.lower), 0),
      numberColumn("upper", say(lang, UNKNOWN.upper), 0),
      numberColumn("lowerShare", say(lang, UNKNOWN.lowerShare), 1),
      numberColumn("upperShare", say(lang, UNKNOWN.upperShare), 1),
      numberColumn("actual", say(lang, UNKNOWN.actual)),
      textColumn("remark", say(lang, COMMON.remark)),
    ],
    ids: CHANGE_IDS,
    rows: comparisons.flatMap((comparison) => {
      const findings = findingsOf(comparison);
      return findings === null ? [] : rowsOf(comparison, findings, lang);
    }),
  });
}

function findingsOf(comparison: BeforeAfterComparison): MarginFindings | null {
  if (comparison.kind === "margins") return comparison.findings;
  return comparison.kind === "paired" ? comparison.fromMargins : null;
}

function rowsOf(comparison: BeforeAfterComparison, findings: MarginFindings, lang: Language): readonly TableRow[] {
  const { movement, favourable, people } = findings;
  const paired = comparison.kind === "paired" ? comparison : null;
  const common = {
    ...changeRowIds(comparison),
    question: constructTitle(comparison.counts.after, lang),
    place: say(lang, comparison.place),
    people,
  };
  const row = (what: string, { lower, upper }: CountRange, actual: number | null): TableRow => ({
    ...common,
    what,
    lower,
    upper,
    lowerShare: percentCell(lower, people),
    upperShare: percentCell(upper, people),
    actual,
    remark: "",
  });
  const { lower, upper } = favourable.mcnemarPValue;
  return [
    row(say(lang, UNKNOWN.rose), movement.rose, paired?.movement.rose ?? null),
    row(say(lang, UNKNOWN.fell), movement.fell, paired?.movement.fell ?? null),
    row(say(lang, UNKNOWN.turnedFavourable), favourable.gained, gainedOf(paired)),
    row(say(lang, UNKNOWN.turnedAway), favourable.lost, lostOf(paired)),
    {
      ...common,
      what: say(lang, UNKNOWN.pOfMcNemar),
      lower: null,
      upper: null,
      lowerShare: null,
      upperShare: null,
      actual: null,
      remark: say(lang, UNKNOWN.somewhereBetween(pText(lower), pText(upper))),
    },
  ];
}

function gainedOf(paired: PairedComparison | null): number | null {
  return paired?.favourableTransitions[0][1] ?? null;
}

function lostOf(paired: PairedComparison | null): number | null {
  return paired?.favourableTransitions[1][0] ?? null;
}

function pText(pValue: number): string {
  return pValue.toPrecision(2);
}
