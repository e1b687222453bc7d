import { causeCounts, type CheckResult, counted, driftsOf, findingSentence, headline } from "./check_result.ts";
import type { Finding } from "./findings.ts";

const MOST_DIFFERENCES = 8;
/** Past so many findings only the first are told in full: the others have one line each. */
const MOST_DETAILS = 20;
/** From so many findings on, it is told what moved how many. */
const MANY = 4;
const MOST_CAUSES = 10;

/** What a check found, for the terminal: a sentence a finding, its other differences, and the files and cells it shows in. */
export function reportAsText(result: CheckResult): string {
  const { findings, notes } = result;
  const drifts = driftsOf(result);
  const cosmetic = findings.filter(({ grade }) => grade === "cosmetic");
  const lines = [
    ...drifts.flatMap((finding, at) => at < MOST_DETAILS ? findingLines(finding) : [findingSentence(finding)]),
    ...cosmetic.map((finding) => `cosmetic: ${findingSentence(finding)}`),
    ...notes.map((note) => `note: ${note}`),
  ];
  const causes = drifts.length < MANY ? [] : causeCounts(drifts);
  const more = causes.length - MOST_CAUSES;
  const tally = [
    ...causes.slice(0, MOST_CAUSES).map(({ text, count }) => `${counted(count, "difference")} because of ${text}`),
    ...(more > 0 ? [`… and ${counted(more, "other cause")}`] : []),
  ];
  return [...lines, ...(lines.length === 0 ? [] : [""]), ...tally, headline(result)].join("\n");
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
