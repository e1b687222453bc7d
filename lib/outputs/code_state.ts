import { z } from "zod";
import { projectPath } from "../data/project_path.ts";
import { isReplacedByCounts, isSeal, respondentsDataName } from "../data/respondents_data.ts";
import { sha256 } from "../data/sha256.ts";
import { walkFiles } from "../data/folder_entries.ts";
import type { ModuleGraph } from "./module_graph.ts";
import { dataChecksums, readChecksum } from "./read_state.ts";

/**
 * Modules that have a part in whatever any notebook makes: they run it, gather its outputs and draw its pictures.
 * A change of one of them makes every notebook stale.
 */
const RUNNER_MODULES = ["lib/commands/run_into_staging.ts"];

/** Modules that make the committee's page; its script is bundled from files that nothing imports. */
const PAGE_MODULES = ["lib/commands/page_worker.ts", "lib/page/client/main.ts"];

/** Files that take the place of deno.json, or add to it, where they are: there should be none. */
const OTHER_CONFIGS = ["", "notebooks/"].flatMap((folder) =>
  ["deno.json", "deno.jsonc", "package.json"].map((name) => `${folder}${name}`)
).filter((path) => path !== "deno.json");

/** Settings of deno.json that have no part in what comes out. */
const SETTINGS_WITHOUT_EFFECT = ["tasks", "fmt", "lint", "lock", "test", "bench", "exclude", "publish"];

/** Checksums of all code that can have a part in an output, by path, and of the data as they are before anything is run. */
export interface CodeState {
  /** Of all files of code that are there; of deno.json only what has a part in what comes out. */
  readonly checksums: ReadonlyMap<string, string>;
  /** Of each file and folder of `data/`, when this was read. */
  readonly data: ReadonlyMap<string, string>;
  /** Paths of the code behind a notebook's results: what its cells load, what runs it, packages, compiler options. */
  codeOfCells(sources: readonly string[]): readonly string[];
  /** Checksum of what stands behind the names that cells take from `#lib`. */
  linksOfCells(sources: readonly string[]): string;
  /** Packages that the given modules load themselves. */
  packagesOf(modules: readonly string[]): ReadonlySet<string>;
  /** Paths of the code behind the page and the workbook. */
  readonly codeOfPage: readonly string[];
}

/** Everything besides its cells and its data that a result depends on, as it is today. */
export async function readCodeState(graph: ModuleGraph): Promise<CodeState> {
  const own = new Map([
    ["deno.json", settingsChecksum(await Deno.readTextFile(projectPath("deno.json")))],
    ["deno.lock", sha256(await Deno.readFile(projectPath("deno.lock")))],
    ...OTHER_CONFIGS.map((path) => [path, readChecksum(path)] as const).filter(([, checksum]) => checksum !== ""),
  ]);
  const configs = ["deno.json", "deno.lock", ...OTHER_CONFIGS];
  const client = [...graph.checksums.keys()].filter((path) => path.startsWith("lib/page/client/"));
  const runner = graph.closure(RUNNER_MODULES);
  // Notebooks that load the same modules get the same list, not one that is alike.
  const lists = new Map<readonly string[], readonly string[]>();
  const withRunner = (loaded: readonly string[]) => {
    const list = lists.get(loaded) ?? unique([...configs, ...runner, ...loaded]);
    lists.set(loaded, list);
    return list;
  };
  return {
    checksums: new Map([...own, ...graph.checksums]),
    data: dataChecksums(),
    codeOfCells: (sources) => withRunner(graph.closureOfCells(sources)),
    linksOfCells: (sources) => sha256(graph.linksOfCells(sources).join("\n")).slice(0, 12),
    packagesOf: graph.packagesOf,
    codeOfPage: unique([...configs, ...graph.closure(PAGE_MODULES), ...client]),
  };
}

/** Checksum of the settings of a deno.json that have a part in what comes out, in whatever order they stand. */
export function settingsChecksum(text: string): string {
  const { imports, compilerOptions, nodeModulesDir, ...others } = z.record(z.string(), z.json()).parse(
    JSON.parse(text),
  );
  const rest = Object.entries(others).filter(([name]) => !SETTINGS_WITHOUT_EFFECT.includes(name))
    .sort(([a], [b]) => a < b ? -1 : 1);
  return sha256(JSON.stringify([imports, compilerOptions, nodeModulesDir, ...rest]));
}

/** Data files that the page may depend on: all of them, respondents' data by the names under which they are told. */
export async function dataOfPage(): Promise<readonly string[]> {
  const all = await walkFiles("data");
  const has = (path: string) => all.includes(path);
  const files = all.filter((path) => !path.endsWith(".md") && !isSeal(path) && !isReplacedByCounts(path, has));
  return unique(files.map((path) => respondentsDataName(path) ?? path));
}

/** Checksums of code cells: of source and tags, by which it is told whether a cell is still the one that was run. */
export function cellChecksums(cells: readonly CellContent[]): readonly string[] {
  return cells.map(({ source, tags }) => sha256(JSON.stringify([source, tags])).slice(0, 12));
}

/** The part of a code cell that its result depends on. */
export interface CellContent {
  readonly source: string;
  readonly tags: readonly string[];
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].sort();
}
