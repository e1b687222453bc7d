import assert from "node:assert/strict";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { projectPath } from "../../lib/data/project_path.ts";

const config: {
  readonly imports: Readonly<Record<string, string>>;
  readonly tasks: Readonly<Record<string, { readonly command: string; readonly description: string }>>;
  readonly lock: { readonly frozen: boolean };
} = JSON.parse(await Deno.readTextFile(projectPath("deno.json")));
const packages = Object.entries(config.imports).filter(([name]) => name !== "#lib");

Deno.test("every dependency is from npm at an exact version, and the lock file is frozen", () => {
  for (const [name, address] of packages) {
    assert.match(address, /^npm:(@[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+(?:-r\.\d+)?$/, name);
  }
  assert.equal(config.lock.frozen, true);
});

Deno.test("every dependency is listed in CONTRIBUTING with its licence and what it is for", async () => {
  const contributing = await Deno.readTextFile(projectPath(".github/CONTRIBUTING.md"));
  const rows = contributing.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const listed = rows.filter(([, name, licence, purpose]) => name !== "" && licence !== "" && purpose !== "")
    .map(([, name]) => name ?? "");
  for (const [name] of packages) {
    const found = listed.some((entry) =>
      entry === name || (entry.endsWith("*") && name.startsWith(entry.slice(0, -1)))
    );
    assert.ok(found, `${name} is not listed`);
  }
});

Deno.test("every task has a description, and uses nothing that Deno's own shell lacks", () => {
  for (const [name, { command, description }] of Object.entries(config.tasks)) {
    assert.ok(description.length > 10, name);
    assert.match(
      command,
      /^deno run (?:-A|(?:--[\w-]+(?:=[\w.,]+)? )*?--[\w-]+(?:=[\w.,]+)?) [\w/.]+( [\w-]+)*( && deno run -A [\w/.]+)*$/,
      name,
    );
  }
});

Deno.test("the README names the pinned version wherever it names npx", async () => {
  for (const file of ["README.md", ".ci/run"]) {
    const text = await Deno.readTextFile(projectPath(file));
    const versions = new Set([...text.matchAll(/npx -y deno@([\d.]+)/g)].map((match) => match[1]));
    assert.deepEqual([...versions], ["2.9.6"], file);
  }
});

/** Packages that a cell which only loads and counts has no use for. */
const WHEN_NEEDED = ["budoux", "cli-progress", "docx", "linkedom", "ml-matrix"];

Deno.test("packages that few cells need are loaded when they are needed, not by importing #lib", async () => {
  const eager = new RegExp(String.raw`^import (?!defer |type )[^;"]*"(?:${WHEN_NEEDED.join("|")})"`, "m");
  assert.match('import { parseHTML } from "linkedom";', eager);
  assert.doesNotMatch('import defer * as linkedom from "linkedom";', eager);
  const files = (await walkFiles("lib", { root: projectPath("") })).filter((file) => file.endsWith(".ts"));
  const texts = await Promise.all(files.map((file) => Deno.readTextFile(projectPath(file))));
  assert.deepEqual(files.filter((_, at) => eager.test(texts[at] ?? "")), []);
  // Nor is a document opened before the first picture, but for the second of two runs.
  const opens = files.filter((_, at) => /^(?:const|let) [^=]*= await svgDocument\(/m.test(texts[at] ?? ""));
  assert.deepEqual(opens, []);
});
