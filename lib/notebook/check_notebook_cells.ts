import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { CellModule, CellProblem } from "./cell_modules.ts";
import { checkCellModules } from "./check_cell_modules.ts";
import { CELL_END, joinCells, type JoinedCells } from "./join_cells.ts";
import { lintCellModules, type ShownExpression } from "./lint_cell_modules.ts";
import { type CodeCell, codeCells, type Notebook, parseNotebook, tagsOf } from "./notebook_format.ts";
import { scratchFolder } from "./scratch_folder.ts";

export type { CellProblem } from "./cell_modules.ts";

/** How cells are checked. */
export interface CheckNotebookCellsOptions {
  /** deno.json of the project: imports such as `#lib`, compiler options, lint rules. @default the project's own */
  readonly config?: string;
  /**
   * Whether the rules of this project's notebooks apply too: executed from top to bottom, thin, no machine in them.
   * @default false
   */
  readonly house?: boolean;
}

/**
 * Checks the types of notebook cells and lints them, as if each notebook were one module of the project.
 *
 * Finds type errors, promises that nobody awaits, unused imports and variables, `import.meta` and whatever else the lint
 * rules name; with `house` also what makes a notebook hard to trust or to move.
 *
 * @returns the problems in the order of notebooks, cells and lines; empty if all is well
 * @throws {Error} where `deno check` fails without saying anything of a notebook
 * @throws {SyntaxError} where a file is no notebook
 * @example
 * ```ts
 * import { deepStrictEqual as deepEqual } from "node:assert/strict";
 * deepEqual(await checkNotebookCells([]), []);
 * ```
 */
export async function checkNotebookCells(
  paths: readonly string[],
  options: CheckNotebookCellsOptions = {},
): Promise<CellProblem[]> {
  if (paths.length === 0) return [];
  const { house = false } = options;
  const config = resolve(options.config ?? fileURLToPath(new URL("../../deno.json", import.meta.url)));
  // Where git looks for nothing: whatever ends this process, its tree stays clean.
  const folder = await Deno.realPath(await scratchFolder("notebook-cells-"));
  try {
    const modules = new Map<string, CellModule & { readonly notebook: Notebook }>();
    for (const [index, path] of paths.entries()) {
      const notebook = parseNotebook(await Deno.readTextFile(path), path);
      const cells = joinCells(notebook);
      const file = join(folder, `notebook_${index}.ts`);
      await Deno.writeTextFile(file, cells.source);
      modules.set(file, { path, cells, notebook });
    }
    const lint = await lintCellModules(modules, { config, folder, house });
    const executed = house
      ? [...modules].flatMap(([file, { path, cells, notebook }]) =>
        executedProblems(path, notebook, lastExpressions(cells, lint.shown.get(file) ?? []))
      )
      : [];
    // A module that does not parse would hide what the checker has to say of the others.
    const unparsed = new Set(lint.problems.filter(({ code }) => code === "syntax").map(({ path }) => path));
    const types = await checkCellModules(new Map([...modules].filter(([, { path }]) => !unparsed.has(path))), {
      config,
      shown: lint.shown,
    });
    return [...lint.problems, ...executed, ...types].sort((a, b) =>
      paths.indexOf(a.path) - paths.indexOf(b.path) || (a.cellNumber ?? 0) - (b.cellNumber ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.code < b.code ? -1 : 1)
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Which cells end in an expression: after it nothing follows but blanks, a semicolon and remarks. */
function lastExpressions(
  cells: JoinedCells,
  shown: readonly ShownExpression[],
): (cellNumber: number) => boolean {
  const bytes = new TextEncoder().encode(cells.source);
  const text = new TextDecoder();
  const ending = new Set<number>();
  for (const { line, end, kind, isTop } of shown) {
    if (!isTop || kind === "AssignmentExpression" || kind === "UnaryExpression") continue;
    const place = cells.place(line);
    if (place === undefined) continue;
    // Up to the line that ends the cell and belongs to none.
    const rest = text.decode(bytes.subarray(end)).split(`\n${CELL_END}\n`)[0] ?? "";
    if (/^(?:\s|;|\)|\/\/.*|\/\*[^]*?\*\/)*$/.test(rest)) ending.add(place.cellNumber);
  }
  return (cellNumber) => ending.has(cellNumber);
}

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
