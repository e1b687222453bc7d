import { projectPath } from "../data/project_path.ts";
import { readManifest } from "../outputs/manifest.ts";
import { loadReport } from "../reports/fy2021/facts/load_report.ts";
import { loadSurveys } from "../survey/load_surveys.ts";
import { type CatalogueStatus, catalogueStatus } from "./catalogue_status.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { printLine } from "./print_line.ts";
import { type SurveyStatus, surveyStatus } from "./survey_status.ts";

/** Options of {@linkcode statusCommand}. */
export interface StatusOptions {
  /** Print JSON for programs instead of lines for people. */
  readonly json: boolean;
}

const STATUS_WORDS = {
  reproduced: "再現",
  synthetic: "合成",
  "awaits-answers": "回答待ち",
  "picture-only": "図のみ",
  missing: "未作成",
} as const;

/** Each questionnaire's origin and numbers, and each of the 107 catalogue rows: reproduced, or why not. */
export async function statusCommand({ json }: StatusOptions): Promise<ExitCode> {
  const report = await loadReport();
  const catalogue = catalogueStatus(report, await readManifest(projectPath("outputs")));
  const surveys = surveyStatus(report, await loadSurveys({ report }));
  if (json) printLine(JSON.stringify({ surveys, catalogue }, null, 2));
  else sayForPeople(surveys, catalogue);
  return catalogue.some(({ status }) => status === "missing") ? EXIT_CODE.drift : EXIT_CODE.same;
}

function sayForPeople(surveys: readonly SurveyStatus[], catalogue: readonly CatalogueStatus[]): void {
  printLine("アンケート / questionnaires");
  for (const survey of surveys) {
    const rate = survey.responseRatePercent === null
      ? "参加者数の記載なし"
      : `/ ${survey.applicants} = ${survey.responseRatePercent}%`;
    printLine(`  ${survey.surveyId.padEnd(20)} n = ${survey.responses} ${rate}  ${survey.origin} (${survey.file})`);
  }
  printLine("\n図表 / figures and tables of the report");
  for (const { key, status, title, reason, notebook } of catalogue) {
    const why = reason === null ? notebook : reason;
    printLine(`  ${key.padEnd(24)} ${STATUS_WORDS[status]}  ${title}  — ${why}`);
  }
  const counts = Object.entries(STATUS_WORDS).map(([status, word]) => ({
    word,
    status,
    count: catalogue.filter((row) => row.status === status).length,
  })).filter(({ count }) => count > 0);
  printLine(
    `\n${catalogue.length} 図表: ${counts.map(({ word, status, count }) => `${word} ${count} (${status})`).join("、")}`,
  );
}
