import { comparedChangesParts, scoresParts } from "../chapters/compared_changes_parts.ts";
import { MOST_ROWS } from "../chapters/most_shown.ts";
import type { ChapterPart } from "../chapters/written_document.ts";
import type { Language } from "../data/language.ts";
import { say } from "../wording/say.ts";
import { SECTIONS } from "../wording/section_words.ts";
import type { PageContent } from "./page_content.ts";
import { scoreTables, sizesTable } from "./reading_tables.ts";

/** What a document says of changes beside each change itself. */
export function changesParts({ comparisons }: PageContent, lang: Language): readonly ChapterPart[] {
  return comparedChangesParts(comparisons, { lang, key: (name) => name }).map((part) => withoutLongTables(part, lang));
}

/** What any comparison may be read with: the ratings as scores, and what people who are alike are worth. */
export function readingParts(content: PageContent, lang: Language): readonly ChapterPart[] {
  const options = { lang, key: (name: string) => name };
  const sizes = sizesTable(content, options);
  return [
    ...scoresParts(scoreTables(content, options), { lang }),
    ...sizes === null ? [] : [{
      heading: say(lang, SECTIONS.alike),
      paragraphs: [say(lang, SECTIONS.alikeLead)],
      items: [sizes],
    }],
  ].map((part) => withoutLongTables(part, lang));
}

/** A table that is longer than anybody would page through is named, with where it lies. */
function withoutLongTables({ heading, paragraphs, items }: ChapterPart, lang: Language): ChapterPart {
  const long = items.flatMap((item) => item.kind === "table" && item.rows.length > MOST_ROWS ? [item] : []);
  return {
    heading,
    paragraphs: [...paragraphs, ...long.map(({ title, rows }) => say(lang, SECTIONS.tooManyRows(title, rows.length)))],
    items: items.filter((item) => !long.some((one) => one === item)),
  };
}
