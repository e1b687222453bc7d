import { posix } from "node:path";
import type { ReadOptions } from "../data/read_source.ts";
import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";
import { walkFiles } from "../data/walk_files.ts";

/** The modules of `lib/` as they lie on the disk, and which of them loads which. */
export interface ModuleGraph {
  /** SHA-256 of each file of `lib/`, by path from the project's top level. */
  readonly checksums: ReadonlyMap<string, string>;
  /** The given modules and all that they load, directly or not; sorted. A path that is no file of `lib/` is left out. */
  closure(entries: readonly string[]): readonly string[];
  /** All that code loads which is in no file, such as the cells of a notebook, through the names it takes from `#lib`. */
  closureOfCells(sources: readonly string[]): readonly string[];
  /** What stands behind each name that code takes from `#lib`: two that differ are other code, though all files be the same. */
  linksOfCells(sources: readonly string[]): readonly string[];
}

/** The one module that notebooks import. */
export const LIBRARY_MODULE = "lib/mod.ts";

/**
 * Reads which modules of `lib/` load which, by their import lines: what has to be run again when one of them changes.
 *
 * `lib/mod.ts` only passes names on: of it, code depends on the modules behind the names that it imports, and not on all
 * others. Types need no module. Files that a module opens by `new URL("./…", import.meta.url)` count as loaded.
 */
export async function readModuleGraph(options: ReadOptions = {}): Promise<ModuleGraph> {
  const root = options.root ?? projectPath("");
  const files = await walkFiles("lib", { root });
  // Read one after the other: for some hundred small files that is several times as fast as all at once.
  const texts = new Map(files.map((file) => [file, Deno.readTextFileSync(`${root}/${file}`)] as const));
  const checksums = new Map([...texts].map(([file, text]) => [file, sha256(text)]));
  const edges = new Map<string, readonly string[]>();
  const edgesOf = (file: string): readonly string[] => {
    const known = edges.get(file);
    if (known !== undefined) return known;
    const found = file.endsWith(".ts") ? loadedModules(texts.get(file) ?? "", file) : [];
    edges.set(file, found);
    return found;
  };
  const closure = (entries: readonly string[]) => {
    const reached = new Set<string>();
    const queue = [...entries];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (reached.has(file) || !texts.has(file)) continue;
      reached.add(file);
      queue.push(...edgesOf(file));
    }
    return [...reached].sort();
  };
  const exported = exportedNames(texts.get(LIBRARY_MODULE) ?? "");
  return {
    checksums,
    closure,
    closureOfCells(sources) {
      const text = sources.join("\n;\n");
      const names = namesFromLibrary(text);
      const behind = names?.map((name) => exported.get(name)?.module ?? LIBRARY_MODULE) ?? [LIBRARY_MODULE];
      return closure([...behind, ...loadedModules(text, "notebooks/notebook.ipynb")]);
    },
    linksOfCells(sources) {
      const names = namesFromLibrary(sources.join("\n;\n"));
      if (names === null) return [`* ${checksums.get(LIBRARY_MODULE)}`];
      return [...new Set(names)].sort().map((name) =>
        `${name} ${exported.get(name)?.original} ${exported.get(name)?.module}`
      );
    },
  };
}

const FROM = /(?:^|\n)[ \t]*(?:import|export)\b(?![ \t]+type\b)[^;'"]*?\bfrom\s*["']([^"']+)["']/g;
const BARE = /(?:^|\n)[ \t]*import\s*["']([^"']+)["']/g;
const DYNAMIC = /\bimport\(\s*["'`]([^"'`]+)["'`]/g;
const ASSET = /\bnew URL\(\s*["'`](\.[^"'`$]*)["'`$]/g;

/** Files that a module loads, as paths from the project's top level; packages are left out: the lock file tells of them. */
function loadedModules(text: string, file: string): readonly string[] {
  return [FROM, BARE, DYNAMIC, ASSET].flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => match[1] ?? "")
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => posix.join(posix.dirname(file), specifier));
}

/** The module behind each name that `lib/mod.ts` exports, and what it is called there. */
function exportedNames(text: string): ReadonlyMap<string, { readonly module: string; readonly original: string }> {
  const names = new Map<string, { readonly module: string; readonly original: string }>();
  for (const match of text.matchAll(/(?:^|\n)export\s*(?:type\s*)?\{([^}]*)\}\s*from\s*["'](\.[^"']+)["']/g)) {
    const module = posix.join(posix.dirname(LIBRARY_MODULE), match[2] ?? "");
    for (const part of parts(match[1] ?? "")) {
      const [original = part, name = original] = part.split(/\s+as\s+/);
      names.set(name, { module, original });
    }
  }
  return names;
}

/** The names that code takes from `#lib`; `null` when it takes the whole module. */
function namesFromLibrary(text: string): readonly string[] | null {
  const names: string[] = [];
  for (const match of text.matchAll(/\bimport\b([^;'"]*?)\bfrom\s*["']#lib["']|\bimport\(\s*["'`]#lib["'`]/g)) {
    const clause = (match[1] ?? "*").trim();
    if (/^type\b/.test(clause)) continue;
    const list = /^\{([^}]*)\}$/.exec(clause);
    if (list === null) return null;
    names.push(...parts(list[1] ?? "").map((part) => part.split(/\s+as\s+/)[0] ?? part));
  }
  return names;
}

/** The names in braces, without those that are types. */
function parts(clause: string): readonly string[] {
  return clause.replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, "").split(",").map((part) => part.trim())
    .filter((part) => part !== "" && !/^type\s/.test(part));
}
