/**
 * The notebooks in which the report's figures and tables are made and looked into. What others save is somebody's own, and has a
 * section of page and workbook.
 */
export const REPORT_NOTEBOOKS: readonly string[] = [
  "00_tour",
  "01_municipalities",
  "02_events",
  "03_gyoda",
  "04_soka",
  "05_tomakomai",
  "06_before_after",
  "07_cross_city",
  "08_comments",
  "09_assessment",
  "10_report_check",
  "11_guide",
];
