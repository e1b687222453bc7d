/**
 * Puts a finished staging folder in the place of another in one step, so that a run killed at any moment leaves the old
 * folder or the new one, whole.
 *
 * Linux and macOS can exchange two names atomically, but no portable call reaches that; it is asked for through the C
 * library. Elsewhere (Windows) two renames follow each other, and {@linkcode recoverFolder} mends a kill between them.
 *
 * @param staging Finished folder; afterwards it holds the former content, if there was one.
 * @param target Folder to replace; may be missing.
 */
export async function exchangeFolders(staging: string, target: string): Promise<void> {
  if (!(await exists(target))) return await Deno.rename(staging, target);
  if (exchangeAtomically(staging, target)) return;
  const former = formerName(staging);
  await Deno.rename(target, former);
  await Deno.rename(staging, target);
  await Deno.rename(former, staging);
}

/**
 * Brings back a target folder that is missing because a run was killed between two renames.
 *
 * @returns whether something had to be mended.
 */
export async function recoverFolder(staging: string, target: string): Promise<boolean> {
  const former = formerName(staging);
  if (await exists(target) || !(await exists(former))) return false;
  await Deno.rename(former, target);
  return true;
}

function formerName(staging: string): string {
  return `${staging}.former`;
}

async function exists(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

const AT_CURRENT_FOLDER = -100;
const LINUX_RENAME_EXCHANGE = 2;
const MACOS_RENAME_SWAP = 2;

function exchangeAtomically(first: string, second: string): boolean {
  try {
    if (Deno.build.os === "linux") {
      const library = Deno.dlopen("libc.so.6", {
        renameat2: { parameters: ["i32", "buffer", "i32", "buffer", "u32"], result: "i32" },
      });
      const result = library.symbols.renameat2(
        AT_CURRENT_FOLDER,
        cString(first),
        AT_CURRENT_FOLDER,
        cString(second),
        LINUX_RENAME_EXCHANGE,
      );
      library.close();
      return result === 0;
    }
    if (Deno.build.os === "darwin") {
      const library = Deno.dlopen("libSystem.dylib", {
        renamex_np: { parameters: ["buffer", "buffer", "u32"], result: "i32" },
      });
      const result = library.symbols.renamex_np(cString(first), cString(second), MACOS_RENAME_SWAP);
      library.close();
      return result === 0;
    }
    return false;
  } catch (error) {
    // Without the right to ask the C library two renames would be taken in silence, each time.
    if (error instanceof Deno.errors.NotCapable) throw error;
    // No such library or call (musl, an old kernel, an unusual file system): the two renames do.
    return false;
  }
}

function cString(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text + "\0");
}
