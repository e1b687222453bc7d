import type { ChapterPart } from "../chapters/written_document.ts";
import type { Language } from "../data/language.ts";
import { COMMON } from "../wording/common_words.ts";
import { described } from "../wording/described.ts";
import { DOCUMENT } from "../wording/document_words.ts";
import { GLOSSARY } from "../wording/glossary.ts";
import { HANDOUT } from "../wording/handout_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { handoutKnownTable } from "./handout_known_table.ts";
import { type HandoutSheet, tableSheet } from "./handout_sheet.ts";
import { handoutSurveysTable } from "./handout_surveys_table.ts";
import { handoutThemesTable } from "./handout_themes_table.ts";
import { missingDataPart } from "./missing_data_part.ts";
import { contentByOrigin } from "./content_by_origin.ts";
import { headlineResults, type PageContent } from "./page_content.ts";
import { pageTitles } from "./page_title.ts";
import { methodNotesOf } from "./sections/method_section.ts";

/**
 * The handout: what a committee has on the table, in few pages. What is concluded and known; outline of the surveys; what a
 * report says of each municipality and of all; themes with examples; what is not known, and what to confirm before quoting; how to
 * read and how to cite.
 *
 * No generated answer is in it. A sheet with nothing to say is left out.
 */
export function handout(content: PageContent, lang: Language): readonly HandoutSheet[] {
  const added = content.contribution?.handout?.(lang) ?? null;
  return [
    {
      title: say(lang, HANDOUT.inShort),
      origins: added?.origins ?? [],
      parts: [
        ...added?.conclusions ?? [],
        ...knownParts(content, lang),
        ...outlineParts(content, lang),
        ...missingDataPart(content, lang),
      ],
    },
    ...added?.sheets ?? [],
    ...themeSheets(content, lang),
    { title: say(lang, HANDOUT.errata), origins: added?.origins ?? [], parts: added?.errata ?? [] },
    { title: say(lang, HANDOUT.method), origins: [], parts: methodParts(content, lang), continues: true },
  ].filter(({ parts }) => parts.length > 0);
}

function part(heading: string, paragraphs: readonly string[], items: ChapterPart["items"] = []): ChapterPart {
  return { heading, paragraphs, items };
}

/** What the answers say, where there are any. */
function knownParts(content: PageContent, lang: Language): readonly ChapterPart[] {
  const { answered } = contentByOrigin(content);
  if (answered === null) return [];
  const { changes, changeDifferences } = answered.comparisons;
  const tables = headlineResults(answered).results.length === 0 ? [] : [handoutKnownTable(answered, { lang })];
  const compared = changeDifferences.filter(({ kind }) => kind === "changes");
  const told = described([...changes, ...compared], lang);
  return tables.length + told.length === 0 ? [] : [part(say(lang, HANDOUT.known), told, tables)];
}

function outlineParts(content: PageContent, lang: Language): readonly ChapterPart[] {
  return content.surveys.length === 0
    ? []
    : [part(say(lang, HANDOUT.outline), [], [handoutSurveysTable(content, { lang })])];
}

function themeSheets({ coding }: PageContent, lang: Language): readonly HandoutSheet[] {
  return coding === null || coding.answers.length === 0 ? [] : [tableSheet(handoutThemesTable(coding, { lang }))];
}

/** Notes of the method that a reader of numbers needs at the table; the page has the others. */
const NOTES: readonly string[] = ["base", "interval", "small", "compare", "comments", "status"];

function methodParts(content: PageContent, lang: Language): readonly ChapterPart[] {
  const { origins, notes } = methodNotesOf(content);
  const colon = (head: string, text: string) =>
    say(lang, DOCUMENT.meaning({ ja: head, en: head }, { ja: text, en: text }));
  return [
    part(
      say(lang, COMMON.numbersOrigin),
      origins.map(({ label, text }) => say(lang, DOCUMENT.meaning(label, text))),
    ),
    part(
      say(lang, HANDOUT.glossary),
      GLOSSARY.map(({ word, means }) => colon(say(lang, word), `${say(lang, means)}${say(lang, PUNCTUATION.end)}`)),
    ),
    part(
      say(lang, HANDOUT.reading),
      notes.filter(({ id }) => NOTES.includes(id)).map(({ title, text }) => colon(say(lang, title), say(lang, text))),
    ),
    part(say(lang, HANDOUT.cite), [
      content.contribution === null ? pageTitles(content, lang).title : say(lang, content.contribution.words.credit),
      say(lang, HANDOUT.citeMark),
      say(lang, HANDOUT.wholePage),
    ]),
  ];
}
