import { type AssessmentSheet, NO_MUNICIPALITY } from "../assessment/assessment_sheet.ts";
import type { LanguageOption } from "../data/language.ts";
import { presentationOrigin } from "../data/presentation.ts";
import type { KnownMunicipalities } from "../study/study.ts";
import { assessmentSheetTable } from "../tables/assessment_tables.ts";
import { municipalityLabel } from "../wording/study_names.ts";
import { assessmentForm, FORM_COLUMNS, type FormRow } from "./assessment_form.ts";
import { sourceLine } from "../wording/source_line.ts";
import { workbookSheetName } from "./write_workbook.ts";
import type { Workbook, WorkbookCell, WorkbookRow } from "./workbook_form.ts";
import { say } from "../wording/say.ts";
import { ASSESSMENT } from "../wording/assessment_words.ts";
import { originMarkLabel } from "../wording/source_words.ts";

/**
 * Assessment sheets as a workbook, one form a sheet, to be printed or filled in further in Excel.
 *
 * `writeWorkbook` makes the XLSX file of it; the same sheets give the same bytes.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadAssessmentSheets } from "../assessment/load_assessment_sheets.ts";
 * const book = assessmentWorkbook(await loadReport(), await loadAssessmentSheets(["gyoda"]));
 * assert.equal(book.sheets[0]?.name, "行田市");
 * ```
 */
export function assessmentWorkbook(
  study: KnownMunicipalities,
  sheets: readonly AssessmentSheet[],
  { lang = "ja" }: LanguageOption = {},
): Workbook {
  return {
    title: say(lang, ASSESSMENT.workbookTitle),
    sheets: sheets.map((sheet) => {
      const table = assessmentSheetTable(study, sheet, { lang });
      const origin = presentationOrigin(table);
      const label = originMarkLabel(origin, lang);
      const wide = (
        value: string,
        look: "title" | "note" | "mark",
      ): WorkbookRow => [
        { value, look, columnSpan: FORM_COLUMNS },
        ...Array.from({ length: FORM_COLUMNS - 1 }, () => null),
      ];
      return {
        name: workbookSheetName(
          sheet.municipalityId === NO_MUNICIPALITY ? table.title : municipalityLabel(study, sheet.municipalityId, lang),
        ),
        rows: [
          wide(table.title, "title"),
          ...(label === null ? [] : [wide(label, origin === "synthetic" ? "mark" : "note")]),
          ...formRows(assessmentForm(sheet, lang)),
          ...[...table.notes, sourceLine(table)].map((line) => wide(line, "note")),
        ],
        widths: [26, 38, 38, 38],
        orientation: "portrait" as const,
      };
    }),
  };
}

/** Rows of a workbook have a place for every column: cells that another one covers are empty, and have its lines. */
function formRows(rows: readonly FormRow[]): readonly WorkbookRow[] {
  const covered = new Set<string>();
  return rows.map((row, at) => {
    const cells: (WorkbookCell | null)[] = [];
    const queue = [...row];
    for (let column = 0; column < FORM_COLUMNS; column++) {
      if (covered.has(`${at},${column}`)) {
        cells.push({ value: null, look: "boxed" });
        continue;
      }
      const cell = queue.shift();
      if (cell === undefined) {
        cells.push(null);
        continue;
      }
      const { text, look, columnSpan = 1, rowSpan = 1 } = cell;
      for (let down = 0; down < rowSpan; down++) {
        for (let right = 0; right < columnSpan; right++) covered.add(`${at + down},${column + right}`);
      }
      cells.push({
        value: text === "" ? null : text,
        look,
        ...(columnSpan > 1 ? { columnSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
      });
    }
    return cells;
  });
}
