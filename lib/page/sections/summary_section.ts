import { type Html, markup } from "../../rendering/markup.ts";
import { PUNCTUATION, say } from "../../wording/say.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { byShare, headlineResults, type PageContent } from "../page_content.ts";
import { methodLink, originMark, surveysOrigin } from "../page_marks.ts";
import { ratingPlace, understandingTable } from "../understanding_table.ts";
import { overlapAnswer, responseAnswer, smallBaseAnswer } from "./summary_certainty.ts";
import { NO_SURVEY } from "../../wording/chapter_words.ts";
import { HEADLINES, SUMMARY } from "../../wording/summary_words.ts";
import { questionTitle } from "../../wording/chart_heading.ts";
import type { Language } from "../../data/language.ts";
import { limitText, percentText, signedPoints } from "../../wording/number_words.ts";
import { combinedOrigin } from "../../data/origin.ts";
import { studiedMunicipalities } from "../../study/study.ts";
import { municipalitiesTogether, municipalityKind } from "../../wording/municipality_words.ts";

/** The first screen: what changed, where, how sure; then the one table that most questions are about. */
export function summarySection(page: PageBuilder, content: PageContent): PageSection {
  const { lang } = page;
  const report = content.contribution?.summary(lang);
  const answers = [
    {
      title: say(lang, SUMMARY.whatChanged),
      texts: [report?.changes ?? null, ...changesAnswer(content, lang)],
    },
    {
      title: headlineResults(content).about === "questions"
        ? say(lang, SUMMARY.whichQuestion)
        : say(lang, SUMMARY.where),
      texts: [highestAnswer(content, lang), eventsAnswer(content, lang), report?.places ?? null],
    },
    {
      title: say(lang, SUMMARY.howSure),
      texts: [responseAnswer(content, lang), overlapAnswer(content, lang), smallBaseAnswer(content, lang)],
    },
  ].filter(({ texts }) => texts.some((text) => text !== null));
  return {
    id: "summary",
    title: say(lang, SUMMARY.inShort),
    body: answers.length === 0 ? markup`<p>${say(lang, NO_SURVEY)}</p>` : markup`<div class="answers">
${answers.map(({ title, texts }) => markup`<section><h3>${title}</h3>${texts}</section>\n`)}</div>
${headline(page, content)}`,
  };
}

function headline(page: PageBuilder, content: PageContent) {
  const { lang } = page;
  const { results, about } = headlineResults(content);
  if (results.length === 0) return null;
  return markup`<h3 id="understanding">${say(lang, HEADLINES[about])}</h3>
<p>${say(lang, SUMMARY.howDrawn(about))} ${methodLink("interval", say(lang, SUMMARY.readIntervals))} ${
    methodLink("bounds", say(lang, SUMMARY.readBand))
  }</p>
${
    page.table(understandingTable(content, { lang }), {
      intervals: { share: "share", lower: "lower", upper: "upper", least: "boundLower", most: "boundUpper" },
      groupBy: "construct",
    })
  }`;
}

/** What changed from before to after, a paragraph each. */
export function changesAnswer(
  { comparisons: { changes } }: Pick<PageContent, "comparisons">,
  lang: Language,
): readonly Html[] {
  return changes.flatMap((change) => {
    if (change.kind !== "paired") return [];
    const { favourable: { before, after, change: points }, pairs, movement: { rose, fell }, origin } = change;
    const share = (count: number) => percentText(count, pairs);
    const all = change.respondents.after;
    const { question } = change.counts.after.parts[0];
    const name = questionTitle({ ...question, timing: "only" }, lang);
    return [
      markup`<p>${originMark(origin, lang)} ${say(lang, change.place)}${say(lang, SUMMARY.askedAbout)}${name}${
        say(lang, SUMMARY.favourableGrew)
      }<strong>${before.count}${say(lang, SUMMARY.peopleCounter)} → ${after.count}${
        say(lang, SUMMARY.peopleCounter)
      }</strong>${
        say(
          lang,
          SUMMARY.changeInNumbers({
            pairs,
            before: share(before.count),
            after: share(after.count),
            lower: signedPoints(points.lower),
            upper: signedPoints(points.upper),
            rose,
            fell,
            respondents: all.base,
            favourable: all.count,
            favourableShare: percentText(all.count, all.base),
          }),
        )
      } ${methodLink("before-after", say(lang, SUMMARY.limits))}</p>`,
    ];
  });
}

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
