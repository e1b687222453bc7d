import { runCell } from "./run_cell.ts";
import { executeSilently, type Kernel, KernelStartError, START_TIMEOUT } from "./start_kernel.ts";

/**
 * Makes sure that this kernel and this runner can see a failure at all: a cell that throws and leaves a rejection
 * behind must come back as failed on both channels. Deno 2.8.2 and 2.8.3 report throwing cells as ok, and a runner that
 * believed them would call every notebook sound. Costs some milliseconds and no execution count.
 *
 * @param timeout seconds for the proof: as many as for a start, for a machine that is busy with other things
 * @throws {KernelStartError} where the kernel ended meanwhile
 * @throws {Error} where the kernel hides a failure, or does not answer
 */
export async function proveKernel(kernel: Kernel, timeout: number = START_TIMEOUT): Promise<void> {
  const code = `Promise.reject(new Error("proof")); throw new Error("proof")`;
  const run = await runCell(kernel, code, { cellNumber: 0, timeout, displays: new Map(), silent: true });
  if (run.ending === "timeout") {
    throw new Error(`Cannot trust the kernel as it did not answer the first cell within ${timeout} s`);
  }
  if (run.ending === "kernel-died") throw endedEarly();
  if (run.ending !== "done" || run.reply?.status !== "error" || run.faults[0]?.kind !== "unhandled-rejection") {
    throw new Error(
      `Cannot trust Deno ${Deno.version.deno} as its kernel reports a throwing cell as ok: current value is ${
        JSON.stringify({ ending: run.ending, reply: run.reply?.status, faults: run.faults })
      }`,
    );
  }
}

/**
 * Has a kernel run what its notebook is to find before the first cell.
 *
 * @throws {KernelStartError} where the kernel ended meanwhile
 */
export async function prepareKernel({ connection }: Kernel, code: readonly string[]): Promise<void> {
  try {
    for (const each of code) await executeSilently(connection, each);
  } catch (fault) {
    throw fault instanceof Deno.errors.ConnectionReset ? endedEarly() : fault;
  }
}

function endedEarly(): KernelStartError {
  return new KernelStartError("Cannot start the Deno kernel: it ended before the first cell");
}
