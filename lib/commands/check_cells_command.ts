import { checkNotebookCells } from "../notebook/check_notebook_cells.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { notebookNames, notebookPath } from "./notebook_files.ts";
import { notebookName } from "./run_into_staging.ts";
import { complain, sayLine } from "./say_line.ts";

/** Types and lint of the cells of every notebook, told as notebook, cell and line. */
export async function checkCellsCommand(): Promise<ExitCode> {
  const names = await notebookNames();
  const problems = await checkNotebookCells(names.map(notebookPath));
  for (const { path, cellNumber, line, code, message } of problems) {
    const place = cellNumber === undefined ? "" : ` cell ${cellNumber} line ${line ?? "?"}`;
    complain(`notebooks/${notebookName(path)}.ipynb${place} ${code}: ${message}`);
  }
  sayLine(`${names.length} notebooks, ${problems.length} problems`);
  return problems.length === 0 ? EXIT_CODE.same : EXIT_CODE.drift;
}
