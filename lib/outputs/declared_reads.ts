import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { projectPath } from "../data/project_path.ts";
import { sidecarPath } from "../data/source.ts";
import type { TouchedPath } from "./kernel_audit.ts";

/** What a notebook read, sorted into what the cache knows how to follow and what it does not. */
export interface SortedReads {
  /** Files and folders of `data/`, and files the notebook declares; from the project's top level, sorted. */
  readonly reads: readonly string[];
  /** Modules of `lib/`, sorted. */
  readonly modules: readonly string[];
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
 * sidecar, its own outputs, and packages, whose versions the lock file pins. What else it reads must be declared.
 */
export async function sortReads(
  touched: readonly TouchedPath[],
  { staging, declared = [] }: SortReadsOptions,
): Promise<SortedReads> {
  const root = projectPath("");
  const own = [staging, packageCache(), "/dev"];
  const reads = new Set<string>();
  const modules = new Set<string>();
  const undeclared: UndeclaredRead[] = [];
  for (const { path, cellNumber } of touched) {
    if (own.some((folder) => isInside(path, folder))) continue;
    const inside = isInside(path, root) ? relative(root, path).split(sep).join("/") : null;
    const add = (reason: string) => undeclared.push({ path: inside ?? path, cellNumber, reason });
    if (inside === null) add("it lies outside the project, so that nobody else has it: bring it into data/");
    else if (inside.startsWith("lib/")) modules.add(inside);
    else if (inside === "deno.json" || inside === "deno.lock" || inside === "notebooks") continue;
    else if (declared.some((path) => inside === path || inside.startsWith(`${path}/`))) reads.add(inside);
    else if (inside !== "data" && !inside.startsWith("data/")) {
      add(
        inside.startsWith("outputs/")
          ? "it is made by notebooks, whose order must not matter: take the value from #lib"
          : 'it is no data: bring it into data/, or name it in "check": { "reads": […] } of the notebook\'s metadata',
      );
    } else if (await hasSource(inside)) reads.add(inside);
    else add("it has no sidecar that says where it is from: add one and run deno task seal");
  }
  return { reads: [...reads].sort(), modules: [...modules].sort(), undeclared };
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
  return way === "" || (!way.startsWith("..") && !way.includes(":"));
}

/** Where Deno keeps packages, found from one of them. */
function packageCache(): string {
  const zod = fileURLToPath(import.meta.resolve("zod"));
  const at = zod.replaceAll("\\", "/").lastIndexOf("/npm/");
  return at === -1 ? projectPath("node_modules") : zod.slice(0, at);
}
