import { questionTitle } from "../wording/chart_heading.ts";
import { bilingual, type Language, type LanguageOption } from "../data/language.ts";
import { distinctSources } from "../data/source.ts";
import { numberColumn, textColumn } from "../tables/columns.ts";
import type { Table } from "../tables/table.ts";
import { headlineResults, type PageContent } from "./page_content.ts";
import type { RatingResult } from "./rating_result.ts";
import { say } from "../wording/say.ts";
import { boundsCells, percentCell, percentOfShare } from "../tables/percent_cells.ts";

/**
 * Share of people who understood (or answered favourably, where nothing is about understanding), for every questionnaire that asked, with its interval and what those who did not answer
 * could change: the table that answers "which event had the highest share, and how sure is that?".
 *
 * @throws {RangeError} when no questionnaire has a rating
 */
export function understandingTable(
  content: Pick<PageContent, "study" | "surveys">,
  { lang = "ja" }: LanguageOption = {},
): Table {
  const { results, about } = headlineResults(content);
  const isUnderstanding = about === "understanding";
  const sources = results.flatMap(({ distribution }) => distribution.sources);
  return {
    kind: "table",
    key: "understanding",
    catalogueKeys: [],
    language: lang,
    title: isUnderstanding
      ? say(lang, { ja: "「理解できた」と答えた人の割合", en: "Share of people who understood" })
      : say(lang, { ja: "肯定的な回答をした人の割合", en: "Share of people who answered favourably" }),
    sources: distinctSources(sources),
    columns: [
      textColumn("construct", say(lang, { ja: "たずねたこと", en: "Asked about" })),
      textColumn("place", say(lang, { ja: "事業", en: "Event" })),
      numberColumn("share", say(lang, { ja: "割合 %", en: "Share %" }), 1),
      numberColumn("favourable", say(lang, { ja: "肯定（人）", en: "Favourable" })),
      numberColumn("base", "n"),
      numberColumn("lower", say(lang, { ja: "95%信頼区間 下限", en: "95 % interval, lower" }), 1),
      numberColumn("upper", say(lang, { ja: "95%信頼区間 上限", en: "95 % interval, upper" }), 1),
      numberColumn("boundLower", say(lang, { ja: "参加申込者全体 最小 %", en: "All applicants, least %" }), 1),
      numberColumn("boundUpper", say(lang, { ja: "参加申込者全体 最大 %", en: "All applicants, most %" }), 1),
    ],
    rows: results.map((one) => {
      const { count, base, interval, bounds } = one.result;
      const all = boundsCells(bounds);
      return {
        construct: questionTitle({ ...one.question, timing: "only" }, lang),
        place: placeOf(one, lang),
        share: percentCell(count, base),
        favourable: count,
        base,
        lower: percentOfShare(interval?.lower),
        upper: percentOfShare(interval?.upper),
        boundLower: all.lower,
        boundUpper: all.upper,
      };
    }),
    notes: [
      say(lang, {
        ja: `肯定は各設問の選択肢のうち肯定側${
          isUnderstanding ? "（「よく理解できた」「だいたい理解できた」など）" : ""
        }を選んだ人。割合の分母は無回答を含む回答者全員。`,
        en:
          "Favourable: answers on the favourable side of each question's scale. Shares are of all respondents, no answer included.",
      }),
      ...(about === "questions" ? [] : [
        say(lang, {
          ja: "設問の言い回しと選択肢は事業によって異なる。同じ行の並びの中でも、厳密に同じ問いとは限らない。",
          en: "Wordings and answers differ by event, so that rows of one subject do not always ask quite the same.",
        }),
      ]),
      say(lang, {
        ja:
          "「参加申込者全体」の最小・最大は参加を申し込んだ人全員についての割合で、答えなかった申込者が全員否定、または全員肯定だった場合の値。",
        en: "Least and most: if all applicants who did not answer were unfavourable, or all favourable.",
      }),
      say(lang, {
        ja:
          "信頼区間は偶然の幅だけを見込み、参加者の人数を知らない。その上限が参加申込者全体の最大を超えるときは、参加申込者全体についての限界は最大のほうである。",
        en:
          "The interval allows for chance alone and does not know the number of applicants. Where it reaches above the most that all applicants allow, the limit for all applicants is that most.",
      }),
    ],
  };
}

/** Where a result is from, short. */
export function placeOf({ distribution: { parts: [part] } }: RatingResult, lang: Language): string {
  if (part === undefined) return "";
  const place = say(lang, bilingual(part, "place"));
  return part.question.timing === "after" ? say(lang, { ja: `${place}（受講後）`, en: `${place} (after)` }) : place;
}
