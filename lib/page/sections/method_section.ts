import { SMALL_BASE } from "../../counts/small_base.ts";
import { disclosureRule } from "../../counts/disclosure_rule.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { type PageContent, smallestPopulation } from "../page_content.ts";
import type { SectionBuilder } from "../page_builder.ts";
import { originMark, surveyPlace } from "../page_words.ts";
import { say } from "../../wording/say.ts";
import type { Language } from "../../data/language.ts";

/** Method and caveats in one place: every number links here. */
export const methodSection: SectionBuilder = ({ content, lang }) => {
  const entry = (id: string, title: string, ...texts: readonly (string | Html | null)[]) =>
    markup`<section id="m-${id}" aria-labelledby="m-${id}-h"><h3 id="m-${id}-h">${title}</h3>${
      texts.map((text) => text !== null && markup`<p>${text}</p>`)
    }</section>\n`;
  return {
    id: "method",
    title: say(lang, { ja: "方法と注意", en: "Method and caveats" }),
    body: markup`<div class="method">${[
      entry(
        "origin",
        say(lang, { ja: "数字の出どころ", en: "Where numbers come from" }),
        markup`${originMark("published", lang)} ${
          say(lang, {
            ja: "報告書に文字で載っている事実・人数・自由記述。",
            en: "Facts, counts and verbatim answers printed in the report as text.",
          })
        }`,
        markup`${originMark("observed", lang)} ${
          say(lang, {
            ja: "アンケートの回答ファイルから取り込んだもの。",
            en: "Imported from a questionnaire's answers.",
          })
        }`,
        markup`${originMark("synthetic", lang)} ${
          say(lang, {
            ja:
              "報告書が図の画像だけを載せ、値を載せていない設問のための見本。回答数だけを報告書に合わせて機械的に作った。実際の回答ではなく、何の証拠にもならない。",
            en:
              "Samples for questions of which the report prints a picture only. Made by a program to the printed number of responses. They are not answers and prove nothing.",
          })
        }`,
        origins(content, lang),
      ),
      entry(
        "base",
        say(lang, { ja: "割合の計算", en: "How shares are computed" }),
        say(lang, {
          ja:
            "割合の分母は無回答を含む回答者全員（比較の図では「答えた人だけ」も選べる）。人数から整数で計算し、小数第2位を四捨五入する。四捨五入のため合計が100%にならない場合がある。割合どうしの差は「ポイント」で表す。",
          en:
            "Shares are of all respondents, those who left the question out included (Explore also offers those who answered). They are computed from counts in whole numbers and rounded half up to one decimal, so they may not add up to 100 %. Differences of shares are in points.",
        }),
      ),
      entry(
        "favourable",
        say(lang, { ja: "肯定的回答", en: "Favourable answers" }),
        say(lang, {
          ja:
            "「よく理解できた」「だいたい理解できた」のように肯定側の選択肢を選んだ人。人数を足してから割合にする（丸めた%は足さない）。",
          en: "People who chose an answer on the favourable side. Counts are added before the share is taken.",
        }),
      ),
      entry(
        "interval",
        say(lang, { ja: "95%区間", en: "95 % interval" }),
        say(lang, {
          ja:
            "ウィルソン法による信頼区間。同じ調査を偶然だけが違う条件で繰り返したときのぶれの目安で、人数が少ないほど広い。回答者は無作為に選ばれた人ではないので、偏りは含まない。二つの区間が重なるときは、どちらが高いとは言い切れない。",
          en:
            "Wilson's confidence interval: how far chance alone could move the share; the fewer people, the wider. Respondents are no random sample, and their self-selection is not in it. Where two intervals overlap, which is higher is not settled.",
        }),
      ),
      entry(
        "bounds",
        say(lang, { ja: "無回答が残す幅", en: "What non-response leaves open" }),
        say(lang, {
          ja:
            "申し込んで答えなかった人が全員否定だった場合と、全員肯定だった場合の割合。真の値は必ずこの間にあるが、どこかは分からない。推定ではなく限界である（Manski 1989）。参加者数の記載がない催しでは計算できない。",
          en:
            "The share if all applicants without an answer were unfavourable, and if all were favourable. The truth lies between for certain; nothing tells where. A bound, no estimate (Manski 1989). Not known where applicants are not printed.",
        }),
      ),
      entry(
        "small",
        say(lang, { ja: "参考値", en: "Small base" }),
        say(lang, {
          ja: `n が${SMALL_BASE}に満たない割合は参考値。1人で${(100 / 12).toFixed(1)}ポイント動く催し（n=12）もある。`,
          en: `Shares with n < ${SMALL_BASE} are for reference only: at n = 12 one person moves them by ${
            (100 / 12).toFixed(1)
          } points.`,
        }),
      ),
      entry(
        "before-after",
        say(lang, { ja: "前後の比較", en: "Before and after" }),
        say(lang, {
          ja:
            "草加市第1回だけが受講前の状態をたずねた。ただし研修が終わってから同じ用紙で振り返って答えたもので、事前に測った値ではない。良くなったと答えたい気持ちや記憶の影響を受け、研修の効果とは言い切れない。",
          en:
            "Only the first training in Soka asked for the state before, afterwards and on the same sheet. Memory and the wish to have learnt something enter into it; it does not prove an effect.",
        }),
      ),
      entry(
        "compare",
        say(lang, { ja: "比較してよいこと", en: "What may be compared" }),
        say(lang, {
          ja:
            "同じことをたずねた設問どうしでも、言い回しと選択肢は催しで異なり、参加者の職種も違う。肯定側の割合どうしを目安として比べることはできるが、市や催しの優劣は決められない。",
          en:
            "Questions of one subject differ in wording and answers, and so do the people. Favourable shares may be looked at side by side; they do not rank cities or events.",
        }),
      ),
      entry(
        "disclosure",
        say(lang, { ja: "属性で分けるとき", en: "Splitting by attribute" }),
        say(lang, {
          ja: `年齢や職業で分けた人数は、1～${
            (disclosureRule({ population: smallestPopulation(content.surveys) }).threshold ?? 0) - 1
          }人となる欄と、そこから逆算できる欄を秘匿し、この頁には埋め込んでいない（人口2.5万人以上の自治体の基準）。n が小さい催しでは何も示せない。`,
          en: `Counts split by age or occupation below ${
            disclosureRule({ population: smallestPopulation(content.surveys) }).threshold
          }, and those from which they could be worked out, are withheld and are not in this page at all. At small n nothing is left.`,
        }),
      ),
      entry(
        "scales",
        say(lang, { ja: "選択肢の仮定", en: "Assumed answers" }),
        say(lang, {
          ja:
            "報告書の本文には選択肢の文言も数もない。設問文から最も自然な段階を仮定し、調査票の節に理由とともに印を付けた。実際の調査票が手に入れば置き換わる。",
          en:
            "The report's text has neither the wording nor the number of the answers. The most natural scale was assumed and is marked; the real questionnaire would replace it.",
        }),
      ),
      entry(
        "comments",
        say(lang, { ja: "自由記述の限界", en: "Limits of free answers" }),
        say(lang, {
          ja:
            "報告書が選んで載せた抜粋で、全部で何人が書いたかは分からない。語句や件数を数えても、参加者全体の意見の割合にはならない。",
          en:
            "A selection by the report; how many people wrote is not known. Counting words or entries gives no share of the participants.",
        }),
      ),
      entry(
        "status",
        say(lang, { ja: "達成状況の読み取り", en: "How the status was read" }),
        say(lang, {
          ja:
            "成果の「達成・一部・未実施」は、報告書の文章を本プロジェクトが読み分けたもの。報告書は自らの事業について述べており、独立した評価ではない。",
          en:
            "Reached, in part, not held: read by this project from the report's own words about its own work; no independent evaluation.",
        }),
      ),
    ]}</div>`,
  };
};

function origins({ surveys }: PageContent, lang: Language): Html {
  return markup`${
    surveys.map((survey, at) =>
      markup`${at > 0 && say(lang, { ja: "、", en: ", " })}${surveyPlace(survey, lang)} ${
        originMark(survey.survey.origin, lang)
      }`
    )
  }`;
}
