import { notebookName } from "../notebook/notebook_name.ts";
import { escapeHtml } from "../rendering/markup.ts";
import {
  causeCounts,
  causeGroups,
  type CheckResult,
  driftsOf,
  failedRuns,
  failureSentences,
  headline,
  MOST_OF_A_CAUSE,
  whatMoved,
} from "./check_result.ts";
import type { Finding } from "./findings.ts";
import { CHECK_PAGE_WORDS } from "../wording/check_page_words.ts";
import { counted } from "../wording/counted.ts";

/** A comment of a pull request may hold 65,536 characters. */
const LONGEST = 60_000;
const MOST_DIFFERENCES = 30;
const MOST_CAUSES = 10;
const MOST_CHARACTERS = 300;
const HEADINGS = ["| what | moved | because |", "|---|---|---|"];

/**
 * What a check found, in Markdown for a comment of a pull request: what moved how much, a row a finding, then the details
 * folded away.
 *
 * What does not fit into a comment is left out from the end, details first, and its number told.
 */
export function reportAsMarkdown(result: CheckResult): string {
  const { findings, notes } = result;
  const drifts = driftsOf(result);
  const failed = failedRuns(result);
  const isGood = drifts.length === 0 && failed.length === 0;
  const causes = drifts.length < 2 ? [] : causeCounts(drifts);
  const head = [
    `### ${isGood ? "✅" : "❌"} ${escape(headline(result).en)}`,
    "",
    ...failed.flatMap((run) =>
      failureSentences(run).map((sentence) => `- **${escape(notebookName(run.path))}** ${escape(shortened(sentence))}`)
    ),
    ...causes.slice(0, MOST_CAUSES).map(({ text, moved }, at) =>
      `${at + 1}. **${CHECK_PAGE_WORDS.moved(moved).en}** because of ${escape(shortened(text))}`
    ),
    ...(causes.length > MOST_CAUSES ? ["", `… and ${counted(causes.length - MOST_CAUSES, "other cause")}`] : []),
    "",
  ];
  // A cause that stands in the list above is told there, and not once more in each row.
  const numbers = new Map(causes.slice(0, MOST_CAUSES).map(({ text }, at) => [text, `cause ${at + 1}`]));
  const others = [
    ...findings.filter(({ grade }) => grade === "cosmetic").map((finding) =>
      `cosmetic: ${finding.title}: ${whatMoved(finding)}`
    ),
    ...notes,
  ].map((text) => `- ${escape(shortened(text))}`);
  const page = "the page of the check has everything";
  const paper = new Paper(LONGEST - 500);
  paper.add(head);
  const leftOut = addRows(paper, drifts, numbers);
  if (leftOut > 0) paper.add([`… and ${counted(leftOut, "more difference")}: ${page}.`]);
  paper.add([""]);
  const notTold = paper.addWhileFitting(others);
  if (notTold > 0) paper.add([`- … and ${counted(notTold, "more note")}: ${page}.`]);
  paper.add([""]);
  const folded = paper.addWhileFitting(drifts.map(details));
  if (folded > 0 && leftOut === 0) {
    paper.add([`The details of ${counted(folded, "difference")} are left out: ${page}.`]);
  }
  return paper.text();
}

/** A row a finding: of what one cause moved many of, the first are seen at once, and the others when the reader asks. */
function addRows(paper: Paper, drifts: readonly Finding[], numbers: ReadonlyMap<string, string>): number {
  const rowOf = (finding: Finding) => {
    const why = finding.causes.map(({ text }) => numbers.get(text) ?? text).join("; ");
    return `| ${[finding.title, whatMoved(finding), why].map((text) => escape(shortened(text))).join(" | ")} |`;
  };
  const many = new Set(
    causeGroups(drifts).flatMap(({ causes, findings }) => causes.length === 0 ? [] : findings.slice(MOST_OF_A_CAUSE)),
  );
  const seen = drifts.filter((finding) => !many.has(finding));
  if (seen.length > 0) paper.add(HEADINGS);
  const leftOut = paper.addWhileFitting(seen.map(rowOf));
  if (many.size === 0 || leftOut > 0) return leftOut + many.size;
  paper.add(["", `<details><summary>${many.size} more of the same causes</summary>`, "", ...HEADINGS]);
  const folded = paper.addWhileFitting([...many].map(rowOf));
  paper.add(["", "</details>", ""]);
  return folded;
}

/** Lines that must not become longer than a comment may be. */
class Paper {
  readonly #most: number;
  readonly #lines: string[] = [];
  #length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(lines: readonly string[]): void {
    for (const line of lines) {
      this.#lines.push(line);
      this.#length += line.length + 1;
    }
  }

  /** Gives the number of those that have no place. */
  addWhileFitting(lines: readonly string[]): number {
    for (const [at, line] of lines.entries()) {
      if (this.#length + line.length + 1 > this.#most) return lines.length - at;
      this.add([line]);
    }
    return 0;
  }

  text(): string {
    return this.#lines.join("\n").replaceAll(/\n{3,}/g, "\n\n").trimEnd() + "\n";
  }
}

function details({ title, differences, files, cells }: Finding): string {
  const more = differences.length - MOST_DIFFERENCES;
  return [
    `<details><summary>${inHtml(title)}</summary>`,
    "",
    ...differences.slice(0, MOST_DIFFERENCES).map(({ what }) => `- ${escape(what)}`),
    ...(more > 0 ? [`- … and ${more} more`] : []),
    ...files.map(({ kind, path }) => `- ${kind}: ${escape(`outputs/${path}`)}`),
    ...cells.map(({ notebook, cellNumber }) => `- ${escape(`notebooks/${notebook}.ipynb cell ${cellNumber}`)}`),
    "",
    "</details>",
    "",
  ].join("\n");
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= MOST_CHARACTERS ? text : `${characters.slice(0, MOST_CHARACTERS).join("")}…`;
}

/** Data may hold anything: none of it becomes markup, ends a cell of a table, calls a person or points to an issue. */
function escape(text: string): string {
  return inHtml(text)
    .replaceAll(/[\\`*_[\]|~]/g, "\\$&")
    .replaceAll("$", "<span>$</span>")
    .replace(/^([#+\-=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** One line of text inside HTML. An invisible blank after the sign keeps GitHub from seeing a name or a number there. */
function inHtml(text: string): string {
  return escapeHtml(text.replaceAll(/\s+/g, " ").trim())
    .replaceAll("&#39;", "'").replaceAll("&quot;", '"')
    .replaceAll(/@|#(?=\d+\b)|\bGH-(?=\d)/gi, "$&&#8203;");
}
