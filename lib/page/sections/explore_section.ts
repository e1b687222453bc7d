import type { Bilingual, Language } from "../../data/language.ts";
import type { ExploreData } from "../explore_data.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { methodLink } from "../page_words.ts";
import { type MunicipalityKind, municipalityKind } from "../../wording/municipality_words.ts";
import { say } from "../../wording/say.ts";

/** Comparisons to choose: an Explore drawn in the browser. */
export function exploreSection({ lang }: PageBuilder, data: ExploreData): PageSection | null {
  if (data.questions.length === 0) return null;
  const places = placesOf(data, "・");
  return {
    id: "compare",
    title: titleOf(data, lang),
    body: markup`<p>${
      say(lang, {
        ja:
          `測っているもの、${places.ja}、見方を選ぶと図が描き直される。選んだ状態はこの頁のアドレス（#以降）に残るので、そのまま人に渡せる。`,
        en:
          `Choose what was asked, ${places.en}, and how to look at it. The address (behind #) keeps the view, to be passed on.`,
      })
    } ${methodLink("compare", say(lang, { ja: "比較してよいこと", en: "What may be compared" }))}</p>
<noscript><p>${
      say(lang, {
        ja: "図の描き直しにはスクリプトが要る。同じ数字は各事業の表にある。",
        en: "Redrawing needs scripts. The same numbers are in the tables of each event.",
      })
    }</p></noscript>
<div id="explore" class="needs-script">${form(data, lang)}
<div id="explore-view" class="view" role="group" aria-labelledby="explore-title"><h3 id="explore-title"></h3><p id="explore-says" aria-live="polite"></p>
<div id="explore-chart" class="drawing" tabindex="0" role="group" aria-labelledby="explore-title"></div>
<div id="explore-tip" role="tooltip" hidden></div>
<p class="actions"><button type="button" data-explore="svg">${
      say(lang, { ja: "SVGを保存", en: "Save SVG" })
    }</button> <button type="button"
 data-explore="csv">${
      say(lang, { ja: "CSVを保存", en: "Save CSV" })
    }</button> <button type="button" data-explore="link">${
      say(lang, { ja: "このビューのリンクをコピー", en: "Copy link to this view" })
    }</button> <output id="explore-done" aria-live="polite"></output></p>
<details open><summary>${
      say(lang, { ja: "表で見る", en: "As a table" })
    }</summary><div class="scroll" id="explore-table" tabindex="0" role="group" aria-label="${
      say(lang, { ja: "図の数字", en: "Numbers of the chart" })
    }"></div></details></div></div>
`,
  };
}

/** What is there to be set against each other: municipalities, events, or the questions of one. */
function titleOf({ cities, events }: ExploreData, lang: Language): string {
  if (cities.length > 1) {
    const { one, several } = kindOf(cities);
    return say(lang, { ja: `${one.ja}と事業の比較`, en: `Comparing ${several.en} and events` });
  }
  if (events.length > 1) return say(lang, { ja: "事業の比較", en: "Comparing events" });
  return say(lang, { ja: "設問ごとの結果を選んで見る", en: "Results, question by question" });
}

/** What can be chosen: municipalities with their events, or the events of the one there is. */
function placesOf({ cities }: ExploreData, joint: string): Bilingual {
  if (cities.length < 2) return { ja: "事業", en: "events" };
  const { one, several } = kindOf(cities);
  return { ja: `${one.ja}${joint}事業`, en: `${several.en} and events` };
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function kindOf(cities: ExploreData["cities"]): MunicipalityKind {
  return municipalityKind(cities.map(({ name }) => ({ name: name.ja })));
}

function form(data: ExploreData, lang: Language): Html {
  const measures = [
    ["share", say(lang, { ja: "肯定的回答の割合と幅", en: "Favourable share, with interval" })],
    ["distribution", say(lang, { ja: "回答の内訳", en: "All answers" })],
    ...(data.transitions.length === 0
      ? []
      : [["flow", say(lang, { ja: "受講前→受講後", en: "Before → after" })]] as const),
  ] as const;
  const splits = [
    ["", say(lang, { ja: "分けない", en: "none" })],
    ...data.attributes.map(({ id, name }) => [id, say(lang, { ja: name.ja, en: name.en.toLowerCase() })] as const),
  ] as const;
  return markup`<form class="controls" id="explore-form" aria-label="${
    say(lang, { ja: "比較の条件", en: "What to compare" })
  }">
<label class="wide">${say(lang, { ja: "測っているもの", en: "Asked about" })}<select name="construct">${
    data.constructs.map(({ id, name }) => markup`<option value="${id}">${say(lang, name)}</option>`)
  }</select></label>
<fieldset><legend>${say(lang, { ja: "見方", en: "View" })}</legend>${
    measures.map(([value, label]) =>
      markup`<label class="choice"><input type="radio" name="measure" value="${value}">${label}</label>`
    )
  }</fieldset>
<fieldset class="wide"><legend>${
    say(lang, { ja: placesOf(data, "と").ja, en: capital(placesOf(data, "").en) })
  }</legend>${
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
<label>${say(lang, { ja: "属性で分ける", en: "Split by" })}<select name="split">${
    splits.map(([value, label]) => markup`<option value="${value}">${label}</option>`)
  }</select></label>
<label>${say(lang, { ja: "割合の分母", en: "Base" })}<select name="base"><option value="respondents">${
    say(lang, { ja: "回答者全員（無回答を含む）", en: "all respondents" })
  }</option><option value="answered">${
    say(lang, { ja: "答えた人だけ", en: "those who answered" })
  }</option></select></label></form>`;
}
