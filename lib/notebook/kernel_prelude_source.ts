/**
 * What runs inside a kernel before the first cell. Each function here is sent there as source text: it must use nothing of this
 * module but its types, and take all else from its arguments.
 *
 * @module
 */
import type { AsyncLocalStorage } from "node:async_hooks";

/** Names by which prelude and runner find each other. */
interface PreludeNames {
  /** Of the symbol under which the kernel's global object holds what the runner calls. */
  readonly symbol: string;
  /** Message type of tokens. */
  readonly fence: string;
  /** Message type of faults. */
  readonly fault: string;
  /** The test by which the kernel hands out what cells wrote to `Deno.stdout`. */
  readonly flushTest: string;
}

type Callback = (this: unknown, ...values: unknown[]) => unknown;

/** The kernel's global object, as far as the prelude touches it. */
interface KernelScope {
  Deno: {
    jupyter: Record<"broadcast" | "display", (...values: unknown[]) => unknown>;
    stdout: { writeSync(bytes: Uint8Array): number };
    openSync(path: string, options: { write: boolean }): { writeSync(bytes: Uint8Array): number };
    permissions: { revokeSync(descriptor: { name: string }): unknown };
    test(options: Record<string, unknown>): void;
    [name: string]: unknown;
  };
  fetch: (input: unknown, ...rest: unknown[]) => Promise<unknown>;
  WebSocket: unknown;
  EventSource: unknown;
  Worker: unknown;
  console: Record<string, unknown>;
  setTimeout: (callback: unknown, ...rest: unknown[]) => unknown;
  clearTimeout: (timer: unknown) => void;
  setImmediate: (callback: unknown) => unknown;
  setInterval: (callback: unknown, ...rest: unknown[]) => unknown;
  addEventListener: (type: string, listener: (event: KernelErrorEvent) => void) => void;
  [key: symbol]: unknown;
}

interface KernelErrorEvent {
  error?: unknown;
  reason?: unknown;
  preventDefault(): void;
}

/** What the parts of the prelude share. */
interface PreludeState {
  readonly scope: KernelScope;
  readonly names: PreludeNames;
  /** Functions of the kernel as they were before the prelude put its own in their place. */
  readonly plain: {
    readonly broadcast: (...values: unknown[]) => unknown;
    readonly log: (text: string) => void;
    readonly setTimeout: KernelScope["setTimeout"];
    readonly setImmediate: KernelScope["setImmediate"];
  };
  /** Which cell the running code comes from: follows promises and timers, whatever cell is being run meanwhile. */
  readonly origin: AsyncLocalStorage<number>;
  /** Displays and messages that are not sent yet. */
  readonly underWay: Set<Promise<unknown>>;
  /** Timers of cells, by their ids. */
  readonly timers: Map<number, { readonly due: number; readonly timer: unknown }>;
  /** The cell that is run. */
  current: number;
  /** From the fence on nothing is the current cell's own any more, whenever the next one begins. */
  isRunning: boolean;
  /** Notes something that is on its way. */
  readonly track: (value: unknown) => void;
  /** Tells the runner of a fault. */
  readonly report: (cell: number, kind: string, value: unknown) => void;
  /** A function in the place of another, with what else hangs on it, such as util.promisify's symbol. */
  readonly like: <F extends object>(wrapped: F, plain: object) => F;
}

type Part<Result> = (state: PreludeState) => Result;

/** Where cells may write. */
export interface IsolateFolders {
  /** Folder of the project: nothing in it is a cell's to write. */
  readonly root: string;
  /** The one folder that is, wherever it lies; empty for none. */
  readonly writable: string;
}

interface PreludeParts {
  readonly watchOutput: Part<void>;
  readonly watchTimers: Part<void>;
  readonly isolate: Part<(folders: IsolateFolders) => Promise<void>>;
  readonly fence: Part<(token: string) => Promise<void>>;
  readonly settle: Part<(milliseconds: number) => Promise<void>>;
}

