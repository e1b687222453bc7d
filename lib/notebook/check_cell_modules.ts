import { fileURLToPath } from "node:url";
import { type CellModules, cellProblem, runDenoTool } from "./cell_modules.ts";
import type { CellProblem } from "./cell_problem.ts";
import type { ShownExpression } from "./lint_cell_modules.ts";

/** Code of the problem that a cell shows a promise. */
export const AWAIT_PROMISE = "await-promise";

const MARK = "__shown_value";
/** Takes any value but a promise: for one it wants a second value, and the compiler says so at its name. */
const DECLARATION =
  `declare function ${MARK}<Value>(value: Value, ...rest: Value extends PromiseLike<unknown> ? [never] : []): void;`;

/**
 * Checks the types of modules of cells, and that no cell shows a promise instead of what it promises.
 *
 * Each top-level expression is handed to a function that takes no promise; so the compiler itself finds them, whatever
 * function they come from. Messages keep the places that they have without it.
 *
 * @throws {Error} where `deno check` fails without saying anything of a notebook
 */
export async function checkCellModules(
  modules: CellModules,
  { config, shown }: {
    readonly config: string;
    readonly shown: ReadonlyMap<string, readonly ShownExpression[]>;
  },
): Promise<readonly CellProblem[]> {
  if (modules.size === 0) return [];
  const marks = new Map<string, readonly Insertion[]>();
  for (const file of modules.keys()) marks.set(file, await markExpressions(file, shown.get(file) ?? []));
  const { success, stderr } = await runDenoTool(["check", "--config", config, ...modules.keys()]);
  if (success) return [];
  const problems: CellProblem[] = [];
  const elsewhere: string[] = [];
  // Each diagnostic is "TS2322 [ERROR]: message", the source line, and the place.
  for (const block of stderr.split(/^(?=TS\d+ \[ERROR\])/m)) {
    const head = /^(TS\d+) \[ERROR\]: ([^]*?)(?=\n.*\n\s*~|\n\s+at )/.exec(block);
    const place = /^\s+at (file:\S+?):(\d+):(\d+)\s*$/m.exec(block);
    if (head === null || place === null) continue;
    const [, code = "", message = ""] = head;
    // Says no more than that the second value is missing, which is told.
    if (code === "TS6236") continue;
    const [, file = "", line, column] = place;
    const path = fileURLToPath(file);
    const at = { line: Number(line), column: Number(column) };
    const own = marks.get(path) ?? [];
    const isPromise = code === "TS2554" && own.some(({ line, column }) => line === at.line && column === at.column);
    const found = cellProblem(modules, path, {
      line: at.line,
      column: formerColumn(at, own),
      code: isPromise ? AWAIT_PROMISE : code,
      message: isPromise ? "nobody awaits this promise: put `await` in front of it" : message.trim(),
    });
    if (found === undefined) elsewhere.push(block.trim());
    else problems.push(found);
  }
  if (problems.length === 0 || elsewhere.length > 0) {
    throw new Error(`Cannot check notebook cells: ${elsewhere.join("\n") || stderr.trim()}`);
  }
  return problems;
}

/** A piece of text that was put into a file. */
interface Insertion {
  /** From 1. */
  readonly line: number;
  /** Column in the file as it is now, from 1. */
  readonly column: number;
  readonly length: number;
}

/** What is awaited, assigned or thrown away shows no promise. */
const UNMARKED = ["AwaitExpression", "AssignmentExpression", "UpdateExpression", "UnaryExpression"];

async function markExpressions(file: string, shown: readonly ShownExpression[]): Promise<readonly Insertion[]> {
  const bytes = await Deno.readFile(file);
  const text = (start: number, end?: number) => new TextDecoder().decode(bytes.subarray(start, end));
  const insertions: Insertion[] = [];
  let [marked, position] = ["", 0];
  const insert = (piece: string) => {
    const column = marked.length - marked.lastIndexOf("\n");
    insertions.push({ line: marked.split("\n").length, column, length: piece.length });
    marked += piece;
  };
  for (const { start, end, kind } of shown) {
    if (UNMARKED.includes(kind) || start < position) continue;
    marked += text(position, start);
    insert(`${MARK}(`);
    marked += text(start, end);
    insert(")");
    position = end;
  }
  await Deno.writeTextFile(file, `${marked}${text(position)}${DECLARATION}\n`);
  return insertions;
}

/** The column that a place had before the insertions. */
function formerColumn(
  at: { readonly line: number; readonly column: number },
  insertions: readonly Insertion[],
): number {
  const before = insertions.filter(({ line, column }) => line === at.line && column < at.column);
  return before.reduce(
    (column, inserted) => column - Math.min(inserted.length, at.column - inserted.column),
    at.column,
  );
}
