import type { CheckedReport } from "./checked_report.ts";
import type { ReportFinding } from "./report_finding.ts";
import { REPORT_RULES } from "./report_rules.ts";

/**
 * Every place where the report does not agree with itself, by all rules.
 *
 * Use it to show what to mind when quoting the report, and to see that the data keep its slips apart from its facts. The
 * order is fixed: rules as in {@linkcode REPORT_RULES}, places as printed. Empty when nothing is found.
 *
 * @param report The report's records; `loadReport` gives them.
 */
export function checkReport(report: CheckedReport): readonly ReportFinding[] {
  return REPORT_RULES.flatMap(({ check }) => check(report));
}
