import assert from "node:assert/strict";
import { dirname, join, relative } from "node:path";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** Lower ranks know nothing of higher ones; folders of one rank know nothing of each other. */
const RANKS: Readonly<Record<string, number>> = {
  data: 0,
  statistics: 0.5,
  study: 1,
  survey: 1.5,
  counts: 2,
  comparisons: 3,
  text: 3,
  assessment: 3,
  wording: 4,
  figures: 5,
  tables: 5,
  tidy: 5,
  chapters: 5.5,
  rendering: 6,
  imports: 6.5,
  projects: 6.5,
  page: 7,
  outputs: 7.5,
  notebook: 7.5,
  drift: 8,
  reports: 9,
  commands: 10,
  "": 11,
};

/** Packages that may be imported in one folder only, so that there is one place to change when they do. */
const OWNED_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  papaparse: ["data"],
  linkedom: ["rendering"],
  jsdom: ["rendering"],
  "@resvg/resvg-wasm": ["rendering"],
  "simple-statistics": ["statistics"],
  d3: ["figures", "rendering"],
  hucre: ["rendering", "data"],
  esbuild: ["page"],
  docx: ["rendering"],
  fflate: ["rendering"],
};

interface ImportLine {
  readonly file: string;
  readonly specifier: string;
}

async function importLines(): Promise<readonly ImportLine[]> {
  const files = (await walkFiles("lib")).filter((file) => file.endsWith(".ts"));
  const lines: ImportLine[] = [];
  for (const file of files) {
    const source = await Deno.readTextFile(projectPath(file));
    for (
      const match of source.matchAll(
        /(?:^|\n)(?:import|export)[^;'"]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']/g,
      )
    ) {
      lines.push({ file, specifier: match[1] ?? match[2] ?? "" });
    }
  }
  return lines;
}

function folderOf(file: string): string {
  const inside = relative("lib", file).replaceAll("\\", "/");
  return inside.includes("/") ? inside.slice(0, inside.indexOf("/")) : "";
}

Deno.test("each folder of lib imports only from itself and from lower ranks", async () => {
  const lines = await importLines();
  assert.ok(lines.length > 50, `only ${lines.length} import lines found: the pattern misses them`);
  const wrong = lines.filter(({ specifier }) => specifier.startsWith(".")).map(({ file, specifier }) => {
    const target = join(dirname(file), specifier).replaceAll("\\", "/");
    return { file, target, from: folderOf(file), to: folderOf(target) };
  }).filter(({ from, to }) => {
    if (from === to) return false;
    const [fromRank, toRank] = [RANKS[from], RANKS[to]];
    assert.notEqual(fromRank, undefined, `lib/${from} has no rank`);
    assert.notEqual(toRank, undefined, `lib/${to} has no rank`);
    return !((toRank ?? Infinity) < (fromRank ?? -Infinity));
  }).map(({ file, target }) => `${file} imports ${target}`);
  assert.deepEqual(wrong, []);
});

Deno.test("the README's table of ranks has every folder of lib at its rank, and none that is gone", async () => {
  const readme = await Deno.readTextFile(projectPath("README.md"));
  const [, table = ""] = /\| rank \| folder of `lib\/`[^\n]*\n([^]*?)\n\n/.exec(readme) ?? [];
  const told = table.split("\n").flatMap((row) => {
    const [, rank = "", folders = ""] = row.split("|").map((cell) => cell.trim());
    return [...folders.matchAll(/`(\w+)\/(?:\w+\/)?`/g)].map(([, folder = ""]) => [folder, Number(rank)] as const);
  });
  const { "": _, ...ranks } = RANKS;
  assert.deepEqual(Object.fromEntries(told), ranks);
  assert.equal(told.length, Object.keys(ranks).length, "each folder once");
  for (const [folder] of told) assert.equal((await Deno.stat(projectPath(`lib/${folder}`))).isDirectory, true, folder);
});

Deno.test("a package with one owner is imported nowhere else", async () => {
  const wrong = (await importLines()).filter(({ file, specifier }) => {
    const owners = OWNED_PACKAGES[specifier];
    return owners !== undefined && !owners.includes(folderOf(file));
  }).map(({ file, specifier }) => `${file} imports ${specifier}`);
  assert.deepEqual(wrong, []);
});

Deno.test("nothing in lib but the commands touches the process's arguments or exit", async () => {
  const files = (await walkFiles("lib")).filter((file) => file.endsWith(".ts") && file !== "lib/cli.ts");
  const wrong: string[] = [];
  for (const file of files) {
    if (
      /\bDeno\.(args|exit)\b(?!`)/.test(
        (await Deno.readTextFile(projectPath(file))).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""),
      )
    ) {
      wrong.push(file);
    }
  }
  assert.deepEqual(wrong, []);
});
