import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { CellModule, CellProblem } from "./cell_modules.ts";
import { checkCellModules } from "./check_cell_modules.ts";
import { executedProblems } from "./executed_problems.ts";
import { CELL_END, joinCells, type JoinedCells } from "./join_cells.ts";
import { lintCellModules, type ShownExpression } from "./lint_cell_modules.ts";
import { type Notebook, parseNotebook } from "./notebook_format.ts";

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
  // Outside the project: whatever ends this process, its tree stays clean.
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "notebook-cells-" }));
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
