import { annotation } from "../drift/github_annotations.ts";
import { cellLine } from "../notebook/join_cells.ts";
import { checkNotebookCells } from "../notebook/check_notebook_cells.ts";
import { notebookName } from "../notebook/notebook_name.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { notebookPath, readNotebooks } from "./notebook_files.ts";
import { printError, printLine, printWorkflowCommand } from "./print_line.ts";

/**
 * Types and lint of the cells of every notebook, told as notebook, cell and line; on GitHub at the line of the file.
 *
 * 0 when all is well, 1 when there are problems, 5 when a file is no notebook.
 */
export async function checkCellsCommand(): Promise<ExitCode> {
  const notebooks = await readNotebooks();
  const faults = notebooks.flatMap(({ fault }) => fault === null ? [] : [fault]);
  for (const fault of faults) printError(fault);
  if (faults.length > 0) return EXIT_CODE.usage;
  const problems = await checkNotebookCells(notebooks.map(({ name }) => notebookPath(name)), { house: true });
  for (const { path, cellNumber, line, code, message } of problems) {
    const file = `notebooks/${notebookName(path)}.ipynb`;
    const place = cellNumber === undefined ? "" : ` cell ${cellNumber}${line === undefined ? "" : ` line ${line}`}`;
    printError(`${file}${place} ${code}: ${message}`);
    if (Deno.env.get("GITHUB_ACTIONS") !== "true") continue;
    const found = cellNumber === undefined
      ? null
      : cellLine(await Deno.readTextFile(path), { cellNumber, line: line ?? 1 });
    printWorkflowCommand(annotation({ file, line: found, title: `${file}${place}`, message: `${code}: ${message}` }));
  }
  printLine(`${notebooks.length} notebooks, ${problems.length} problems`);
  return problems.length === 0 ? EXIT_CODE.same : EXIT_CODE.drift;
}
