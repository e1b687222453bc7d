import { posix } from "node:path";
import { z } from "zod";
import type { ReadOptions } from "../data/read_source.ts";
import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";
import { walkFiles } from "../data/folder_entries.ts";
import { address, loads } from "./module_loads.ts";
import { LIBRARY_MODULE, namesFromLibrary, passedOn } from "./passed_on.ts";

/** The modules of `lib/` as they lie on the disk, and which of them loads which. */
export interface ModuleGraph {
  /** SHA-256 of each file of `lib/`, by path from the project's top level. */
  readonly checksums: ReadonlyMap<string, string>;
  /**
   * The given modules and all that they load, directly or not; sorted. What they load and is not there is among them, so
   * that a module that went is missed; what lies outside `lib/` is not: whoever runs code learns what that reads.
   */
  closure(entries: readonly string[]): readonly string[];
  /** Whether a module loads a file itself: as one that it imports, or by its address. */
  isLoaded(path: string): boolean;
  /** Packages that the given modules load themselves, by the names that they load them by. */
  packagesOf(modules: readonly string[]): ReadonlySet<string>;
  /** All that code loads which is in no file, such as the cells of a notebook, through the names it takes from `#lib`. */
  closureOfCells(sources: readonly string[]): readonly string[];
  /** What stands behind each name that code takes from `#lib`: two that differ are other code, though all files be the same. */
  linksOfCells(sources: readonly string[]): readonly string[];
}

/** Reads which modules of `lib/` load which: what has to be run again when one of them changes. See {@linkcode moduleGraph}. */
export async function readModuleGraph(options: ReadOptions = {}): Promise<ModuleGraph> {
  const root = options.root ?? projectPath("");
  const files = await walkFiles("lib", { root });
  // Read one after the other: for some hundred small files that is several times as fast as all at once.
  const contents = new Map(files.map((file) => [file, Deno.readFileSync(`${root}/${file}`)] as const));
  const config = configSchema.parse(JSON.parse(await Deno.readTextFile(`${root}/deno.json`)));
  return moduleGraph(contents, config);
}

const configSchema = z.object({ imports: z.record(z.string(), z.string()).default({}) });

/**
 * Which modules load which, by the text of their imports; no compiler is asked, as the answer must be there in a moment.
 *
 * `lib/mod.ts` only passes names on: of it, code depends on the modules behind the names that it imports, and not on all
 * others. Types need no module. Files that a module opens by `new URL("./…", import.meta.url)` count as loaded. What can
 * be read in two ways is read so that too much is loaded and not too little: code that finds out when it runs what it
 * imports depends on everything.
 *
 * @param files content by path from the project's top level
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const graph = moduleGraph(new Map([["lib/a.ts", 'import { b } from "./b.ts";'], ["lib/b.ts", ""]]));
 * assert.deepEqual(graph.closure(["lib/a.ts"]), ["lib/a.ts", "lib/b.ts"]);
 * ```
 */
export function moduleGraph(
  files: ReadonlyMap<string, Uint8Array | string>,
  { imports = {} }: {
    /** Short names of modules, as in deno.json. @default {} */
    readonly imports?: Readonly<Record<string, string>>;
  } = {},
): ModuleGraph {
  const { textOf, loaded, edgesOf, closure } = readerOf(files, imports);
  const { names: exported, always } = passedOn(textOf(LIBRARY_MODULE));
  return {
    checksums: new Map([...files].map(([file, content]) => [file, sha256(content)])),
    closure,
    isLoaded(path) {
      // Whoever loads it names it, or puts its address together: no other module is read for all that it loads.
      const name = posix.basename(path);
      const mayLoad = (text: string) => text.includes(name) || text.includes("new URL(");
      return [...files.keys()].some((file) => isCode(file) && mayLoad(textOf(file)) && edgesOf(file).includes(path));
    },
    packagesOf(modules) {
      const specifiers = modules.filter(isCode).flatMap((file) => [...loads(textOf(file)).specifiers]);
      return new Set(specifiers.filter((specifier) => /^[^.#/]/.test(specifier)).map(packageName));
    },
    closureOfCells(sources) {
      const text = sources.join("\n;\n");
      const names = namesFromLibrary(text);
      const modules = names?.map((name) => exported.get(name)?.module ?? LIBRARY_MODULE) ?? [LIBRARY_MODULE];
      const others = loaded(text.replaceAll(/(["'`])#lib\1/g, '""'), "notebooks/notebook.ipynb");
      return closure([...modules, ...(modules.length > 0 ? always.map(({ module }) => module) : []), ...others]);
    },
    linksOfCells(sources) {
      const names = namesFromLibrary(sources.join("\n;\n"));
      if (names === null) return [`* ${sha256(files.get(LIBRARY_MODULE) ?? "")}`];
      const taken = [...new Set(names)].sort();
      return [
        ...taken.map((name) => `${name} ${exported.get(name)?.original} ${exported.get(name)?.module}`),
        ...(taken.length > 0 ? always.map(({ name, module }) => `${name}() ${module}`) : []),
      ];
    },
  };
}

/** What a set of files says of which of them load which. */
interface GraphReader {
  readonly textOf: (file: string) => string;
  /** Modules and files that a text loads when it stands at a path. */
  readonly loaded: (text: string, file: string) => readonly string[];
  /** What a file loads itself. */
  readonly edgesOf: (file: string) => readonly string[];
  /** Modules that are loaded with some, themselves among them, in order. */
  readonly closure: (entries: readonly string[]) => readonly string[];
}

function readerOf(
  files: ReadonlyMap<string, Uint8Array | string>,
  imports: Readonly<Record<string, string>>,
): GraphReader {
  const textOf = (file: string) => {
    const content = files.get(file) ?? "";
    return typeof content === "string" ? content : new TextDecoder().decode(content);
  };
  const loaded = (text: string, file: string) => {
    const { specifiers, folders, isOpen } = loads(text);
    if (isOpen) return [...files.keys()];
    const addresses = [...specifiers].map((specifier) => address(specifier, { file, imports }));
    const inFolders = folders.map((folder) => posix.join(posix.dirname(file), folder))
      .filter((folder) => folder.startsWith("lib/"));
    return [
      ...addresses.filter((path) => path !== null),
      ...inFolders.flatMap((folder) => [...files.keys()].filter((path) => path.startsWith(folder))),
    ];
  };
  const edges = new Map<string, readonly string[]>();
  const edgesOf = (file: string): readonly string[] => {
    const known = edges.get(file);
    if (known !== undefined) return known;
    const found = isCode(file) ? loaded(textOf(file), file) : [];
    edges.set(file, found);
    return found;
  };
  const closures = new Map<string, readonly string[]>();
  const closure = (entries: readonly string[]) => {
    // Most notebooks load the same modules.
    const key = entries.join("\n");
    const known = closures.get(key);
    if (known !== undefined) return known;
    const reached = new Set<string>();
    const queue = [...entries];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (reached.has(file) || !/^lib\/.*[^/]$/.test(file)) continue;
      reached.add(file);
      queue.push(...edgesOf(file));
    }
    const sorted = [...reached].sort();
    closures.set(key, sorted);
    return sorted;
  };
  return { textOf, loaded, edgesOf, closure };
}

/** A package is loaded whole or by one of its parts: `node:fs/promises`, `@scope/name/part`. */
function packageName(specifier: string): string {
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

/** Whether a file is a module of code, by its name. */
export function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}
