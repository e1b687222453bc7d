import { projectPath } from "../../lib/data/project_path.ts";
import { type LeasedFolder, leaseFolder } from "./leased_folder.ts";

/** A copy of the project on another path, to run commands in; disposed of with its folder. */
export interface ProjectCopy extends AsyncDisposable {
  readonly folder: string;
  /** Runs a command of the copy's `lib/cli.ts`. */
  run(args: readonly string[], options?: RunCopyOptions): Promise<CommandResult>;
  /** Starts one without waiting for it. */
  start(args: readonly string[], options?: RunCopyOptions): Deno.ChildProcess;
}

/** Environment of a command in a copy. */
export interface RunCopyOptions {
  /** Variables added to this process's own. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** Seconds after which the command is killed; its code is then 137. @default never */
  readonly timeout?: number;
}

/** What a command said and how it ended. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the copy takes along; PNG files and variants with other parameters are not committed, and so are not in a fresh checkout. */
const PARTS = ["lib", "data", "notebooks", "outputs", "deno.json", "deno.lock"] as const;

/** How the project is copied. */
export interface CopyProjectOptions {
  /** Names of the notebooks that the copy has. @default all */
  readonly notebooks?: readonly string[];
}

/** Where a run keeps page and workbook for the next: to make them takes longer than all else that a small project does. */
const KEPT_PAGE = ".report/page";

/** Where it keeps what it has drawn: who changes data draws most figures as they were. */
const KEPT_PICTURES = ".report/png";

/** Copies the project to a folder of its own, with some or all of its notebooks. */
export async function copyProject(options: CopyProjectOptions = {}): Promise<ProjectCopy> {
  const lease = await leaseFolder();
  const { folder } = lease;
  for (const part of PARTS) copyInto(projectPath(part), `${folder}/${part}`);
  const { notebooks } = options;
  for (const kept of [KEPT_PAGE, KEPT_PICTURES]) {
    // Another run may make it anew just now; then the copy has to make its own.
    try {
      copyInto(projectPath(kept), `${folder}/${kept}`);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  if (notebooks !== undefined) {
    for await (const { name } of Deno.readDir(`${folder}/notebooks`)) {
      if (!notebooks.includes(name.replace(/\.ipynb$/, ""))) await Deno.remove(`${folder}/notebooks/${name}`);
    }
  }
  return runnerIn(lease);
}

/** A folder as a project to run commands in; disposed of with it. */
export function runnerIn(lease: LeasedFolder): ProjectCopy {
  const { folder } = lease;
  const command = (args: readonly string[], { env = {} }: RunCopyOptions = {}) =>
    new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "lib/cli.ts", ...args],
      cwd: folder,
      // A task that runs these tests says where its user was; here the user is in the copy.
      env: { NO_COLOR: "1", INIT_CWD: folder, ...env },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    });
  return {
    folder,
    async run(args, options) {
      const child = command(args, options).spawn();
      const { timeout } = options ?? {};
      const timer = timeout === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), timeout * 1000);
      const { code, stdout, stderr } = await child.output();
      clearTimeout(timer);
      return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
    },
    start: (args, options) => command(args, options).spawn(),
    [Symbol.asyncDispose]: () => lease[Symbol.asyncDispose](),
  };
}

/**
 * Copies a file or folder, without pictures, hidden files and other editions.
 *
 * One file after the other, each waited for: for a thousand small files that takes half of the processor time.
 */
export function copyInto(from: string, to: string): void {
  if (!Deno.statSync(from).isDirectory) return Deno.copyFileSync(from, to);
  Deno.mkdirSync(to, { recursive: true });
  for (const { name } of Deno.readDirSync(from)) {
    if (!name.endsWith(".png") && !name.startsWith(".") && name !== "variants") {
      copyInto(`${from}/${name}`, `${to}/${name}`);
    }
  }
}
