import { projectPath } from "../../lib/data/project_path.ts";
import { type LeasedFolder, leaseFolder } from "./leased_folder.ts";
import { mirrorFiles } from "./mirror_files.ts";
import { warmCommands } from "./warm_commands.ts";

/** A copy of the project on another path, to run commands in; disposed of with its folder. */
export interface ProjectCopy extends AsyncDisposable {
  readonly folder: string;
  /** Runs a command of the copy's `lib/cli.ts`: with an environment of its own in a new process, otherwise in one that stays. */
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
  /** Whether what its commands keep for a moment lies in the copy, so that their processes can be told from others. @default false */
  readonly keepsTemporary?: boolean;
}

/** Where a copy's commands keep something for a moment, if there. */
const TEMPORARY = ".temporary";

/** Where a run keeps page and workbook for the next: to make them takes longer than all else that a small project does. */
const KEPT_PAGE = ".report/page";

/** Where it keeps what it has drawn: who changes data draws most figures as they were. */
const KEPT_PICTURES = ".report/png";

/** Copies the project to a folder of its own, with some or all of its notebooks. */
export async function copyProject(
  { notebooks, keepsTemporary = false }: CopyProjectOptions = {},
): Promise<ProjectCopy> {
  const lease = await leaseFolder({ keeps: true });
  const { folder } = lease;
  const files = new Map<string, string>();
  for (const part of [...PARTS, KEPT_PAGE, KEPT_PICTURES]) {
    for (const path of filesOf(part)) files.set(path, projectPath(path));
  }
  for (const path of files.keys()) {
    const [, name] = /^notebooks\/(.*)\.ipynb$/.exec(path) ?? [];
    if (name !== undefined && notebooks?.includes(name) === false) files.delete(path);
  }
  await mirrorFiles(files, { folder, index: `${folder}.json` });
  // A folder may be empty, but it is there.
  const folders = ["notebooks", "outputs", ...keepsTemporary ? [TEMPORARY] : []];
  for (const part of folders) await Deno.mkdir(`${folder}/${part}`, { recursive: true });
  return runnerIn(lease, keepsTemporary ? { TMPDIR: `${folder}/${TEMPORARY}` } : {});
}

/** A folder as a project to run commands in, with these variables; disposed of with it. */
export function runnerIn(lease: LeasedFolder, env: Readonly<Record<string, string>> = {}): ProjectCopy {
  const { folder } = lease;
  // A task that runs these tests says where its user was; here the user is in the copy.
  const own = { NO_COLOR: "1", INIT_CWD: folder, ...env };
  const warm = warmCommands(folder, { env: own });
  const command = (args: readonly string[], { env = {} }: RunCopyOptions = {}) =>
    new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "lib/cli.ts", ...args],
      cwd: folder,
      env: { ...own, ...env },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    });
  return {
    folder,
    async run(args, options) {
      const { env, timeout } = options ?? {};
      if (env === undefined) return await warm.run(args, { timeout });
      const child = command(args, options).spawn();
      const timer = timeout === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), timeout * 1000);
      const { code, stdout, stderr } = await child.output();
      clearTimeout(timer);
      return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
    },
    start: (args, options) => command(args, options).spawn(),
    async [Symbol.asyncDispose]() {
      await warm[Symbol.asyncDispose]();
      await lease[Symbol.asyncDispose]();
    },
  };
}

/** Copies a file or folder into a new place, without pictures, hidden files and other editions. */
export function copyInto(from: string, to: string): void {
  if (!Deno.statSync(from).isDirectory) return Deno.copyFileSync(from, to);
  Deno.mkdirSync(to, { recursive: true });
  for (const name of namesIn(from)) copyInto(`${from}/${name}`, `${to}/${name}`);
}

/** Paths of the files of a part of the project, of those that a copy takes along. */
function filesOf(path: string): readonly string[] {
  const whole = projectPath(path);
  try {
    if (!Deno.statSync(whole).isDirectory) return [path];
    return namesIn(whole).flatMap((name) => filesOf(`${path}/${name}`));
  } catch (error) {
    // What a run keeps need not be there, and another one may make it anew just now: the copy then makes its own.
    if (error instanceof Deno.errors.NotFound && path.startsWith(".report/")) return [];
    throw error;
  }
}

function namesIn(folder: string): readonly string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name)
    .filter((name) => !name.endsWith(".png") && !name.startsWith(".") && name !== "variants");
}