/** Puts the parts of the prelude in place, and what the runner calls under its symbol. */
export async function installPrelude(names: PreludeNames, parts: PreludeParts): Promise<void> {
  // deno-lint-ignore no-explicit-any -- the kernel's global object has members (Deno.jupyter) that exist only there
  const scope: KernelScope = globalThis as any;
  const hooks = await import("node:async_hooks");
  const { broadcast } = scope.Deno.jupyter;
  const { setTimeout, setImmediate } = scope;
  const underWay = new Set<Promise<unknown>>();
  const track = (value: unknown): void => {
    // Whether broadcast returns a promise has changed from version to version.
    if (!(value instanceof Promise)) return;
    const settled: Promise<unknown> = value.then(() => {}, () => {}).then(() => underWay.delete(settled));
    underWay.add(settled);
  };
  const report = (cell: number, kind: string, value: unknown): void => {
    const isError = value instanceof Error;
    track(broadcast(names.fault, {
      cell,
      kind,
      name: isError ? value.name : kind === "late-output" ? "LateOutput" : "Error",
      message: isError ? value.message : String(value),
      stack: isError ? String(value.stack ?? "") : "",
    }));
  };
  const state: PreludeState = {
    scope,
    names,
    plain: { broadcast, log: scope.console.log as (text: string) => void, setTimeout, setImmediate },
    origin: new hooks.AsyncLocalStorage(),
    underWay,
    timers: new Map(),
    current: 0,
    isRunning: true,
    track,
    report,
    like: (wrapped, plain) => Object.defineProperties(wrapped, Object.getOwnPropertyDescriptors(plain)),
  };
  parts.watchOutput(state);
  parts.watchTimers(state);
  const { stdout } = scope.Deno;
  scope[Symbol.for(names.symbol)] = {
    begin(cell: number): void {
      state.current = cell;
      state.isRunning = true;
      state.origin.enterWith(cell);
      try {
        stdout.writeSync(new TextEncoder().encode(`[notebook cell ${cell}]`));
      } catch {
        // A cell has closed it: nothing more can come that way.
      }
    },
    isolate: parts.isolate(state),
    fence: parts.fence(state),
    settle: parts.settle(state),
  };
}

/** What is printed or displayed after its cell has ended is a fault of that cell. */
function watchOutput(state: PreludeState): void {
  const { scope, origin } = state;
  const late = new Set<number>();
  const noteOutput = (): void => {
    const cell = origin.getStore() ?? state.current;
    if ((cell === state.current && state.isRunning) || late.has(cell)) return;
    late.add(cell);
    state.report(cell, "late-output", "printed or displayed something after the cell had ended");
  };
  for (const [name, method] of Object.entries(scope.console)) {
    if (typeof method !== "function") continue;
    const wrapped = (...values: unknown[]): unknown => {
      noteOutput();
      return method.apply(scope.console, values);
    };
    scope.console[name] = Object.defineProperty(wrapped, "name", { value: name });
  }
  const { jupyter } = scope.Deno;
  for (const name of ["broadcast", "display"] as const) {
    const method = jupyter[name];
    jupyter[name] = (...values) => {
      noteOutput();
      const shown = method(...values);
      state.track(shown);
      return shown;
    };
  }
}

