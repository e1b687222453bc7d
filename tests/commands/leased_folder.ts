import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectPath } from "../../lib/data/project_path.ts";
import { sha256 } from "../../lib/data/sha256.ts";

/** A folder outside the project that is nobody else's until it is disposed of. */
export interface LeasedFolder extends AsyncDisposable {
  readonly folder: string;
}

/** What {@linkcode leaseFolder} gives. */
export interface LeaseFolderOptions {
  /**
   * Whether the folder keeps what lay in it, for whoever has it next; otherwise it is empty, and goes when it is disposed of.
   * @default false
   */
  readonly keeps?: boolean;
}

/** What all of them have in their path, a blank among it: a project may lie in a folder with any name. */
const LEASES = join(tmpdir(), `project copies ${sha256(projectPath("")).slice(0, 8)}`);

/**
 * Takes the first free one of a row of folders whose paths are the same in every run.
 *
 * Deno keeps what it made of a module by the module's path. In a folder with a new name every command makes the whole of
 * `lib/` anew, which takes several times as long as the command itself; in these only the first run ever does.
 *
 * Whose a folder is, the system decides by a lock, which ends with the process that holds it, however that ends.
 */
export async function leaseFolder({ keeps = false }: LeaseFolderOptions = {}): Promise<LeasedFolder> {
  await Deno.mkdir(LEASES, { recursive: true });
  for (let number = 1;; number++) {
    // All names are as long as one another: none is the beginning of another when processes are looked for by it.
    const folder = join(LEASES, `${keeps ? 1 : 0}${String(number).padStart(2, "0")}`);
    const lock = await Deno.open(`${folder}.lock`, { create: true, write: true });
    if (!await lock.tryLock(true)) {
      lock.close();
      continue;
    }
    if (!keeps) await remove(folder);
    await Deno.mkdir(folder, { recursive: true });
    return {
      folder,
      async [Symbol.asyncDispose]() {
        if (!keeps) await remove(folder);
        lock.close();
      },
    };
  }
}

/** Removes what folders keep that nobody holds: the last thing that a run of all tests does. */
export async function clearFolders(): Promise<void> {
  for await (const { name } of Deno.readDir(LEASES)) {
    if (!name.endsWith(".lock")) continue;
    using lock = await Deno.open(join(LEASES, name), { write: true });
    if (await lock.tryLock(true)) await remove(join(LEASES, name.replace(/\.lock$/, "")));
  }
}

async function remove(folder: string): Promise<void> {
  await Deno.remove(folder, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
}
