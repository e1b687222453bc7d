import { fileURLToPath } from "node:url";
import { type CellModules, type CellProblem, cellProblem, runDenoTool } from "./cell_modules.ts";
import type { ShownExpression } from "./lint_cell_modules.ts";

/** Code of the problem that a cell shows a promise. */
export const AWAIT_PROMISE = "await-promise";

const MARK = "__shown_value";
/**
 * Takes any value but a promise, or a collection or an object of promises: for one it wants a second value, and the
 * compiler says so at its name.
 */
const DECLARATION = `
type __Promises<Value> = 0 extends 1 & Value ? never : Value extends PromiseLike<unknown> ? Value
  : Value extends object & Iterable<infer Item> ? __Promises<Item> : Extract<Value[keyof Value], PromiseLike<unknown>>;
declare function ${MARK}<Value>(value: Value, ...rest: [__Promises<Value>] extends [never] ? [] : [never]): void;
`;

/**
 * Checks the types of modules of cells, and that no cell shows or drops a promise instead of what it promises.
 *
 * Beside each module lies a copy in which every expression that stands alone is handed to a function that takes no
 * promise; so the compiler itself finds them, whatever function they come from.
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
  const copies = new Map<string, MarkedCopy>();
  for (const file of modules.keys()) {
    const copy = markExpressions(await Deno.readFile(file), { file, shown: shown.get(file) ?? [] });
    const path = file.replace(/\.ts$/, ".marked.ts");
    await Deno.writeTextFile(path, copy.source);
    copies.set(path, copy);
  }
  const { success, stderr } = await runDenoTool(["check", "--config", config, ...modules.keys(), ...copies.keys()]);
  if (success) return [];
  const problems: CellProblem[] = [];
  const promises: (CellProblem & { readonly at: string })[] = [];
  const faults = new Set<string>();
  const elsewhere: string[] = [];
  // Each diagnostic is "TS2322 [ERROR]: message", the source line, and the place.
  for (const block of stderr.split(/^(?=TS\d+ \[ERROR\])/m)) {
    const head = /^(TS\d+) \[ERROR\]: ([^]*?)(?=\n.*\n\s*[~^]|\n\s+at )/.exec(block);
    const place = /^\s+at (file:\S+?):(\d+):(\d+)\s*$/m.exec(block);
    if (head === null || place === null) continue;
    const [, code = "", message = ""] = head;
    // Says no more than that the second value is missing, which is told.
    if (code === "TS6236") continue;
    const [, address = "", line, column] = place;
    const path = fileURLToPath(address);
    const { file = path, marks } = copies.get(path) ?? {};
    const at = `${file}:${line}`;
    const mark = code === "TS2554" ? marks?.get(`${line}:${column}`) : undefined;
    if (mark === undefined) faults.add(at);
    // Whatever else is wrong in a copy is wrong in the module, or comes of the mark.
    if (marks !== undefined && mark === undefined) continue;
    const found = cellProblem(modules, file, {
      ...mark ?? { line: Number(line), column: Number(column) },
      ...mark === undefined ? { code, message: message.trim() } : UNAWAITED,
    });
    if (found === undefined) elsewhere.push(block.trim());
    else if (mark === undefined) problems.push(found);
    else promises.push({ ...found, at });
  }
  if (faults.size + promises.length === 0 || elsewhere.length > 0) {
    throw new Error(`Cannot check notebook cells: ${elsewhere.join("\n") || stderr.trim()}`);
  }
  // Of a value that has no type because of another fault, the compiler cannot say that it is no promise.
  return [...problems, ...promises.flatMap(({ at, ...problem }) => faults.has(at) ? [] : [problem])];
}

const UNAWAITED = { code: AWAIT_PROMISE, message: "nobody awaits this promise: put `await` in front of it" };

/** A copy of a module in which expressions are marked. */
interface MarkedCopy {
  /** The module. */
  readonly file: string;
  readonly source: string;
  /** Place of each marked expression in the module, by "line:column" of its mark in the copy. */
  readonly marks: ReadonlyMap<string, { readonly line: number; readonly column: number }>;
}

function markExpressions(
  bytes: Uint8Array,
  { file, shown }: { readonly file: string; readonly shown: readonly ShownExpression[] },
): MarkedCopy {
  // A promise that is assigned is so on purpose.
  const insertions = shown.filter(({ kind }) => kind !== "AssignmentExpression")
    .flatMap(({ start, end }) => [{ at: start, text: `${MARK}(` }, { at: end, text: ")" }])
    .toSorted((a, b) => a.at - b.at);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const marks = new Map<string, { readonly line: number; readonly column: number }>();
  let [module, source, position] = ["", "", 0];
  for (const { at, text } of [...insertions, { at: bytes.length, text: DECLARATION }]) {
    const between = decoder.decode(bytes.subarray(position, at));
    module += between;
    source += between;
    if (text.endsWith("(")) {
      const mark = endOf(source);
      marks.set(`${mark.line}:${mark.column}`, endOf(module));
    }
    source += text;
    position = at;
  }
  return { file, source, marks };
}

/** Where what follows a text begins, from 1. */
function endOf(text: string): { readonly line: number; readonly column: number } {
  return { line: text.split("\n").length, column: text.length - text.lastIndexOf("\n") };
}
