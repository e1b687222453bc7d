import type { AsyncLocalStorage } from "node:async_hooks";

/** Names by which prelude and runner find each other. */
export interface PreludeNames {
  /** Of the symbol under which the kernel's global object holds what the runner calls. */
  readonly symbol: string;
  /** Message type of tokens. */
  readonly fence: string;
  /** Message type of faults. */
  readonly fault: string;
  /** The test by which the kernel hands out what cells wrote to `Deno.stdout`. */
  readonly flushTest: string;
}

export type Callback = (this: unknown, ...values: unknown[]) => unknown;

/** The kernel's global object, as far as the prelude touches it. */
export interface KernelScope {
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

export interface KernelErrorEvent {
  error?: unknown;
  reason?: unknown;
  preventDefault(): void;
}

/** What the parts of the prelude share. */
export interface PreludeState {
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

export type Part<Result> = (state: PreludeState) => Result;
