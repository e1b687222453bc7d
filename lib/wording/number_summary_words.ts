import type { Bilingual, Language } from "../data/language.ts";
import type { Distribution } from "../counts/distribution.ts";
import { FEWEST_NUMBERS } from "../counts/disclosure_rule.ts";
import { recommendationScore } from "../counts/recommendation_score.ts";
import { say } from "./say.ts";

/** One number that sums up the answers to a number question, with its name. */
export interface SummaryNumber {
  readonly id: "mean" | "median" | "lower-quartile" | "upper-quartile" | "recommendation";
  readonly name: Bilingual;
  readonly value: number;
}

/** Mean, median, quartiles and, of a question of how likely one would recommend, the score; none when not known. */
export function summaryNumbers(distribution: Distribution): readonly SummaryNumber[] {
  const { numbers } = distribution;
  const score = recommendationScore(distribution);
  return [
    ...numbers === null ? [] : [
      { id: "mean", name: { ja: "平均", en: "Mean" }, value: numbers.mean } satisfies SummaryNumber,
      { id: "median", name: { ja: "中央値", en: "Median" }, value: numbers.median } satisfies SummaryNumber,
      {
        id: "lower-quartile",
        name: { ja: "第1四分位", en: "Lower quartile" },
        value: numbers.lowerQuartile,
      } satisfies SummaryNumber,
      {
        id: "upper-quartile",
        name: { ja: "第3四分位", en: "Upper quartile" },
        value: numbers.upperQuartile,
      } satisfies SummaryNumber,
    ],
    ...score === null ? [] : [
      {
        id: "recommendation",
        name: { ja: "推奨度（NPS）", en: "Net promoter score" },
        value: score,
      } satisfies SummaryNumber,
    ],
  ];
}

const TOO_FEW_NUMBERS: Bilingual = {
  ja: `平均・四分位は、${FEWEST_NUMBERS}人未満のため示さない`,
  en: `mean and quartiles withheld: fewer than ${FEWEST_NUMBERS} people`,
};

/** Those numbers in a line, each with its unit: `平均 42.3歳`, `中央値 41歳` …; of too few answers that they are withheld. */
export function summaryLine(distribution: Distribution, lang: Language): string {
  const { parts: [{ question: { numbers, type } }, ...others], answered, sources } = distribution;
  const isWithheld = type === "number" && others.length === 0 && distribution.numbers === null && answered > 0 &&
    answered < FEWEST_NUMBERS &&
    sources.some(({ origin }) => origin === "observed");
  const unit = numbers?.unit === undefined || numbers.unitEnglish === undefined
    ? ""
    : say(lang, { ja: numbers.unit, en: ` ${numbers.unitEnglish}` });
  const shown = summaryNumbers(distribution).map(({ id, name, value }) =>
    id === "recommendation"
      ? `${say(lang, name)} ${value > 0 ? "+" : ""}${value}${say(lang, { ja: "ポイント", en: " points" })}`
      : `${say(lang, name)} ${value}${unit}`
  );
  return [...shown, ...isWithheld ? [say(lang, TOO_FEW_NUMBERS)] : []].join(say(lang, { ja: "　", en: " · " }));
}
