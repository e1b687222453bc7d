/**
 * Tries changes in one process that loads each file of tests once. Started by `mutation.ts`, in a copy of the project, as
 * `deno test`, since Deno parses code for no other command; it registers no test.
 *
 * A test is run first as the code is, and with a change only when it then reaches the place. Who fails with a change is run once
 * more without it: it must pass, or what an earlier change left behind would count as noticed. Reads no clock; what reaches its
 * place a thousand times as often as before has made something run on, and is noticed.
 */
import "../runner/fixed_seed.ts";
import { posix } from "node:path";
import { projectPath } from "../../lib/data/project_path.ts";
import { switchedCode } from "./switched_code.ts";

/** What is to be tried. */
export interface MutationJob {
  readonly changes: readonly AskedChange[];
  /**
   * The change that holds from the first line on, as its place is reached when modules are loaded; `null` for none, to see what
   * fails without it in the same way.
   * @default each change is switched on for single tests
   */
  readonly held?: number | null | undefined;
  /** Tests, as `file: name`, that fail or never end without any change. @default none */
  readonly without?: readonly string[] | undefined;
}

/** A change with the files of tests that may notice it, those first that are about it. */
export interface AskedChange {
  readonly id: number;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly tests: readonly string[];
}

/** What is found of a change, a line each behind `MARK`. */
export interface Finding {
  readonly id: number;
  readonly fate:
    /** A test fails with it that passes without. */
    | "noticed"
    /** All that reach it pass. */
    | "living"
    /** Its place is in the page's own code, and only a browser reaches it: said by who asks. */
    | "unrun"
    /** No code. */
    | "invalid"
    /** Its place is reached while modules are loaded, or once only in a process: to be held from the first line on. */
    | "early"
    /** To be tried in another process: another change has its place, or has left something behind. */
    | "later"
    /** This test fails in this way of asking although nothing is changed; of no change. */
    | "red"
    /** A test failed with the held one, or with none. */
    | "failed"
    /** It took too much of the processor. */
    | "not told"
    /** It is tried now. */
    | "begun"
    /** This test is asked now, with the change or without; one that waits for ever ends the process. */
    | "asked";
  readonly test?: string | undefined;
  /** What the failing test said. */
  readonly said?: string | undefined;
  /** Tests that reach it. */
  readonly reaching?: number | undefined;
}

/** Before each finding: tests print, too. */
export const MARK = "\u0001finding ";

type Body = (context: Deno.TestContext) => unknown;
interface KnownTest {
  readonly file: string;
  readonly name: string;
  readonly body: Body;
  /** How often it reaches each change, as the code is. */
  readonly reaches: ReadonlyMap<number, number>;
}

const scope = globalThis as unknown as { __changed?: (id: number) => boolean };
const registered: { readonly name: string; readonly body: Body }[] = [];
let [active, counted, limit] = [undefined as number | undefined, new Map<number, number>(), Infinity];
/** What the last test that failed has thrown. */
let thrown: unknown;

function tell(finding: Finding): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`\n${MARK}${JSON.stringify(finding)}\n`));
}

/** Tests are kept, and run when they are asked. */
function keepTests(): void {
  const keep = (first: unknown, second?: unknown, third?: unknown) => {
    const options = typeof first === "string" ? {} : first as { name?: string; fn?: Body; ignore?: boolean };
    const body = [first, second, third].find((one) => typeof one === "function") ?? options.fn;
    const name = typeof first === "string" ? first : options.name ?? String(registered.length);
    if (options.ignore !== true) registered.push({ name, body: body as Body });
  };
  Object.assign(Deno, { test: keep });
  scope.__changed = (id) => {
    const reached = (counted.get(id) ?? 0) + 1;
    counted.set(id, reached);
    if (id === active && reached > limit) throw new Error("runs on");
    return id === active;
  };
}

const context = {
  step: async (first: unknown, second?: unknown) => {
    const body = typeof first === "function" ? first : second ?? (first as { fn: Body }).fn;
    await (body as Body)(context);
    return true;
  },
} as unknown as Deno.TestContext;

/** Whether a test passes, with a change or without. */
async function passes(
  { body, reaches, file, name }: KnownTest,
  change?: number,
): Promise<boolean> {
  tell({ id: change ?? -1, fate: "asked", test: `${file}: ${name}` });
  [active, counted] = [change, new Map()];
  limit = change === undefined ? Infinity : 1000 * (reaches.get(change) ?? 0) + 1e6;
  try {
    await body(context);
    return true;
  } catch (error) {
    thrown = error;
    return false;
  } finally {
    active = undefined;
  }
}

