import { projectPath } from "../data/project_path.ts";

/** Folder for what a run leaves while it goes; never committed. */
export const WORK_FOLDER = projectPath(".report");

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
