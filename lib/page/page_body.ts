import { type Language, LANGUAGES } from "../data/language.ts";
import { type Html, markup } from "../rendering/markup.ts";
import type { PageContent } from "./page_content.ts";
import type { PageSection } from "./page_builder.ts";
import { pageTitles } from "./page_title.ts";
import { methodLink, originMark, surveyPlace } from "./page_marks.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { SAMPLES } from "../wording/samples_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { LANGUAGE_NAMES, PAGE } from "../wording/page_words.ts";

/** What the body is made for. */
export interface PageBodyOptions {
  readonly content: PageContent;
  /** What stands behind the sections: samples, which are packed until asked for. */
  readonly appendix: Html | null;
  readonly lang: Language;
}

/** Everything in the page's body that changes with the language: header, contents, sections, end. */
export function pageBody(sections: readonly PageSection[], { content, appendix, lang }: PageBodyOptions): Html {
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
<nav aria-label="${
    say(lang, PAGE.contents)
  }"><p class="paper" aria-hidden="true">${title}</p><details id="contents"><summary>${
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
  }${appendix !== null && markup`<li><a href="#samples">${say(lang, SAMPLES.title)}</a></li>\n`}</ol></details></nav>
<main id="main" tabindex="-1"><h1>${title}</h1>
<p class="lead">${lead}</p>
${sectionsHtml(sections)}${appendix}
<footer class="end"><p>${credit(content, lang)}</p></footer></main></div>`;
}

function credit({ contribution }: PageContent, lang: Language): string {
  return say(
    lang,
    contribution?.words.credit ?? PAGE.sourcesNote,
  );
}

/** Sections with their headings. */
export function sectionsHtml(sections: readonly PageSection[]): readonly Html[] {
  return sections.map(({ id, title, body }) =>
    markup`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>\n${body}</section>\n`
  );
}

/** The head of the appendix: what samples are, the button that unpacks them, and the place they come to. */
export function samplesAppendix({ surveys, contribution }: PageContent, { samples, lang }: AppendixOptions): Html {
  const which = samples.surveys.length === surveys.length
    ? say(lang, PAGE.allEvents)
    : samples.surveys.map((survey) => surveyPlace(survey, lang)).join(say(lang, PUNCTUATION.comma));
  return markup`<section id="samples" aria-labelledby="samples-h"><h2 id="samples-h">${say(lang, SAMPLES.title)}</h2>
<div class="notice" role="note"><p>${originMark("synthetic", lang)} ${
    say(lang, SAMPLES.lead(which, contribution?.words.noValues ?? null))
  } ${methodLink("origin", say(lang, COMMON.numbersOrigin))}</p></div>
<p class="needs-script"><button type="button" data-samples aria-expanded="false" aria-controls="samples-body">${
    say(lang, SAMPLES.show)
  }</button></p>
<noscript><p>${say(lang, SAMPLES.noScript)}</p></noscript>
<div id="samples-body" class="samples" hidden></div></section>
`;
}

/** What {@linkcode samplesAppendix} is made for. */
export interface AppendixOptions {
  readonly samples: PageContent;
  readonly lang: Language;
}
