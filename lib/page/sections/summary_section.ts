import { NO_SURVEY } from "../../wording/chapter_words.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { PUNCTUATION, say } from "../../wording/say.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { missingData } from "../missing_data_part.ts";
import { contentByOrigin } from "../content_by_origin.ts";
import { headlineResults, type PageContent } from "../page_content.ts";
import type { PlaceOptions } from "./comparisons_section.ts";
import { DOCUMENT } from "../../wording/document_words.ts";
import { SAMPLES } from "../../wording/samples_words.ts";
import { methodLink, originMark } from "../page_marks.ts";
import { understandingTable } from "../understanding_table.ts";
import { changeDifferencesAnswer, changesAnswer, changesLinks } from "./summary_changes.ts";
import { responseAnswer, smallBaseAnswer } from "./summary_certainty.ts";
import { missedWords, pairVerdict } from "../../wording/describe_groups.ts";
import { TESTED } from "../../wording/tested_words.ts";
import { verdictOf } from "../../wording/verdict_words.ts";
import { HEADLINES, SUMMARY } from "../../wording/summary_words.ts";
import type { Language } from "../../data/language.ts";
import { combinedOrigin } from "../../data/origin.ts";
import { computedFrom } from "../../data/source_of.ts";
import { studiedMunicipalities } from "../../study/study.ts";
import { municipalitiesTogether, municipalityKind } from "../../wording/municipality_words.ts";
import { widerIntervals } from "../../wording/wider_intervals.ts";

/**
 * The first screen: what the answers say and what the report concludes, what came of what was done, how many answered, and what is
 * not known; then the one table that most questions are about. What was generated is in none of it.
 */
export function summarySection(page: PageBuilder, content: PageContent): PageSection {
  const { lang } = page;
  const { answered } = contentByOrigin(content);
  const report = content.contribution?.summary(lang, { hasAnswers: answered !== null });
  const cards = [
    ...answered === null ? [] : answerCards(answered, lang),
    { title: say(lang, SUMMARY.concluded), texts: [report?.conclusions ?? null] },
    { title: say(lang, SUMMARY.outcomes), texts: [eventsAnswer(content, lang), report?.outcomes ?? null] },
    { title: say(lang, SUMMARY.askedFirst), texts: [report?.questions ?? null] },
    {
      title: say(lang, SUMMARY.howSure),
      texts: [responseAnswer(content, lang), smallBaseAnswer(content, lang)],
    },
    { title: say(lang, DOCUMENT.notKnown), texts: missingAnswers(content, lang) },
  ];
  const shown = shownCards(cards);
  return {
    id: "summary",
    title: say(lang, SUMMARY.inShort),
    body: shown === null
      ? markup`<p>${say(lang, NO_SURVEY)}</p>`
      : markup`${shown}${answered !== null && headline(page, answered)}`,
  };
}

/** What generated answers would look like on the first screen. */
export function sampleSummary(page: PageBuilder, samples: PageContent): PageSection {
  const { lang } = page;
  return {
    id: "sample-summary",
    title: say(lang, SAMPLES.inShort),
    body: markup`${shownCards(answerCards(samples, lang, SAMPLE))}${headline(page, samples, SAMPLE)}`,
  };
}

/** What stands before ids and keys of samples. */
export const SAMPLE = { prefix: "sample-" } as const satisfies PlaceOptions;

/** A question that the first screen answers. */
interface Card {
  readonly title: string;
  readonly texts: readonly (Html | null)[];
}

/** What follows from answers. */
function answerCards(answered: PageContent, lang: Language, options: PlaceOptions = {}): readonly Card[] {
  const { comparisons } = answered;
  const wider = (compared: Parameters<typeof widerIntervals>[0]) =>
    widerIntervals(compared, lang, "sentence").map((text) => markup`<p>${text}</p>`);
  return [
    {
      title: say(lang, SUMMARY.whatChanged),
      texts: [
        ...changesAnswer(answered, lang),
        ...changeDifferencesAnswer(answered, lang, options),
        ...wider([...comparisons.changes, ...comparisons.changeDifferences]),
        changesLinks(answered, lang, options),
      ],
    },
    {
      title: say(lang, SUMMARY.where),
      texts: [differencesAnswer(answered, lang, options), ...wider(comparisons.byEvent)],
    },
  ];
}