/** Timers are known until they are due, and what is thrown in one, or rejected and awaited by nobody, is a fault of its cell. */
function watchTimers(state: PreludeState): void {
  const { scope, origin, timers, like } = state;
  const { setTimeout, clearTimeout, setInterval } = scope;
  // An error thrown in a timer is reported in whatever context comes next, so its origin is noted where it is thrown.
  let thrown: { value: unknown; cell: number } | undefined;
  const guard = (callback: unknown, done: () => void): unknown => {
    if (typeof callback !== "function") return callback;
    const cell = origin.getStore() ?? state.current;
    const guarded: Callback = function (this: unknown, ...values) {
      done();
      try {
        return callback.apply(this, values);
      } catch (value) {
        thrown = { value, cell };
        throw value;
      }
    };
    return Object.defineProperty(guarded, "name", { value: callback.name });
  };
  scope.setTimeout = like((callback, ...rest) => {
    let id = NaN;
    const timer = setTimeout(guard(callback, () => timers.delete(id)), ...rest);
    id = Number(timer);
    timers.set(id, { due: performance.now() + (Number(rest[0]) || 0), timer });
    return timer;
  }, setTimeout);
  scope.clearTimeout = like((timer) => {
    timers.delete(Number(timer));
    clearTimeout(timer);
  }, clearTimeout);
  scope.setInterval = like((callback, ...rest) => setInterval(guard(callback, () => {}), ...rest), setInterval);
  scope.addEventListener("error", (event) => {
    const cell = thrown !== undefined && Object.is(thrown.value, event.error) ? thrown.cell : origin.getStore();
    thrown = undefined;
    state.report(cell ?? state.current, "uncaught-error", event.error);
    event.preventDefault();
  });
  scope.addEventListener("unhandledrejection", (event) => {
    state.report(origin.getStore() ?? state.current, "unhandled-rejection", event.reason);
    event.preventDefault();
  });
}

/** From now on cells can neither use the network, start programs or threads, nor write into the project. */
function isolate(state: PreludeState): (folders: IsolateFolders) => Promise<void> {
  const { scope, origin } = state;
  const fail = (kind: string, name: string, message: string): never => {
    const error = new Error(message);
    error.name = name;
    state.report(origin.getStore() ?? state.current, kind, error);
    throw error;
  };
  const refuse = (what: string): never =>
    fail(
      "undeclared-read",
      "UndeclaredRead",
      `a notebook must not ${what}: what comes from there is not declared, and changes`,
    );
  const refuseProgramsAndNetwork = (): void => {
    const { fetch } = scope;
    // Files and data in the address are read like any other: Deno itself notes them.
    scope.fetch = state.like(async (input, ...rest) => {
      const address = typeof input === "object" && input !== null && "url" in input ? input.url : input;
      return /^(?:file|data|blob):/.test(String(address)) ? await fetch(input, ...rest) : refuse(`fetch ${address}`);
    }, fetch);
    // A thread has a global object of its own, that nothing here reaches.
    for (const name of ["WebSocket", "EventSource", "Worker"] as const) {
      scope[name] = class {
        constructor(address: unknown) {
          refuse(name === "Worker" ? `start the thread ${address}` : `connect to ${address}`);
        }
      };
    }
    for (const name of ["connect", "connectTls", "connectQuic"]) scope.Deno[name] = () => refuse("use the network");
    scope.Deno.Command = class {
      constructor(program: unknown) {
        refuse(`start ${program}`);
      }
    };
    // The rights themselves go, too: node:child_process, node:net and libraries of other languages ask for them.
    for (const name of ["net", "run", "ffi"]) scope.Deno.permissions.revokeSync({ name });
  };
  return async ({ root, writable }) => {
    refuseProgramsAndNetwork();
    const [{ dirname, resolve, sep }, { fileURLToPath }, { default: fs }] = await Promise.all([
      import("node:path"),
      import("node:url"),
      import("node:fs"),
    ]);
    const isIn = (place: string, folder: string): boolean => place === folder || place.startsWith(folder + sep);
    const project = resolve(root);
    const allow = (path: unknown): void => {
      if (typeof path !== "string" && !(path instanceof URL)) return;
      const place = resolve(path instanceof URL ? fileURLToPath(path) : path);
      if (!isIn(place, project) || (writable !== "" && isIn(place, resolve(writable)))) return;
      const short = place.slice(project.length + 1) || "the project's folder";
      fail(
        "undeclared-write",
        "UndeclaredWrite",
        `a notebook must not write ${short}: figures and tables are saved with outputs.save, and data are nobody's to change`,
      );
    };
    // Of what takes a source and a target only the target is written, except that a rename takes the source away.
    const one =
      "writeFile writeTextFile appendFile mkdir mkdtemp remove rm rmdir unlink truncate create chmod chown utime utimes " +
      "createWriteStream";
    const second = "copyFile cp link symlink";
    const places = (name: string, values: readonly unknown[]): readonly unknown[] => {
      const [first, other] = values;
      // A link that lies elsewhere would be a way into the project.
      if (name === "symlink" && typeof first === "string" && typeof other === "string") {
        return [other, resolve(dirname(other), first)];
      }
      if (second.split(" ").includes(name)) return name === "link" ? [first, other] : [other];
      if (name === "rename") return [first, other];
      if (name !== "open") return [first];
      const reads = other === undefined || other === null || other === "r" || other === "rs" || other === 0 ||
        (typeof other === "object" &&
          !["write", "append", "create", "createNew", "truncate"].some((key) => Reflect.get(other, key) === true));
      return reads ? [] : [first];
    };
    const guard = (holder: object, isNode: boolean): void => {
      for (const name of [...one.split(" "), ...second.split(" "), "rename", "open"]) {
        for (const full of [name, `${name}Sync`]) {
          const plain: unknown = Reflect.get(holder, full);
          if (typeof plain !== "function") continue;
          const guarded = (...values: unknown[]): unknown => {
            for (const place of places(name, values)) allow(place);
            return Reflect.apply(plain, holder, values);
          };
          // What Deno's own functions refuse they refuse by a promise, as one that is not allowed would.
          const isAsync = !full.endsWith("Sync") && !isNode;
          Reflect.set(
            holder,
            full,
            state.like(isAsync ? async (...values: unknown[]) => await guarded(...values) : guarded, plain),
          );
        }
      }
    };
    guard(scope.Deno, false);
    guard(fs, true);
    guard(fs.promises, false);
  };
}

