import { itemAt } from "../data/item_at.ts";
import type { ChapterPart } from "../chapters/written_document.ts";
import type { Language } from "../data/language.ts";
import { type Presentation, presentationOrigin } from "../data/presentation.ts";
import { cellText, type PlacedCell, tableCells } from "../rendering/table_cells.ts";
import { type Html, markup } from "../rendering/markup.ts";
import { filledColumns } from "../tables/chosen_columns.ts";
import type { Table } from "../tables/table.ts";
import { HANDOUT } from "../wording/handout_words.ts";
import { say } from "../wording/say.ts";
import { originLabel } from "../wording/source_words.ts";
import { remarksOf } from "../wording/source_line.ts";
import { handout } from "./handout.ts";
import { type HandoutSheet, sheetOrigins } from "./handout_sheet.ts";
import type { PageContent } from "./page_content.ts";
import { originMark, spokenOnPaper } from "./page_marks.ts";
import { pageTitles } from "./page_title.ts";

/** The handout in one language, and what stands along its pages. */
export interface PrintedHandout {
  readonly html: Html;
  /** Rules of the style sheet: a kind of page for each sheet, with its running header. */
  readonly style: string;
}

/**
 * The handout as HTML, which the page's script takes out when it is to be printed.
 *
 * Along each page stand the title and the origins of what is on it: a sheet has a kind of page of its own.
 */
export function printedHandout(content: PageContent, lang: Language): PrintedHandout {
  const { title, running, lead } = pageTitles(content, lang);
  const sheets = handout(content, lang);
  // A sheet that goes on has the kind of page of the one before it: another kind would begin a page.
  const begins = sheets.map((_, at) => sheets.findLastIndex((sheet, place) => place <= at && sheet.continues !== true));
  const name = (at: number) => `handout-${lang}-${begins[at] ?? at}`;
  return {
    html: markup`<div lang="${lang}">${
      sheets.map((sheet, at) =>
        markup`<section class="sheet${sheet.continues === true ? " continues" : ""} ${name(at)}">${
          at === 0 && markup`<h1>${say(lang, HANDOUT.sheetTitle(title))}</h1><p>${spokenOnPaper(lead, lang)}</p>`
        }${sheetHtml(sheet, lang)}</section>\n`
      )
    }</div>`,
    style: sheets.map((sheet, at) => {
      if (sheet.continues === true) return "";
      const labels = sheetOrigins(sheet).map((origin) => originLabel(origin, lang));
      const header = quoted(say(lang, HANDOUT.running(running, labels)));
      return `@page ${name(at)}{margin:17mm 15mm 15mm;@top-left{content:"${header}";font:10.5pt sans-serif}` +
        `@bottom-right{font:10.5pt sans-serif}}.${name(at)}{page:${name(at)}}`;
    }).join(""),
  };
}

/** Text between quotation marks of a style sheet: it must not end there, nor end the sheet. */
export function quoted(text: string): string {
  return text.replaceAll(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}

function sheetHtml({ title, parts }: HandoutSheet, lang: Language): Html {
  // A sheet that is one table has the table's title; its marks stand there.
  const own = parts.flatMap(({ items }) => items).filter((item) => item.title === title);
  return markup`<h2>${spokenOnPaper(title, lang)} ${own.map(marksOf)}</h2>${
    parts.map((part) => partHtml(part, { lang, sheet: title }))
  }`;
}

/** The one mark of a figure or table, as on the page: that of the source which needs it most. */
function marksOf(value: Presentation): Html {
  return originMark(presentationOrigin(value), value.language);
}

function partHtml(
  { heading, paragraphs, items }: ChapterPart,
  { lang, sheet }: { readonly lang: Language; readonly sheet: string },
): Html {
  return markup`${heading !== "" && markup`<h3>${spokenOnPaper(heading, lang)}</h3>`}${
    paragraphs.map((text) => markup`<p>${spokenOnPaper(text, lang)}</p>`)
  }${items.map((item) => item.kind === "table" && tableHtml(item, sheet))}`;
}

function tableHtml(whole: Table, sheet: string): Html {
  const table = filledColumns(whole);
  const { columns, language, title } = table;
  const isList = columns.length === 2;
  const rows = tableCells(table);
  // A date or a word stays on its line; sentences have the room.
  const kinds = columns.map(({ type }, at) =>
    type === "number" ? "n" : rows.every((cells) => cells.every((one, place) => place !== at || isWord(one))) ? "s" : ""
  );
  const classOf = (at: number) => {
    const kind = itemAt(kinds, at, "column");
    return kind !== "" && markup` class="${kind}"`;
  };
  return markup`<table${isList && markup` class="list"`}>${
    title !== sheet && markup`<caption>${spokenOnPaper(title, language)} ${marksOf(table)}</caption>`
  }${
    !isList && markup`<thead><tr>${
      columns.map(({ label }, at) => markup`<th scope="col"${classOf(at)}>${spokenOnPaper(label, language)}</th>`)
    }</tr></thead>`
  }<tbody>${
    rows.map((cells) =>
      markup`<tr>${
        cells.map(({ cell, column }, at) => {
          const text = spokenOnPaper(cellText(cell, column), language);
          return at === 0 ? markup`<th scope="row"${classOf(at)}>${text}</th>` : markup`<td${classOf(at)}>${text}</td>`;
        })
      }</tr>`
    )
  }</tbody></table><p class="remarks">${
    remarksOf(table).map((text) => markup`<span>${spokenOnPaper(text, language)}</span> `)
  }</p>`;
}

/** Characters of the longest word that is not broken. */
const LONGEST_WORD = 8;

/** What stands on one line; what has a remark in brackets may break before them. */
function isWord({ cell, column }: PlacedCell): boolean {
  const text = cellText(cell, column);
  return [...text].length <= LONGEST_WORD && !/[（(]/.test(text);
}
