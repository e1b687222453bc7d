import { type Language, LANGUAGES } from "../data/language.ts";
import { type Html, markup } from "../rendering/markup.ts";
import type { PageContent } from "./page_content.ts";
import type { PageSection } from "./page_builder.ts";
import { pageTitles } from "./page_title.ts";
import { methodLink, originMark, surveyPlace } from "./page_marks.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { LANGUAGE_NAMES, PAGE } from "../wording/page_words.ts";

/** What the body is made for. */
export interface PageBodyOptions {
  readonly content: PageContent;
  readonly lang: Language;
}

/** Everything in the page's body that changes with the language: header, contents, sections, end. */
export function pageBody(sections: readonly PageSection[], { content, lang }: PageBodyOptions): Html {
  const { title, brand, lead } = pageTitles(content, lang);
  return markup`<a class="skip" href="#main">${say(lang, PAGE.skipToContent)}</a>
<header class="top"><p class="brand">${brand}</p>
<div class="tools">${
    LANGUAGES.map((one) =>
      markup`<button type="button" data-lang="${one}" lang="${one}" aria-pressed="${String(lang === one)}">${
        LANGUAGE_NAMES[one]
      }</button>`
    )
  }<button type="button" data-print="brief">${
    say(lang, PAGE.printSummary)
  }</button><button type="button" data-print="all">${say(lang, PAGE.printAll)}</button></div></header>
<div class="frame">
<nav aria-label="${say(lang, PAGE.contents)}"><details id="contents"><summary>${
    say(lang, PAGE.contents)
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
    contribution?.words.credit ?? PAGE.sourcesNote,
  );
}

function syntheticNotice({ surveys, contribution }: PageContent, lang: Language): Html | null {
  const synthetic = surveys.filter(({ survey }) => survey.origin === "synthetic");
  if (synthetic.length === 0) return null;
  const which = synthetic.length === surveys.length
    ? say(lang, PAGE.allEvents)
    : synthetic.map((survey) => surveyPlace(survey, lang)).join(say(lang, PUNCTUATION.comma));
  const noValues = contribution?.words.noValues ?? null;
  return markup`<div class="notice" role="note"><p>${originMark("synthetic", lang)} ${
    say(lang, PAGE.syntheticBanner(which, noValues))
  } ${methodLink("origin", say(lang, COMMON.numbersOrigin))}</p></div>`;
}
