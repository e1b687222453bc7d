import type { AsyncLocalStorage } from "node:async_hooks";

/** iopub message type of the fence's token. */
export const FENCE_MESSAGE = "notebook_fence";
/** iopub message type of a fault that the protocol has no place for. */
export const FAULT_MESSAGE = "notebook_fault";

/** A fault that code of a cell made outside the cell's own run. */
export interface PreludeFault {
  /** Number of the cell whose code made it. */
  readonly cell: number;
  /** What it was. */
  readonly kind: "unhandled-rejection" | "uncaught-error" | "late-output" | "undeclared-read";
  /** Name of the error. */
  readonly name: string;
  /** Message of the error. */
  readonly message: string;
  /** Stack of the error, or empty. */
  readonly stack: string;
}

const SYMBOL = "notebook.runner";
const FLUSH_TEST = "notebook flush";

/** Code that a fresh kernel runs once before the first cell. It leaves no name behind that a cell could meet. */
export const PRELUDE = `await (${installPrelude})(${JSON.stringify(SYMBOL)}, ${JSON.stringify(FENCE_MESSAGE)}, ${
  JSON.stringify(FAULT_MESSAGE)
}, ${JSON.stringify(FLUSH_TEST)})`;

/** Code that a kernel runs right before cell `cell`: what happens from now on is that cell's doing. */
export function beginCellCode(cell: number): string {
  return `globalThis[Symbol.for(${JSON.stringify(SYMBOL)})].begin(${cell})`;
}

/**
 * Code that a kernel runs right after a cell: lets rejections surface, waits for displays under way, then puts the
 * token on every channel, so that whatever came before it belongs to the cell.
 */
export function fenceCode(token: string): string {
  return `await globalThis[Symbol.for(${JSON.stringify(SYMBOL)})].fence(${JSON.stringify(token)})`;
}

/**
 * Code after which cells cannot use the network or start programs: what comes from there is in no cache key, and tomorrow
 * it is something else. An attempt throws, and is a fault of its cell also when the cell catches it.
 */
export const SECLUDE_CODE = `globalThis[Symbol.for(${JSON.stringify(SYMBOL)})].seclude()`;

/**
 * Code that waits for those timers that cells have left behind and that are due within so many milliseconds, and has
 * the kernel hand out what cells wrote to `Deno.stdout`: it keeps that back until a test runs.
 */
export function settleCode(milliseconds: number): string {
  return `await globalThis[Symbol.for(${JSON.stringify(SYMBOL)})].settle(${milliseconds})`;
}

/**
 * Sorts what the kernel's process printed by cell, and drops what the runner itself put there.
 * @param cell the cell that everything before the first mark belongs to
 */
export function sortProcessOutput(text: string, cell: number): Map<number, string> {
  const byCell = new Map<number, string>();
  const clean = text
    .replace(/-{1,20} pre-test output(?: end)? -{1,20}\n/g, "")
    .replace(new RegExp(`^${FLUSH_TEST} \\.\\.\\.[^]*`, "m"), "");
  const parts = clean.split(/\[notebook cell (\d+)\]/);
  for (let index = 0; index < parts.length; index += 2) {
    const owner = index === 0 ? cell : Number(parts[index - 1]);
    const own = parts[index] ?? "";
    if (own.trim() !== "") byCell.set(owner, (byCell.get(owner) ?? "") + own);
  }
  return byCell;
}

