import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { presentationOrigin } from "../data/presentation.ts";
import { noteHeads, sourceCode, sourceLine } from "../wording/source_line.ts";
import { cellText, tableCells } from "../rendering/table_cells.ts";
import { filledColumns } from "../tables/chosen_columns.ts";
import { fileHeading, type Table, type TableCell, type TableColumn } from "../tables/table.ts";
import { type Html, lines, markup } from "../rendering/markup.ts";
import { holdsJapanese, originMark, presentationId, spoken } from "./page_marks.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { COMMON, NO_ROWS } from "../wording/common_words.ts";
import { PAGE } from "../wording/page_words.ts";
import { originLabel, originMarkLabel } from "../wording/source_words.ts";
import { tableClass } from "./table_class.ts";
import { type IntervalColumns, intervalDrawing } from "./interval_drawing.ts";

/** How {@linkcode pageTable} shows a table. */
export interface PageTableOptions {
  /**
   * Attributes of each row, such as what it can be found by.
   * @default none
   */
  readonly rowAttributes?: (index: number) => Html;
  /**
   * Whether the table is folded under its title until asked for; printed unfolded.
   * @default false
   */
  readonly folded?: boolean;
  /**
   * Columns, by id, whose numbers are shown with a bar of that share of 100.
   * @default none
   */
  readonly bars?: readonly string[];
  /**
   * Columns of a share in percent, its interval and its bounds, drawn in a column of their own behind the second.
   * @default none
   */
  readonly intervals?: IntervalColumns;
  /**
   * Column, by id, whose repeated values are written once; a line parts the groups.
   * @default none
   */
  readonly groupBy?: string;
  /**
   * What is shown in a column instead of what only programs need, by the column's id; the download keeps what it is.
   * @default none
   */
  readonly shownAs?: { readonly column: string; readonly text: (index: number) => string };
}

/**
 * A table as a part of the page: mark and title, headings for screen readers, notes, source, download as CSV.
 *
 * Numbers are written as in print; the download takes the commas out again, so that it has the bytes of `renderCsv`. What is
 * drawn beside them is hidden from screen readers and left out of the download. So are columns that have nothing in any row.
 *
 * @throws as `renderTableHtml` does
 */
export function pageTable(whole: Table, options: PageTableOptions = {}): Html {
  const table = filledColumns(whole);
  const { language, key, title } = table;
  const id = presentationId(table);
  const origin = presentationOrigin(table);
  const mark = originMarkLabel(origin, language) === null ? null : markup`${originMark(origin, language)} `;
  const source = sourceCode(table);
  const attributes = markup` id="${id}" data-key="${key}" data-origin="${origin}" data-source="${source}" data-label="${
    originLabel(origin, language)
  }"`;
  const folded = options.folded === true;
  const caption = markup`<caption${folded && markup` class="unseen"`}>${mark}${title}</caption>`;
  const content = markup`<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table${
    tableClass(table)
  }>${caption}
<thead><tr>${headings(table, options)}</tr></thead>
<tbody>
${bodyRows(table, options)}</tbody></table></div>
${footer(table, id)}`;
  if (!folded) return markup`<div class="table"${attributes}>${content}</div>\n`;
  const rows = say(language, PAGE.rowCount(table.rows.length));
  return markup`<details class="table"${attributes}><summary>${mark}${
    say(language, PAGE.table)
  }: ${title} <small>${rows}</small></summary>
${content}</details>\n`;
}

function headings({ columns, language }: Table, { intervals }: PageTableOptions): readonly Html[] {
  const drawn = markup`<td class="drawn" aria-hidden="true"><span>0</span><span>50</span><span>100${
    say(language, PUNCTUATION.percent)
  }</span></td>`;
  return columns.map((column, at) =>
    markup`${at === 2 && intervals !== undefined && drawn}<th scope="col"${numeric(column)}${
      rawValue(fileHeading(column), column.fileLabel)
    }>${column.label}</th>`
  );
}

function bodyRows(table: Table, options: PageTableOptions): readonly Html[] {
  const { columns, rows, language } = table;
  const { rowAttributes, intervals, groupBy } = options;
  if (rows.length === 0) {
    return [
      markup`<tr class="none"><td colspan="${columns.length}">${say(language, NO_ROWS)}</td></tr>\n`,
    ];
  }
  return tableCells(table).map((placed, index) => {
    const row = itemAt(rows, index, "row of a table");
    const first = groupBy === undefined || rows[index - 1]?.[groupBy] !== row[groupBy];
    const cells = placed.map(({ cell, column }, at) => {
      const html = cellHtml(cell, {
        column,
        heads: at === 0,
        language,
        bar: options.bars?.includes(column.id) ?? false,
        repeated: column.id === groupBy && !first,
        ...options.shownAs?.column === column.id ? { shown: options.shownAs.text(index) } : {},
      });
      return at === 2 && intervals !== undefined
        ? markup`<td class="drawn" aria-hidden="true">${intervalDrawing(row, intervals)}</td>${html}`
        : html;
    });
    const begins = groupBy !== undefined && first && markup` class="first"`;
    return markup`<tr${begins}${rowAttributes?.(index) ?? null}>${cells}</tr>\n`;
  });
}

interface CellLook {
  readonly column: TableColumn;
  readonly heads: boolean;
  readonly language: Language;
  readonly bar: boolean;
  readonly repeated: boolean;
  /** Stands in the place of the cell's own text. */
  readonly shown?: string;
}

function cellHtml(cell: TableCell, { column, heads, language, bar, repeated, shown }: CellLook): Html {
  const raw = cellText(cell, column);
  const text = shown ?? raw;
  const lang = language !== "ja" && holdsJapanese(text) && markup` lang="ja"`;
  const content = repeated ? markup`<span class="repeated">${lines(text)}</span>` : lines(text);
  if (heads && column.type === "text") return markup`<th scope="row"${lang}${rawValue(raw, shown)}>${content}</th>`;
  const drawn = bar && typeof cell === "number" && cell >= 0 && cell <= 100 &&
    markup`<svg class="bar" aria-hidden="true" width="100%" height="6"><rect width="${cell}%" height="6"/></svg>`;
  return markup`<td${numeric(column)}${lang}${rawValue(raw, shown)}>${content}${drawn}</td>`;
}

/** What a cell holds where something else is shown. */
function rawValue(raw: string, shown: string | undefined): Html | false {
  return shown !== undefined && markup` data-raw="${raw}"`;
}

function footer(table: Table, id: string): Html {
  const { language, notes, title } = table;
  const heads = noteHeads(language, notes.length);
  const save = say(language, COMMON.saveCsv);
  const link = say(language, PAGE.link);
  return markup`<div class="foot">${
    notes.map((note, at) => markup`<p>${itemAt(heads, at, "number of a note")} ${spoken(note, language)}</p>`)
  }
<p class="source">${spoken(sourceLine(table), language)}</p>
<p class="actions"><button type="button" data-csv="${id}" aria-label="${save}: ${title}">${save}</button> <a href="#${id}"
 aria-label="${link}: ${title}">${link}</a></p></div>`;
}

function numeric({ type }: TableColumn): Html | false {
  return type === "number" && markup` class="n"`;
}
