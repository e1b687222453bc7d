import { isAbsolute, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { projectPath } from "../data/project_path.ts";
import { isSeal, respondentsDataName } from "../data/respondents_data.ts";
import { sidecarPath } from "../data/source.ts";
import type { TouchedPath } from "./kernel_audit.ts";
import { isCode, type ModuleGraph, readModuleGraph } from "./module_graph.ts";

/** What a notebook read, sorted into what the cache knows how to follow and what it does not. */
export interface SortedReads {
  /** Files and folders of `data/`, and files the notebook declares; from the project's top level, sorted. */
  readonly reads: readonly string[];
  /** Everything else that is of no matter to the machine or the packages, each with a sentence that says why it may not be. */
  readonly undeclared: readonly UndeclaredRead[];
}

/** A path that a notebook must not read. */
export interface UndeclaredRead extends TouchedPath {
  readonly reason: string;
}

/** Options of {@linkcode sortReads}. */
export interface SortReadsOptions {
  /** Folder that the notebook saves into: its own. */
  readonly staging: string;
  /** Paths from the project's top level that the notebook declares in `metadata.check.reads`. @default [] */
  readonly declared?: readonly string[];
}

/**
 * Sorts what a notebook's kernel touched.
 *
 * A result can only be trusted to be fresh when all that it depends on is known. So a notebook may read data that have a
 * sidecar, what it saved itself, and packages, whose versions the lock file pins. What else it reads must be declared.
 */
export async function sortReads(
  touched: readonly TouchedPath[],
  { staging, declared = [] }: SortReadsOptions,
): Promise<SortedReads> {
  const root = projectPath("").replace(/[\\/]$/, "");
  const own = [staging, packageCache(), "/dev"];
  const reads = new Set<string>();
  const undeclared: UndeclaredRead[] = [];
  for (const touch of touched) {
    const { permission, path } = touch;
    const isFile = permission === "read";
    if (isFile && own.some((folder) => isInside(path, folder))) continue;
    const inside = isFile && isInside(path, root) ? relative(root, path).split(sep).join("/") : null;
    // A seal says nothing that the sealed file does not say.
    if (inside !== null && isSeal(inside)) continue;
    const name = inside === null ? null : respondentsDataName(inside) ?? inside;
    const add = (reason: string) =>
      undeclared.push({ ...touch, path: name === "" ? "the project" : name ?? path, reason });
    if (!isFile) add(OTHER_ACCESS[permission] ?? "it is of this machine");
    else if (inside === null) add("it lies outside the project, so that nobody else has it: bring it into data/");
    else if (inside === "deno.json" || inside === "deno.lock" || inside === "notebooks") continue;
    else if (inside.startsWith("outputs/")) {
      add("it is made by notebooks, whose order must not matter: take the value from #lib");
    } else if (inside.startsWith("lib/") && !mayRead(inside, declared)) {
      if (await isLoaded(inside)) continue;
      add("nothing tells which module reads it: there, open it by new URL and import.meta.url");
    } else if (!mayRead(inside, declared)) {
      add('it is no data: bring it into data/, or name it in "check": { "reads": […] } of the notebook\'s metadata');
    } else if (!isInside(await realPath(path), await realPath(root))) {
      add("it is a link to a place outside the project, so that nobody else has it: bring it into data/");
    } else if (isData(inside) && !await hasSource(inside)) {
      add("it has no sidecar that says where it is from: add one and run deno task seal");
    } else reads.add(name ?? inside);
  }
  return { reads: [...reads].sort(), undeclared };
}

/** Why a notebook must not do what is not reading a file. */
const OTHER_ACCESS: Readonly<Record<string, string>> = {
  net: "it is on the network, and what comes from there changes: bring it into data/",
  import: "it is on the web: add the package to deno.json",
  run: "what it answers is known to nobody: bring its result into data/",
  ffi: "it is a library of this machine",
};

/** Whether a notebook may read a path of the project, from its top level: data, and what it declares. */
export function mayRead(path: string, declared: readonly string[]): boolean {
  return isData(path) || declared.some((name) => {
    const folder = posix.normalize(name).replace(/\/$/, "");
    return path === folder || path.startsWith(`${folder}/`);
  });
}

function isData(path: string): boolean {
  return path === "data" || path.startsWith("data/");
}

/** Whether a file of `lib/` is code, or a file that the modules which open it name. */
async function isLoaded(path: string): Promise<boolean> {
  return isCode(path) || (await (graph ??= readModuleGraph())).isLoaded(path);
}

/** Read once: all kernels of a run load the same `lib/`. */
let graph: Promise<ModuleGraph> | undefined;

/** Where a path leads; the path itself where there is nothing. */
async function realPath(path: string): Promise<string> {
  return await Deno.realPath(path).catch(() => path);
}

/** Whether a path of `data/` is a folder, a sidecar, a file with a sidecar, or not there at all. */
async function hasSource(path: string): Promise<boolean> {
  if (path.endsWith(".source.json")) return true;
  const found = await Deno.stat(projectPath(path)).catch(() => null);
  if (found === null || found.isDirectory) return true;
  return await Deno.stat(projectPath(sidecarPath(path))).then(() => true, () => false);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith("..") && !isAbsolute(way);
}

/** Where Deno keeps packages, found from one of them. */
function packageCache(): string {
  const zod = fileURLToPath(import.meta.resolve("zod"));
  const at = zod.replaceAll("\\", "/").lastIndexOf("/npm/");
  return at === -1 ? projectPath("node_modules") : zod.slice(0, at);
}
