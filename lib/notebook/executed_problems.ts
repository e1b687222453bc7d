import { z } from "zod";
import type { CellProblem } from "./cell_problem.ts";
import { codeCells, type Notebook } from "./notebook_format.ts";

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
  const run = cells.filter(({ cell }) => !tags(cell.metadata.tags).includes("skip-execution"));
  const isExecuted = run.some(({ cell }) => cell.execution_count !== null);
  if (!isExecuted && run.length > 0) add(undefined, "not-executed", "no cell has been run: deno task report");
  for (const [index, { cell, cellNumber }] of run.entries()) {
    if (!isExecuted) break;
    if (cell.execution_count === null) add(cellNumber, "not-executed", "the cell has not been run: deno task report");
    else if (cell.execution_count !== index + 1) {
      const message = `run as number ${cell.execution_count}, and it is number ${index + 1}: deno task report`;
      add(cellNumber, "execution-order", message);
    }
    const mayFail = tags(cell.metadata.tags).includes("raises-exception");
    const failed = cell.outputs.find((output) => output.output_type === "error");
    if (failed !== undefined && !mayFail) {
      add(cellNumber, "error-output", `the cell is committed with an error: ${failed.ename}: ${failed.evalue}`);
    }
    if (cell.execution_count !== null && cell.outputs.length === 0 && endsInExpression(cellNumber)) {
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

function tags(value: unknown): readonly string[] {
  return z.array(z.string()).safeParse(value).data ?? [];
}
