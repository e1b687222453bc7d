/**
 * What runs inside a kernel before the first cell. Each function here is sent there as source text: it must use nothing of this
 * module but its types, and take all else from its arguments.
 *
 * @module
 */
import { isolate, type IsolateFolders, type IsolationParts } from "./kernel_isolation_source.ts";
import type { Callback, KernelScope, Part, PreludeNames, PreludeState } from "./kernel_prelude_state.ts";

interface PreludeParts {
  readonly watchOutput: Part<void>;
  readonly watchTimers: Part<void>;
  readonly isolate: (state: PreludeState, parts: IsolationParts) => (folders: IsolateFolders) => Promise<void>;
  readonly fence: Part<(token: string) => Promise<void>>;
  readonly settle: Part<(milliseconds: number) => Promise<void>>;
}

/** Puts the parts of the prelude in place, and what the runner calls under its symbol. */
export async function installPrelude(
  names: PreludeNames,
  parts: PreludeParts,
  isolation: IsolationParts,
): Promise<void> {
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
    isolate: parts.isolate(state, isolation),
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
