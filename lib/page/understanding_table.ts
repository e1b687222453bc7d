import {
  boundsCells,
  numberColumn,
  percentCell,
  percentOfShare,
  TABLE,
  type Table,
  textColumn,
} from "../tables/table.ts";
import { questionTitle } from "../wording/chart_heading.ts";
import { bilingual, type Language } from "../data/language.ts";
import { distinctSources } from "../data/source.ts";
import { asksBack, headlineResults, type PageContent, type RatingResult } from "./page_content.ts";
import { say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { SUMMARY } from "../wording/summary_words.ts";

/**
 * Share of people who understood (or answered favourably, where nothing is about understanding), for every questionnaire that asked, with its interval and what those who did not answer
 * could change: in the order of the events. What was asked beside the state before stands apart.
 *
 * @throws {RangeError} when no questionnaire has a rating
 */
export function understandingTable(
  content: Pick<PageContent, "study" | "surveys">,
  { lang = "ja", key = "understanding" }: { readonly lang?: Language; readonly key?: string } = {},
): Table {
  const { results, about } = headlineResults(content);
  const isUnderstanding = about === "understanding";
  const sources = results.flatMap(({ distribution }) => distribution.sources);
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: isUnderstanding ? say(lang, SUMMARY.understandingTitle) : say(lang, SUMMARY.favourableTitle),
    sources: distinctSources(sources),
    columns: [
      textColumn("construct", say(lang, SUMMARY.construct)),
      textColumn("place", say(lang, COMMON.event)),
      numberColumn("share", say(lang, COMMON.sharePercent), 1),
      numberColumn("favourable", say(lang, COMMON.favourable)),
      numberColumn("base", "n"),
      numberColumn("lower", say(lang, COMMON.interval95Lower), 1),
      numberColumn("upper", say(lang, COMMON.interval95Upper), 1),
      numberColumn("boundLower", say(lang, COMMON.applicantsLeast), 1),
      numberColumn("boundUpper", say(lang, COMMON.applicantsMost), 1),
    ],
    rows: results.map((one) => {
      const { count, base, interval, bounds } = one.result;
      const all = boundsCells(bounds);
      return {
        construct: askedAbout(one, lang),
        place: ratingPlace(one, lang),
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
      say(lang, SUMMARY.sharesExplained(isUnderstanding)),
      ...(about === "questions" ? [] : [
        say(lang, SUMMARY.wordingsDiffer),
      ]),
      say(lang, SUMMARY.boundsExplained),
      say(lang, SUMMARY.intervalExplained),
    ],
  };
}

/** What a result asks; what was asked looking back is parted from what was asked alone. */
function askedAbout(one: RatingResult, lang: Language): string {
  const title = questionTitle({ ...one.question, timing: "only" }, lang);
  return asksBack(one) ? say(lang, SUMMARY.askedBeside(title)) : title;
}

/** Where a result is from, short. */
export function ratingPlace({ distribution: { parts: [part] } }: RatingResult, lang: Language): string {
  if (part === undefined) return "";
  const place = say(lang, bilingual(part, "place"));
  return part.question.timing === "after" ? say(lang, SUMMARY.placeAfter(place)) : place;
}
