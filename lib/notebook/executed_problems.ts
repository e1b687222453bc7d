import type { CellProblem } from "./cell_modules.ts";
import { type CodeCell, codeCells, type Notebook, tagsOf } from "./notebook_format.ts";

/** More lines than these are no thin cell. */
const MOST_LINES = 10;

/**
 * What is wrong with how a notebook was left, which no compiler sees: not executed, out of order, a last expression that
 * shows nothing, an error among the outputs, a cell that is too long.
 *
 * @param endsInExpression whether the last statement of a cell is an expression, by its place among the code cells from 1
 */
export function executedProblems(
  path: string,
  notebook: Notebook,
  endsInExpression: (cellNumber: number) => boolean,
): readonly CellProblem[] {
  const problems: CellProblem[] = [];
  const cells = [...codeCells(notebook)].filter(({ cell }) => cell.source.trim() !== "");
  const add = (cellNumber: number | undefined, code: string, message: string) =>
    problems.push({
      path,
      cellNumber,
      line: cellNumber === undefined ? undefined : 1,
      column: undefined,
      code,
      message,
    });
  const run = cells.filter(({ cell }) => !tagsOf(cell.metadata).includes("skip-execution"));
  const isExecuted = run.some(({ cell }) => cell.execution_count !== null);
  if (!isExecuted && run.length > 0) add(undefined, "not-executed", "no cell has been run: deno task report");
  for (const [index, { cell, cellNumber }] of run.entries()) {
    if (!isExecuted) break;
    if (cell.execution_count === null) add(cellNumber, "not-executed", "the cell has not been run: deno task report");
    else if (cell.execution_count !== index + 1) {
      const message = `run as number ${cell.execution_count}, and it is number ${index + 1}: deno task report`;
      add(cellNumber, "execution-order", message);
    }
    const mayFail = tagsOf(cell.metadata).includes("raises-exception");
    const failed = cell.outputs.find((output) => output.output_type === "error");
    if (failed !== undefined && !mayFail) {
      add(cellNumber, "error-output", `the cell is committed with an error: ${failed.ename}: ${failed.evalue}`);
    }
    if (cell.execution_count !== null && cell.outputs.every(isBlank) && endsInExpression(cellNumber)) {
      add(cellNumber, "empty-output", "the last expression shows nothing: a cell ends in what its reader is to see");
    }
  }
  for (const { cell, cellNumber } of cells) {
    const lines = cell.source.split("\n").length;
    if (lines > MOST_LINES) {
      add(cellNumber, "long-cell", `the cell has ${lines} lines: ten at most, the rest belongs into lib/`);
    }
  }
  return problems;
}

/** Whether an output is there and shows nothing. */
function isBlank(output: CodeCell["outputs"][number]): boolean {
  if (output.output_type === "error") return false;
  if (output.output_type === "stream") return output.text.trim() === "";
  return Object.values(output.data).every((value) => typeof value === "string" && value.trim() === "");
}
