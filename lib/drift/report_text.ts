import { type CheckResult, counted, driftsOf, findingSentence } from "./check_result.ts";
import type { Finding } from "./findings.ts";

const MOST_DIFFERENCES = 8;

/** What a check found, for the terminal: a sentence a finding, its other differences, and the files and cells it shows in. */
export function reportAsText(result: CheckResult): string {
  const { findings, notes, runs, outputs, subject } = result;
  const drifts = driftsOf(result);
  const cosmetic = findings.filter(({ grade }) => grade === "cosmetic");
  const lines = [
    ...drifts.flatMap(findingLines),
    ...cosmetic.map((finding) => `cosmetic: ${findingSentence(finding)}`),
    ...notes.map((note) => `note: ${note}`),
  ];
  const of = runs.length === 0 ? "" : `${counted(runs.length, "notebook")}, `;
  const summary = drifts.length === 0
    ? `Nothing drifted: ${of}${counted(outputs, "figure and table", "figures and tables")} of ${subject} are the same.`
    : `${counted(drifts.length, "difference")} between ${subject}.`;
  return [...lines, ...(lines.length === 0 ? [] : [""]), summary].join("\n");
}

function findingLines(finding: Finding): readonly string[] {
  const { differences, files, cells } = finding;
  const more = differences.length - MOST_DIFFERENCES;
  return [
    findingSentence(finding),
    ...differences.slice(1, MOST_DIFFERENCES).map(({ what }) => `    ${what}`),
    ...(more > 0 ? [`    … and ${more} more`] : []),
    ...files.map(({ kind, path }) => `  ${kind}: outputs/${path}`),
    ...cells.map(({ notebook, cellNumber }) => `  changed: output of notebooks/${notebook}.ipynb cell ${cellNumber}`),
  ];
}
