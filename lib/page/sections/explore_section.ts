import type { Bilingual, Language } from "../../data/language.ts";
import type { ExploreData } from "../explore_data.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { methodLink } from "../page_marks.ts";
import { type MunicipalityKind, municipalityKind } from "../../wording/municipality_words.ts";
import { say } from "../../wording/say.ts";
import { COMMON } from "../../wording/common_words.ts";
import { EXPLORE_SECTION } from "../../wording/explore_section_words.ts";

/** Comparisons to choose: an Explore drawn in the browser. */
export function exploreSection({ lang }: PageBuilder, data: ExploreData): PageSection | null {
  if (data.questions.length + data.lists.length === 0) return null;
  const places = placesOf(data);
  return {
    id: "compare",
    title: titleOf(data, lang),
    body: markup`<p>${say(lang, EXPLORE_SECTION.lead(places))} ${
      methodLink("compare", say(lang, COMMON.whatMayBeCompared))
    }</p>
<noscript><p>${say(lang, EXPLORE_SECTION.noScript)}</p></noscript>
<div id="explore" class="needs-script">${form(data, lang)}
<div id="explore-view" class="view" role="group" aria-labelledby="explore-title"><h3 id="explore-title"></h3><p id="explore-says" aria-live="polite"></p>
<div id="explore-chart" class="drawing" tabindex="0" role="group" aria-labelledby="explore-title"></div>
<div id="explore-tip" role="tooltip" hidden></div>
<p class="actions"><button type="button" data-explore="svg">${say(lang, COMMON.saveSvg)}</button> <button type="button"
 data-explore="png">${say(lang, COMMON.savePng)}</button> <button type="button"
 data-explore="csv">${say(lang, COMMON.saveCsv)}</button> <button type="button" data-explore="link">${
      say(lang, EXPLORE_SECTION.copyLink)
    }</button> <output id="explore-done" aria-live="polite"></output></p>
<details open><summary>${
      say(lang, EXPLORE_SECTION.asATable)
    }</summary><div class="scroll" id="explore-table" tabindex="0" role="group" aria-label="${
      say(lang, EXPLORE_SECTION.tableCaption)
    }"></div></details>
<details><summary>${say(lang, EXPLORE_SECTION.wordings)}</summary><ul id="explore-wordings"></ul></details></div></div>
`,
  };
}

/** What is there to be set against each other: municipalities, events, or the questions of one. */
function titleOf({ cities, events }: ExploreData, lang: Language): string {
  if (cities.length > 1) {
    const { one, several } = kindOf(cities);
    return say(lang, EXPLORE_SECTION.titleOfPlaces(one, several));
  }
  if (events.length > 1) return say(lang, EXPLORE_SECTION.titleOfEvents);
  return say(lang, EXPLORE_SECTION.titleOfQuestions);
}

/** What can be chosen: municipalities with their events, or the events of the one there is. */
function placesOf({ cities }: ExploreData): Bilingual {
  if (cities.length < 2) return EXPLORE_SECTION.events;
  const { one, several } = kindOf(cities);
  return EXPLORE_SECTION.placesAndEvents(one, several);
}

/** The same over the boxes to tick. */
function placesLegend({ cities }: ExploreData): Bilingual {
  if (cities.length < 2) return EXPLORE_SECTION.eventsLegend;
  const { one, several } = kindOf(cities);
  return EXPLORE_SECTION.placesAndEventsLegend(one, several);
}

function kindOf(cities: ExploreData["cities"]): MunicipalityKind {
  return municipalityKind(cities.map(({ name }) => ({ name: name.ja })));
}

function form(data: ExploreData, lang: Language): Html {
  const measures = [
    ["share", say(lang, EXPLORE_SECTION.shareView)],
    ["distribution", say(lang, EXPLORE_SECTION.distributionView)],
    ...(data.transitions.length === 0 ? [] : [["flow", say(lang, EXPLORE_SECTION.flowView)]] as const),
  ] as const;
  const splits = [
    ["", say(lang, EXPLORE_SECTION.none)],
    ...data.attributes.map(({ id, name }) => [id, say(lang, { ja: name.ja, en: name.en.toLowerCase() })] as const),
  ] as const;
  return markup`<form class="controls" id="explore-form" aria-label="${say(lang, EXPLORE_SECTION.whatToCompare)}">
<label class="wide">${say(lang, EXPLORE_SECTION.askedAbout)}<select name="construct">${
    data.constructs.map(({ id, name }) => markup`<option value="${id}">${say(lang, name)}</option>`)
  }</select></label>
<fieldset><legend>${say(lang, EXPLORE_SECTION.view)}</legend>${
    measures.map(([value, label]) =>
      markup`<label class="choice"><input type="radio" name="measure" value="${value}">${label}</label>`
    )
  }</fieldset>
<fieldset class="wide"><legend>${say(lang, placesLegend(data))}</legend>${
    data.cities.map(({ id, name }) =>
      markup`<span class="city"><label class="choice"><input type="checkbox" name="city" value="${id}" checked><strong>${
        say(lang, name)
      }</strong></label>${
        data.events.filter(({ city }) => city === id).map((event) =>
          markup`<label class="choice"><input type="checkbox" name="event" value="${event.id}" checked>${
            say(lang, event.name)
          }</label>`
        )
      }</span>`
    )
  }</fieldset>
<label>${say(lang, EXPLORE_SECTION.splitBy)}<select name="split">${
    splits.map(([value, label]) => markup`<option value="${value}">${label}</option>`)
  }</select></label>
<label>${say(lang, EXPLORE_SECTION.base)}<select name="base"><option value="respondents">${
    say(lang, EXPLORE_SECTION.allRespondents)
  }</option><option value="answered">${say(lang, EXPLORE_SECTION.thoseWhoAnswered)}</option></select></label>
<p id="explore-why" class="quiet" aria-live="polite"></p></form>`;
}
