import type { AssessmentSheet } from "../assessment/assessment_sheet.ts";
import type { Language, LanguageOption } from "../data/language.ts";
import { presentationOrigin } from "../data/presentation.ts";
import { FONT_FAMILY } from "../figures/font.ts";
import { GROUND, INK, MUTED_INK, WARNING } from "../figures/palette.ts";
import type { Report } from "../reports/fy2021/facts/load_report.ts";
import { assessmentSheetTable } from "../tables/assessment_sheet_table.ts";
import { assessmentForm, FORM_COLUMNS, type FormCell } from "./assessment_form.ts";
import { escapeHtml } from "./escape_html.ts";
import { JUPYTER_DISPLAY, type NotebookDisplay } from "./notebook_display.ts";
import { originLabel, sourceLine } from "./source_line.ts";
import { say } from "../wording/say.ts";

const LINE = "#6b7280";
const HEADING = "#eef1f4";

/**
 * Writes an assessment sheet as the printed form of figure 3-9: a piece of HTML that needs nothing else.
 *
 * Every text is escaped, every entry carries the number of its figure, empty cells stay empty.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadAssessmentSheets } from "../assessment/assessment_sheet.ts";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.match(renderAssessmentSheet(await loadReport(), gyoda), /財政部との折衝状況/);
 * ```
 */
export function renderAssessmentSheet(
  report: Report,
  sheet: AssessmentSheet,
  { lang = "ja" }: LanguageOption = {},
): string {
  const table = assessmentSheetTable(report, sheet, { lang });
  const origin = presentationOrigin(table);
  const mark = origin === "synthetic"
    ? `<strong style="color:${WARNING};border:2px solid ${WARNING};padding:1px 6px">${
      escapeHtml(originLabel(origin, lang))
    }</strong> `
    : "";
  const rows = assessmentForm(sheet, lang).map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`);
  const noteHead = say(lang, { ja: "注", en: "Note" });
  const remarks = table.notes.map((note, index) => `${noteHead} ${index + 1}: ${note}`);
  const footer = [...remarks, sourceLine(table)].map((line) => `<p style="margin:2px 0">${text(line)}</p>`);
  return [
    `<section lang="${lang}" data-key="${
      escapeHtml(table.key)
    }" data-origin="${origin}" style="color:${INK};background:${GROUND};padding:8px">`,
    `<table style="border-collapse:collapse;font-size:13px;line-height:1.5;width:100%;max-width:1100px;table-layout:fixed">`,
    `<caption style="caption-side:top;text-align:left;font-weight:700;font-size:16px;padding:4px 0">${mark}${
      text(table.title)
    }</caption>`,
    `<colgroup><col style="width:19%"><col style="width:27%"><col style="width:27%"><col style="width:27%"></colgroup>`,
    "<tbody>",
    ...rows,
    "</tbody>",
    "</table>",
    `<footer style="color:${MUTED_INK};font-size:12px;margin-top:4px">`,
    ...footer,
    "</footer>",
    "</section>",
    "",
  ].join("\n");
}

/** An assessment sheet as an HTML file of its own, for a browser without a network and for A4 paper. */
export function renderAssessmentSheetPage(
  report: Report,
  sheet: AssessmentSheet,
  { lang = "ja" }: LanguageOption = {},
): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(assessmentSheetTable(report, sheet, { lang }).title)}</title>
<style>@page{size:A4 portrait;margin:12mm}tr{break-inside:avoid}</style>
</head>
<body style="margin:16px;background:#fff;font-family:${escapeHtml(FONT_FAMILY)}">
${renderAssessmentSheet(report, sheet, { lang })}</body>
</html>
`;
}

/** Shows an assessment sheet in a notebook: as the form, and as text where HTML cannot be seen. */
export function displayAssessmentSheet(
  report: Report,
  sheet: AssessmentSheet,
  { lang = "ja" }: LanguageOption = {},
): NotebookDisplay {
  return {
    // deno-lint-ignore require-await -- the kernel awaits every display alike
    async [JUPYTER_DISPLAY]() {
      return {
        "text/html": renderAssessmentSheet(report, sheet, { lang }),
        "text/plain": plainText(report, sheet, lang),
      };
    },
  };
}

function plainText(report: Report, sheet: AssessmentSheet, lang: Language): string {
  const table = assessmentSheetTable(report, sheet, { lang });
  const rows = assessmentForm(sheet, lang).map((row) =>
    row.map((cell) => cell.text.replaceAll(/\s+/g, " ")).join("\t")
  );
  return [table.title, ...rows, ...table.notes, sourceLine(table)].join("\n");
}

function cellHtml({ text: content, look, columnSpan = 1, rowSpan = 1 }: FormCell): string {
  const spans = `${columnSpan === 1 ? "" : ` colspan="${columnSpan}"`}${rowSpan === 1 ? "" : ` rowspan="${rowSpan}"`}`;
  const style = `border:1px solid ${LINE};padding:4px 8px;vertical-align:top;text-align:left;font-weight:${
    look === "heading" ? 700 : 400
  }${look === "heading" ? `;background:${HEADING}` : ""}`;
  if (look === "boxed") return `<td${spans} style="${style}">${text(content)}</td>`;
  const scope = columnSpan === FORM_COLUMNS ? ` scope="colgroup"` : "";
  return content === ""
    ? `<td${spans} style="${style}"></td>`
    : `<th${spans}${scope} style="${style}">${text(content)}</th>`;
}

function text(value: string): string {
  return escapeHtml(value).replaceAll(/\r\n|\r|\n/g, "<br>");
}
