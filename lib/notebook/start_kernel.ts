import { delay } from "./delay.ts";
import { connectKernel, type KernelConnection } from "./kernel_connection.ts";
import {
  type ConnectionFile,
  createConnectionFile,
  freeKernelPorts,
  type KernelPorts,
  NO_LOOPBACK,
} from "./connection_file.ts";
import type { JupyterMessage } from "./jupyter_message.ts";
import { FENCE_MESSAGE, fenceCode, PRELUDE } from "./kernel_prelude.ts";
import { type KernelProcess, startKernelProcess } from "./kernel_process.ts";

/** Seconds for a start, where nothing else is asked for: a busy machine takes ten times as long as one at rest. */
export const START_TIMEOUT = 120;

/** How a kernel is started. */
export interface StartKernelOptions {
  /** Working folder; relative imports and the search for deno.json start there. @default Deno.cwd() */
  readonly cwd?: string;
  /** Environment variables on top of ours. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** Seconds until one attempt has failed. @default 120 */
  readonly startTimeout?: number;
  /** Starts tried, each with new ports: another program may take a port first. @default 3 */
  readonly attempts?: number;
  /** Where the ports come from. @default freeKernelPorts */
  readonly choosePorts?: () => KernelPorts;
  /** The Deno executable. @default Deno.execPath() */
  readonly executable?: string;
  /** The shell that watches over the kernel. @default "/bin/sh", and none where that is not there */
  readonly shell?: string;
  /** Ends the start and kills the kernel. @default never */
  readonly signal?: AbortSignal;
}

/** A kernel that is up, with the prelude installed. Kill it when done: `await using` does. */
export interface Kernel extends AsyncDisposable {
  /** Its process. */
  readonly process: KernelProcess;
  /** The sockets. */
  readonly connection: KernelConnection;
  /** What it told between two cells: it is heard when the next one is run. */
  readonly between: JupyterMessage[];
  /** Kills it and everything it started. */
  kill(): Promise<void>;
}

/** A kernel could not be started; the message carries what it printed. */
export class KernelStartError extends Error {
  override readonly name = "KernelStartError";
}

/**
 * Starts a fresh Deno kernel and waits until it answers and is heard. The key file is gone when this returns.
 *
 * @throws {KernelStartError} where no attempt succeeded
 * @throws the signal's reason where it was aborted
 * @example
 * ```ts
 * import { ok } from "node:assert/strict";
 * await using kernel = await startKernel();
 * ok(kernel.process.pid > 0);
 * ```
 */
export async function startKernel(options: StartKernelOptions = {}): Promise<Kernel> {
  const attempts = options.attempts ?? 3;
  const faults: string[] = [];
  for (let attempt = 1; attempt <= attempts; attempt++) {
    options.signal?.throwIfAborted();
    const file = await createConnectionFile((options.choosePorts ?? freeKernelPorts)());
    try {
      return await startOnce(file, options);
    } catch (fault) {
      options.signal?.throwIfAborted();
      faults.push(`attempt ${attempt}: ${fault instanceof Error ? fault.message : String(fault)}`);
      // Ports are the only cause that another attempt mends; a missing executable stays missing.
      if (fault instanceof Deno.errors.NotFound) break;
    } finally {
      await file.remove();
    }
  }
  throw new KernelStartError(`Cannot start the Deno kernel: ${faults.join("; ")}`);
}

async function startOnce(file: ConnectionFile, options: StartKernelOptions): Promise<Kernel> {
  const process = startKernelProcess({
    connectionFile: file.path,
    connectionFolder: file.folder,
    cwd: options.cwd ?? Deno.cwd(),
    ...(options.env === undefined ? {} : { env: options.env }),
    ...(options.executable === undefined ? {} : { executable: options.executable }),
    ...(options.shell === undefined ? {} : { shell: options.shell }),
  });
  const seconds = options.startTimeout ?? START_TIMEOUT;
  const timer = delay(seconds * 1000);
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(options.signal?.reason);
  options.signal?.addEventListener("abort", onAbort);
  const over = new AbortController();
  const connect = async (): Promise<KernelConnection> => {
    const connection = await connectWhenUp(file, over.signal);
    await makeHeard(connection);
    return connection;
  };
  try {
    const up = await Promise.race([
      connect(),
      aborted.promise,
      process.ended.then(async (status) => {
        await process.stderr.ended;
        throw new Error(`the kernel ended with code ${status.code}: ${process.stderr.take().trim()}`);
      }),
      timer.promise.then(() => {
        throw new Error(`the kernel did not answer within ${seconds} s: ${process.stderr.take().trim()}`);
      }),
    ]);
    process.stderr.take();
    process.stdout.take();
    const kill = async () => {
      up.close();
      await process.kill();
    };
    return { process, connection: up, between: [], kill, [Symbol.asyncDispose]: kill };
  } catch (fault) {
    over.abort();
    await process.kill();
    throw fault;
  } finally {
    timer.clear();
    options.signal?.removeEventListener("abort", onAbort);
  }
}

async function connectWhenUp(file: ConnectionFile, signal: AbortSignal): Promise<KernelConnection> {
  while (true) {
    try {
      return await connectKernel(file, signal);
    } catch (fault) {
      // Nothing tells when the kernel has bound its ports; a refused loopback connection costs some microseconds.
      if (fault instanceof Deno.errors.NetworkUnreachable) throw new Error(NO_LOOPBACK);
      if (!(fault instanceof Deno.errors.ConnectionRefused) || signal.aborted) throw fault;
      await delay(2).promise;
    }
  }
}

/** Installs the prelude and repeats a fence until it is heard: a subscription takes effect some time after it was sent. */
async function makeHeard(connection: KernelConnection): Promise<void> {
  const token = crypto.randomUUID();
  const heard = Promise.withResolvers<void>();
  connection.listen((message) => {
    if (message.type === FENCE_MESSAGE && message.content.token === token) heard.resolve();
  });
  await connection.request("kernel_info_request", {});
  const reply = await executeSilently(connection, PRELUDE);
  if (reply.content.status !== "ok") throw new Error(`the prelude failed: ${JSON.stringify(reply.content)}`);
  let isHeard = false;
  heard.promise.then(() => isHeard = true);
  while (!isHeard) {
    await executeSilently(connection, fenceCode(token));
    const pause = delay(100);
    await Promise.race([heard.promise, pause.promise]);
    pause.clear();
  }
}

/** Runs code that leaves no trace in the notebook: no execution count, no result, no input message to care about. */
export function executeSilently(connection: KernelConnection, code: string): ReturnType<KernelConnection["request"]> {
  return connection.request("execute_request", {
    code,
    silent: true,
    store_history: false,
    user_expressions: {},
    allow_stdin: false,
    stop_on_error: false,
  });
}
