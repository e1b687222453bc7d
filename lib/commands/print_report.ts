import { projectPath } from "../data/project_path.ts";
import { type CheckResult, driftsOf, pictured } from "../drift/check_result.ts";
import { githubAnnotations } from "../drift/github_annotations.ts";
import { reportAsJunit } from "../drift/report_junit.ts";
import { reportAsMarkdown } from "../drift/report_markdown.ts";
import { reportAsText } from "../drift/report_text.ts";
import { cellLine } from "../notebook/join_cells.ts";
import { notebookName } from "../notebook/notebook_name.ts";
import { writeAtomically } from "../data/write_atomically.ts";
import { notebookPath } from "./notebook_files.ts";
import { isOnGithub, printLine, printWorkflowCommand } from "./print_line.ts";

/** Where {@linkcode printReport} writes. */
export interface PrintReportOptions {
  /** Absolute path of the folder for the page, the Markdown and the JUnit file. @default `.check/` */
  readonly folder?: string;
  /** Folders of both versions of the outputs; without them the page has no pictures. */
  readonly pictures?: { readonly committed: string; readonly fresh: string };
}

/**
 * Tells what a check found: on the terminal, as page, Markdown and JUnit file, and on GitHub at the lines it concerns.
 *
 * Standard output has the findings, then where the reports lie.
 */
export async function printReport(result: CheckResult, options: PrintReportOptions = {}): Promise<void> {
  const { folder = projectPath(".check"), pictures } = options;
  const markdown = reportAsMarkdown(result);
  const { reportAsPage } = await import("../drift/report_page.ts");
  const hasDrifts = driftsOf(result).length > 0;
  const drawn = pictures === undefined || !hasDrifts
    ? new Map()
    : await (await import("../drift/difference_pictures.ts")).differencePictures(pictured(driftsOf(result)), pictures);
  await writeAtomically(`${folder}/index.html`, reportAsPage(result, drawn));
  await writeAtomically(`${folder}/summary.md`, markdown);
  await writeAtomically(`${folder}/junit.xml`, reportAsJunit(result));
  printLine(reportAsText(result));
  if (hasDrifts && pictures !== undefined) printLine(`Old, new and difference side by side: ${folder}/index.html`);
  if (isOnGithub()) await printForGithub(result, markdown);
}

/** GitHub sets these variables in its workflows; it shows the summary at the end of the job. */
async function printForGithub(result: CheckResult, markdown: string): Promise<void> {
  const texts = new Map<string, string>();
  const names = new Set([
    ...result.runs.map(({ path }) => notebookName(path)),
    ...result.findings.flatMap(({ notebook }) => notebook === null ? [] : [notebook]),
  ]);
  for (const name of names) texts.set(name, await Deno.readTextFile(notebookPath(name)).catch(() => ""));
  const lineOfCell = (name: string, cellNumber: number, line: number) => (
    cellLine(texts.get(name) ?? "", { cellNumber, line })
  );
  for (const annotation of githubAnnotations(result, lineOfCell)) printWorkflowCommand(annotation);
  const summary = Deno.env.get("GITHUB_STEP_SUMMARY");
  if (summary !== undefined && summary !== "") await Deno.writeTextFile(summary, markdown, { append: true });
}
