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

/**
 * Starts `deno jupyter --kernel` in its own process group.
 * @throws {Deno.errors.NotFound} where the executable or the folder does not exist
 */
export function startKernelProcess(options: StartKernelProcessOptions): KernelProcess {
  const executable = options.executable ?? Deno.execPath();
  const kernelArguments = ["jupyter", "--quiet", "--kernel", "--conn", options.connectionFile];
  const isWindows = Deno.build.os === "windows";
  const inherited = Object.fromEntries(Object.entries(Deno.env.toObject()).filter(([name]) => INHERITED.test(name)));
  const child = new Deno.Command(isWindows ? executable : "/bin/sh", {
    args: isWindows ? kernelArguments : ["-c", WATCHED, options.connectionFolder, executable, ...kernelArguments],
    cwd: options.cwd,
    env: { ...inherited, ...FIXED_ENV, ...options.env },
    clearEnv: true,
    stdin: isWindows ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
    detached: !isWindows,
  }).spawn();
  const stdout = new ProcessOutput(child.stdout);
  const stderr = new ProcessOutput(child.stderr);
  const kill = async () => {
    await killTree(child);
    await child.status;
    if (!isWindows) await child.stdin.close().catch(() => {});
  };
  return { pid: child.pid, ended: child.status, stdout, stderr, kill };
}

/**
 * The text of one standard stream, kept up to a bound, with the means to wait for a mark in it.
 */
export class ProcessOutput {
  static readonly LIMIT = 1 << 20;
  #text = "";
  #dropped = 0;
  #changed = Promise.withResolvers<void>();
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
    this.#wake();
  }

  #append(text: string): void {
    this.#text += text;
    const excess = this.#text.length - ProcessOutput.LIMIT;
    if (excess > 0) {
      // The start is dropped and not the end, because the mark that is waited for comes last.
      this.#text = this.#text.slice(excess);
      this.#dropped += excess;
    }
    this.#wake();
  }

  #wake(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }

  /** Takes everything up to the mark, waiting for it; the mark itself is dropped. Ends early with the stream. */
  async takeUntil(mark: string): Promise<string> {
    let ended = false;
    this.ended.then(() => ended = true);
    while (true) {
      const end = this.#text.indexOf(mark);
      if (end >= 0) return this.#take(end, mark.length);
      if (ended) return this.take();
      await Promise.race([this.#changed.promise, this.ended]);
    }
  }

  /** Takes what there is now. */
  take(): string {
    return this.#take(this.#text.length, 0);
  }

  #take(length: number, skip: number): string {
    const text = this.#text.slice(0, length);
    this.#text = this.#text.slice(length + skip);
    const note = this.#dropped > 0 ? `[… ${this.#dropped} characters dropped …]\n` : "";
    this.#dropped = 0;
    return note + text;
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
