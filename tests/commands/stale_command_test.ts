import assert from "node:assert/strict";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { type CodeCell, parseNotebook, serializeNotebook } from "../../lib/notebook/notebook_format.ts";
import { notebookText } from "../faults/broken_project.ts";
import { copyProject, type ProjectCopy } from "./project_copy.ts";

const PROJECT = 'import { loadReport, openOutputs, reportTable } from "#lib";\n' +
  'await openOutputs("1_project").save(reportTable(await loadReport(), "1-3:project"));';
const SURVEYS = 'import { loadReport, loadSurveys } from "#lib";\n' +
  "const surveys = await loadSurveys({ report: await loadReport() });\nsurveys.length;";

/** A copy of the project with a notebook of one table and one that looks through all surveys, both fresh. */
async function freshProject(): Promise<ProjectCopy> {
  const copy = await copyProject({ notebooks: [] });
  await Deno.writeTextFile(`${copy.folder}/notebooks/1_project.ipynb`, notebookText({ cells: [PROJECT] }));
  await Deno.writeTextFile(`${copy.folder}/notebooks/2_surveys.ipynb`, notebookText({ cells: ["1 + 1;", SURVEYS] }));
  const { code, stderr } = await copy.run(["report"]);
  assert.equal(code, 0, stderr);
  return copy;
}

/** What `check --stale` says, one line each, "fresh" for nothing stale; its exit code must agree. */
async function staleLines(copy: ProjectCopy, args: readonly string[] = []): Promise<readonly string[]> {
  const { code, stdout, stderr } = await copy.run(["check", "--stale", ...args]);
  const lines = stdout.trimEnd().split("\n");
  const isFresh = lines.length === 1 && lines[0]?.startsWith("Fresh: ") === true;
  assert.equal(code, isFresh ? 0 : 1, stdout + stderr);
  return isFresh ? ["fresh"] : lines.map((line) => line.replace(/^stale: /, ""));
}

/** Files of a copy that are written, or deleted by `null`, while `work` is done. */
async function withFiles(
  { folder }: ProjectCopy,
  files: Readonly<Record<string, string | Uint8Array | null>>,
  work: () => Promise<void>,
): Promise<void> {
  const before = new Map<string, Uint8Array | null>();
  const write = async (path: string, content: string | Uint8Array | null) => {
    if (content === null) await Deno.remove(`${folder}/${path}`);
    else {await Deno.writeFile(
        `${folder}/${path}`,
        typeof content === "string" ? new TextEncoder().encode(content) : content,
      );}
  };
  for (const [path, content] of Object.entries(files)) {
    before.set(path, await Deno.readFile(`${folder}/${path}`).catch(() => null));
    await write(path, content);
  }
  await work();
  for (const [path, content] of before) await write(path, content);
}

