import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import {
  type BeforeAfterSensitivity,
  beforeAfterSensitivity,
  type BeforeAfterSensitivityOptions,
  type SensitivityRow,
  type SensitivityVariant,
} from "../comparisons/before_after_sensitivity.ts";
import { pairedOrNot } from "../wording/left_out.ts";
import type { ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import { formatNumber } from "../data/format_number.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { comparisonTable, pValueColumn, questionColumn } from "./comparison_table.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";
import { percentCell } from "./percent_cells.ts";

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
    title: say(lang, {
      ja: "結果は選び方と無回答にどれだけ左右されるか",
      en: "How far the result depends on choices and on non-response",
    }),
    notes: [
      say(lang, {
        ja:
          "仮定を置いた行は「もしも」の計算で、推定ではない。答えなかった人がどう答えたかを示すデータはない。pは調整していない。",
        en:
          "Rows with supposed people are what-ifs and not estimates: nothing says how those people would have answered. p is not adjusted.",
      }),
      ...sensitivities.flatMap((sensitivity) => tippingWords(sensitivity, lang)),
      ...leftOut,
    ],
    columns: [
      questionColumn(lang),
      textColumn("variant", say(lang, { ja: "扱い", en: "Variant" })),
      numberColumn("people", say(lang, { ja: "人数", en: "People" })),
      numberColumn("supposed", say(lang, { ja: "うち仮定した人", en: "of these supposed" })),
      numberColumn("rose", say(lang, { ja: "上昇", en: "Rose" })),
      numberColumn("roseShare", say(lang, { ja: "上昇 %", en: "Rose %" }), 1),
      numberColumn("same", say(lang, { ja: "同じ", en: "Same" })),
      numberColumn("fell", say(lang, { ja: "下降", en: "Fell" })),
      numberColumn("before", say(lang, { ja: "肯定 前（人）", en: "Favourable before" })),
      numberColumn("after", say(lang, { ja: "肯定 後（人）", en: "Favourable after" })),
      textColumn("test", say(lang, { ja: "検定", en: "Test" })),
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
      say(lang, {
        ja: `「${question}」: 組に入らない参加申込者${silent}人の全員が逆に一段動いたとしても、pは${level}に届かない。`,
        en:
          `“${question}”: even if all ${silent} applicants outside the pairs had moved one level the other way, p would stay below ${level}.`,
      }),
    ];
  }
  if (needed === 0) {
    return [
      say(lang, {
        ja: `「${question}」: pははじめから${level}以上で、偶然でも起こりうる。`,
        en: `“${question}”: p is ${level} or more to begin with.`,
      }),
    ];
  }
  return [
    say(lang, {
      ja:
        `「${question}」: 組に入らない参加申込者${silent}人のうち${needed}人が逆に一段動いていれば、pは${level}以上になり、偶然では説明しにくいとは言えなくなる。`,
      en:
        `“${question}”: if ${needed} of the ${silent} applicants outside the pairs had moved one level the other way, p would be ${level} or more.`,
    }),
  ];
}

const VARIANTS: Readonly<Record<SensitivityVariant, Bilingual>> = {
  "as-compared": { ja: "本文の比較", en: "As compared" },
  "zeros-dropped": { ja: "動かない組を除く", en: "Unmoved pairs dropped" },
  "zeros-pratt": { ja: "動かない組も順位に入れる", en: "Unmoved pairs ranked (Pratt)" },
  "signs-only": { ja: "上下の向きだけを見る", en: "Directions only" },
  "favourable-only": { ja: "肯定かどうかだけを見る", en: "Favourable or not only" },
  "missing-unchanged": { ja: "無回答: 片方に答えた人は動かなかったとする", en: "No answer: taken for unmoved" },
  "missing-best": { ja: "無回答: 最も上がったとする", en: "No answer: taken for the largest rise" },
  "missing-worst": { ja: "無回答: 最も下がったとする", en: "No answer: taken for the largest fall" },
  "silent-unchanged": {
    ja: "組に入らない参加申込者: 全員動かなかったとする",
    en: "Applicants outside the pairs: all taken for unmoved",
  },
  "silent-against": {
    ja: "組に入らない参加申込者: 全員が逆に一段動いたとする",
    en: "Applicants outside the pairs: all taken for one level against",
  },
};

const TESTS: Readonly<Record<string, Bilingual>> = {
  "signed-rank": { ja: "符号付順位検定", en: "Signed-rank" },
  "signed-rank-pratt": { ja: "符号付順位検定（プラット）", en: "Signed-rank (Pratt)" },
  sign: { ja: "符号検定", en: "Sign" },
  mcnemar: { ja: "マクネマー検定", en: "McNemar" },
};
