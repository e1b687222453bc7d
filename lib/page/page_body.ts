import { type Bilingual, type Language, LANGUAGES } from "../data/language.ts";
import { type Html, markup } from "../rendering/markup.ts";
import type { PageContent } from "./page_content.ts";
import type { PageSection } from "./page_builder.ts";
import { pageTitles } from "./page_title.ts";
import { methodLink, originMark, surveyPlace } from "./page_words.ts";
import { say } from "../wording/say.ts";

/** Each language in itself. */
const LANGUAGE_NAMES: Bilingual = { ja: "日本語", en: "English" };

/** What the body is made for. */
export interface PageBodyOptions {
  readonly content: PageContent;
  readonly lang: Language;
}

/** Everything in the page's body that changes with the language: header, contents, sections, end. */
export function pageBody(sections: readonly PageSection[], { content, lang }: PageBodyOptions): Html {
  const { title, brand, lead } = pageTitles(content, lang);
  return markup`<a class="skip" href="#main">${say(lang, { ja: "本文へ", en: "Skip to content" })}</a>
<header class="top"><p class="brand">${brand}</p>
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
<main id="main" tabindex="-1"><h1>${title}</h1>
<p class="lead">${lead}</p>
${syntheticNotice(content, lang)}
${
    sections.map(({ id, title, body }) =>
      markup`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>\n${body}</section>\n`
    )
  }
<footer class="end"><p>${credit(content, lang)}</p></footer></main></div>`;
}

function credit({ contribution }: PageContent, lang: Language): string {
  return say(
    lang,
    contribution?.words.credit ?? {
      ja: "数字の出典は各図と各表の下にある。設問文は引用、ほかの文は本プロジェクトによる。",
      en: "Sources stand below each figure and table. Questions are quoted; all other prose is this project's.",
    },
  );
}

function syntheticNotice({ surveys, contribution }: PageContent, lang: Language): Html | null {
  const synthetic = surveys.filter(({ survey }) => survey.origin === "synthetic");
  if (synthetic.length === 0) return null;
  const which = synthetic.length === surveys.length
    ? say(lang, { ja: "すべての事業", en: "all events" })
    : synthetic.map((survey) => surveyPlace(survey, lang)).join(say(lang, { ja: "、", en: ", " }));
  const noValues = contribution?.words.noValues ?? null;
  return markup`<div class="notice" role="note"><p>${originMark("synthetic", lang)} ${
    say(lang, {
      ja: `${which}の選択式設問の値は、${
        noValues === null ? "" : `${noValues.ja}ため、`
      }見本として作った合成データで示す。実際の回答ではない。結論には使えない。`,
      en: `Closed questions of ${which}: ${
        noValues === null ? "" : `${noValues.en}, so that `
      }generated samples stand in. They are not answers and support no conclusion.`,
    })
  } ${methodLink("origin", say(lang, { ja: "数字の出どころ", en: "Where numbers come from" }))}</p></div>`;
}
