import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import { SMALL_BASE } from "../counts/distribution.ts";

/** Words of the page's summary. */
export const SUMMARY = {
  askedFirst: { ja: "よくある質問", en: "Frequently asked questions" },
  understandingTitle: { ja: "「理解できた」と答えた人の割合", en: "Share of people who understood" },
  favourableTitle: { ja: "肯定的な回答をした人の割合", en: "Share of people who answered favourably" },
  construct: { ja: "設問の内容", en: "Asked about" },
  sharesExplained: (isUnderstanding: boolean): Bilingual => ({
    ja: `肯定は各設問の選択肢のうち肯定側${
      isUnderstanding ? "（「よく理解できた」「だいたい理解できた」など）" : ""
    }を選んだ人。割合の分母は無回答を含む回答者全員。`,
    en:
      "Favourable: answers on the favourable side of each question's scale. Shares are of all respondents, including those who gave no answer.",
  }),
  wordingsDiffer: {
    ja:
      "並びは事業の順で、割合の順ではない。設問の言い回しと選択肢は事業によって異なり、受講前と並べて尋ねた設問は、受講後だけを尋ねた設問とは比べられないので、分けてある。",
    en:
      "Rows are in the order of the events, not of the shares. Wordings and answer options differ between events; what was asked together with the state before cannot be compared with what was asked about the time after alone, and is listed separately.",
  },
  boundsExplained: {
    ja:
      "「参加申込者全体」の最小・最大は参加を申し込んだ人全員についての割合で、答えなかった申込者が全員否定、または全員肯定だった場合の値。",
    en:
      "Minimum and maximum for all applicants: the shares if all applicants who did not respond were unfavourable, or all favourable.",
  },
  intervalExplained: {
    ja:
      "信頼区間は偶然によるぶれだけを見込み、参加申込者の人数を考えに入れていない。信頼区間の上限が参加申込者全体の最大を超えていても、参加申込者全体の割合が最大を超えることはない。",
    en:
      "The confidence interval allows for chance alone and takes no account of the number of applicants. Where its upper end exceeds the maximum for all applicants, the share of all applicants cannot exceed that maximum.",
  },
  placeAfter: (place: string): Bilingual => ({ ja: `${place}（受講後）`, en: `${place} (after)` }),
  noRate: {
    ja: "参加申込者数の記載がなく、回収率は分かりません。",
    en: "As the number of applicants is not known, there is no response rate.",
  },
  ratesOpening: { ja: "回収率は", en: "Response rates: " },
  notHeard: (
    { total, answered, unknown, rounds, isTwice }: {
      readonly total: number;
      readonly answered: number;
      readonly unknown: number;
      /** Events added up: who applied for two of them is counted twice. */
      readonly rounds: number;
      /** Some applied once and were asked on two sheets. */
      readonly isTwice: boolean;
    },
  ): Bilingual => ({
    ja: `です。参加申込者（申込時点）${isTwice || rounds > 1 ? "延べ" : ""}${total}人${
      isTwice ? "（二枚の調査票は一枚ずつ数える）" : ""
    }のうち${isTwice || rounds > 1 ? "延べ" : ""}${total - answered}人の答えは分かりません${
      unknown === 0 ? "" : `（参加申込者数の記載がない${unknown}件を除く）`
    }。`,
    en: `. Of ${total} applicants${rounds > 1 ? " (adding up all events)" : ""}${
      isTwice ? " (counted for each of two sheets)" : ""
    } ${total - answered} did not respond${
      unknown === 0
        ? ""
        : ` (leaving out ${unknown} ${unknown === 1 ? "event" : "events"} with no known number of applicants)`
    }.`,
  }),
  smallBase: { ja: "参考値", en: "small base" },
  smallBases: (surveyCount: number, smallCount: number): Bilingual => ({
    ja: surveyCount === 1
      ? `回答は${SMALL_BASE}件に満たず、`
      : `アンケート${surveyCount}件のうち${smallCount}件は、回答が${SMALL_BASE}件に満たない`,
    en: surveyCount === 1
      ? `There are fewer than ${SMALL_BASE} responses: `
      : `${smallCount} of ${surveyCount} questionnaires have n < ${SMALL_BASE}: `,
  }),
  /** Ends the sentence on small bases. */
  smallBasesEnd: { ja: "です。", en: "." },
  rateRange: (least: string, most: string): Bilingual => ({ ja: `${least}～${most}`, en: `${least}–${most}` }),
  limits: { ja: "前後の限界", en: "Limits" },
  changesAlone: {
    ja: "前と後を同じ形で尋ねた事業がほかにないため、変化の大きさをほかの事業や市と比べることはできません。",
    en:
      "No other event asked before and after in the same way, so the size of the change cannot be compared with other events or cities.",
  },
  /** In front of a verdict about one question. */
  about: (title: Bilingual): Bilingual => ({ ja: `「${title.ja}」: `, en: `“${title.en}”: ` }),
  numberOfPlaces: (cityCount: number, several: Bilingual): Bilingual => ({
    ja: `${cityCount}${several.ja}`,
    en: `${cityCount} ${several.en}`,
  }),
  allHeld: (
    { where, held, events }: { readonly where: string; readonly held: number; readonly events: string },
  ): Bilingual => ({ ja: `${where}で${held}件の事業が開かれました。`, en: `${held} ${events} held in ${where}.` }),
  plannedAndHeld: (
    { where, recordCount, held }: { readonly where: string; readonly recordCount: number; readonly held: number },
  ): Bilingual => ({
    ja: `${where}で${recordCount}件の事業が計画され、${held}件が開かれました。`,
    en: `Of the ${recordCount} events planned in ${where}, ${held} ${held === 1 ? "was" : "were"} held.`,
  }),
  concluded: { ja: "報告書の結論", en: "What the report concludes" },
  outcomes: { ja: "行ったことと、挙げられた成果", en: "What was done, and the outcomes named" },
  whatChanged: { ja: "何が変わったか", en: "What changed" },
  where: { ja: "どこで", en: "Where" },
  howSure: { ja: "どれくらい確かか", en: "How certain the numbers are" },
  inShort: { ja: "要点", en: "Summary" },
  howDrawn: {
    ja:
      "点は割合、太い線は95%信頼区間（偶然によるぶれの目安）、薄い帯は参加申込者全体でありうる範囲です。尋ね方の違う設問同士は比べられません。同じ尋ね方の設問でも、差があるかどうかは「事業同士」の検定で確かめてください。",
    en:
      "Dot: share. Thick line: 95% confidence interval (a guide to chance). Pale band: range possible among all applicants. What was asked in different ways cannot be compared; even where it was asked alike, see the tests under “Across events” for whether there is a difference.",
  },
  askedBeside: (title: string): Bilingual => ({
    ja: `${title}（受講前と並べて尋ねた）`,
    en: `${title} (asked together with the state before)`,
  }),
  readIntervals: { ja: "区間の読み方", en: "How to read intervals" },
  readBand: { ja: "帯の読み方", en: "How to read the band" },
} satisfies Words;

/** What the results that the page puts first are about. */
export type HeadlineSubject = "understanding" | "events" | "questions";

/** Heading over them. */
export const HEADLINES: Readonly<Record<HeadlineSubject, Bilingual>> = {
  understanding: { ja: "理解できた人はどれだけいたか", en: "How many understood" },
  events: { ja: "肯定的な回答はどれだけあったか", en: "How many answered favourably" },
  questions: { ja: "設問ごとの肯定的回答の割合", en: "Favourable answers, question by question" },
};
