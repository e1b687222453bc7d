import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import type { Distribution } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";
import { percentCell } from "./percent_cells.ts";

/**
 * What the treatment of missing answers (無回答) does to the favourable shares before and after: in the base, out of it, and
 * the two extremes of what those people might have answered.
 */
export function missingAnswersTable(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, { ja: "無回答の扱いと肯定的回答の割合", en: "Missing answers and the favourable share" }),
    notes: [
      say(lang, {
        ja: "調査報告の慣行では無回答を分母に入れる。「わからない」などは無回答ではないが、肯定的でもない。",
        en:
          "Reports in Japan leave missing answers in the base. Answers such as “don't know” are not missing, and not favourable.",
      }),
    ],
    columns: [
      questionColumn(lang),
      textColumn("timing", say(lang, { ja: "時点", en: "Timing" })),
      numberColumn("respondents", say(lang, { ja: "回答者（人）", en: "Respondents" })),
      numberColumn("missing", say(lang, { ja: "無回答（人）", en: "Missing" })),
      numberColumn("favourable", say(lang, { ja: "肯定（人）", en: "Favourable" })),
      numberColumn("ofRespondents", say(lang, { ja: "無回答を分母に入れる %", en: "Missing in the base %" }), 1),
      numberColumn("ofAnswered", say(lang, { ja: "無回答を除く %", en: "Missing left out %" }), 1),
      numberColumn("least", say(lang, { ja: "無回答が全員肯定でない %", en: "If none were favourable %" }), 1),
      numberColumn("most", say(lang, { ja: "無回答が全員肯定 %", en: "If all were favourable %" }), 1),
    ],
    rows: comparisons.flatMap(({ counts: { before, after } }) => [
      rowOf(before, say(lang, { ja: "受講前", en: "Before" }), lang),
      rowOf(after, say(lang, { ja: "受講後", en: "After" }), lang),
    ]),
  });
}

function rowOf(distribution: Distribution, timing: string, lang: Language): TableRow {
  const { respondents, missing } = distribution;
  const { favourable } = sideCounts(distribution);
  return {
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
