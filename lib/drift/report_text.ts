import {
  type CauseGroup,
  causeGroups,
  type CheckResult,
  driftsOf,
  findingSentence,
  headline,
  MOST_OF_A_CAUSE,
  movedThings,
  whatMoved,
} from "./check_result.ts";
import type { Finding } from "./findings.ts";
import { CHECK_PAGE_WORDS } from "../wording/check_page_words.ts";
import { counted } from "../wording/counted.ts";

const MOST_DIFFERENCES = 8;
/** Past so many findings only the first are told in full: the others have one line each. */
const MOST_DETAILS = 20;
/** So many findings of one cause are told together: with their cause once, some of them, and the number of the others. */
const MANY = 6;
/** From so many findings on, it is told what moved how many. */
const SEVERAL = 4;
const MOST_CAUSES = 10;

/**
 * What a check found, for the terminal: what one cause moved many of together, then a sentence a finding with its other
 * differences, and the files and cells it shows in.
 */
export function reportAsText(result: CheckResult): string {
  const { findings, notes } = result;
  const drifts = driftsOf(result);
  const cosmetic = findings.filter(({ grade }) => grade === "cosmetic");
  const groups = causeGroups(drifts);
  // What nobody knows the cause of need not have one cause: each is told by itself.
  const many = groups.filter(({ causes, findings }) => causes.length > 0 && findings.length >= MANY);
  const told = new Set(many.flatMap((group) => group.findings));
  const single = drifts.filter((finding) => !told.has(finding));
  const lines = [
    ...many.flatMap(groupLines),
    ...single.flatMap((finding, at) => at < MOST_DETAILS ? findingLines(finding) : [findingSentence(finding)]),
    ...cosmetic.map((finding) => `cosmetic: ${findingSentence(finding)}`),
    ...notes.map((note) => `note: ${note}`),
  ];
  // One cause of all that moved stands above it.
  const isToldAbove = drifts.length < SEVERAL || (groups.length === 1 && many.length === 1);
  const causes = isToldAbove ? [] : groups.filter((group) => group.causes.length > 0);
  const more = causes.length - MOST_CAUSES;
  const tally = [
    ...causes.slice(0, MOST_CAUSES).map(becauseOf),
    ...(more > 0 ? [`… and ${counted(more, "other cause")}`] : []),
  ];
  return [...lines, ...(lines.length === 0 ? [] : [""]), ...tally, headline(result).en].join("\n");
}

function becauseOf({ causes, findings }: CauseGroup): string {
  return `${CHECK_PAGE_WORDS.moved(movedThings(findings)).en} because of ${causes.map(({ text }) => text).join("; ")}`;
}

function groupLines(group: CauseGroup): readonly string[] {
  const { findings } = group;
  const more = findings.length - MOST_OF_A_CAUSE;
  return [
    `${becauseOf(group)}:`,
    ...findings.slice(0, MOST_OF_A_CAUSE).map((finding) => {
      const others = finding.differences.length - 1;
      return `  ${finding.title}: ${whatMoved(finding)}${others > 0 ? ` and ${others} more` : ""}`;
    }),
    ...(more > 0 ? [`  … and ${more} more: the page of the check has all`] : []),
  ];
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
