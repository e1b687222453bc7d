import { type CheckResult, counted, driftsOf } from "./check_result.ts";
import type { Finding } from "./findings.ts";

/** A comment of a pull request may hold 65,536 characters. */
const LONGEST = 60_000;

/** What a check found, in Markdown for a comment of a pull request: a row a finding, then the details folded away. */
export function reportAsMarkdown(result: CheckResult): string {
  const { findings, notes, subject, outputs } = result;
  const drifts = driftsOf(result);
  const head = drifts.length === 0
    ? `### ✅ Nothing drifted\n\n${
      counted(outputs, "figure and table", "figures and tables")
    } of ${subject} are the same.`
    : `### ❌ ${counted(drifts.length, "difference")} between ${subject}`;
  const rows = drifts.map(({ title, differences, causes }) =>
    `| ${cell(title)} | ${cell(differences[0]?.what ?? "")} | ${cell(causes.map(({ text }) => text).join("; "))} |`
  );
  const table = rows.length === 0 ? [] : ["| what | moved | because |", "|---|---|---|", ...rows];
  const others = [
    ...findings.filter(({ grade }) => grade === "cosmetic").map(({ title, differences }) =>
      `- cosmetic: ${escape(title)}: ${escape(differences[0]?.what ?? "")}`
    ),
    ...notes.map((note) => `- ${escape(note)}`),
  ];
  const text = [head, "", ...table, "", ...drifts.map(details), ...others].join("\n").trimEnd() + "\n";
  if (text.length <= LONGEST) return text;
  const short = [head, "", ...table].join("\n");
  return `${short.slice(0, LONGEST)}\n\n… cut here: the page of the check has everything.\n`;
}

function details({ title, differences, files, cells }: Finding): string {
  return [
    `<details><summary>${escape(title)}</summary>`,
    "",
    ...differences.map(({ what }) => `- ${escape(what)}`),
    "",
    ...files.map(({ kind, path }) => `- ${kind}: \`outputs/${path}\``),
    ...cells.map(({ notebook, cellNumber }) => `- \`notebooks/${notebook}.ipynb\` cell ${cellNumber}`),
    "",
    "</details>",
    "",
  ].join("\n");
}

function cell(text: string): string {
  return escape(text).replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** Data may hold anything: none of it becomes markup. */
function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(/([\\`*_[\]])/g, "\\$1");
}
