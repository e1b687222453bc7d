import { responseRates, responseRateSources } from "../../comparisons/response_rates.ts";
import { SMALL_BASE } from "../../counts/distribution.ts";
import type { Language } from "../../data/language.ts";
import { combinedOrigin } from "../../data/origin.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { percentHalfUp } from "../../statistics/percent_half_up.ts";
import { sumCounts } from "../../statistics/sum_counts.ts";
import { PUNCTUATION, say } from "../../wording/say.ts";
import { type PageContent, surveysOf } from "../page_content.ts";
import { methodWord, originMark } from "../page_marks.ts";
import { applicantsAside } from "../../wording/response_rate_words.ts";
import { SUMMARY } from "../../wording/summary_words.ts";
import { COMMON } from "../../wording/common_words.ts";

/** How many were heard of those who had applied; `null` without questionnaires. */
export function responseAnswer(content: Pick<PageContent, "study" | "surveys">, lang: Language): Html | null {
  const asked = { study: content.study, surveys: surveysOf(content) };
  const rates = responseRates(asked);
  if (rates.length === 0) return null;
  const known = rates.flatMap(({ responses, applicants, interval, event: { eventId } }) =>
    applicants === null || interval === null ? [] : [{ responses, applicants, eventId }]
  );
  const mark = originMark(combinedOrigin(responseRateSources(asked, rates).map(({ origin }) => origin)), lang);
  const link = markup`<a href="#response">${say(lang, COMMON.responseRates)}</a>`;
  const ordered = known.toSorted((a, b) => a.responses * b.applicants - b.responses * a.applicants);
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (least === undefined || most === undefined) {
    return markup`<p>${mark} ${say(lang, SUMMARY.noRate)} ${link}</p>`;
  }
  const total = sumCounts(known.map(({ applicants }) => applicants));
  const answered = sumCounts(known.map(({ responses }) => responses));
  const unknown = rates.length - known.length;
  const rate = ({ responses, applicants }: typeof least) => percentHalfUp(responses, applicants);
  const read = rates.flatMap((one) => one.interval === null ? [] : applicantsAside(one, lang));
  const isOne = rate(least) === rate(most);
  return markup`<p>${mark} ${say(lang, SUMMARY.ratesOpening)}<strong>${
    isOne ? rate(least) : say(lang, SUMMARY.rateRange(rate(least), rate(most)))
  }${say(lang, PUNCTUATION.percent)}</strong>${
    say(
      lang,
      SUMMARY.notHeard({
        total,
        answered,
        unknown,
        rounds: new Set(known.map(({ eventId }) => eventId)).size,
        isTwice: rates.some(({ side }) => side !== null),
      }),
    )
  }${read.join("")} ${link}</p>`;
}

/** How many questionnaires came back from few people only; `null` when none did. */
export function smallBaseAnswer({ surveys }: Pick<PageContent, "surveys">, lang: Language): Html | null {
  const small = surveys.filter(({ survey }) => survey.codebook.responses < SMALL_BASE);
  if (small.length === 0) return null;
  const word = methodWord("small", say(lang, SUMMARY.smallBase));
  // The number of responses is printed with the questionnaire: it is no generated one, even where the answers are.
  const origin = combinedOrigin(small.map(({ survey }) => survey.codebookSource.origin));
  return markup`<p>${originMark(origin, lang)} ${say(lang, SUMMARY.smallBases(surveys.length, small.length))}${word}${
    say(lang, SUMMARY.smallBasesEnd)
  }</p>`;
}
