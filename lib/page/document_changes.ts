import { changeDifferenceItems, nonresponseItems, scoresItems } from "../chapters/change_items.ts";
import { drawnItems } from "../chapters/comparison_parts.ts";
import { MOST_ROWS } from "../chapters/most_shown.ts";
import type { ChapterPart } from "../chapters/written_document.ts";
import type { Language } from "../data/language.ts";
import { effectiveSizesTable } from "../tables/effective_sizes_table.ts";
import { describe } from "../wording/describe.ts";
import { say } from "../wording/say.ts";
import { SECTIONS } from "../wording/section_words.ts";
import { type PageContent, surveysOf } from "./page_content.ts";

/** What a document says of changes beside each change itself: which was larger, and what those who did not answer leave open. */
export function changesParts({ comparisons }: PageContent, lang: Language): readonly ChapterPart[] {
  const { changes, changeDifferences } = comparisons;
  const key = (name: string) => name;
  const open = nonresponseItems(changes, { lang, key, isPrinted: true });
  return [
    {
      heading: say(lang, SECTIONS.changesCompared),
      paragraphs: changeDifferences.map((one) => describe(one, { lang })),
      items: drawnItems(changeDifferenceItems(changeDifferences, { lang, key })),
    },
    ...open === null ? [] : [{
      heading: say(lang, SECTIONS.unseen),
      paragraphs: [say(lang, SECTIONS.unseenLead)],
      items: drawnItems(open),
    }],
  ].map((part) => withoutLongTables(part, lang));
}

/** What any comparison may be read with: the ratings as scores, and what people who are alike are worth. */
export function readingParts(content: PageContent, lang: Language): readonly ChapterPart[] {
  const { surveys, comparisons: { changes, byEvent, byMunicipality } } = content;
  const distributions = surveys.flatMap((survey) => survey.distributions);
  const scores = scoresItems({ distributions, changes }, { lang, key: (name) => name });
  const groups = [byMunicipality, byEvent].find((list) => list.some(({ kind }) => kind === "groups"));
  return [
    ...scores.length === 0 ? [] : [{
      heading: say(lang, SECTIONS.scores),
      paragraphs: [say(lang, SECTIONS.scoresLead)],
      items: scores,
    }],
    ...groups === undefined ? [] : [{
      heading: say(lang, SECTIONS.alike),
      paragraphs: [say(lang, SECTIONS.alikeLead)],
      items: [effectiveSizesTable(groups, { key: "effective-sizes", lang, surveys: surveysOf(content) })],
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