Deno.test("check --stale names what changed and whom it concerns, and runs nothing", async () => {
  await using copy = await freshProject();
  const read = (path: string) => Deno.readTextFile(`${copy.folder}/${path}`);
  assert.deepEqual(await staleLines(copy), ["fresh"]);
  const [first, second, page] = ["1_project", "2_surveys", "report.html, tables.xlsx and report.docx"];
  const all = (reason: string) => [first, second, page].map((name) => `${name} (${reason})`);
  const becomes = async (files: Parameters<typeof withFiles>[1], expected: readonly string[]) =>
    await withFiles(copy, files, async () => {
      assert.deepEqual(await staleLines(copy), expected, Object.keys(files).join());
    });

  const sidecar = "data/study/events.source.json";
  await becomes(
    { [sidecar]: (await read(sidecar)).replace("{", '{ "comment": "checked again",') },
    all(`${sidecar} changed`),
  );
  const events = "data/study/events.csv";
  await becomes({ [events]: (await read(events)).replaceAll("\n", "\r\n") }, all(`${events} changed`));
  // Whoever looks for events that surveys bring along sees which files the study has.
  const listed = `data/study changed, ${events} is gone`;
  await becomes({ [events]: null }, [`${first} (${events} is gone)`, `${second} (${listed})`, `${page} (${listed})`]);
  const codebook = "data/surveys/soka-training-1/codebook.json";
  await becomes({ [codebook]: `${await read(codebook)}\n` }, [
    `${second} (${codebook} changed)`,
    `${page} (${codebook} changed)`,
  ]);

  const deep = "lib/data/parse_csv.ts";
  await becomes({ [deep]: `${await read(deep)}// a remark\n` }, all(`${deep} changed`));
  const drawing = "lib/figures/timeline_drawing.ts";
  await becomes({ [drawing]: `${await read(drawing)}// a remark\n` }, [`${page} (${drawing} changed)`]);
  const table = "lib/reports/fy2021/tables/framework_contents.ts";
  assert.match(
    (await staleAfterDeleting(copy, table)).join("\n"),
    /^1_project \(lib\/reports\/fy2021\/tables\/framework_contents\.ts is gone\)$/m,
  );
  await becomes({ "lib/mod.ts": `${await read("lib/mod.ts")}\n// nothing else\n` }, ["fresh"]);

  const config = await read("deno.json");
  await becomes({ "deno.json": config.replace('"tasks": {', '"tasks": { "own": "true",') }, ["fresh"]);
  await becomes({ "deno.json": config.replace('"strict": true', '"strict": false') }, all("deno.json changed"));
  await becomes({ "deno.lock": `${await read("deno.lock")} ` }, all("deno.lock changed"));
  await becomes(
    { "notebooks/deno.json": '{ "imports": { "#lib": "../other.ts" } }' },
    all("notebooks/deno.json is new"),
  );

  const csv = "outputs/tables/1-3_project.csv";
  await becomes({ [csv]: `${await read(csv)}x` }, [`${first} (${csv} is missing or changed)`]);
  await becomes({ [csv]: null }, [`${first} (${csv} is missing or changed)`]);
  const manifest = await read("outputs/manifest.json");
  const unknown = [`${first} (not run yet)`, `${second} (not run yet)`, `${page} (not made yet)`];
  await becomes({ "outputs/manifest.json": manifest.replace('"format": 2', '"format": 1') }, unknown);
  await becomes({ "outputs/manifest.json": null }, unknown);
  await becomes(
    { "outputs/manifest.json": manifest.replace(/"deno": "[^"]+"/, '"deno": "2.9.1"') },
    all(`Deno is ${Deno.version.deno} and was 2.9.1`),
  );
});

function changed(cell: CodeCell, changes: Partial<Pick<CodeCell, "source" | "metadata" | "outputs">>): CodeCell {
  return Object.assign(structuredClone(cell), changes);
}

async function staleAfterDeleting(copy: ProjectCopy, path: string): Promise<readonly string[]> {
  let lines: readonly string[] = [];
  await withFiles(copy, { [path]: null }, async () => {
    lines = await staleLines(copy);
  });
  return lines;
}

Deno.test("check --stale follows cells, tags and what is shown; text, metadata, times and line ends leave all fresh", async () => {
  await using copy = await freshProject();
  const path = `${copy.folder}/notebooks/2_surveys.ipynb`;
  const text = await Deno.readTextFile(path);
  const notebook = parseNotebook(text, path);
  const [one, two] = notebook.cells;
  if (one?.cell_type !== "code" || two?.cell_type !== "code") assert.fail("it has two code cells");
  const staleWith = async (cells: typeof notebook.cells, metadata = notebook.metadata) => {
    await Deno.writeTextFile(path, serializeNotebook({ ...notebook, cells, metadata }));
    return await staleLines(copy);
  };
  const only = (reason: string) => [`2_surveys (${reason})`];
  assert.deepEqual(await staleWith([changed(one, { source: "1 + 2;" }), two]), only("cell 1 changed"));
  assert.deepEqual(
    await staleWith([two, one]),
    only("cell 1 changed, cell 2 changed, what the notebook shows changed"),
  );
  assert.deepEqual(
    await staleWith([one, changed(two, { metadata: { tags: ["skip-execution"] } })]),
    only("cell 2 changed"),
  );
  assert.deepEqual(await staleWith([one, changed(two, { outputs: [] })]), only("what the notebook shows changed"));
  assert.match((await staleWith([one])).join(), /^2_surveys \(it has 1 code cells and had 2, .*shows changed\)$/);

  const markdown = { cell_type: "markdown" as const, metadata: {}, source: "## 新しい節" };
  assert.deepEqual(await staleWith([markdown, one, markdown, two]), ["fresh"]);
  const metadata = { ...notebook.metadata, authors: [{ name: "花子" }], check: { rtol: 0.1, reads: ["README.md"] } };
  assert.deepEqual(await staleWith([changed(one, { metadata: { collapsed: true } }), two], metadata), ["fresh"]);
  await Deno.writeTextFile(path, text.replaceAll("\n", "\r\n"));
  for (const folder of ["data", "lib", "outputs"]) {
    for (const file of await walkFiles(folder, { root: copy.folder })) await Deno.utime(`${copy.folder}/${file}`, 1, 1);
  }
  assert.deepEqual(await staleLines(copy), ["fresh"]);

  await Deno.rename(path, `${copy.folder}/notebooks/3_surveys.ipynb`);
  assert.deepEqual(await staleLines(copy), ["3_surveys (not run yet)", "2_surveys (the notebook is gone)"]);
  assert.deepEqual(await staleLines(copy, ["--notebook", "1_project"]), ["fresh"]);
  await Deno.remove(`${copy.folder}/notebooks/3_surveys.ipynb`);
  assert.deepEqual(await staleLines(copy), ["2_surveys (the notebook is gone)"]);
});

Deno.test("report runs only what is stale, and a new survey's folder is noticed by whoever looks through them", async () => {
  await using copy = await freshProject();
  const ran = async (args: readonly string[] = []) => {
    const { code, stdout, stderr } = await copy.run(["report", ...args]);
    assert.equal(code, 0, stderr);
    return [...stdout.matchAll(/^to run: (.*)$/gm)].map(([, line]) => line);
  };
  assert.deepEqual(await ran(), []);

  const folder = `${copy.folder}/data/surveys/soka-training-9`;
  await Deno.mkdir(folder);
  assert.deepEqual(await staleLines(copy), [
    "2_surveys (data/surveys changed)",
    "report.html, tables.xlsx and report.docx (data/surveys changed)",
  ]);
  await Deno.remove(folder);

  const module = "lib/survey/load_surveys.ts";
  await Deno.writeTextFile(`${copy.folder}/${module}`, "// a remark\n", { append: true });
  assert.deepEqual(await ran(["--notebook", "1_project"]), []);
  assert.equal((await staleLines(copy))[0], `2_surveys (${module} changed)`, "though others were run since");
  assert.deepEqual(await ran(), [`2_surveys (${module} changed)`]);
  assert.deepEqual(await ran(), []);

  // What only report draws is no part of what is committed.
  const source = 'import { loadStudy, openOutputs, timelineFigure } from "#lib";\n' +
    'await openOutputs("3_timeline").save(timelineFigure(await loadStudy()));';
  await Deno.writeTextFile(`${copy.folder}/notebooks/3_timeline.ipynb`, notebookText({ cells: [source] }));
  assert.deepEqual(await ran(), ["3_timeline (not run yet)"]);
  const pictures = (await walkFiles("outputs", { root: copy.folder })).filter((path) => path.endsWith(".png"));
  assert.equal(pictures.length, 1);
  for (const path of pictures) await Deno.remove(`${copy.folder}/${path}`);
  assert.deepEqual(await staleLines(copy), ["fresh"]);
  assert.deepEqual(await ran(["--notebook", "1_project", "--force"]), ["1_project (asked for by --force)"]);
  assert.deepEqual(await staleLines(copy), ["fresh"], "nor does it become so when another notebook is run");
  assert.equal((await copy.run(["check", "--update", "--notebook", "1_project"])).code, 0);
  assert.deepEqual(await staleLines(copy), ["fresh"], "nor when another one is updated");
  assert.deepEqual(await ran(), [`3_timeline (${pictures[0]} is missing or changed)`]);
  assert.ok((await Deno.stat(`${copy.folder}/${pictures[0]}`)).isFile);
});

Deno.test("a notebook that saves what a fresh one has saved is refused, and nothing of the fresh one is lost", async () => {
  await using copy = await freshProject();
  await Deno.writeTextFile(
    `${copy.folder}/notebooks/3_again.ipynb`,
    notebookText({ cells: [PROJECT.replace("1_project", "3_again")] }),
  );
  const { code, stderr } = await copy.run(["report"]);
  assert.equal(code, 5);
  assert.match(
    stderr,
    /Cannot keep tables\/1-3_project\.csv as one notebook must own it: 1_project and 3_again both save it/,
  );
  assert.deepEqual(await staleLines(copy), ["3_again (not run yet)"]);
});
