import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { joinCells, type JoinedCells } from "./join_cells.ts";
import { parseNotebook } from "./notebook_format.ts";

/** Something `deno check` or `deno lint` says of a cell. */
export interface CellProblem {
  /** Path of the notebook as it was given. */
  readonly path: string;
  /** Place among the code cells, from 1; undefined where the message has no place in a cell. */
  readonly cellNumber: number | undefined;
  /** Line of the cell, from 1. */
  readonly line: number | undefined;
  /** Column, from 1. */
  readonly column: number | undefined;
  /** `TS2322`, `no-unused-vars`, `syntax`, … */
  readonly code: string;
  /** What is wrong. */
  readonly message: string;
}

/** How cells are checked. */
export interface CheckNotebookCellsOptions {
  /** deno.json of the project: imports such as `#lib`, compiler options, lint rules. @default the project's own */
  readonly config?: string;
}

/**
 * Checks the types of notebook cells and lints them, as if each notebook were one module of the project.
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
  const config = resolve(options.config ?? fileURLToPath(new URL("../../deno.json", import.meta.url)));
  // Outside the project: whatever ends this process, its tree stays clean.
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "notebook-cells-" }));
  try {
    const modules = new Map<string, CellModule>();
    for (const [index, path] of paths.entries()) {
      const cells = joinCells(parseNotebook(await Deno.readTextFile(path), path));
      const file = join(folder, `notebook_${index}.ts`);
      await Deno.writeTextFile(file, cells.source);
      modules.set(file, { path, cells });
    }
    const lint = await lintModules(modules, config);
    // A module that does not parse would hide what the checker has to say of the others.
    const unparsed = new Set(lint.filter(({ code }) => code === "syntax").map(({ path }) => path));
    const types = await checkModules(new Map([...modules].filter(([, { path }]) => !unparsed.has(path))), config);
    return [...lint, ...types].sort((a, b) =>
      paths.indexOf(a.path) - paths.indexOf(b.path) || (a.cellNumber ?? 0) - (b.cellNumber ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.code < b.code ? -1 : 1)
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

interface CellModule {
  readonly path: string;
  readonly cells: JoinedCells;
}

const lintSchema = z.object({
  diagnostics: z.array(z.object({
    filename: z.string(),
    range: z.object({ start: z.object({ line: z.int(), col: z.int() }) }),
    message: z.string(),
    code: z.string(),
    hint: z.string().optional(),
  })),
  errors: z.array(z.object({ file_path: z.string(), message: z.string() })),
});

async function lintModules(modules: ReadonlyMap<string, CellModule>, config: string): Promise<CellProblem[]> {
  const { stdout, stderr } = await runDeno(["lint", "--json", "--config", config, ...modules.keys()]);
  let report: z.output<typeof lintSchema>;
  try {
    report = lintSchema.parse(JSON.parse(stdout));
  } catch {
    throw new Error(`Cannot lint notebook cells: ${stderr.trim() || stdout.trim()}`);
  }
  const problems: (CellProblem | undefined)[] = report.diagnostics.map(({ filename, range, message, code, hint }) =>
    // deno lint counts lines from 1 and columns from 0.
    problem(modules, filename, {
      line: range.start.line,
      column: range.start.col + 1,
      code,
      message: hint === undefined ? message : `${message.replace(/\.$/, "")}. ${hint}`,
    })
  );
  for (const { file_path, message } of report.errors) {
    const [, line, column] = /:(\d+):(\d+)\s*$/.exec(message) ?? [];
    const text = /^(?:SyntaxError: )?(.*)/.exec(message)?.[1] ?? message;
    problems.push(
      problem(modules, file_path, { line: Number(line), column: Number(column), code: "syntax", message: text }),
    );
  }
  return problems.filter((found) => found !== undefined);
}

async function checkModules(modules: ReadonlyMap<string, CellModule>, config: string): Promise<CellProblem[]> {
  if (modules.size === 0) return [];
  const { success, stderr } = await runDeno(["check", "--config", config, ...modules.keys()]);
  if (success) return [];
  const problems: CellProblem[] = [];
  const elsewhere: string[] = [];
  // Each diagnostic is "TS2322 [ERROR]: message", the source line, and the place.
  for (const block of stderr.split(/^(?=TS\d+ \[ERROR\])/m)) {
    const head = /^(TS\d+) \[ERROR\]: ([^]*?)(?=\n.*\n\s*~|\n\s+at )/.exec(block);
    const place = /^\s+at (file:\S+?):(\d+):(\d+)\s*$/m.exec(block);
    if (head === null || place === null) continue;
    const [, code = "", message = ""] = head;
    const [, file = "", line, column] = place;
    const found = problem(modules, file, { line: Number(line), column: Number(column), code, message: message.trim() });
    if (found === undefined) elsewhere.push(block.trim());
    else problems.push(found);
  }
  if (problems.length === 0 || elsewhere.length > 0) {
    throw new Error(`Cannot check notebook cells: ${elsewhere.join("\n") || stderr.trim()}`);
  }
  return problems;
}

function problem(
  modules: ReadonlyMap<string, CellModule>,
  file: string,
  found: { readonly line: number; readonly column: number; readonly code: string; readonly message: string },
): CellProblem | undefined {
  const module = modules.get(file.startsWith("file:") ? fileURLToPath(file) : file);
  if (module === undefined) return undefined;
  const place = module.cells.place(found.line);
  return {
    path: module.path,
    cellNumber: place?.cellNumber,
    line: place?.line,
    column: place === undefined ? undefined : found.column,
    code: found.code,
    message: found.message,
  };
}

async function runDeno(
  parameters: readonly string[],
): Promise<{ success: boolean; stdout: string; stderr: string }> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...parameters],
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  const text = new TextDecoder();
  return { success, stdout: text.decode(stdout), stderr: text.decode(stderr) };
}
