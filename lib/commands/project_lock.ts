import { isReadOnlyError } from "../data/read_only_error.ts";
import { projectPath } from "../data/project_path.ts";

/** The variable that names the folder to the other threads of a run. */
const SHARED = "REPORT_WORK_FOLDER";

/**
 * Folder for what a run leaves while it goes; never committed. In a checkout that this user may not write, it is a
 * new one in the machine's temporary folder, the user's alone: so a check can be run there, too, with reports elsewhere.
 */
export const WORK_FOLDER = workFolder(projectPath(".report"));

function workFolder(own: string): string {
  try {
    Deno.mkdirSync(own, { recursive: true });
    Deno.openSync(`${own}/lock`, { create: true, write: true }).close();
  } catch (error) {
    if (isReadOnlyError(error)) return elsewhere() ?? own;
    // A command without the right to write needs no such folder; whatever else is wrong is told by who uses it.
  }
  return own;
}

/** A new folder for this run, the same for all its threads, which is gone when it ends; `null` for a task that may not have one. */
function elsewhere(): string | null {
  const shared = Deno.env.get(SHARED);
  if (shared !== undefined) return shared;
  let folder: string;
  try {
    folder = Deno.makeTempDirSync({ prefix: "report-" });
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) return null;
    throw error;
  }
  Deno.env.set(SHARED, folder);
  globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));
  return folder;
}

/**
 * Takes the project for one run, so that two runs never write `outputs/` at once.
 *
 * The operating system frees the lock when the process ends, however it ends: a killed run leaves no lock behind.
 *
 * @returns a disposable that frees it; `null` when another run has it.
 */
export async function lockProject(): Promise<Disposable | null> {
  await Deno.mkdir(WORK_FOLDER, { recursive: true });
  const file = await Deno.open(`${WORK_FOLDER}/lock`, { create: true, write: true });
  if (await file.tryLock(true)) return { [Symbol.dispose]: () => file.close() };
  file.close();
  return null;
}
