import { itemAt } from "../data/item_at.ts";
import { GRID, INK } from "../figures/palette.ts";
import { roughWidth } from "../figures/rough_width.ts";
import type { Table, TableColumn } from "../tables/table.ts";
import { say } from "../wording/say.ts";
import { htmlPage, presentedTable } from "./html_page.ts";
import { type Html, leftContent, lines, markup, trustedHtml } from "./markup.ts";
import { cellText, tableCells } from "./table_cells.ts";
import { lyingTable } from "./lying_table.ts";
import { plainWidths } from "./plain_widths.ts";
import { type TableRoom, tableRoom } from "./table_room.ts";
import { NO_ROWS } from "../wording/common_words.ts";

/**
 * Writes a table as a piece of HTML that needs nothing else: for notebooks and for the report page.
 *
 * Caption, column and row headings for screen readers, numbers to the right, line breaks in cells kept, notes, source line,
 * and for synthetic data the mark 合成データ in the caption. Looks are inline styles, because notebooks drop style sheets; what
 * matters for reading is said in attributes too (alignment, lines, widths), as a front end that does not trust a notebook drops
 * styles: widths as columns share the room of a notebook's cell, which a front end that keeps styles is told to pass over. Letters
 * are as large as leaves every column lines of seven letters on a screen of 1,200 pixels; a table of few rows that is too wide even
 * so is laid over.
 * Every text is escaped. The first column, if it holds text, heads its row.
 *
 * @returns one `section` element, one table row a line, with a line break at the end
 * @throws {RangeError} if the table names no source, or has two columns of one heading
 * @throws {TypeError} if a row has a cell too many or too few
 */
export function renderTableHtml(table: Table): string {
  return tableSection(setTable(table));
}

/** A table as it is set on a screen. */
interface SetTable {
  readonly table: Table;
  /** Of each row, whether its cells but the first are numbers written as text, in a table that is laid over. */
  readonly numberRows: readonly boolean[];
  readonly room: TableRoom;
}

/** A table that is wider than the screen even in small letters is laid over, where it can be. */
function setTable(table: Table): SetTable {
  const room = tableRoom(table, { room: SCREEN });
  const lying = room.fits ? null : lyingTable(table);
  return lying === null
    ? { table, room, numberRows: [] }
    : { table: lying, room: tableRoom(lying, { room: SCREEN }), numberRows: lying.numberRows };
}

function tableSection({ table, room, numberRows }: SetTable): string {
  const { columns, language } = table;
  const isOfNumbers = numberRows.filter(Boolean).length * 2 > numberRows.length;
  const plain = plainWidths(table);
  const heads = columns.map((given, at) => {
    const column = at > 0 && isOfNumbers ? { ...given, type: "number" } as const : given;
    const width = itemAt(room.least, at, "column");
    return markup`<th scope="col" ${placed(column, isShort(column.label, UNBROKEN.heading))} width="${
      itemAt(plain.columns, at, "column")
    }" style="${headStyle(column, room)};width:auto;min-width:${width}px">${contentOf(column.label, column)}</th>`;
  });
  const rows = tableCells(table).map((cells, row) => {
    const written = cells.map(({ cell, column: given }, index) => {
      const text = cellText(cell, given);
      const column = index > 0 && numberRows[row] === true ? { ...given, type: "number" } as const : given;
      const place = placed(column, column.type === "number" || isShort(text, UNBROKEN.cell));
      return index === 0 && column.type === "text"
        ? markup`<th scope="row" ${place} style="${cellStyle(column, room)};font-weight:700">${
          contentOf(text, column)
        }</th>`
        : markup`<td ${place} style="${cellStyle(column, room)}">${contentOf(text, column)}</td>`;
    });
    return markup`<tr>${written}</tr>`;
  });
  const none = say(language, NO_ROWS);
  const empty = markup`<tr><td colspan="${columns.length}" style="padding:4px 10px">${leftContent(none)}</td></tr>`;
  return presentedTable(table, {
    ...plain.table === null ? {} : { plainWidth: plain.table },
    tableStyle:
      `width:auto;border-collapse:collapse;border:0;font-size:${room.fontSize}px;line-height:1.5;margin:0;overflow-wrap:anywhere`,
    captionStyle: "caption-side:top;text-align:left;font-weight:700;padding:4px 0",
    content: [
      markup`<thead><tr>${heads}</tr></thead>`,
      markup`<tbody>`,
      ...(rows.length === 0 ? [empty] : rows),
      markup`</tbody>`,
    ],
  });
}

/**
 * Writes a table as an HTML file of its own, which opens from a folder without a network.
 *
 * @throws as {@linkcode renderTableHtml} does
 */
export function renderTablePage(table: Table): string {
  const set = setTable(table);
  return htmlPage({ ...table, body: trustedHtml(tableSection(set)), style: printStyle(set.table) });
}

/** Room of a screen of 1,200 pixels, and of A4 between margins of 10 mm, both ways, in pixels. */
const SCREEN = 1200 - 48;
const PAPER = { portrait: 718, landscape: 1047 } as const;

/** Letters that are still read on paper without effort, in pixels; a table that needs smaller ones lies across. */
const LEAST_UPRIGHT = 10;

/** On paper there is less room: smaller letters, or the paper lies across. */
function printStyle(table: Table): string {
  const upright = tableRoom(table, { room: PAPER.portrait });
  const isUpright = upright.fits && upright.fontSize >= LEAST_UPRIGHT;
  const { fontSize, padding, least } = isUpright ? upright : tableRoom(table, { room: PAPER.landscape });
  const widths = least.map((width, at) => `thead th:nth-child(${at + 1}){min-width:${width}px!important}`).join("");
  return `@page{size:A4 ${isUpright ? "portrait" : "landscape"};margin:10mm}@media print{body{margin:0!important}
section{padding:0!important}table{font-size:${fontSize}px!important}th,td{padding:3px ${padding}px!important}
tr{break-inside:avoid}${widths}}`;
}

/** Letters of Japanese that a line has which is not broken: of a heading, of a cell. */
const UNBROKEN = { heading: 4, cell: 6 } as const;

function isShort(text: string, letters: number): boolean {
  return text.split("\n").every((line) => roughWidth(line, { fontSize: 1 }) <= letters);
}

/** Where a cell stands, and whether it is not broken, for front ends that drop styles. */
function placed({ type }: TableColumn, isWhole: boolean): Html {
  return markup`${type === "number" && markup`align="right" `}valign="top"${isWhole && markup` nowrap`}`;
}

function contentOf(text: string, { type }: TableColumn): Html {
  return type === "number" || text === "" ? lines(text) : leftContent(lines(text));
}

function cellStyle({ type }: TableColumn, { padding }: TableRoom): string {
  const align = type === "number" ? "text-align:right;white-space:nowrap" : "text-align:left";
  return `${align};vertical-align:top;padding:4px ${padding}px;border-bottom:1px solid ${GRID}`;
}

function headStyle(column: TableColumn, room: TableRoom): string {
  // Numbers are never broken, but their headings are: a table of twenty would be twice as wide as the screen.
  return `${cellStyle(column, room)};white-space:normal;border-bottom:2px solid ${INK};border-top:2px solid ${INK}`;
}