interface KernelScope {
  Deno: {
    jupyter: Record<"broadcast" | "display", (...values: unknown[]) => unknown>;
    stdout: { writeSync(bytes: Uint8Array): number };
    openSync(path: string, options: { write: boolean }): { writeSync(bytes: Uint8Array): number };
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

/**
 * Runs inside the kernel, sent there as source text: it must use nothing from this module.
 * @param fenceMessage message type of tokens
 */
async function installPrelude(
  symbol: string,
  fenceMessage: string,
  faultMessage: string,
  flushTest: string,
): Promise<void> {
  // deno-lint-ignore no-explicit-any -- the kernel's global object has members (Deno.jupyter) that exist only there
  const scope: KernelScope = globalThis as any;
  const hooks = await import("node:async_hooks");
  // Which cell the running code comes from follows promises and timers, whatever cell is being run meanwhile.
  const origin: AsyncLocalStorage<number> = new hooks.AsyncLocalStorage();
  const { jupyter, stdout, test } = scope.Deno;
  const broadcast = jupyter.broadcast;
  const log = scope.console.log as (text: string) => void;
  const plainSetTimeout = scope.setTimeout;
  const plainSetImmediate = scope.setImmediate;
  const utf8 = new TextEncoder();
  const underWay = new Set<Promise<unknown>>();
  const late = new Set<number>();
  const timers = new Map<number, { due: number; timer: unknown }>();
  let current = 0;
  // From the fence on nothing is the current cell's own any more, whenever the next one begins.
  let isRunning = true;

  const track = (value: unknown): void => {
    // Whether broadcast returns a promise has changed from version to version.
    if (!(value instanceof Promise)) return;
    const settled: Promise<unknown> = value.then(() => {}, () => {}).then(() => underWay.delete(settled));
    underWay.add(settled);
  };
  const report = (cell: number, kind: string, value: unknown): void => {
    const isError = value instanceof Error;
    track(broadcast(faultMessage, {
      cell,
      kind,
      name: isError ? value.name : kind === "late-output" ? "LateOutput" : "Error",
      message: isError ? value.message : String(value),
      stack: isError ? String(value.stack ?? "") : "",
    }));
  };
  const noteOutput = (): void => {
    const cell = origin.getStore() ?? current;
    if ((cell === current && isRunning) || late.has(cell)) return;
    late.add(cell);
    report(cell, "late-output", "printed or displayed something after the cell had ended");
  };

  for (const [name, method] of Object.entries(scope.console)) {
    if (typeof method !== "function") continue;
    const wrapped = (...values: unknown[]): unknown => {
      noteOutput();
      return method.apply(scope.console, values);
    };
    scope.console[name] = Object.defineProperty(wrapped, "name", { value: name });
  }
  for (const name of ["broadcast", "display"] as const) {
    const method = jupyter[name];
    jupyter[name] = (...values) => {
      noteOutput();
      const shown = method(...values);
      track(shown);
      return shown;
    };
  }

  // An error thrown in a timer is reported in whatever context comes next, so its origin is noted where it is thrown.
  let thrown: { value: unknown; cell: number } | undefined;
  const guard = (callback: unknown, done: () => void): unknown => {
    if (typeof callback !== "function") return callback;
    const cell = origin.getStore() ?? current;
    const guarded = function (this: unknown, ...values: unknown[]): unknown {
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
  // Keeps what else hangs on the function, such as util.promisify's symbol.
  const like = <F extends object>(wrapped: F, plain: object): F =>
    Object.defineProperties(wrapped, Object.getOwnPropertyDescriptors(plain));
  scope.setTimeout = like((callback, ...rest) => {
    let id = NaN;
    const timer = plainSetTimeout(guard(callback, () => timers.delete(id)), ...rest);
    id = Number(timer);
    timers.set(id, { due: performance.now() + (Number(rest[0]) || 0), timer });
    return timer;
  }, plainSetTimeout);
  const plainClearTimeout = scope.clearTimeout;
  scope.clearTimeout = like((timer) => {
    timers.delete(Number(timer));
    plainClearTimeout(timer);
  }, plainClearTimeout);
  const plainSetInterval = scope.setInterval;
  scope.setInterval = like(
    (callback, ...rest) => plainSetInterval(guard(callback, () => {}), ...rest),
    plainSetInterval,
  );

  scope.addEventListener("error", (event) => {
    const cell = thrown !== undefined && Object.is(thrown.value, event.error) ? thrown.cell : origin.getStore();
    thrown = undefined;
    report(cell ?? current, "uncaught-error", event.error);
    event.preventDefault();
  });
  scope.addEventListener("unhandledrejection", (event) => {
    report(origin.getStore() ?? current, "unhandled-rejection", event.reason);
    event.preventDefault();
  });

  // Deno.stdout of a kernel is a buffer that is shown when a test runs; these are the true streams of the process.
  const streams = ["/dev/fd/1", "/dev/fd/2"].map((path) => {
    try {
      return scope.Deno.openSync(path, { write: true });
    } catch {
      return undefined; // Windows: then the end of a cell's output in the process's streams is a guess
    }
  });
  const turn = (milliseconds: number) => new Promise((resolve) => plainSetTimeout(resolve, milliseconds));
  scope[Symbol.for(symbol)] = {
    begin(cell: number): void {
      current = cell;
      isRunning = true;
      origin.enterWith(cell);
      try {
        stdout.writeSync(utf8.encode(`[notebook cell ${cell}]`));
      } catch {
        // A cell has closed it: nothing more can come that way.
      }
    },
    seclude(): void {
      const refuse = (what: string): never => {
        const error = new Error(`a notebook must not ${what}: what comes from there is not declared, and changes`);
        error.name = "UndeclaredRead";
        report(origin.getStore() ?? current, "undeclared-read", error);
        throw error;
      };
      const plainFetch = scope.fetch;
      // Files and data in the address are read like any other: Deno itself notes them.
      scope.fetch = like(async (input, ...rest) => {
        const address = typeof input === "object" && input !== null && "url" in input ? input.url : input;
        return /^(?:file|data|blob):/.test(String(address))
          ? await plainFetch(input, ...rest)
          : refuse(`fetch ${address}`);
      }, plainFetch);
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
    },
    async fence(token: string): Promise<void> {
      // Rejections nobody awaits are told at the end of a turn of the event loop; an immediate costs a third of a timer.
      await new Promise((resolve) => plainSetImmediate(resolve));
      while (underWay.size > 0) await Promise.all(underWay);
      isRunning = false;
      log(token);
      for (const stream of streams) stream?.writeSync(utf8.encode(token));
      broadcast(fenceMessage, { token, marked: streams.every((stream) => stream !== undefined) });
    },
    async settle(milliseconds: number): Promise<void> {
      const end = performance.now() + milliseconds;
      while (true) {
        const waiting = [...timers.values()].filter(({ due, timer }) => due <= end && isReferenced(timer));
        if (waiting.length === 0 || performance.now() > end) break;
        await turn(Math.max(0, Math.min(...waiting.map(({ due }) => due)) - performance.now()));
      }
      test({ name: flushTest, fn: () => {}, sanitizeOps: false, sanitizeResources: false, sanitizeExit: false });
    },
  };

  // A timer that would not keep a program alive (a cache's, a connection's) is nothing to wait for.
  function isReferenced(timer: unknown): boolean {
    return !(typeof timer === "object" && timer !== null && "hasRef" in timer && typeof timer.hasRef === "function" &&
      timer.hasRef() === false);
  }
}
