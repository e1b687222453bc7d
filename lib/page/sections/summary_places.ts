import { questionTitle } from "../../wording/chart_heading.ts";
import type { Language } from "../../data/language.ts";
import { combinedOrigin } from "../../data/origin.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { studiedMunicipalities } from "../../study/study.ts";
import { municipalitiesTogether, municipalityKind } from "../../wording/municipality_words.ts";
import { say } from "../../wording/say.ts";
import { headlineResults, type PageContent } from "../page_content.ts";
import { originMark, surveysOrigin } from "../page_words.ts";
import { limitText, percentText } from "../../wording/number_words.ts";
import { byShare } from "../rating_result.ts";
import { ratingPlace } from "../understanding_table.ts";
import { PUNCTUATION } from "../../wording/punctuation.ts";
import { SUMMARY } from "../../wording/summary_words.ts";

/** Where the highest share was, with its interval; `null` when nobody answered. */
export function highestAnswer(content: Pick<PageContent, "study" | "surveys">, lang: Language): Html | null {
  const { results, about } = headlineResults(content);
  const [best] = results.toSorted(byShare);
  if (best === undefined || best.result.interval === null) return null;
  const { count, base, interval: { lower, upper } } = best.result;
  const construct = questionTitle({ ...best.question, timing: "only" }, lang);
  const what = about === "questions"
    ? markup`<strong>${say(lang, SUMMARY.quotedConstruct(construct))}</strong>`
    : markup`<strong>${ratingPlace(best, lang)}</strong>${say(lang, SUMMARY.constructInBrackets(construct))}`;
  return markup`<p>${originMark(surveysOrigin(content.surveys), lang)} ${
    about === "understanding" ? say(lang, SUMMARY.highestUnderstood) : say(lang, SUMMARY.highestFavourable)
  }${what}<strong>${say(lang, PUNCTUATION.sentence)}${percentText(count, base)}${
    say(lang, PUNCTUATION.percent)
  }</strong>${
    say(lang, SUMMARY.shareInNumbers({ base, count, lower: limitText(lower), upper: limitText(upper) }))
  }</p>`;
}

/** How many events were planned and held, and where; `null` in a study without events. */
export function eventsAnswer({ study }: Pick<PageContent, "study">, lang: Language): Html | null {
  const { records, sources } = study.events;
  if (records.length === 0) return null;
  const cities = studiedMunicipalities(study);
  const held = records.filter(({ status }) => status === "held").length;
  const where = cities.length < 2
    ? municipalitiesTogether(cities, lang)
    : say(lang, SUMMARY.numberOfPlaces(cities.length, municipalityKind(cities).several));
  const events = held === 1 ? "event was" : "events were";
  return markup`<p>${originMark(combinedOrigin(sources.map(({ origin }) => origin)), lang)} ${
    held === records.length
      ? say(lang, SUMMARY.allHeld({ where, held, events }))
      : say(lang, SUMMARY.plannedAndHeld({ where, recordCount: records.length, held }))
  }</p>`;
}
