import { z } from "zod";
import { delay } from "./delay.ts";
import { beginCellCode, FAULT_MESSAGE, FENCE_MESSAGE, fenceCode, type PreludeFault } from "./kernel_prelude.ts";
import type { JupyterMessage } from "./jupyter_message.ts";
import { CellOutputs, type DisplayRegistry } from "./notebook_outputs.ts";
import { executeSilently, type Kernel } from "./start_kernel.ts";

/** How one cell is run. */
export interface RunCellOptions {
  /** Number of the cell, by which faults name their origin. */
  readonly cellNumber: number;
  /** Seconds until the kernel is killed. */
  readonly timeout: number;
  /** The kernel's displays. */
  readonly displays: DisplayRegistry;
  /** Leaves no trace in the kernel's count of executions. @default false */
  readonly silent?: boolean;
  /** Code sent after the fence, to give late code its chance. @default none */
  readonly settle?: string;
  /** Folder whose path is cut out of error outputs. @default none */
  readonly root?: string;
  /** Ends the run and kills the kernel. @default never */
  readonly signal?: AbortSignal;
}

/** What a cell did. */
export interface CellRun {
  /** How it ended; after all but "done" the kernel is gone. */
  readonly ending: "done" | "timeout" | "kernel-died";
  /** How the kernel's process ended, if it did by itself. */
  readonly exit: Deno.CommandStatus | undefined;
  /** What the kernel's reply said; undefined if there was none. */
  readonly reply: z.output<typeof replyContent> | undefined;
  /** Everything it printed and displayed, errors included. */
  readonly outputs: CellOutputs;
  /** Faults outside the protocol, also of earlier cells. */
  readonly faults: readonly PreludeFault[];
  /** What the kernel's process printed past the notebook. */
  readonly stdout: string;
  /** @see stdout */
  readonly stderr: string;
}

const replyContent = z.object({
  status: z.enum(["ok", "error"]),
  execution_count: z.int().optional(),
  ename: z.string().default(""),
  evalue: z.string().default(""),
  traceback: z.array(z.string()).default([]),
});

const fenceContent = z.object({ token: z.string(), marked: z.boolean() });
const faultContent = z.object({
  cell: z.int(),
  kind: z.enum(["unhandled-rejection", "uncaught-error", "late-output", "undeclared-read", "undeclared-write"]),
  name: z.string(),
  message: z.string(),
  stack: z.string(),
});

/**
 * Runs the code of one cell and gathers everything that belongs to it.
 *
 * Outputs may come after the kernel has said that it is idle, so a fence follows: a token on each channel (iopub's
 * displays, iopub's streams, the process's standard output and error), before which everything is the cell's.
 *
 * @throws the signal's reason where it was aborted; the kernel is killed
 */
export async function runCell(kernel: Kernel, code: string, options: RunCellOptions): Promise<CellRun> {
  const { connection, process } = kernel;
  const heard = hearCell(kernel, options);
  const timer = delay(options.timeout * 1000);
  const aborted = Promise.withResolvers<"aborted">();
  const onAbort = () => aborted.resolve("aborted");
  if (options.signal?.aborted) onAbort();
  options.signal?.addEventListener("abort", onAbort);
  try {
    const end = await Promise.race([
      executeCell(kernel, code, { ...options, heard }).catch((fault: unknown) => ({ fault })),
      connection.closed.then((fault) => ({ fault })),
      timer.promise.then(() => "timeout" as const),
      aborted.promise,
    ]);
    const { outputs, faults } = heard;
    if (typeof end === "object" && "stdout" in end) {
      return { ending: "done", exit: undefined, reply: heard.reply, outputs, faults, ...end };
    }
    // Where the connection broke, the kernel's end is on its way, with what it said last. Whatever else is wrong is told at once.
    const exit = typeof end === "object" && isBroken(end.fault)
      ? await Promise.race([
        connection.closed.then(() => process.ended),
        timer.promise.then(() => undefined),
        aborted.promise.then(() => undefined),
      ])
      : undefined;
    await kernel.kill();
    if (end === "aborted") throw options.signal?.reason;
    options.signal?.throwIfAborted();
    // A message that cannot be read is no death of the kernel: it must not pass as one.
    if (end !== "timeout" && exit === undefined && end.fault !== undefined) throw end.fault;
    const ending = end === "timeout" ? "timeout" : "kernel-died";
    const printed = { stdout: process.stdout.take(), stderr: process.stderr.take() };
    return { ending, exit, reply: heard.reply, outputs, faults, ...printed };
  } finally {
    connection.listen((message) => kernel.between.push(message));
    timer.clear();
    options.signal?.removeEventListener("abort", onAbort);
  }
}

