import { responseRates, responseRateSources } from "../../comparisons/response_rates.ts";
import { SMALL_BASE } from "../../counts/distribution.ts";
import type { Language } from "../../data/language.ts";
import { combinedOrigin } from "../../data/origin.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { percentHalfUp } from "../../statistics/percent_half_up.ts";
import { sumCounts } from "../../statistics/sum_counts.ts";
import { say } from "../../wording/say.ts";
import { headlineResults, type PageContent, surveysOf } from "../page_content.ts";
import { methodWord, originMark, surveysOrigin } from "../page_words.ts";
import { byShare, intervalsOverlap } from "../rating_result.ts";

/** How many were heard of those who had applied; `null` without questionnaires. */
export function responseAnswer(content: Pick<PageContent, "study" | "surveys">, lang: Language): Html | null {
  const asked = { study: content.study, surveys: surveysOf(content) };
  const rates = responseRates(asked);
  if (rates.length === 0) return null;
  const known = rates.flatMap(({ responses, applicants, interval }) =>
    applicants === null || interval === null ? [] : [{ responses, applicants }]
  );
  const mark = originMark(combinedOrigin(responseRateSources(asked, rates).map(({ origin }) => origin)), lang);
  const link = markup`<a href="#response">${say(lang, { ja: "回収率", en: "Response rates" })}</a>`;
  const ordered = known.toSorted((a, b) => a.responses * b.applicants - b.responses * a.applicants);
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (least === undefined || most === undefined) {
    return markup`<p>${mark} ${
      say(lang, {
        ja: "参加申込者数の記載がなく、回収率は分からない。",
        en: "As the number of applicants is not known, there is no response rate.",
      })
    } ${link}</p>`;
  }
  const total = sumCounts(known.map(({ applicants }) => applicants));
  const answered = sumCounts(known.map(({ responses }) => responses));
  const unknown = rates.length - known.length;
  const rate = ({ responses, applicants }: typeof least) => percentHalfUp(responses, applicants);
  return markup`<p>${mark} ${say(lang, { ja: "回収率は", en: "Response rates: " })}<strong>${
    known.length === 1 ? rate(least) : `${rate(least)}～${rate(most)}`
  }%</strong>${
    say(lang, {
      ja: `。申込${total}人のうち${total - answered}人の答えは分からない${
        unknown === 0 ? "" : `（参加申込者数の記載がない${unknown}件を除く）`
      }。`,
      en: `. Of ${total} applicants ${total - answered} were not heard${
        unknown === 0 ? "" : ` (${unknown} event without a number of applicants left out)`
      }.`,
    })
  } ${link}</p>`;
}

/** Whether the first place is settled; `null` where there is no second. */
export function overlapAnswer(content: Pick<PageContent, "study" | "surveys">, lang: Language): Html | null {
  const [best, ...others] = headlineResults(content).results.toSorted(byShare);
  const interval = best?.result.interval ?? null;
  if (interval === null || others.length === 0) return null;
  const overlapping = others.filter(({ result }) => intervalsOverlap(interval, result.interval)).length;
  return markup`<p>${originMark(surveysOrigin(content.surveys), lang)} ${
    say(lang, {
      ja: `最高の割合の95%信頼区間は、ほかの${others.length}件のうち${overlapping}件の区間と重なる。`,
      en: `The 95 % interval of the highest share overlaps those of ${overlapping} of the ${others.length} others. `,
    })
  }<strong>${
    overlapping === 0
      ? say(lang, { ja: "最高位ははっきりしている。", en: "The first place is clear." })
      : say(lang, { ja: "1位を断言できる差ではない。", en: "That does not settle the first place." })
  }</strong></p>`;
}

/** How many questionnaires came back from few people only; `null` when none did. */
export function smallBaseAnswer({ surveys }: Pick<PageContent, "surveys">, lang: Language): Html | null {
  const small = surveys.filter(({ survey }) => survey.codebook.responses < SMALL_BASE);
  if (small.length === 0) return null;
  const word = methodWord("small", say(lang, { ja: "参考値", en: "small base" }));
  return markup`<p>${originMark(surveysOrigin(small), lang)} ${
    say(lang, {
      ja: surveys.length === 1
        ? `回答は${SMALL_BASE}件に満たず、`
        : `${surveys.length}件のうち${small.length}件は n<${SMALL_BASE} の`,
      en: surveys.length === 1
        ? `There are fewer than ${SMALL_BASE} responses: `
        : `${small.length} of ${surveys.length} questionnaires have n < ${SMALL_BASE}: `,
    })
  }${word}${say(lang, { ja: "。", en: "." })}</p>`;
}
