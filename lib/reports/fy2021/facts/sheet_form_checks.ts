import { checkRows } from "../../../data/check_rows.ts";
import type { DataFault } from "../../../data/data_error.ts";
import { isComplete } from "../../../data/read_tables.ts";
import type { AssessmentSheetFieldRecord } from "./assessment_sheet_structure.ts";
import type { ReportReadings } from "./report_tables.ts";

/**
 * Where the form of the sheets and the structure that the report prints disagree: a name, the part it stands in, the
 * order, or a label that the form lacks. Both hold the labels, as the form is also that of a study without this report.
 */
export function sheetFormFaults(
  { assessmentSheetStructure, sheetForm }: Pick<ReportReadings, "assessmentSheetStructure" | "sheetForm">,
): readonly DataFault[] {
  if (!isComplete(assessmentSheetStructure) || !isComplete(sheetForm)) return [];
  const printed = new Map(assessmentSheetStructure.rows.map(({ record }) => [labelOf(record), partOf(record)]));
  const labels = [...printed.keys()];
  const names = new Set(sheetForm.rows.map(({ record }) => record.name));
  let last = -1;
  return [
    ...checkRows(sheetForm, ({ name, part }) => {
      const expected = printed.get(name);
      if (expected === undefined) {
        return {
          id: "contradiction",
          field: "name",
          value: name,
          expected: `a label of ${assessmentSheetStructure.file}`,
        };
      }
      if (expected !== part) return { id: "contradiction", field: "part", value: part, expected };
      const place = labels.indexOf(name);
      const fault = place < last
        ? {
          id: "contradiction" as const,
          field: "name",
          value: name,
          expected: `the order of ${assessmentSheetStructure.file}`,
        }
        : null;
      last = place;
      return fault;
    }),
    ...checkRows(assessmentSheetStructure, (record, { line }) => {
      const label = labelOf(record);
      const first = assessmentSheetStructure.rows.find((row) => labelOf(row.record) === label);
      if (names.has(label) || first?.line !== line) return null;
      const field = record.rowLabel === null ? "blockPrinted" : "rowLabel";
      return { id: "contradiction", field, value: label, expected: `a name of ${sheetForm.file}` };
    }),
  ];
}

function labelOf({ rowLabel, blockPrinted }: AssessmentSheetFieldRecord): string {
  return rowLabel ?? blockPrinted ?? "";
}

function partOf({ block }: AssessmentSheetFieldRecord): string {
  switch (block) {
    case "services":
      return "service";
    case "foundations":
      return "foundation";
    case "consultation-bodies":
      return "bodies";
    default:
      return "field";
  }
}
