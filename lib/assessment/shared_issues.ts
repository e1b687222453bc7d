import { type AssessmentSheet, commonForm, lineCells, type SheetEntry } from "./assessment_sheet.ts";
import type { SheetLine } from "./sheet_form.ts";

/** A line of the sheet in which several municipalities name issues. */
export interface SharedIssue {
  readonly line: SheetLine;
  readonly municipalities: readonly { readonly municipalityId: string; readonly entries: readonly SheetEntry[] }[];
}

/** Options of {@linkcode sharedIssues}. */
export interface SharedIssuesOptions {
  /**
   * Fewest municipalities that must name an issue.
   * @default 2
   */
  readonly minimum?: number;
}

/**
 * Lines in which at least two municipalities name an issue, the most widely shared first, with what each says.
 *
 * To stand in the same line is not to have the same problem: read the entries.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadAssessmentSheets } from "./load_assessment_sheets.ts";
 * const sheets = await loadAssessmentSheets(["gyoda", "soka", "tomakomai", "kushiro", "omuta"]);
 * assert.equal(sharedIssues(sheets)[0]?.line.id, "shared-significance");
 * ```
 */
export function sharedIssues(
  sheets: readonly AssessmentSheet[],
  options: SharedIssuesOptions = {},
): readonly SharedIssue[] {
  const { minimum = 2 } = options;
  return commonForm(sheets).lines.map((line) => ({
    line,
    municipalities: sheets.flatMap((sheet) => {
      const entries = lineCells(sheet, line.id).issue;
      return entries.length === 0 ? [] : [{ municipalityId: sheet.municipalityId, entries }];
    }),
  })).filter(({ municipalities }) => municipalities.length >= minimum)
    .toSorted((a, b) => b.municipalities.length - a.municipalities.length);
}
