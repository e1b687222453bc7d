import { size } from "./terminal_text.ts";

/** How a kernel process is started. */
export interface StartKernelProcessOptions {
  /** Path of the connection file. */
  readonly connectionFile: string;
  /** Folder of the connection file, deleted with the process if ours dies before it could do so. */
  readonly connectionFolder: string;
  /** Working folder of the kernel: relative imports of cells and the search for deno.json start there. */
  readonly cwd: string;
  /** Variables on top of the fixed ones and of those by which programs find their way about the machine. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** The Deno executable. @default Deno.execPath() */
  readonly executable?: string;
  /** The shell whose watcher ends the kernel when our process is killed; where it is not there, nobody does. @default "/bin/sh" */
  readonly shell?: string;
}

/** A running kernel process and what it prints past the notebook. */
export interface KernelProcess {
  /** Its process id; on POSIX also the id of its process group. */
  readonly pid: number;
  /** Settles when the process has ended. */
  readonly ended: Promise<Deno.CommandStatus>;
  /** What it has written to its own standard output and error. */
  readonly stdout: ProcessOutput;
  /** @see stdout */
  readonly stderr: ProcessOutput;
  /** Kills the process and everything it started, and waits until it is gone. */
  kill(): Promise<void>;
}

// Without colours, zone and language of the machine, the same cell prints the same everywhere.
const FIXED_ENV = { NO_COLOR: "1", TZ: "UTC", LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };

// What Deno and the system need to find programs, packages, folders and the way to the web. All other variables of whoever
// starts a run stay out: a result that depended on one would be another on the next machine, and nothing would tell.
const INHERITED =
  /^(?:PATH|PATHEXT|HOME|TMPDIR|TEMP|TMP|(?:DENO|XDG|NPM_CONFIG)_.*|(?:HTTP|HTTPS|ALL|NO)_PROXY|SSL_CERT_(?:FILE|DIR)|NODE_EXTRA_CA_CERTS|(?:LD|DYLD)_LIBRARY_PATH|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|USERPROFILE|(?:LOCAL)?APPDATA|PROGRAMDATA)$/i;

// Becomes the kernel (exec), after leaving behind a watcher that waits for our end of the pipe to close: whatever way
// our process dies, SIGKILL included, the whole process group dies with it and the key file is gone.
const WATCHED = `exec 3<&0; (read _ <&3; rm -rf "$0"; kill -KILL 0) >/dev/null 2>&1 & exec "$@" </dev/null 3<&-`;

function isProgram(path: string): boolean {
  try {
    const { isFile, mode } = Deno.statSync(path);
    return isFile && ((mode ?? 0) & 0o111) !== 0;
  } catch {
    return false;
  }
}

/**
 * Starts `deno jupyter --kernel` in its own process group.
 * @throws {Deno.errors.NotFound} where the executable or the folder does not exist
 */
export function startKernelProcess(options: StartKernelProcessOptions): KernelProcess {
  const executable = options.executable ?? Deno.execPath();
  const kernelArguments = ["jupyter", "--quiet", "--kernel", "--conn", options.connectionFile];
  const isWindows = Deno.build.os === "windows";
  const inherited = Object.fromEntries(Object.entries(Deno.env.toObject()).filter(([name]) => INHERITED.test(name)));
  // Without a shell (Windows, a small container) nobody ends the kernel when this process is killed.
  const shell = options.shell ?? "/bin/sh";
  const isWatched = !isWindows && isProgram(shell);
  const child = new Deno.Command(isWatched ? shell : executable, {
    args: isWatched ? ["-c", WATCHED, options.connectionFolder, executable, ...kernelArguments] : kernelArguments,
    cwd: options.cwd,
    env: { ...inherited, ...FIXED_ENV, ...options.env },
    clearEnv: true,
    stdin: isWatched ? "piped" : "null",
    stdout: "piped",
    stderr: "piped",
    detached: !isWindows,
  }).spawn();
  const stdout = new ProcessOutput(child.stdout);
  const stderr = new ProcessOutput(child.stderr);
  const kill = async () => {
    await killTree(child);
    await child.status;
    if (isWatched) await child.stdin.close().catch(() => {});
  };
  return { pid: child.pid, ended: child.status, stdout, stderr, kill };
}

