import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import { SMALL_BASE } from "../counts/distribution.ts";
import type { SurveyDesign } from "../survey/codebook.ts";

/** Words of the section on method. */
export const METHOD = {
  title: { ja: "方法と注意", en: "Method and caveats" },
  smallBaseTitle: { ja: "参考値", en: "Small base" },
  smallBase: (
    { isSmall, only, smallest, points }: {
      readonly isSmall: boolean;
      readonly only: boolean;
      readonly smallest: number;
      readonly points: string;
    },
  ): Bilingual => ({
    ja: `n が${SMALL_BASE}に満たない割合は参考値です。${
      !isSmall
        ? ""
        : only
        ? `このアンケート（n=${smallest}）では、1人の答えで${points}ポイント動きます。`
        : `1人の答えで${points}ポイント動く事業（n=${smallest}）もあります。`
    }`,
    en: `Shares with n < ${SMALL_BASE} are for reference only${
      isSmall ? `: at n = ${smallest} one person moves them by ${points} points` : ""
    }.`,
  }),
  and: { ja: "と", en: " and " },
  beforeAndAfter: { ja: "前後の比較", en: "Before and after" },
  questionsDiffer: {
    ja: "設問同士は問いかけも選択肢も違うため、肯定的回答の割合の大小から設問の優劣は判断できません。",
    en: "Questions differ in wording and answer options, so their favourable shares do not rank them.",
  },
  events: { ja: "事業", en: "events" },
  placesOrEvents: (one: Bilingual, several: Bilingual): Bilingual => ({
    ja: `${one.ja}や事業`,
    en: `${several.en} or events`,
  }),
  subjectsDiffer: (ranked: Bilingual): Bilingual => ({
    ja:
      `同じことを尋ねた設問同士でも、言い回しと選択肢は事業によって異なり、答えた人も違います。肯定的回答の割合を目安として見比べることはできますが、${ranked.ja}の優劣は判断できません。`,
    en:
      `Even questions on the same subject differ between events in wording and answer options, and different people answered. Favourable shares can be looked at side by side as a guide, but they do not rank ${ranked.en}.`,
  }),
  splitBy: (attributes: readonly string[], listed: string): Bilingual => ({
    ja: `${attributes.join("や")}で分けた人数は、`,
    en: `Counts split by ${listed} `,
  }),
  belowThreshold: (
    { places, threshold, stricter }: { readonly places: string; readonly threshold: number; readonly stricter: number },
  ): Bilingual => ({
    ja: `${places === "" ? "" : `${places}では`}1～${
      threshold - 1
    }人となる欄と、そこから逆算できる欄を秘匿し、どこにも載せていません（${
      threshold === stricter ? "人口2.5万人未満の自治体の場合" : "人口2.5万人以上の自治体の場合"
    }。医療・介護データベースの公表基準にならった本プロジェクトの規則です）。`,
    en: `${places === "" ? "" : `(${places}) `}of 1 to ${
      threshold - 1
    } people, and those from which they could be worked out, are withheld and appear nowhere (in municipalities of ${
      threshold === stricter ? "fewer than 25,000 inhabitants" : "25,000 inhabitants or more"
    }; a rule of this project, after that of the national health-claims database).`,
  }),
  notShownAtAll: (rules: number, places: string): Bilingual => ({
    ja: `${rules === 1 ? "" : `${places}では`}自治体の人口が2,000人未満か不明のため、何も表示しません。`,
    en: `${
      rules === 1 ? "" : `(${places}) `
    }are not shown at all, as the municipality has fewer than 2,000 inhabitants or their number is not known.`,
  }),
  nothingLeft: {
    ja: "回答者が少ない事業では、何も表示できません。",
    en: " For events with few respondents nothing can be shown.",
  },
  splittingByAttribute: { ja: "属性で分けるとき", en: "Splitting by attribute" },
} satisfies Words;

/** Surveys that asked for the state before in one way. */
interface AskedAt {
  readonly places: string;
  /** Whether all surveys asked so. */
  readonly whole: boolean;
}

/** How the state before was asked, and what that means. */
export const DESIGN_NOTES: Readonly<Record<Exclude<SurveyDesign, "post-only">, (at: AskedAt) => Bilingual>> = {
  retrospective: ({ places, whole }) => ({
    ja: `${places}${
      whole ? "で" : "だけが"
    }受講前の状態を尋ねました。ただし、研修後に同じ用紙で振り返って答えたもので、事前に測った値ではありません。記憶違いや、良くなったと回答しやすい傾向の影響を受けるため、研修の効果とは言い切れません。`,
    en: `${
      whole ? `The questionnaire of ${places}` : `Only ${places}`
    } asked about the state before, but in retrospect, after the training and on the same sheet; it was not measured beforehand. Faulty memory and a tendency to report improvement play a part, so it does not prove that the training had an effect.`,
  }),
  linked: ({ places }) => ({
    ja:
      `${places}は受講前と受講後に尋ね、同じ人の答えを対応させています。受講しなかった人とは比べていないため、研修の効果とは言い切れません。`,
    en:
      `${places} asked before and after and linked the answers of each person. There is no comparison with people who did not take part, so it does not prove that the training had an effect.`,
  }),
  unlinked: ({ places }) => ({
    ja:
      `${places}は受講前と受講後に尋ねましたが、同じ人の答えを対応させていません。前後で答えた人が違う可能性があり、研修の効果とは言い切れません。`,
    en:
      `${places} asked before and after without linking the answers. Different people may have answered, so it does not prove that the training had an effect.`,
  }),
};
