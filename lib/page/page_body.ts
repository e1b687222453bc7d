import { type Bilingual, type Language, LANGUAGES } from "../data/language.ts";
import { type Html, markup } from "../rendering/markup.ts";
import type { PageContent } from "./page_content.ts";
import type { PageSection } from "./page_builder.ts";
import { methodLink, originMark, surveyPlace } from "./page_words.ts";
import { say } from "../wording/say.ts";

/** Title of the page and of its window. */
export function pageTitle(lang: Language): string {
  return say(lang, {
    ja: "重層的支援体制の理解度調査 ― 5市の結果（令和3年度）",
    en: "Understanding of multi-layered community support: five cities, fiscal 2021",
  });
}

/** Each language in itself. */
const LANGUAGE_NAMES: Bilingual = { ja: "日本語", en: "English" };

/** What the body is made for. */
export interface PageBodyOptions {
  readonly content: PageContent;
  readonly lang: Language;
}

/** Everything in the page's body that changes with the language: header, contents, sections, end. */
export function pageBody(sections: readonly PageSection[], { content, lang }: PageBodyOptions): Html {
  return markup`<a class="skip" href="#main">${say(lang, { ja: "本文へ", en: "Skip to content" })}</a>
<header class="top"><p class="brand">${
    say(lang, { ja: "重層的支援体制の理解度調査", en: "Multi-layered community support" })
  }</p>
<div class="tools">${
    LANGUAGES.map((one) =>
      markup`<button type="button" data-lang="${one}" lang="${one}" aria-pressed="${String(lang === one)}">${
        LANGUAGE_NAMES[one]
      }</button>`
    )
  }<button type="button" data-print="brief">${
    say(lang, { ja: "要点を印刷", en: "Print summary" })
  }</button><button type="button" data-print="all">${
    say(lang, { ja: "全部を印刷", en: "Print all" })
  }</button></div></header>
<div class="frame">
<nav aria-label="${say(lang, { ja: "目次", en: "Contents" })}"><details id="contents"><summary>${
    say(lang, { ja: "目次", en: "Contents" })
  }</summary><ol>${
    sections.map(({ id, title, parts = [] }) =>
      markup`<li><a href="#${id}">${title}</a>${
        parts.length > 0 &&
        markup`<ol>${
          parts.map((part) => markup`<li><a href="#${part.id}">${part.title}</a></li>`)
        }</ol>`
      }</li>\n`
    )
  }</ol></details></nav>
<main id="main" tabindex="-1"><h1>${pageTitle(lang)}</h1>
<p class="lead">${
    say(lang, {
      ja:
        "行田市・草加市・苫小牧市・釧路市・大牟田市の催しとアンケート。令和3年度の最終報告書の事実を、出どころまでたどれる形で示す。",
      en:
        "Events and questionnaires of Gyoda, Soka, Tomakomai, Kushiro and Omuta, from the final report of fiscal 2021, each number traced to its source.",
    })
  }</p>
${syntheticNotice(content, lang)}
${
    sections.map(({ id, title, body }) =>
      markup`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>\n${body}</section>\n`
    )
  }
<footer class="end"><p>${
    say(lang, {
      ja:
        "出典: 令和3年度 重層的支援体制の体制整備に向けた自治体コンサルティング事業 最終報告書（事務局: 社会福祉法人ゆうゆう。一部機能を株式会社日本経営が担う）。題・設問文・自由記述は引用、ほかの文は本プロジェクトによる。",
      en:
        "Source: the project's final report of fiscal 2021 (secretariat: social welfare corporation Yuyu, parts by Nihon Keiei). Titles, questions and answers are quoted; all other prose is this project's.",
    })
  }</p></footer></main></div>`;
}

function syntheticNotice({ surveys }: PageContent, lang: Language): Html | null {
  const synthetic = surveys.filter(({ survey }) => survey.origin === "synthetic");
  if (synthetic.length === 0) return null;
  const which = synthetic.length === surveys.length
    ? say(lang, { ja: "すべての催し", en: "all events" })
    : synthetic.map((survey) => surveyPlace(survey, lang)).join(say(lang, { ja: "、", en: ", " }));
  return markup`<div class="notice" role="note"><p>${originMark("synthetic", lang)} ${
    say(lang, {
      ja:
        `${which}の選択式設問の値は、報告書が図の画像だけを載せて数値を載せていないため、見本として作った合成データで示す。実際の回答ではない。結論には使えない。`,
      en:
        `Closed questions of ${which}: the report prints pictures without values, so that generated samples stand in. They are not answers and support no conclusion.`,
    })
  } ${methodLink("origin", say(lang, { ja: "数字の出どころ", en: "Where numbers come from" }))}</p></div>`;
}
