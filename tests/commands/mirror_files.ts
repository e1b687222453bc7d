import { dirname, join } from "node:path";

/** A file of a copy and the one it was copied from, as both lay then. */
type Looks = readonly [copy: string, source: string];

/** Milliseconds in which a file may change again without its times telling. */
const COARSEST_TIME = 50;

/**
 * Makes a folder hold these files and nothing else, and copies only what does not lie there from the last time: of a thousand
 * small files most are as they were, and to write and delete them takes longer than many a command.
 *
 * A file counts as the one that was copied when its place on the disk, its size and its times are the same on both sides. The
 * time of its last change of any kind nobody can set back; Deno tells it to the second. Only who wrote a file within the second
 * in which it was copied, and then gave it its former time, could deceive this: no test of a copy does.
 *
 * @param files absolute path of each file's source, by its path in the folder
 * @param options the folder, and a file beside it that keeps how all lay
 */
export async function mirrorFiles(
  files: ReadonlyMap<string, string>,
  { folder, index }: { readonly folder: string; readonly index: string },
): Promise<void> {
  const known = readIndex(index);
  const kept = new Map<string, Looks>();
  const folders = new Set([...files.keys()].flatMap(foldersAbove));
  const clear = (below: string): void => {
    for (const { name, isDirectory } of [...Deno.readDirSync(join(folder, below))]) {
      const path = below === "" ? name : `${below}/${name}`;
      if (isDirectory && folders.has(path)) {
        clear(path);
        continue;
      }
      const looks = known.get(path);
      const source = files.get(path);
      const isSame = looks !== undefined && source !== undefined && looks[0] === lookOf(join(folder, path)) &&
        looks[1] === lookOf(source);
      if (isSame) kept.set(path, looks);
      else Deno.removeSync(join(folder, path), { recursive: true });
    }
  };
  clear("");
  for (const path of folders) Deno.mkdirSync(join(folder, path), { recursive: true });
  const copied = new Map<string, string>();
  for (const [path, source] of files) {
    if (kept.has(path)) continue;
    try {
      // How it lay before it was read: what changes meanwhile is copied the next time.
      const before = lookOf(source);
      Deno.copyFileSync(source, join(folder, path));
      copied.set(path, before);
    } catch (error) {
      // What a run keeps for the next may go while it is read.
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  if (copied.size > 0) await new Promise((resolve) => setTimeout(resolve, 2 * COARSEST_TIME));
  const looks = [...copied].map(([path, before]) => [path, [lookOf(join(folder, path)), before]] as const);
  Deno.writeTextFileSync(index, JSON.stringify([...kept, ...looks]));
}

/** A file's place on the disk, size, mode and times; of one that changed a moment ago nothing that will come up again. */
function lookOf(path: string): string {
  const { ino, size, mode, mtime, ctime, isFile } = Deno.lstatSync(path);
  const isTelling = isFile && ctime !== null && Number(mtime) < Date.now() - COARSEST_TIME;
  return isTelling ? `${ino} ${size} ${mode} ${Number(mtime)} ${Number(ctime)}` : crypto.randomUUID();
}

function foldersAbove(path: string): readonly string[] {
  const above = dirname(path);
  return above === "." ? [] : [...foldersAbove(above), above];
}

function readIndex(path: string): ReadonlyMap<string, Looks> {
  try {
    return new Map(JSON.parse(Deno.readTextFileSync(path)));
  } catch {
    // Not there, or cut off: all is copied.
    return new Map();
  }
}
