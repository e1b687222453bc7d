import { presentationOrigin } from "../data/presentation.ts";
import { GRID, GROUND, INK, MUTED_INK, WARNING } from "../figures/palette.ts";
import type { Table, TableColumn } from "../tables/table.ts";
import { escapeHtml } from "./escape_html.ts";
import { originLabel, sourceLine } from "./source_line.ts";
import { cellText, tableCells } from "./table_cells.ts";
import { say } from "../wording/say.ts";

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
  const { language, title, columns, notes } = table;
  const rows = tableCells(table);
  const origin = presentationOrigin(table);
  const mark = origin === "synthetic" ? `${markHtml(originLabel(origin, language))} ` : "";
  const heading = columns.map((column) => `<th scope="col" style="${headStyle(column)}">${text(column.label)}</th>`);
  const body = rows.map((cells) => {
    const html = cells.map((cell, index) => {
      const column = columns[index];
      if (column === undefined) return "";
      const content = text(cellText(cell, column));
      return index === 0 && column.type === "text"
        ? `<th scope="row" style="${cellStyle(column)};font-weight:700">${content}</th>`
        : `<td style="${cellStyle(column)}">${content}</td>`;
    });
    return `<tr>${html.join("")}</tr>`;
  });
  const none = say(language, { ja: "該当なし", en: "none" });
  if (body.length === 0) body.push(`<tr><td colspan="${columns.length}" style="padding:4px 10px">${none}</td></tr>`);
  const noteHead = say(language, { ja: "注", en: "Note" });
  const remarks = notes.map((note, index) => `${noteHead}${notes.length === 1 ? "" : ` ${index + 1}`}: ${note}`);
  const footer = [...remarks, sourceLine(table)].map((line) => `<p style="margin:2px 0">${text(line)}</p>`);
  return [
    `<section lang="${language}" data-key="${
      escapeHtml(table.key)
    }" data-origin="${origin}" style="color:${INK};background:${GROUND};padding:8px">`,
    `<table style="border-collapse:collapse;font-size:14px;line-height:1.5;margin:0">`,
    `<caption style="caption-side:top;text-align:left;font-weight:700;padding:4px 0">${mark}${text(title)}</caption>`,
    `<thead><tr>${heading.join("")}</tr></thead>`,
    "<tbody>",
    ...body,
    "</tbody>",
    "</table>",
    `<footer style="color:${MUTED_INK};font-size:12px;margin-top:4px">`,
    ...footer,
    "</footer>",
    "</section>",
    "",
  ].join("\n");
}

function text(value: string): string {
  return escapeHtml(value).replaceAll(/\r\n|\r|\n/g, "<br>");
}

function cellStyle({ type }: TableColumn): string {
  const align = type === "number" ? "text-align:right;white-space:nowrap" : "text-align:left";
  return `${align};vertical-align:top;padding:4px 10px;border-bottom:1px solid ${GRID}`;
}

function headStyle(column: TableColumn): string {
  return `${cellStyle(column)};border-bottom:2px solid ${INK};border-top:2px solid ${INK}`;
}

/** The bordered mark of synthetic data, as in figures. */
function markHtml(label: string): string {
  return `<strong style="color:${WARNING};background:${GROUND};border:2px solid ${WARNING};padding:1px 6px">${
    escapeHtml(label)
  }</strong>`;
}
