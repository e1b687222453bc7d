import assert from "node:assert/strict";
import { oneCityProject } from "../acceptance/one_city_project.ts";
import { changedPaths, savesTable, smallProject, stateOf, writeSmall } from "./small_project.ts";

/** A notebook whose one cell gives another result for a reason. */
const because = (source: string) => ({ cells: [source] });
const SOUND = { cells: [savesTable("sound", "1-3:project"), "[3, 1, 2].toSorted().join();"] };

/** What is found is found for certain: none of these is a matter of luck. */
const UNSOUND = {
  // A mark that asks the document what only a browser's has: linkedom and jsdom do not draw it alike.
  drawing: because(
    `import { show } from "#lib";
const mark = (...drawn) => {
  const { document } = drawn[4];
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "g");
  shape.setAttribute("aria-label", String(document.compatMode));
  return shape;
};
const text = { title: "例", titleEnglish: "Example", producer: "", citation: "例", licence: "", encoding: "utf-8" };
const source = { id: "example", origin: "published", figureKeys: [], sha256: "", rows: 1, notes: [], file: "", ...text };
show({
  kind: "figure", key: "example", catalogueKeys: [], language: "ja", title: "例", subtitle: "", notes: [],
  sources: [source], alternativeText: "例。", legend: [],
  panels: [{ title: null, plot: { width: 100, height: 100, marks: [mark] } }],
});`,
  ),
  clock: because("new Date().toISOString();"),
  day: because("new Date().toLocaleDateString('ja');"),
  hour: because("new Date(Date.now()).getUTCHours();"),
  random: because("Math.random();"),
  coin: because("Math.random() < 0.5;"),
  zone: because("new Date(2022, 0, 1).toISOString();"),
  language: because("(1234.5).toLocaleString();"),
  environment: because("Deno.env.get('LANG');"),
  listing: because("[...Deno.readDirSync('../data/report')].map(({ name }) => name)[0];"),
  process: because("Deno.pid;"),
} as const;

/** A notebook that no run is asked for: where some are left out, page and workbook need not be made twice. */
const LEFT_OUT = { left_out: because("1;") };
const asking = (names: readonly string[]) => names.flatMap((name) => ["--notebook", name]);

/** Each writes where the other reads: what they show depends on which of them ends first. */
const shared = (name: string) => ({
  cells: [
    // By a way that the guard of writes does not watch: what it stops never gets as far.
    `const { openSync, writeSync } = await import(["node", "fs"].join(":"));\nconst order = "../order.txt";\n` +
    `writeSync(openSync(order, "a"), "${name} ");\nDeno.readTextFileSync(order);`,
  ],
  metadata: { check: { reads: ["order.txt"], mode: "ignore" } },
});

Deno.test("what depends on clock, chance, zone, language, listing, drawing or order is found, notebook by notebook, and nothing else", async () => {
  const notebooks = { ...UNSOUND, sound: SOUND, tick: shared("tick"), tock: shared("tock") };
  await using copy = await smallProject({ ...notebooks, ...LEFT_OUT });
  const { code, stdout, stderr } = await copy.run([
    "check",
    "--twice",
    "--jobs",
    "4",
    ...asking(Object.keys(notebooks)),
  ]);
  assert.equal(code, 1, stdout + stderr);
  const found = [...stdout.matchAll(/^notebooks\/(\w+)\.ipynb cell 1: .* → .*$/gm)].map(([, name]) => name);
  assert.deepEqual(found.toSorted(), [...Object.keys(UNSOUND), "tick", "tock"].toSorted());
  assert.match(stdout, /^order\.txt: it was written while notebooks ran that read it \(tick, tock\)/m);
  assert.match(stdout, new RegExp(`^${found.length + 1} differences between two runs`, "m"));
  assert.doesNotMatch(stdout, /cause:/);
  assert.match(stdout, /what is not the same twice depends on one of them\.$/m);
  assert.match(await Deno.readTextFile(`${copy.folder}/.check/junit.xml`), /clock/);
});

Deno.test("a cell that fails only sometimes is told once, as that", async () => {
  const notebooks = {
    sometimes: because("if (Math.random() < 0.5) throw new RangeError('unlucky');"),
    always: because("throw new TypeError('broken');"),
    sound: because("1;"),
  };
  await using copy = await smallProject({ ...notebooks, ...LEFT_OUT });
  const { code, stderr } = await copy.run(["check", "--twice", ...asking(Object.keys(notebooks))]);
  assert.equal(code, 2, stderr);
  assert.equal([...stderr.matchAll(/RangeError: unlucky/g)].length, 1);
  assert.equal([...stderr.matchAll(/TypeError: broken/g)].length, 1);
  assert.deepEqual(
    [...stderr.matchAll(/notebooks\/(\w+)\.ipynb failed in one of the two runs only/g)].map(([, n]) => n),
    [
      "sometimes",
    ],
  );
});

Deno.test("sound notebooks and their page are the same twice, and it says so; a way of drawing that rests on a quirk of one library is found", async (test) => {
  // Of one city, whose page is soon drawn.
  await using copy = await oneCityProject();
  for (const command of ["seal", "report"]) assert.equal((await copy.run([command])).code, 0, command);
  await writeSmall(copy, "02_more", { cells: ["1 + 1;"] });
  const made = JSON.parse(await Deno.readTextFile(`${copy.folder}/outputs/manifest.json`)).outputs
    .filter(({ kind }: { readonly kind: string }) => kind !== "data" && kind !== "document").length;
  assert.ok(made > 3);

  await test.step("sound ones, and nothing of the project is written", async () => {
    const before = await stateOf(copy);
    const { code, stdout, stderr } = await copy.run(["check", "--twice", "--seed", "5"]);
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /^Nothing drifted: 2 notebooks, (\d+) figures and tables of two runs .* are the same\.$/m);
    assert.equal(Number(/(\d+) figures and tables/.exec(stdout)?.[1]), made);
    assert.match(
      stderr,
      /01_lecture \(first\): passed[^]*01_lecture \(second\)|01_lecture \(second\): passed[^]*\(first\)/,
    );
    assert.deepEqual(changedPaths(before, await stateOf(copy)), []);
    await assert.rejects(Deno.stat(`${copy.folder}/.report/twice-first`), Deno.errors.NotFound);
  });

  await test.step("the quirk, by the other's bytes, on the page too", async () => {
    const path = `${copy.folder}/lib/rendering/svg_parts.ts`;
    const source = await Deno.readTextFile(path);
    const planted = source.replace(
      "attributes: { fill",
      'attributes: { "data-mode": String(document.compatMode), fill',
    );
    assert.notEqual(planted, source);
    await Deno.writeTextFile(path, planted);
    const { code, stdout, stderr } = await copy.run(["check", "--twice"]);
    assert.equal(code, 1, stdout + stderr);
    assert.match(stdout, /report\.html/);
    assert.doesNotMatch(stdout, /tables\.xlsx/);
  });
});
