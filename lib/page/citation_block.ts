import type { Bilingual, Language } from "../data/language.ts";
import { type Html, markup } from "../rendering/markup.ts";
import { dateLabel } from "../wording/dates.ts";
import { CITATION } from "../wording/citation_words.ts";
import { PAGE } from "../wording/page_words.ts";
import { say } from "../wording/say.ts";
import type { PageContent } from "./page_content.ts";
import { pageTitles } from "./page_title.ts";

/** How {@linkcode citationBlock} is made. */
export interface CitationOptions {
  readonly content: PageContent;
  readonly lang: Language;
  /** Name of the content: the version. */
  readonly digest: string;
}

/** Whose page it is, of when and which version, what may be done with it, and how to cite it, a figure of it, and the report. */
export function citationBlock({ content, lang, digest }: CitationOptions): Html {
  const words = content.contribution?.words;
  const citation = words?.citation;
  const title = titleOf(content);
  const lastDay = lastDayOf(content);
  const rows: readonly (readonly [Bilingual, string])[] = [
    ...citation === undefined ? [] : [
      [CITATION.howToCite, citationText({ content, lang, digest })],
      [CITATION.author, say(lang, citation.author)],
      [CITATION.dataDate, say(lang, citation.dataDate)],
    ] as const,
    ...lastDay === undefined ? [] : [[CITATION.lastDay, say(lang, CITATION.upTo(dateLabel(lastDay, lang)))]] as const,
    [CITATION.updated, say(lang, CITATION.noUpdate)],
    [CITATION.version, say(lang, CITATION.versionOf(digest))],
    ...citation === undefined ? [] : [
      [CITATION.licence, say(lang, citation.licence)],
      [CITATION.contact, say(lang, citation.contact)],
    ] as const,
    [CITATION.figures, say(lang, CITATION.figuresText)],
    ...citation?.places === undefined ? [] : [[CITATION.places, say(lang, citation.places)]] as const,
    [CITATION.source, say(lang, words?.credit ?? PAGE.sourcesNote)],
  ];
  return markup`<section id="cite" aria-labelledby="cite-h"><h2 id="cite-h">${say(lang, CITATION.title)}</h2>
<dl class="cite">${rows.map(([name, text]) => markup`<div><dt>${say(lang, name)}</dt><dd>${text}</dd></div>`)}</dl>${
    citation !== undefined &&
    markup`<p class="actions"><button type="button" data-bib="${
      bibEntry({ author: citation.author.en, year: citation.year, title: title.en, titleJapanese: title.ja, digest })
    }">${say(lang, CITATION.saveBib)}</button></p>`
  }</section>
`;
}

/** The latest day that anything in the data is of: no clock says when the page was made, as it would change with nothing new in it. */
function lastDayOf({ study, surveys }: PageContent): string | undefined {
  const held = study.events.records.filter(({ status }) => status === "held");
  return [...held, ...surveys.map(({ survey }) => survey.event)].flatMap(({ date }) => date ?? []).sort().at(-1);
}

function titleOf(content: PageContent): Bilingual {
  return { ja: pageTitles(content, "ja").title, en: pageTitles(content, "en").title };
}

/** How the page is cited: author and year where a report tells them, title, version. */
export function citationText({ content, lang, digest }: CitationOptions): string {
  const { author, year } = content.contribution?.words.citation ?? { author: null, year: null };
  return say(lang, CITATION.cite({ author, year, title: titleOf(content), digest }));
}

/** An entry of a bibliography; what BibTeX reads as its own is taken out of the texts. */
function bibEntry({ author, year, title, titleJapanese, digest }: {
  readonly author: string;
  readonly year: string;
  readonly title: string;
  readonly titleJapanese: string;
  readonly digest: string;
}): string {
  const plain = (text: string) => text.replaceAll(/[{}\\%#$&_~^]/g, " ");
  return [
    `@misc{report-${year}-${digest},`,
    `  author = {{${plain(author.replace(/ \(.*/, ""))}}},`,
    `  title = {${plain(titleJapanese)}},`,
    `  titleaddon = {${plain(title)}},`,
    `  year = {${year}},`,
    `  version = {${digest}}`,
    "}",
    "",
  ].join("\n");
}
