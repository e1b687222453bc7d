import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";
import { walkFiles } from "../data/walk_files.ts";
import type { ModuleGraph } from "./module_graph.ts";

/**
 * Modules that have a part in whatever any notebook makes: they run it, gather its outputs and draw its pictures.
 * A change of one of them makes every notebook stale.
 */
const RUNNER_MODULES = ["lib/commands/run_into_staging.ts"];

/** Modules that make the committee's page; its script is bundled from files that nothing imports. */
const PAGE_MODULES = ["lib/page/start_report_page.ts", "lib/page/client/main.ts"];

/** Checksums of all code that can have a part in an output, by path. */
export interface CodeState {
  readonly checksums: ReadonlyMap<string, string>;
  /** Paths of the code behind a notebook's results: what its cells load, what runs it, packages, compiler options. */
  codeOfCells(sources: readonly string[]): readonly string[];
  /** Checksum of what stands behind the names that cells take from `#lib`. */
  linksOfCells(sources: readonly string[]): string;
  /** Paths of the code behind the page and the workbook. */
  readonly codeOfPage: readonly string[];
}

/** Everything besides its cells and its data that a result depends on, as it is today. */
export async function readCodeState(graph: ModuleGraph): Promise<CodeState> {
  const config = JSON.parse(await Deno.readTextFile(projectPath("deno.json"))) as Record<string, unknown>;
  const own = new Map([
    // Tasks, format and lint rules have no part in what comes out.
    ["deno.json", sha256(JSON.stringify([config.imports, config.compilerOptions, config.nodeModulesDir]))],
    ["deno.lock", sha256(await Deno.readFile(projectPath("deno.lock")))],
  ]);
  const client = [...graph.checksums.keys()].filter((path) => path.startsWith("lib/page/client/"));
  const runner = graph.closure(RUNNER_MODULES);
  return {
    checksums: new Map([...own, ...graph.checksums]),
    codeOfCells: (sources) => unique([...own.keys(), ...runner, ...graph.closureOfCells(sources)]),
    linksOfCells: (sources) => sha256(graph.linksOfCells(sources).join("\n")).slice(0, 12),
    codeOfPage: unique([...own.keys(), ...graph.closure(PAGE_MODULES), ...client]),
  };
}

/** Data files that the page may depend on: all of them. */
export async function dataOfPage(): Promise<readonly string[]> {
  return (await walkFiles("data")).filter((path) => !path.endsWith(".md"));
}

/** Checksums of code cells: of source and tags, by which it is told whether a cell is still the one that was run. */
export function cellChecksums(cells: readonly RecipeCell[]): readonly string[] {
  return cells.map(({ source, tags }) => sha256(JSON.stringify([source, tags])).slice(0, 12));
}

/** The part of a code cell that its result depends on. */
export interface RecipeCell {
  readonly source: string;
  readonly tags: readonly string[];
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].sort();
}
