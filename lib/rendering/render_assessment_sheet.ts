import type { AssessmentSheet } from "../assessment/assessment_sheet.ts";
import type { Language, LanguageOption } from "../data/language.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { assessmentSheetTable } from "../tables/assessment_tables.ts";
import { assessmentForm, FORM_COLUMNS, type FormCell } from "./assessment_form.ts";
import { htmlPage, presentedTable } from "./html_page.ts";
import { type Html, leftContent, lines, markup, trustedHtml } from "./markup.ts";
import { JUPYTER_DISPLAY, type NotebookDisplay } from "./notebook_display.ts";
import { sourceLine } from "../wording/source_line.ts";

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
 * import { loadAssessmentSheets } from "../assessment/load_assessment_sheets.ts";
 * const [gyoda] = await loadAssessmentSheets(["gyoda"]);
 * assert.ok(gyoda !== undefined);
 * assert.match(renderAssessmentSheet(await loadReport(), gyoda), /財政部との折衝状況/);
 * ```
 */
export function renderAssessmentSheet(
  study: KnownMunicipalities,
  sheet: AssessmentSheet,
  { lang = "ja" }: LanguageOption = {},
): string {
  const table = assessmentSheetTable(study, sheet, { lang });
  const rows = assessmentForm(sheet, lang).map((row) => markup`<tr>${row.map(cellHtml)}</tr>`);
  return presentedTable(table, {
    tableStyle:
      "border-collapse:collapse;font-size:13px;line-height:1.5;width:100%;max-width:1100px;table-layout:fixed",
    captionStyle: "caption-side:top;text-align:left;font-weight:700;font-size:16px;padding:4px 0",
    content: [
      markup`<colgroup><col style="width:19%"><col style="width:27%"><col style="width:27%"><col style="width:27%"></colgroup>`,
      markup`<tbody>`,
      ...rows,
      markup`</tbody>`,
    ],
  });
}

/** An assessment sheet as an HTML file of its own, for a browser without a network and for A4 paper. */
export function renderAssessmentSheetPage(
  study: KnownMunicipalities,
  sheet: AssessmentSheet,
  { lang = "ja" }: LanguageOption = {},
): string {
  return htmlPage({
    title: assessmentSheetTable(study, sheet, { lang }).title,
    language: lang,
    style: "@page{size:A4 portrait;margin:12mm}tr{break-inside:avoid}",
    body: trustedHtml(renderAssessmentSheet(study, sheet, { lang })),
  });
}

/** Shows an assessment sheet in a notebook: as the form, and as text where HTML cannot be seen. */
export function displayAssessmentSheet(
  study: KnownMunicipalities,
  sheet: AssessmentSheet,
  { lang = "ja" }: LanguageOption = {},
): NotebookDisplay {
  return {
    // deno-lint-ignore require-await -- the kernel awaits every display alike
    async [JUPYTER_DISPLAY]() {
      return {
        "text/html": renderAssessmentSheet(study, sheet, { lang }),
        "text/plain": plainText(study, sheet, lang),
      };
    },
  };
}

function plainText(study: KnownMunicipalities, sheet: AssessmentSheet, lang: Language): string {
  const table = assessmentSheetTable(study, sheet, { lang });
  const rows = assessmentForm(sheet, lang).map((row) =>
    row.map((cell) => cell.text.replaceAll(/\s+/g, " ")).join("\t")
  );
  return [table.title, ...rows, ...table.notes, sourceLine(table)].join("\n");
}

function cellHtml({ text, look, columnSpan = 1, rowSpan = 1 }: FormCell): Html {
  const spans = markup`${columnSpan !== 1 && markup` colspan="${columnSpan}"`}${
    rowSpan !== 1 && markup` rowspan="${rowSpan}"`
  }`;
  const style = `border:1px solid ${LINE};padding:4px 8px;vertical-align:top;text-align:left;font-weight:${
    look === "heading" ? 700 : 400
  }${look === "heading" ? `;background:${HEADING}` : ""}`;
  if (look === "boxed") return markup`<td${spans} style="${style}">${leftContent(lines(text))}</td>`;
  const scope = columnSpan === FORM_COLUMNS && markup` scope="colgroup"`;
  return text === ""
    ? markup`<td${spans} style="${style}"></td>`
    : markup`<th${spans}${scope} style="${style}">${leftContent(lines(text))}</th>`;
}
