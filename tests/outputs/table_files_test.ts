import assert from "node:assert/strict";
import { z } from "zod";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { projectPath } from "../../lib/data/project_path.ts";

/** The parts of a descriptor that are read here. */
const descriptorSchema = z.object({
  path: z.string(),
  title: z.string(),
  notes: z.array(z.string()),
  provenance: z.object({ code: z.string(), source: z.string() }),
  schema: z.object({ fields: z.array(z.object({ name: z.string(), type: z.string() })) }),
});

const FOLDER = projectPath("outputs/tables");
const read = async (name: string) => await Deno.readTextFile(`${FOLDER}/${name}`);
const names = [...Deno.readDirSync(FOLDER)].map(({ name }) => name).sort();
const tables = await Promise.all(
  names.filter((name) => name.endsWith(".csv")).map(async (name) => {
    const stem = name.replace(/\.csv$/, "");
    const { header, rows, faults } = parseCsv(await read(name), name);
    assert.deepEqual(faults, [], name);
    const descriptor = descriptorSchema.parse(JSON.parse(await read(`${stem}.resource.json`)));
    return { name, stem, header, rows: rows.map(({ cells }) => cells), descriptor };
  }),
);

/** What Excel or LibreOffice, set to Japanese, made something else of when it was tried. */
const DAMAGED = [
  /^\d{1,4}[-/]\d{1,2}$/,
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}$/,
  /^\d{1,2}月\d{1,2}日$/,
  /^\d{1,2}[:：]\d\d([:：]\d\d)?$/,
  /^[+-]?0\d+$/,
  /^\d+e\d+$/i,
  /^[(（]\d+[)）]$/,
  /^[０-９]+$/,
];

Deno.test("no cell of any CSV file is one that a spreadsheet turns into a day, an hour or another number", async () => {
  const data = projectPath("outputs/data");
  const tidy = [...Deno.readDirSync(data)].filter(({ name }) => name.endsWith(".csv"));
  const files = [
    ...tables.map(({ name, header, rows }) => ({ name, rows: [header, ...rows] })),
    ...await Promise.all(tidy.map(async ({ name }) => {
      const { header, rows } = parseCsv(await Deno.readTextFile(`${data}/${name}`), name);
      return { name, rows: [[...header], ...rows.map(({ cells }) => cells)] };
    })),
  ];
  assert.ok(files.length > 150 && DAMAGED.some((pattern) => pattern.test("2-20")));
  for (const { name, rows } of files) {
    for (const cell of rows.flat()) {
      assert.ok(!DAMAGED.some((pattern) => pattern.test(cell)), `${name}: ${cell}`);
      assert.doesNotMatch(cell, /^-?\d+\.\d*(?:0{8,}[1-9]\d?|9{8,}\d{0,2})$/, name);
    }
  }
});

Deno.test("a number of a table for people has at most six digits after the point, written once", () => {
  for (const { name, rows } of tables) {
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^-?\d+\.\d{7,}$/, name);
  }
});

Deno.test("what rows say of their source is a short code; all of it, and every note, is in the descriptor", async () => {
  const bytes = (cells: readonly string[]) => new TextEncoder().encode(cells.join("")).byteLength;
  let [all, provenance] = [0, 0];
  for (const { name, stem, header, rows, descriptor } of tables) {
    assert.equal(descriptor.path, name);
    assert.deepEqual(descriptor.schema.fields.map((field) => field.name), header, name);
    const html = await read(`${stem}.html`);
    const shown = [...html.matchAll(/<p style="margin:2px 0">(?:注|Note)/g)];
    assert.equal(descriptor.notes.length, shown.length, `notes of ${name}`);
    for (const cells of rows) {
      assert.equal(cells.at(-2), descriptor.provenance.code, name);
      assert.ok((cells.at(-2) ?? "").length <= 40, name);
      all += bytes(cells);
      provenance += bytes(cells.slice(-2));
    }
  }
  assert.ok(provenance / all < 0.25, `${provenance} of ${all} bytes`);
  const municipalities = tables.find(({ stem }) => stem === "2-2_method")?.descriptor;
  assert.ok(municipalities?.notes.some((note) => note.includes("67.94㎢は記載のまま")));
});

Deno.test("no heading of a file holds a count, which may be another one tomorrow", () => {
  for (const { name, header } of tables) {
    for (const heading of header) assert.doesNotMatch(heading, /n\s*[=＝]\s*\d/, name);
  }
});

Deno.test("no two tables have the same title", () => {
  const titles = Map.groupBy(tables, ({ descriptor }) => descriptor.title);
  const shared = [...titles].filter(([, { length }]) => length > 1).map((
    [title, of],
  ) => [title, of.map(({ stem }) => stem)]);
  assert.ok(titles.size > 100);
  assert.deepEqual(shared, []);
});