/** Cards with something on them; `null` where there is none. */
function shownCards(cards: readonly Card[]): Html | null {
  const shown = cards.filter(({ texts }) => texts.some((text) => text !== null));
  return shown.length === 0 ? null : markup`<div class="answers">
${shown.map(({ title, texts }) => markup`<section><h3>${title}</h3>${texts}</section>\n`)}</div>
`;
}

/** What is not known, and how to supply it. */
function missingAnswers(content: PageContent, lang: Language): readonly Html[] {
  const { missing, advice } = missingData(content, lang);
  // What a report does not print is read off it; what to do about it is not.
  const mark = content.contribution === null ? null : markup`${originMark("reading", lang)} `;
  return [
    ...missing.map((text) => markup`<p>${mark}${text}</p>`),
    ...advice === null ? [] : [
      markup`<p>${advice} <a href="#${SAMPLE.prefix}summary">${say(lang, SAMPLES.toSample)}</a></p>`,
    ],
  ];
}

function headline(page: PageBuilder, content: PageContent, { prefix = "" }: PlaceOptions = {}) {
  const { lang } = page;
  const { results, about } = headlineResults(content);
  if (results.length === 0) return null;
  return markup`<h3 id="${prefix}understanding">${say(lang, HEADLINES[about])}</h3>
<p>${say(lang, SUMMARY.howDrawn)} ${methodLink("interval", say(lang, SUMMARY.readIntervals))} ${
    methodLink("bounds", say(lang, SUMMARY.readBand))
  }</p>
${
    page.table(understandingTable(content, { lang, key: `${prefix}understanding` }), {
      intervals: { share: "share", lower: "lower", upper: "upper", least: "boundLower", most: "boundUpper" },
      groupBy: "construct",
    })
  }`;
}

/**
 * Whether events that asked alike differ: how many pairs may be compared, and which of them chance hardly explains. `null`
 * where nothing may be compared: then nothing is the highest.
 */
export function differencesAnswer(
  { comparisons }: Pick<PageContent, "comparisons">,
  lang: Language,
  { prefix = "" }: PlaceOptions = {},
): Html | null {
  const compared = comparisons.byEvent.filter((one) => one.kind === "groups");
  const pairs = compared.flatMap((one) => one.pairs.map((pair) => ({ one, pair })));
  if (pairs.length === 0) return null;
  const shown = pairs.filter(({ pair }) => verdictOf(pair.difference) === "shown");
  const unseen = pairs.flatMap(({ pair }) => verdictOf(pair.difference) === "shown" ? [] : [pair]);
  const origin = combinedOrigin(compared.map((one) => one.origin));
  const link = markup`<a href="#${prefix}across-events">${say(lang, TESTED.acrossEvents)}</a>`;
  const between = say(lang, PUNCTUATION.sentence);
  return markup`<p>${originMark(origin, lang)} ${say(lang, TESTED.pairsAlike(pairs.length))}<strong>${
    say(lang, TESTED.pairsShown(shown.length))
  }</strong>${
    shown.length === 0 ? say(lang, TESTED.noneShown) + missedWords(unseen, lang) : between + [
      ...shown.map(({ one, pair }) => pairVerdict(one, pair, lang)),
      ...unseen.length === 0 ? [] : [say(lang, TESTED.ofOthers) + missedWords(unseen, lang)],
    ].join(between)
  } ${link}</p>`;
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
  return markup`<p>${originMark(combinedOrigin(computedFrom(sources).map(({ origin }) => origin)), lang)} ${
    held === records.length
      ? say(lang, SUMMARY.allHeld({ where, held, events }))
      : say(lang, SUMMARY.plannedAndHeld({ where, recordCount: records.length, held }))
  }</p>`;
}
