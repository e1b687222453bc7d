import { sheetPlace } from "./sheet_place.ts";
import type { ResponseRate } from "../comparisons/response_rates.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { say, type Words } from "./say.ts";

/** Why an event has no rate. */
export function noRate({ place: event, side, responses, applicants }: ResponseRate, lang: Language): string {
  const place = sheetPlace(event, side);
  if (applicants === null) {
    return say(lang, {
      ja: `${place.ja}は参加申込者数の記載がないため、回収率を計算できない（回答${responses}件）。`,
      en: `No number of applicants is given for the ${place.en}, so there is no rate (${responses} responses).`,
    });
  }
  return say(lang, {
    ja:
      `${place.ja}は申し込まずに参加した人も答えている（参加申込者${applicants}人、回答${responses}件）ため、回収率を計算できない。`,
    en: `At the ${place.en} people answered who had not applied (${responses} responses, ${applicants} applicants), ` +
      "so there is no rate.",
  });
}

/** What a reader must know of the number of applicants that a rate is of; `null` where there is nothing. */
export function applicantsNote(
  { place: event, side, event: { applicantsRemark, applicantsRemarkEnglish } }: Pick<
    ResponseRate,
    "place" | "side" | "event"
  >,
  lang: Language,
): string | null {
  if (applicantsRemark === null) return null;
  const place = sheetPlace(event, side);
  return say(lang, {
    ja: `${place.ja}: ${applicantsRemark}。`,
    en: `${place.en}: ${applicantsRemarkEnglish ?? applicantsRemark}.`,
  });
}

/** The same in brackets behind a sentence, whose style it does not take; nothing where there is nothing. */
export function applicantsAside(rate: Parameters<typeof applicantsNote>[0], lang: Language): string {
  const note = applicantsNote(rate, lang);
  if (note === null) return "";
  const words = note.replace(/[。.]$/, "");
  return say(lang, { ja: `（${words}）`, en: ` (${words})` });
}

/** Words of figure and table of the response rates. */
export const RESPONSE_RATES = {
  title: { ja: "アンケートの回収率", en: "Response rates of the questionnaires" },
  subtitle: {
    ja: "回収率＝回答数÷参加申込者数（申込時点）。参加申込者数の記載がある事業について計算",
    en: "Response rate = responses ÷ applicants, where the number of applicants is known",
  },
  bandExplained: {
    ja:
      "薄い帯は参加を申し込んで回答しなかった人。その答えは分からないため、各設問の割合は、参加申込者全体ではこの帯の幅まで変わりうる。",
    en: "The pale band is applicants who did not respond. As their answers are unknown, every share may differ among " +
      "all applicants by up to the width of this band.",
  },
  intervalExplained: {
    ja: "95%信頼区間はウィルソン法。偶然によるぶれだけを示す目安であり、回答した人の偏りは含まない。",
    en:
      "95% confidence interval by Wilson's method: a guide to chance only; it does not cover the self-selection of respondents.",
  },
  applicantsExplained: {
    ja: "参加申込者数は申込時点の人数であり、当日の出席者数ではない。",
    en: "Applicants are counted at the time of application, not by attendance on the day.",
  },
  answeredLegend: { ja: "回答した人（回収率）", en: "responded (response rate)" },
  silentLegend: { ja: "回答しなかった人（答えは分からない）", en: "did not respond (answers unknown)" },
  intervalLegend: { ja: "回収率の95%信頼区間", en: "95% confidence interval of the rate" },
  unknownInWords: (name: string, responses: number): Bilingual => ({
    ja: `${name}は回答${responses}件、参加申込者数の記載なし。`,
    en: `${name}: ${responses} responses, applicants not printed.`,
  }),
  rateInWords: (
    { name, applicants, responses, rate, lower, upper, silent }: {
      readonly name: string;
      readonly applicants: number;
      readonly responses: number;
      readonly rate: string;
      readonly lower: string;
      readonly upper: string;
      readonly silent: string;
    },
  ): Bilingual => ({
    ja: `${name}は参加申込者（申込時点）${applicants}人のうち${responses}人が回答し、回収率${rate}%` +
      `（95%信頼区間${lower}～${upper}%）、回答なし${silent}%。`,
    en: `${name}: ${responses} of ${applicants} applicants answered, ${rate}% ` +
      `(95% interval ${lower} to ${upper}%), ${silent}% did not respond.`,
  }),
  rate: { ja: "回収率", en: "Rate" },
  responsesOfApplicants: { ja: "回答/申込", en: "n/N" },
  silent: { ja: "回答なし", en: "No reply" },
  yearGap: { ja: "年", en: " · " },
  applicantsUnknown: (responses: number): Bilingual => ({
    ja: `参加申込者数の記載なし（回答${responses}件）`,
    en: `applicants not printed (n=${responses})`,
  }),
  someNotApplied: (responses: number): Bilingual => ({
    ja: `申込なしの参加あり（回答${responses}件）`,
    en: `some had not applied (n=${responses})`,
  }),
  tableTitle: {
    ja: "アンケートの回収率と、参加申込者全体でありうる範囲の幅",
    en: "Response rates, and width of the range possible among all applicants",
  },
  responses: { ja: "回答数 n", en: "Responses n" },
  applicants: { ja: "参加申込者数（申込時点）", en: "Applicants" },
  responseRate: { ja: "回収率 %", en: "Response rate %" },
  leftOpen: {
    ja: "参加申込者全体でありうる範囲の幅（ポイント）",
    en: "Width of the range among all applicants (points)",
  },
  rateExplained: {
    ja: "回収率＝回答数÷参加申込者数（申込時点）。当日の出席者数ではない。",
    en: "Response rate = responses ÷ applicants (at the time of application), not attendance on the day.",
  },
  wilsonExplained: {
    ja: "信頼区間はウィルソン法。回答者は無作為に選ばれた人ではないので、目安にとどまる。",
    en: "Wilson intervals; as respondents are not a random sample, they are a guide only.",
  },
} satisfies Words;
