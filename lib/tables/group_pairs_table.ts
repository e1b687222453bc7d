import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import type { GroupComparison, GroupPair, GroupsCompared } from "../comparisons/group_comparison.ts";
import { effectOrNot } from "../wording/left_out.ts";
import { pointsBetween } from "../wording/number_words.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";

/** Every pair of groups, question by question: difference in points, superiority, both with intervals, and the tests. */
export function groupPairsTable(
  comparisons: readonly GroupComparison[],
  options: ComparisonPresentationOptions,
): Table {
  const { lang = "ja" } = options;
  const compared = comparisons.filter((one) => one.kind === "groups");
  return comparisonTable(comparisons, options, {
    title: say(lang, { ja: "二つずつの比較", en: "Pairs of groups" }),
    notes: [
      say(lang, {
        ja:
          "差は前者から後者を引いたもの（区間はニューカムの方法）。「同時」の区間は、同じ設問のすべての組を合わせて成り立つ。優越確率は、前者の一人が後者の一人より上の答えである確率（同じ答えは半分に数える。0.5で差なし）。",
        en:
          "First less second (Newcombe's intervals). “All at once” holds for every pair of a question. Superiority: chance that somebody of the first answered higher than somebody of the second, ties half; 0.5 is no difference.",
      }),
      say(lang, {
        ja:
          "正確なpは二群だけのマン・ホイットニー検定、調整後のpは、3群以上ではダン検定、2群ではマン・ホイットニー検定のpを、一緒に比べたすべての組の数を見込んでホルム法で調整したもの。",
        en:
          "Exact p: Mann–Whitney of the two alone. Adjusted p: Dunn's test among three or more groups, else Mann–Whitney, by Holm for all pairs compared together.",
      }),
      ...effectOrNot(comparisons, lang).leftOut,
    ],
    columns: [
      questionColumn(lang),
      textColumn("first", say(lang, { ja: "前者", en: "First" })),
      textColumn("second", say(lang, { ja: "後者", en: "Second" })),
      textColumn("bases", say(lang, { ja: "分母（人）", en: "Bases" })),
      numberColumn("difference", say(lang, { ja: "差（ポイント）", en: "Difference (points)" }), 1),
      numberColumn("lower", say(lang, { ja: "差 下限", en: "Lower" }), 1),
      numberColumn("upper", say(lang, { ja: "差 上限", en: "Upper" }), 1),
      numberColumn("allLower", say(lang, { ja: "同時 下限", en: "All at once, lower" }), 1),
      numberColumn("allUpper", say(lang, { ja: "同時 上限", en: "All at once, upper" }), 1),
      numberColumn("superiority", say(lang, { ja: "優越確率", en: "Superiority" }), 3),
      numberColumn("superiorityLower", say(lang, { ja: "優越 下限", en: "Superiority, lower" }), 3),
      numberColumn("superiorityUpper", say(lang, { ja: "優越 上限", en: "Superiority, upper" }), 3),
      pValueColumn("exact", say(lang, { ja: "p（二群・正確）", en: "p, exact" })),
      pValueColumn("adjusted", say(lang, { ja: "p（調整後）", en: "p, adjusted" })),
    ],
    rows: compared.flatMap((comparison) => comparison.pairs.map((pair) => rowOf(comparison, pair, lang))),
  });
}

function rowOf({ groups }: GroupsCompared, pair: GroupPair, lang: Language): TableRow {
  const [first, second] = [groups[pair.first], groups[pair.second]];
  if (first === undefined || second === undefined) {
    throw new RangeError(
      `Cannot list a pair as its groups must be there: current value is ${pair.first}, ${pair.second}`,
    );
  }
  const { difference, simultaneous, superiority, mannWhitney, adjustedPValue } = pair;
  return {
    question: constructTitle(first.distribution, lang),
    first: say(lang, first.name),
    second: say(lang, second.name),
    bases: say(lang, {
      ja: `${first.share.base}・${second.share.base}`,
      en: `${first.share.base}, ${second.share.base}`,
    }),
    difference: Number(pointsBetween({ from: second.share, to: first.share })),
    lower: 100 * difference.lower,
    upper: 100 * difference.upper,
    allLower: 100 * simultaneous.lower,
    allUpper: 100 * simultaneous.upper,
    superiority: superiority.estimate,
    superiorityLower: superiority.lower,
    superiorityUpper: superiority.upper,
    exact: mannWhitney.pValue,
    adjusted: adjustedPValue,
  };
}
