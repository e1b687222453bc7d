import type { ShareBase } from "../counts/distribution.ts";
import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/**
 * Names of the axes of figures: what is measured, of whom, and in which unit. Every axis that has numbers has one, so that a
 * picture that was cut out and pasted somewhere still says what its numbers are.
 */
export const AXES = {
  answers: (base: ShareBase): Bilingual =>
    base === "respondents"
      ? { ja: "回答者に占める割合（%）", en: "Share of respondents (%)" }
      : { ja: "無回答を除く回答者に占める割合（%）", en: "Share of those who answered the question (%)" },
  weighted: { ja: "重み付きの割合（%）", en: "Weighted share (%)" },
  favourable: { ja: "肯定的回答の割合（%）、右ほど高い", en: "Favourable answers (%), higher to the right" },
  applicants: { ja: "参加申込者に占める割合（%）", en: "Share of applicants (%)" },
  points: { ja: "肯定的回答の割合の差（ポイント）", en: "Difference in favourable answers (points)" },
  moves: {
    ja: "上がった割合−下がった割合、肯定的回答の変化（ポイント）",
    en: "Rose minus fell; favourable change (points)",
  },
  totals: { ja: "肯定的回答の割合の変化（ポイント）", en: "Change in favourable answers (points)" },
  netRise: { ja: "上がった割合−下がった割合（ポイント）", en: "Rose minus fell (points)" },
  changeDifference: { ja: "変化の差（ポイント）", en: "Difference between the changes (points)" },
  ranks: { ja: "順位の差（クリフのデルタ、単位なし）", en: "Difference by rank (Cliff's delta, no unit)" },
  jaccard: {
    ja: "Jaccard係数（単位なし）、右ほど結びつきが強い",
    en: "Jaccard's coefficient (no unit), closer →",
  },
  against: { ja: "逆に動いたとする人数（人）", en: "Assumed to have moved the other way (people)" },
  firstAxis: (percent: string): Bilingual => ({
    ja: `第1軸（慣性の${percent}%）`,
    en: `Axis 1 (${percent}% of inertia)`,
  }),
  secondAxis: (percent: string): Bilingual => ({
    ja: `第2軸（慣性の${percent}%）`,
    en: `Axis 2 (${percent}% of inertia)`,
  }),
} as const satisfies Words;
