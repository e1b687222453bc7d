import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type CellModule, type CellModules, type CellProblem, cellProblem, runDenoTool } from "./cell_modules.ts";
import { SHOWN_EXPRESSION } from "./cell_lint_plugin.ts";

/** How modules of cells are linted. */
export interface LintCellModulesOptions {
  /** deno.json whose lint rules apply. */
  readonly config: string;
  /** Folder for the plugins and their configuration: that of the modules. */
  readonly folder: string;
  /** Whether the rules of this project's notebooks apply. */
  readonly house: boolean;
}

/** Where an expression stands alone in a module: bytes of its file. */
export interface ShownExpression {
  /** Line of the module on which it begins, from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Kind of the expression, such as `CallExpression`. */
  readonly kind: string;
  /** Whether the cell shows it: it stands in no block. */
  readonly isTop: boolean;
}

/** What the linter found. */
export interface CellLint {
  readonly problems: readonly CellProblem[];
  /** Expressions that stand alone, of each module, by file. */
  readonly shown: ReadonlyMap<string, readonly ShownExpression[]>;
}

const position = z.object({ line: z.int(), col: z.int(), bytePos: z.int() });
const lintSchema = z.object({
  diagnostics: z.array(z.object({
    filename: z.string(),
    range: z.object({ start: position, end: position }),
    message: z.string(),
    code: z.string(),
    hint: z.string().nullish(),
  })),
  errors: z.array(z.object({ file_path: z.string(), message: z.string() })),
});

/**
 * Lints modules of cells under the project's rules and those for notebooks.
 *
 * @throws {Error} where `deno lint` gives no report
 */
export async function lintCellModules(modules: CellModules, options: LintCellModulesOptions): Promise<CellLint> {
  const config = await writeConfig(options);
  const { stdout, stderr } = await runDenoTool(["lint", "--json", "--config", config, ...modules.keys()]);
  let report: z.output<typeof lintSchema>;
  try {
    report = lintSchema.parse(JSON.parse(stdout));
  } catch {
    throw new Error(`Cannot lint notebook cells: ${stderr.trim() || stdout.trim()}`);
  }
  const shown = new Map<string, ShownExpression[]>([...modules.keys()].map((file) => [file, []]));
  const problems: (CellProblem | undefined)[] = [];
  for (const { filename, range, message, code, hint } of report.diagnostics) {
    const file = pathOf(filename);
    if (code === SHOWN_EXPRESSION) {
      const [place, kind = ""] = message.split(" ");
      const { line, bytePos } = range.start;
      shown.get(file)?.push({ line, start: bytePos, end: range.end.bytePos, kind, isTop: place === "top" });
      continue;
    }
    if (code === "no-unreachable" && isReached(modules.get(file), range.start.line)) continue;
    problems.push(cellProblem(modules, file, {
      // deno lint counts lines from 1 and columns from 0.
      line: range.start.line,
      column: range.start.col + 1,
      code: code.replace(/^notebook(?:-house)?\//, ""),
      message: hint ? `${message.replace(/\.$/, "")}. ${hint}` : message,
    }));
  }
  const unparsed = new Set(report.errors.map(({ file_path }) => pathOf(file_path)));
  for (const [file, module] of modules) {
    if (!unparsed.has(file)) problems.push(unseenCell(module, shown.get(file) ?? []));
  }
  for (const { file_path, message } of report.errors) {
    const [, line, column] = /:(\d+):(\d+)\s*$/.exec(message) ?? [];
    const text = /^(?:SyntaxError: )?(.*)/.exec(message)?.[1] ?? message;
    problems.push(
      cellProblem(modules, file_path, { line: Number(line), column: Number(column), code: "syntax", message: text }),
    );
  }
  return { problems: problems.filter((found) => found !== undefined), shown };
}

/** Whether a line is run though a statement before it throws: that of a cell which may fail. */
function isReached(module: CellModule | undefined, line: number): boolean {
  const place = module?.cells.place(line);
  return module === undefined || place === undefined || place.cellNumber > module.cells.firstToThrow;
}

/** The first cell whose end the linter did not see as the end of a statement, so that it checked nothing from there on. */
function unseenCell({ path, cells }: CellModule, shown: readonly ShownExpression[]): CellProblem | undefined {
  const seen = new Set(shown.filter(({ kind, isTop }) => kind === "UnaryExpression" && isTop).map(({ line }) => line));
  const end = cells.ends.find((line) => !seen.has(line));
  if (end === undefined) return undefined;
  const place = cells.place(end - 1);
  const isOpen = cells.ends.some((line) => line > end && seen.has(line));
  return {
    path,
    cellNumber: place?.cellNumber,
    line: isOpen ? place?.line : undefined,
    column: undefined,
    code: isOpen ? "syntax" : "empty-statement",
    message: isOpen
      ? "the cell ends within a bracket, a text or a remark that it has opened"
      : "the cell is left open, or an empty statement, such as `;;`, hides all that follows from the linter: take it out",
  };
}

function pathOf(file: string): string {
  return file.startsWith("file:") ? fileURLToPath(file) : file;
}

/** The project's lint rules with our plugins, each in a file of its own as `deno lint` wants them. */
async function writeConfig({ config, folder, house }: LintCellModulesOptions): Promise<string> {
  const { lint = {} } = z.object({ lint: z.record(z.string(), z.json()).optional() })
    .parse(JSON.parse(await readConfig(config)));
  const module = new URL("./cell_lint_plugin.ts", import.meta.url).href;
  const names = ["language", "shown", ...house ? ["house"] : []];
  for (const name of names) {
    const source = `import { CELL_LINT_PLUGINS } from ${
      JSON.stringify(module)
    };\nexport default CELL_LINT_PLUGINS.${name};\n`;
    await Deno.writeTextFile(join(folder, `plugin_${name}.ts`), source);
  }
  const path = join(folder, "deno.json");
  await Deno.writeTextFile(
    path,
    JSON.stringify({ lint: { ...lint, plugins: names.map((name) => `./plugin_${name}.ts`) } }),
  );
  return path;
}

async function readConfig(config: string): Promise<string> {
  const text = await Deno.readTextFile(config);
  try {
    JSON.parse(text);
  } catch (fault) {
    throw new Error(`Cannot lint notebook cells as ${config} is not JSON: ${String(fault)}`);
  }
  return text;
}
