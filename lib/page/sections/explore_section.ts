import { type Language, say } from "../../data/language.ts";
import type { ExploreData } from "../explore_data.ts";
import { type Html, markup } from "../html.ts";
import type { SectionBuilder } from "../page_builder.ts";
import { methodLink } from "../page_words.ts";

/** Comparisons to choose: an Explore drawn in the browser. */
export function exploreSection(data: ExploreData): SectionBuilder {
  return (page) => {
    const { lang } = page;
    if (data.questions.length === 0) return null;
    return {
      id: "compare",
      title: say(lang, "市と催しの比較", "Comparing cities and events"),
      body: markup`<p>${
        say(
          lang,
          "測っているもの、市・催し、見方を選ぶと図が描き直される。選んだ状態はこの頁のアドレス（#以降）に残るので、そのまま人に渡せる。",
          "Choose what was asked, cities and events, and how to look at it. The address (behind #) keeps the view, to be passed on.",
        )
      } ${methodLink("compare", say(lang, "比較してよいこと", "What may be compared"))}</p>
<noscript><p>${
        say(
          lang,
          "図の描き直しにはスクリプトが要る。同じ数字は各催しの表にある。",
          "Redrawing needs scripts. The same numbers are in the tables of each event.",
        )
      }</p></noscript>
<div id="explore" class="needs-script">${form(data, lang)}
<div id="explore-view" class="view" role="group" aria-labelledby="explore-title"><h3 id="explore-title"></h3><p id="explore-says" aria-live="polite"></p>
<div id="explore-chart" class="drawing" tabindex="0" role="group" aria-labelledby="explore-title"></div>
<div id="explore-tip" role="tooltip" hidden></div>
<p class="actions"><button type="button" data-explore="svg">${
        say(lang, "SVGを保存", "Save SVG")
      }</button> <button type="button"
 data-explore="csv">${say(lang, "CSVを保存", "Save CSV")}</button> <button type="button" data-explore="link">${
        say(lang, "このビューのリンクをコピー", "Copy link to this view")
      }</button> <output id="explore-done" aria-live="polite"></output></p>
<details open><summary>${
        say(lang, "表で見る", "As a table")
      }</summary><div class="scroll" id="explore-table" tabindex="0" role="group" aria-label="${
        say(lang, "図の数字", "Numbers of the chart")
      }"></div></details></div></div>
`,
    };
  };
}

function form(data: ExploreData, lang: Language): Html {
  const at = lang === "ja" ? 0 : 1;
  const measures = [
    ["share", say(lang, "肯定的回答の割合と幅", "Favourable share, with interval")],
    ["distribution", say(lang, "回答の内訳", "All answers")],
    ["flow", say(lang, "受講前→受講後", "Before → after")],
  ] as const;
  const splits = [
    ["", say(lang, "分けない", "none")],
    ["age", say(lang, "年齢", "age")],
    ["occupation", say(lang, "職業", "occupation")],
  ] as const;
  return markup`<form class="controls" id="explore-form" aria-label="${say(lang, "比較の条件", "What to compare")}">
<label class="wide">${say(lang, "測っているもの", "Asked about")}<select name="construct">${
    data.constructs.map(({ id, name }) => markup`<option value="${id}">${name[at]}</option>`)
  }</select></label>
<fieldset><legend>${say(lang, "見方", "View")}</legend>${
    measures.map(([value, label]) =>
      markup`<label class="choice"><input type="radio" name="measure" value="${value}">${label}</label>`
    )
  }</fieldset>
<fieldset class="wide"><legend>${say(lang, "市と催し", "Cities and events")}</legend>${
    data.cities.map(({ id, name }) =>
      markup`<span class="city"><label class="choice"><input type="checkbox" name="city" value="${id}" checked><strong>${
        name[at]
      }</strong></label>${
        data.events.filter(({ city }) => city === id).map((event) =>
          markup`<label class="choice"><input type="checkbox" name="event" value="${event.id}" checked>${
            event.name[at]
          }</label>`
        )
      }</span>`
    )
  }</fieldset>
<label>${say(lang, "属性で分ける", "Split by")}<select name="split">${
    splits.map(([value, label]) => markup`<option value="${value}">${label}</option>`)
  }</select></label>
<label>${say(lang, "割合の分母", "Base")}<select name="base"><option value="respondents">${
    say(lang, "回答者全員（無回答を含む）", "all respondents")
  }</option><option value="answered">${
    say(lang, "答えた人だけ", "those who answered")
  }</option></select></label></form>`;
}