/** Tests that are not asked. */
let left: ReadonlySet<string> = new Set();
/** Files of tests that are loaded, with those of their tests that pass as the code is. */
const known = new Map<string, readonly KnownTest[]>();
/** Changes whose places were reached while something was loaded. */
const early = new Set<number>();

async function testsOf(file: string): Promise<readonly KnownTest[]> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const found: KnownTest[] = [];
  for (const { name, body } of await loaded(file)) {
    if (left.has(`${file}: ${name}`)) continue;
    if (await passes({ file, name, body, reaches: new Map() })) found.push({ file, name, body, reaches: counted });
    else tell({ id: -1, fate: "red", test: `${file}: ${name}`, said: String(thrown) });
  }
  known.set(file, found);
  return found;
}

/** What a file of tests registers. */
async function loaded(file: string) {
  counted = new Map();
  registered.length = 0;
  try {
    await import(`../../${file}`);
  } catch (error) {
    // A file that cannot be loaded as the code is has nothing to say of a change.
    tell({ id: -1, fate: "red", test: file, said: String(error) });
    registered.length = 0;
  }
  for (const id of counted.keys()) early.add(id);
  return [...registered];
}

async function fateOf(change: AskedChange): Promise<Omit<Finding, "id">> {
  let reaching = 0;
  for (const file of change.tests) {
    const tests = await testsOf(file);
    if (early.has(change.id)) return { fate: "early" };
    for (const test of tests.filter(({ reaches }) => reaches.has(change.id))) {
      reaching++;
      const passed = await passes(test, change.id);
      // What is computed once for all tests was computed without the change.
      if (passed && !counted.has(change.id)) return { fate: "early" };
      if (passed) continue;
      if (!await passes(test)) return { fate: "later", test: `${test.file}: ${test.name}` };
      return { fate: "noticed", test: `${test.file}: ${test.name}`, reaching };
    }
  }
  return { fate: "living", reaching };
}

/** With one change that holds from the first line on, or none: the first test that fails. */
async function failureWith(
  held: number | null,
  { id, tests }: Pick<AskedChange, "id" | "tests">,
): Promise<Omit<Finding, "id">> {
  const wanted = held ?? undefined;
  let reaching = 0;
  for (const file of tests) {
    [active, limit, counted] = [wanted, 1e8, new Map()];
    registered.length = 0;
    try {
      await import(`../../${file}`);
    } catch (error) {
      return { fate: "failed", test: file, said: String(error) };
    }
    const isEarly = counted.has(id);
    for (const { name, body } of registered.filter(({ name }) => !left.has(`${file}: ${name}`))) {
      [active, counted] = [wanted, new Map()];
      let failed: unknown;
      tell({ id: held ?? -1, fate: "asked", test: `${file}: ${name}` });
      try {
        await body(context);
      } catch (error) {
        failed = error ?? "nothing";
      }
      if (isEarly || counted.has(id)) reaching++;
      if (failed !== undefined) {
        return { fate: "failed", test: `${file}: ${name}`, reaching, said: String(failed) };
      }
    }
  }
  return { fate: "living", reaching };
}

const path = Deno.env.get("MUTATION_JOB");
if (path !== undefined) {
  const { changes, held, without = [] }: MutationJob = JSON.parse(await Deno.readTextFile(path));
  left = new Set(without);
  const files = Map.groupBy(changes, (change) => posix.normalize(change.path));
  const gone = new Set<number>();
  for (const [file, ofFile] of files) {
    const { text, invalid, later } = switchedCode(await Deno.readTextFile(projectPath(file)), ofFile);
    for (const id of invalid) tell({ id, fate: "invalid" });
    for (const id of later) tell({ id, fate: "later" });
    for (const id of [...invalid, ...later]) gone.add(id);
    await Deno.writeTextFile(projectPath(file), text);
  }
  keepTests();
  for (const change of changes.filter(({ id }) => !gone.has(id))) {
    tell({ id: change.id, fate: "begun" });
    const found = held === undefined ? await fateOf(change) : await failureWith(held, change);
    tell({ id: change.id, ...found });
    // What an earlier change has left behind would speak of the next, too.
    if (found.fate === "later") break;
  }
}
