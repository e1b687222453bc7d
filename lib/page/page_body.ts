import { type Bilingual, type Language, LANGUAGES } from "../data/language.ts";
import { type Html, markup } from "../rendering/markup.ts";
import type { PageContent } from "./page_content.ts";
import type { PageSection } from "./page_builder.ts";
import { pageTitles } from "./page_title.ts";
import { methodLink, originMark, surveyPlace } from "./page_marks.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { CITATION } from "../wording/citation_words.ts";
import { citationBlock, type CitationOptions, citationText } from "./citation_block.ts";
import { SAMPLES } from "../wording/samples_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { LANGUAGE_NAMES, PAGE } from "../wording/page_words.ts";

/** What the body is made for. */
export interface PageBodyOptions {
  readonly content: PageContent;
  /** What stands behind the sections: samples, which are packed until asked for. */
  readonly appendix: Html | null;
  readonly lang: Language;
  /** Name of the content: its version. */
  readonly digest: string;
}

/** Everything in the page's body that changes with the language: header, contents, sections, end. */
export function pageBody(sections: readonly PageSection[], { content, appendix, lang, digest }: PageBodyOptions): Html {
  const { title, brand, lead } = pageTitles(content, lang);
  return markup`<a class="skip" href="#main">${say(lang, PAGE.skipToContent)}</a>
<header class="top"><p class="brand">${brand}<span id="here" aria-hidden="true"></span></p>
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
<nav aria-label="${say(lang, PAGE.contents)}"><p class="paper" aria-hidden="true">${title}</p>
<form class="needs-script" id="page-search" role="search"><label><span>${
    say(lang, PAGE.searchPage)
  }</span><input type="search" name="sought" autocomplete="off" spellcheck="false"></label>
<output name="hits" aria-live="polite"></output><ol id="page-hits"></ol></form>
<details id="contents"><summary>${say(lang, PAGE.contents)}</summary><ol>${
    sections.map(({ id, title, parts = [] }) =>
      markup`<li><a href="#${id}">${title}</a>${
        parts.length > 0 &&
        markup`<ol>${
          parts.map((part) => markup`<li><a href="#${part.id}">${part.title}</a></li>`)
        }</ol>`
      }</li>\n`
    )
  }<li class="screen"><a href="#cite">${say(lang, CITATION.title)}</a></li>
${
    appendix !== null && markup`<li><a href="#samples">${say(lang, SAMPLES.title)}</a></li>\n`
  }</ol></details><p class="paper-note" aria-hidden="true">${say(lang, PAGE.pageNumbers)}</p></nav>
<main id="main" tabindex="-1"><h1>${title}</h1>
<p class="lead">${lead}</p>
${chaptersHtml(sections)}${appendix}
<footer class="end">${
    citationBlock({ content, lang, digest })
  }<p class="tools narrow"><button type="button" data-paper="brief">${
    say(lang, PAGE.printSummary)
  }</button><button type="button" data-paper="all">${say(lang, PAGE.printAll)}</button></p></footer></main></div>
${reuseDialog({ content, lang, digest })}`;
}

/** What the link under a figure or table opens: how to cite it, and HTML to embed a figure; the page's script fills it. */
function reuseDialog(options: CitationOptions): Html {
  const { lang } = options;
  const part = (name: Bilingual, note: Bilingual | null) =>
    markup`<section><label>${say(lang, name)}<textarea readonly rows="4"></textarea></label>${
      note !== null && markup`<p class="quiet">${say(lang, note)}</p>`
    }<p class="actions"><button type="button" data-copy aria-label="${say(lang, CITATION.copy)}: ${say(lang, name)}">${
      say(lang, CITATION.copy)
    }</button> <output aria-live="polite"></output></p></section>`;
  return markup`<dialog id="reuse" aria-labelledby="reuse-h" data-cite="${citationText(options)}"><h2 id="reuse-h">${
    say(lang, CITATION.reuse)
  }</h2>${part(CITATION.howToCite, null)}${part(CITATION.embed, CITATION.embedNote)}<form method="dialog"><button>${
    say(lang, CITATION.close)
  }</button></form></dialog>
`;
}

/** Sections that stand open: what a reader wants first. */
const OPEN_SECTIONS = ["summary", "response"];

/** The sections as chapters: each but the first opens under its heading, so that the whole page is seen at once. */
function chaptersHtml(sections: readonly PageSection[]): readonly Html[] {
  return sections.map((section) => {
    const { id, title, body } = section;
    if (OPEN_SECTIONS.includes(id)) return sectionHtml(section);
    return markup`<section id="${id}" aria-labelledby="${id}-h"><details class="chapter"><summary><h2 id="${id}-h">${title}</h2></summary>
${body}</details></section>\n`;
  });
}

function sectionHtml({ id, title, body }: PageSection): Html {
  return markup`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>\n${body}</section>\n`;
}

/** Sections with their headings. */
export function sectionsHtml(sections: readonly PageSection[]): readonly Html[] {
  return sections.map(sectionHtml);
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
