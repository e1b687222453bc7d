import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type CellModules, cellProblem, runDenoTool } from "./cell_modules.ts";
import { SHOWN_EXPRESSION } from "./cell_lint_plugin.ts";
import type { CellProblem } from "./cell_problem.ts";
import { CELL_END } from "./join_cells.ts";

/** How modules of cells are linted. */
export interface LintCellModulesOptions {
  /** deno.json whose lint rules apply. */
  readonly config: string;
  /** Folder for the plugins and their configuration: that of the modules. */
  readonly folder: string;
  /** Whether the rules of this project's notebooks apply. */
  readonly house: boolean;
}

/** Where a module shows a value: bytes of its file. */
export interface ShownExpression {
  readonly start: number;
  readonly end: number;
  /** Kind of the expression, such as `CallExpression`. */
  readonly kind: string;
}

/** What the linter found. */
export interface CellLint {
  readonly problems: readonly CellProblem[];
  /** Top-level expressions of each module, by file, in order. */
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
    if (code === SHOWN_EXPRESSION) {
      shown.get(pathOf(filename))?.push({ start: range.start.bytePos, end: range.end.bytePos, kind: message });
      continue;
    }
    problems.push(cellProblem(modules, filename, {
      // deno lint counts lines from 1 and columns from 0.
      line: range.start.line,
      column: range.start.col + 1,
      code: code.replace(/^notebook(?:-house)?\//, ""),
      message: hint ? `${message.replace(/\.$/, "")}. ${hint}` : message,
    }));
  }
  const parsed = new Set(modules.keys()).difference(new Set(report.errors.map(({ file_path }) => pathOf(file_path))));
  for (const file of parsed) {
    const { cells = null, path = "" } = modules.get(file) ?? {};
    const ends = cells?.source.split("\n").filter((line) => line === CELL_END).length ?? 0;
    const seen = shown.get(file)?.filter(({ kind }) => kind === "UnaryExpression").length ?? 0;
    if (seen >= ends) continue;
    const message = "an empty statement, such as `;;`, hides all that follows from the linter: take it out";
    problems.push({
      path,
      cellNumber: undefined,
      line: undefined,
      column: undefined,
      code: "empty-statement",
      message,
    });
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