/** Puts a token on every channel when all that came before it has been sent. */
function fence(state: PreludeState): (token: string) => Promise<void> {
  const { scope, plain, names, underWay } = state;
  // Deno.stdout of a kernel is a buffer that is shown when a test runs; these are the true streams of the process.
  const streams = ["/dev/fd/1", "/dev/fd/2"].map((path) => {
    try {
      return scope.Deno.openSync(path, { write: true });
    } catch {
      return undefined; // Windows: then the end of a cell's output in the process's streams is a guess
    }
  });
  return async (token) => {
    // Rejections nobody awaits are told at the end of a turn of the event loop; an immediate costs a third of a timer.
    await new Promise((resolve) => plain.setImmediate(resolve));
    while (underWay.size > 0) await Promise.all(underWay);
    state.isRunning = false;
    plain.log(token);
    for (const stream of streams) stream?.writeSync(new TextEncoder().encode(token));
    plain.broadcast(names.fence, { token, marked: streams.every((stream) => stream !== undefined) });
  };
}

/** Waits for timers that are due soon, and has the kernel hand out what cells wrote to `Deno.stdout`. */
function settle({ scope, plain, names, timers }: PreludeState): (milliseconds: number) => Promise<void> {
  // A timer that would not keep a program alive (a cache's, a connection's) is nothing to wait for.
  const isReferenced = (timer: unknown): boolean =>
    !(typeof timer === "object" && timer !== null && "hasRef" in timer && typeof timer.hasRef === "function" &&
      timer.hasRef() === false);
  const { test } = scope.Deno;
  const none = { sanitizeOps: false, sanitizeResources: false, sanitizeExit: false };
  return async (milliseconds) => {
    const end = performance.now() + milliseconds;
    while (true) {
      const waiting = [...timers.values()].filter(({ due, timer }) => due <= end && isReferenced(timer));
      if (waiting.length === 0 || performance.now() > end) break;
      const wait = Math.max(0, Math.min(...waiting.map(({ due }) => due)) - performance.now());
      await new Promise((resolve) => plain.setTimeout(resolve, wait));
    }
    test({ name: names.flushTest, fn: () => {}, ...none });
  };
}

/** The parts of the prelude, by the names under which {@linkcode installPrelude} is given them. */
export const PRELUDE_PARTS: PreludeParts = { watchOutput, watchTimers, isolate, fence, settle };
