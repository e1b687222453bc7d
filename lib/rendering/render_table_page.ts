import type { Table } from "../tables/table.ts";
import { FONT_FAMILY } from "../figures/font.ts";
import { escapeHtml } from "./escape_html.ts";
import { renderTableHtml } from "./render_table_html.ts";

/**
 * Writes a table as an HTML file of its own, which opens from a folder without a network.
 *
 * @throws as {@linkcode renderTableHtml} does
 */
export function renderTablePage(table: Table): string {
  return `<!doctype html>
<html lang="${table.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(table.title)}</title>
</head>
<body style="margin:16px;background:#fff;font-family:${escapeHtml(FONT_FAMILY)}">
${renderTableHtml(table)}</body>
</html>
`;
}
