import { checkNotebookCells } from "../notebook/check_notebook_cells.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { notebookNames, notebookPath } from "./notebook_files.ts";
import { complain, sayLine } from "./say_line.ts";

/** Types and lint of the cells of every notebook, told as notebook, cell and line. */
export async function checkCellsCommand(): Promise<ExitCode> {
  const names = await notebookNames();
  const findings = await checkNotebookCells(names.map(notebookPath));
  for (const { path, cellNumber, line, message } of findings) {
    complain(`${path} cell ${cellNumber} line ${line}: ${message}`);
  }
  sayLine(`${names.length} notebooks, ${findings.length} findings`);
  return findings.length === 0 ? EXIT_CODE.same : EXIT_CODE.drift;
}
