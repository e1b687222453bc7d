import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** What is said of shares in which people count by their weights. */
export const WEIGHTED = {
  heading: (effectiveSize: number) => ({
    ja: `重み付きの割合（実効標本数 ${effectiveSize}）`,
    en: `Weighted shares (effective n ${effectiveSize})`,
  }),
  line: {
    ja: "尋ねた人全員に対する割合。縦線は重みを付けない割合",
    en: "of all who were asked; the line is the share without weights",
  },
} satisfies Words;

/** A weighted share: percent with one decimal, half up; no people behind it. */
export function weightedShareText(share: number): string {
  // Shares have four digits: rounded in tenths of a percent, where half is up.
  return `${(Math.round(share * 1000 + 1e-9) / 10).toFixed(1)}%`;
}

/** The same in a sentence, for whoever cannot see the picture. */
export function weightedSentence(
  answers: readonly { readonly label: Bilingual; readonly share: number | null }[],
  { effectiveSize, withheld }: { readonly effectiveSize: number; readonly withheld: Bilingual },
): Bilingual {
  const said = (lang: keyof Bilingual) =>
    answers.map(({ label, share }) => `${label[lang]} ${share === null ? withheld[lang] : weightedShareText(share)}`);
  return {
    ja: `重み付きの割合（実効標本数${effectiveSize}）は、${said("ja").join("、")}。`,
    en: `Weighted shares (effective n ${effectiveSize}): ${said("en").join(", ")}.`,
  };
}