/**
 * The text of one standard stream, kept up to a bound, with the means to wait for a mark in it.
 */
export class ProcessOutput {
  static readonly LIMIT = 1 << 20;
  /** Pieces of about this many letters: what comes in drops is put together, what is too much goes piece by piece. */
  static readonly #PIECE = 1 << 16;
  #pieces: string[] = [];
  #length = 0;
  #dropped = 0;
  /** What is waited for, and the end of what came before: it may come in two parts. */
  #awaited: { readonly mark: string; readonly found: () => void; end: string } | null = null;
  /** Settles when the stream has ended. */
  readonly ended: Promise<void>;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.ended = this.#read(stream);
  }

  async #read(stream: ReadableStream<Uint8Array>): Promise<void> {
    try {
      const decoder = new TextDecoder();
      for await (const chunk of stream) this.#append(decoder.decode(chunk, { stream: true }));
    } catch {
      // A broken pipe is the end of the stream; that the process died is told by its status.
    }
  }

  #append(text: string): void {
    const last = this.#pieces.at(-1);
    if (last === undefined || last.length >= ProcessOutput.#PIECE) this.#pieces.push(text);
    else this.#pieces[this.#pieces.length - 1] = last + text;
    this.#length += text.length;
    // The start is dropped and not the end, because the mark that is waited for comes last.
    while (this.#pieces.length > 1 && this.#length - (this.#pieces[0]?.length ?? 0) >= ProcessOutput.LIMIT) {
      const dropped = this.#pieces.shift()?.length ?? 0;
      this.#length -= dropped;
      this.#dropped += dropped;
    }
    const awaited = this.#awaited;
    if (awaited === null) return;
    const seen = awaited.end + text;
    if (seen.includes(awaited.mark)) awaited.found();
    else awaited.end = seen.slice(-awaited.mark.length);
  }

  /** Takes everything up to the mark, waiting for it; the mark itself is dropped. Ends early with the stream. */
  async takeUntil(mark: string): Promise<string> {
    const found = Promise.withResolvers<void>();
    const text = this.#text();
    if (!text.includes(mark)) {
      this.#awaited = { mark, found: found.resolve, end: text.slice(-mark.length) };
      await Promise.race([found.promise, this.ended]);
      this.#awaited = null;
    }
    const end = this.#text().indexOf(mark);
    return end >= 0 ? this.#take(end, mark.length) : this.take();
  }

  /** Takes what there is now. */
  take(): string {
    return this.#take(this.#length, 0);
  }

  #take(length: number, skip: number): string {
    const whole = this.#text();
    const rest = whole.slice(length + skip);
    this.#pieces = rest === "" ? [] : [rest];
    this.#length = rest.length;
    const note = this.#dropped > 0 ? `… ${size(this.#dropped)} left out\n` : "";
    this.#dropped = 0;
    return note + whole.slice(0, length);
  }

  #text(): string {
    return this.#pieces.join("");
  }
}

async function killTree(child: Deno.ChildProcess): Promise<void> {
  if (Deno.build.os === "windows") {
    await new Deno.Command("taskkill", {
      args: ["/PID", String(child.pid), "/T", "/F"],
      stdout: "null",
      stderr: "null",
    })
      .output().catch(() => child.kill("SIGKILL"));
    return;
  }
  try {
    // A negative id names the process group: the kernel, its watcher and what cells have started.
    Deno.kill(-child.pid, "SIGKILL");
  } catch (fault) {
    if (!(fault instanceof Deno.errors.NotFound)) throw fault;
  }
}