/** What is heard of a cell while it runs. */
interface HeardCell {
  /** Marks the end of the cell on every channel. */
  readonly token: string;
  readonly outputs: CellOutputs;
  readonly faults: PreludeFault[];
  reply: z.output<typeof replyContent> | undefined;
  /** Settles when the token has come on iopub, in displays and in streams. */
  readonly fence: Promise<z.output<typeof fenceContent>>;
}

/** Listens to a kernel, from what it told since the cell before. */
function hearCell({ connection, between }: Kernel, { displays, root }: RunCellOptions): HeardCell {
  const token = `[notebook fence ${crypto.randomUUID()}]`;
  const outputs = new CellOutputs(displays, root);
  const faults: PreludeFault[] = [];
  const broadcastsDone = Promise.withResolvers<z.output<typeof fenceContent>>();
  const streamsDone = Promise.withResolvers<void>();
  const hear = (message: JupyterMessage) => {
    if (message.type === FENCE_MESSAGE) {
      const fence = fenceContent.parse(message.content);
      if (fence.token === token) broadcastsDone.resolve(fence);
    } else if (message.type === FAULT_MESSAGE) {
      faults.push(faultContent.parse(message.content));
    } else if (message.type === "stream" && String(message.content.text).includes(token)) {
      streamsDone.resolve();
    } else {
      outputs.add(message);
    }
  };
  // What an earlier cell's timers did meanwhile must not be lost: it is a fault of that cell.
  for (const message of between.splice(0)) hear(message);
  connection.listen(hear);
  const fence = Promise.all([broadcastsDone.promise, streamsDone.promise]).then(([fence]) => fence);
  return { token, outputs, faults, reply: undefined, fence };
}

/** Sends a cell and its fence, and gives what the process printed past the notebook. */
async function executeCell(
  { connection, process }: Kernel,
  code: string,
  { heard, cellNumber, settle, silent = false }: RunCellOptions & { readonly heard: HeardCell },
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const { token } = heard;
  const request = {
    code,
    silent,
    store_history: !silent,
    user_expressions: {},
    allow_stdin: false,
    stop_on_error: false,
  };
  // One after the other: two requests in one go meet Nagle's algorithm and cost 40 ms.
  await executeSilently(connection, beginCellCode(cellNumber));
  heard.reply = replyContent.parse((await connection.request("execute_request", request)).content);
  if (settle !== undefined) await executeSilently(connection, settle);
  const fenced = await executeSilently(connection, fenceCode(token));
  if (fenced.content.status !== "ok") throw new Error(`the fence failed: ${JSON.stringify(fenced.content)}`);
  const { marked } = await heard.fence;
  return {
    stdout: marked ? await process.stdout.takeUntil(token) : process.stdout.take(),
    stderr: marked ? await process.stderr.takeUntil(token) : process.stderr.take(),
  };
}

/** Whether a fault says no more than that the other side is gone. */
function isBroken(fault: unknown): boolean {
  return fault === undefined || fault instanceof Deno.errors.ConnectionReset ||
    fault instanceof Deno.errors.BrokenPipe || fault instanceof Deno.errors.ConnectionAborted ||
    fault instanceof Deno.errors.UnexpectedEof || fault instanceof Deno.errors.BadResource;
}
