import { projectPath } from "../data/project_path.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { sha256 } from "../data/sha256.ts";
import { lockProject, WORK_FOLDER } from "./project_lock.ts";

/** Where it is kept how all lay when nothing was stale; of this machine only, never committed. */
const KEPT = `${WORK_FOLDER}/fresh.json`;

/** Folders of which every file has a part in whether something is stale, with what this machine remembers of answers. */
const FOLDERS = ["lib", "data", "notebooks", "outputs", ".report/respondents"];

/** Files of which the same holds, there or not; a run that was killed leaves the last one. */
const FILES = ["deno.json", "deno.jsonc", "package.json", "deno.lock", ".report/outputs"];

/** Milliseconds in which a file may change again without its times telling: some systems count in twos of seconds. */
const COARSEST_TIME = 2000;

/** Where and when {@linkcode look} looks. */
export interface LookOptions extends ReadOptions {
  /**
   * Milliseconds of the clock by which what changed a moment ago is told.
   * @default the computer's own
   */
  readonly now?: number;
}

/** How everything lay that decides whether something is stale. */
export interface Look {
  /** Of every path with size, place on the disk and times; `null` where these tell too little. */
  readonly checksum: string | null;
  /** Paths outside `data/` on which notebooks depend. */
  readonly reads: readonly string[];
}

/**
 * Looks at the size and times of everything that decides whether something is stale; reads no file.
 *
 * Any program can set the time of a file's content. That of its last change of any kind is the system's own: a file that was
 * written or put in another's place never looks as before. Where that time is not kept, where links are, and where something
 * changed a moment ago and may change again in the same moment, there is no checksum.
 *
 * @param reads paths outside `data/` on which notebooks depend
 */
export function look(
  reads: readonly string[],
  { root = projectPath(""), now = Date.now() }: LookOptions = {},
): Look {
  const lines = [`Deno ${Deno.version.deno}`];
  let isTelling = true;
  const add = (path: string): void => {
    const found = statOf(`${root}/${path}`);
    if (found === null) return void lines.push(`${path} -`);
    const { size, mtime, ctime, ino, isSymlink } = found;
    if (isSymlink || mtime === null || ctime === null) isTelling = false;
    if (Math.max(Number(mtime), Number(ctime)) > now - COARSEST_TIME) isTelling = false;
    lines.push(`${path} ${size} ${ino} ${Number(mtime)} ${Number(ctime)}`);
  };
  const walk = (folder: string): void => {
    add(folder);
    for (const { name, isDirectory } of entriesOf(`${root}/${folder}`)) {
      if (isDirectory) walk(`${folder}/${name}`);
      else add(`${folder}/${name}`);
    }
  };
  for (const folder of FOLDERS) walk(folder);
  for (const file of [...FILES, ...reads]) add(file);
  // Folders are listed in no particular order.
  return { checksum: isTelling ? sha256(lines.sort().join("\n")) : null, reads };
}

function statOf(path: string): Deno.FileInfo | null {
  try {
    return Deno.lstatSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function entriesOf(folder: string): readonly Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(folder)];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/** Whether all notebooks are asked for as they are, and only what is stale of them. */
export function isPlain(
  { force = false, notebooks, parameters }: {
    readonly force?: boolean;
    readonly notebooks?: readonly string[];
    readonly parameters?: ReadonlyMap<string, string>;
  },
): boolean {
  return !force && notebooks === undefined && (parameters?.size ?? 0) === 0;
}

/**
 * What was said when nothing was stale, where all lies exactly as it did then; otherwise `null`, and everything has to be read
 * to know.
 */
export async function knownFresh(): Promise<string | null> {
  try {
    using lock = await lockProject();
    // Another run is writing: whoever waits for the lock in earnest says so.
    if (lock === null) return null;
    const { checksum, reads, said } = JSON.parse(Deno.readTextFileSync(KEPT));
    return typeof said === "string" && typeof checksum === "string" && look(reads).checksum === checksum ? said : null;
  } catch {
    // Not there, cut off, or something cannot be looked at: whoever reads it all tells.
    return null;
  }
}

/**
 * Keeps that nothing was stale.
 *
 * @param seen how all lay before it was read, so that what changed meanwhile is noticed the next time
 */
export async function keepFresh({ checksum, reads }: Look, said: string): Promise<void> {
  if (checksum !== null) await Deno.writeTextFile(KEPT, JSON.stringify({ checksum, reads, said }));
}
