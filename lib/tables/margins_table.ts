import type { BeforeAfterComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import type { CountRange, MarginFindings } from "../comparisons/favourable_margins.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, placeColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";
import { percentCell } from "./percent_cells.ts";

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
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, { ja: "二つの集計だけから確かに言えること", en: "What two totals allow to say for certain" }),
    notes: [
      say(lang, {
        ja:
          "下限と上限は、集計に合うあらゆる組み合わせの中での最少と最多で、確率ではない。無回答の人は、どの答えでもありえたとして数えた。",
        en:
          "Least and most over every way of pairing that agrees with the totals; not a matter of chance. People without an answer might have given any.",
      }),
      say(lang, {
        ja:
          "「実際」は、回答者ごとの答えが分かるときの、前後の両方に答えた人の数。報告書の図だけを見る人には分からない。",
        en:
          "“Actual” is of those who answered both, where each respondent's answers are known; readers of the printed charts cannot know it.",
      }),
    ],
    columns: [
      questionColumn(lang),
      placeColumn(lang),
      numberColumn("people", say(lang, { ja: "人数", en: "People" })),
      textColumn("what", say(lang, { ja: "項目", en: "What" })),
      numberColumn("lower", say(lang, { ja: "少なくとも", en: "At least" }), 0),
      numberColumn("upper", say(lang, { ja: "多くとも", en: "At most" }), 0),
      numberColumn("lowerShare", say(lang, { ja: "少なくとも %", en: "At least %" }), 1),
      numberColumn("upperShare", say(lang, { ja: "多くとも %", en: "At most %" }), 1),
      numberColumn("actual", say(lang, { ja: "実際", en: "Actual" })),
      textColumn("remark", say(lang, { ja: "備考", en: "Remark" })),
    ],
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
    row(say(lang, { ja: "答えが上がった人", en: "Rose" }), movement.rose, paired?.movement.rose ?? null),
    row(say(lang, { ja: "答えが下がった人", en: "Fell" }), movement.fell, paired?.movement.fell ?? null),
    row(say(lang, { ja: "肯定に変わった人", en: "Turned favourable" }), favourable.gained, gainedOf(paired)),
    row(say(lang, { ja: "肯定でなくなった人", en: "Turned away" }), favourable.lost, lostOf(paired)),
    {
      ...common,
      what: say(lang, { ja: "マクネマー検定のp", en: "p of McNemar's test" }),
      lower: null,
      upper: null,
      lowerShare: null,
      upperShare: null,
      actual: null,
      remark: say(lang, {
        ja: `${pText(lower)}～${pText(upper)}のどこか`,
        en: `somewhere from ${pText(lower)} to ${pText(upper)}`,
      }),
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
