import { GRID, INK } from "../figures/palette.ts";
import type { Table, TableColumn } from "../tables/table.ts";
import { say } from "../wording/say.ts";
import { htmlPage, presentedTable } from "./html_page.ts";
import { lines, markup, trustedHtml } from "./markup.ts";
import { cellText, tableCells } from "./table_cells.ts";
import { NO_ROWS } from "../wording/common_words.ts";

/**
 * Writes a table as a piece of HTML that needs nothing else: for notebooks and for the report page.
 *
 * Caption, column and row headings for screen readers, numbers to the right, line breaks in cells kept, notes, source line,
 * and for synthetic data the mark 合成データ in the caption. Looks are inline styles, because notebooks drop style sheets.
 * Every text is escaped. The first column, if it holds text, heads its row.
 *
 * @returns one `section` element, one table row a line, with a line break at the end
 * @throws {RangeError} if the table names no source, or has two columns of one heading
 * @throws {TypeError} if a row has a cell too many or too few
 */
export function renderTableHtml(table: Table): string {
  const { columns, language } = table;
  const heads = columns.map((column) =>
    markup`<th scope="col" style="${headStyle(column)}">${lines(column.label)}</th>`
  );
  const rows = tableCells(table).map((cells) => {
    const written = cells.map(({ cell, column }, index) =>
      index === 0 && column.type === "text"
        ? markup`<th scope="row" style="${cellStyle(column)};font-weight:700">${lines(cellText(cell, column))}</th>`
        : markup`<td style="${cellStyle(column)}">${lines(cellText(cell, column))}</td>`
    );
    return markup`<tr>${written}</tr>`;
  });
  const none = say(language, NO_ROWS);
  const empty = markup`<tr><td colspan="${columns.length}" style="padding:4px 10px">${none}</td></tr>`;
  return presentedTable(table, {
    tableStyle: "border-collapse:collapse;font-size:14px;line-height:1.5;margin:0",
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
  return htmlPage({ ...table, body: trustedHtml(renderTableHtml(table)) });
}

function cellStyle({ type }: TableColumn): string {
  const align = type === "number" ? "text-align:right;white-space:nowrap" : "text-align:left";
  return `${align};vertical-align:top;padding:4px 10px;border-bottom:1px solid ${GRID}`;
}

function headStyle(column: TableColumn): string {
  return `${cellStyle(column)};border-bottom:2px solid ${INK};border-top:2px solid ${INK}`;
}
