/** Milliseconds within which a second signal is the same: `deno task` hands on what the terminal has sent to all already. */
const SAME_SIGNAL = 500;

/** Progress bars hide it. */
const SHOW_CURSOR = "\x1b[?25h\n";

/**
 * A signal that Ctrl-C (SIGINT) and SIGTERM abort, so that a run can end its kernels and leave everything whole. Whoever
 * cannot wait for that presses Ctrl-C again: then it ends at once. That is safe, too, as what is written appears whole or not
 * at all, and kernels end with the process that started them.
 *
 * @param leave ends the process
 */
export function onInterruption(leave: () => void): AbortSignal {
  const interruption = new AbortController();
  let first = 0;
  const interrupt = () => {
    const now = performance.now();
    if (!interruption.signal.aborted) {
      first = now;
      interruption.abort(new DOMException("Interrupted", "AbortError"));
    } else if (now - first > SAME_SIGNAL) {
      if (Deno.stderr.isTerminal()) Deno.stderr.writeSync(new TextEncoder().encode(SHOW_CURSOR));
      leave();
    }
  };
  for (const signal of Deno.build.os === "windows" ? ["SIGINT"] as const : ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, interrupt);
  }
  return interruption.signal;
}

/**
 * Waits for something, but no longer than until a signal is aborted.
 *
 * @throws the signal's reason when it is
 */
export async function untilAborted<Result>(result: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return await result;
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", onAbort);
  try {
    return await Promise.race([result, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
