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
import { placeOf } from "../understanding_table.ts";

/** Where the highest share was, with its interval; `null` when nobody answered. */
export function highestAnswer(content: Pick<PageContent, "study" | "surveys">, lang: Language): Html | null {
  const { results, about } = headlineResults(content);
  const [best] = results.toSorted(byShare);
  if (best === undefined || best.result.interval === null) return null;
  const { count, base, interval: { lower, upper } } = best.result;
  const construct = questionTitle({ ...best.question, timing: "only" }, lang);
  const what = about === "questions"
    ? markup`<strong>${say(lang, { ja: `「${construct}」`, en: construct })}</strong>`
    : markup`<strong>${placeOf(best, lang)}</strong>${say(lang, { ja: `（${construct}）`, en: ` (${construct})` })}`;
  return markup`<p>${originMark(surveysOrigin(content.surveys), lang)} ${
    about === "understanding"
      ? say(lang, { ja: "「理解できた」割合が最も高いのは", en: "The highest share of “understood”: " })
      : say(lang, { ja: "肯定的回答の割合が最も高いのは", en: "The highest share of favourable answers: " })
  }${what}<strong>${say(lang, { ja: "", en: " " })}${percentText(count, base)}%</strong>${
    say(lang, {
      ja: `。${base}人中${count}人、95%信頼区間 ${limitText(lower)}～${limitText(upper)}%。`,
      en: `, ${count} of ${base}, 95 % interval ${limitText(lower)}–${limitText(upper)} %.`,
    })
  }</p>`;
}

/** How many events were planned and held, and where; `null` in a study without events. */
export function eventsAnswer({ study }: Pick<PageContent, "study">, lang: Language): Html | null {
  const { records, sources } = study.events;
  if (records.length === 0) return null;
  const cities = studiedMunicipalities(study);
  const held = records.filter(({ status }) => status === "held").length;
  const where = cities.length < 2 ? municipalitiesTogether(cities, lang) : say(lang, {
    ja: `${cities.length}${municipalityKind(cities).several.ja}`,
    en: `${cities.length} ${municipalityKind(cities).several.en}`,
  });
  const events = held === 1 ? "event was" : "events were";
  return markup`<p>${originMark(combinedOrigin(sources.map(({ origin }) => origin)), lang)} ${
    held === records.length
      ? say(lang, { ja: `${where}で${held}件の事業が開かれた。`, en: `${held} ${events} held in ${where}.` })
      : say(lang, {
        ja: `${where}で${records.length}件の事業が計画され、${held}件が開かれた。`,
        en: `${records.length} events were planned in ${where}, ${held} were held.`,
      })
  }</p>`;
}
