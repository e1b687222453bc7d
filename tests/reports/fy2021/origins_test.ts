/**
 * Whose word an output is, told from the data files themselves and not from the code that marks it: whatever was made from a
 * row that says `reading`, or from a questionnaire whose answers are assumed, must not bear the badge 公表値.
 */
import assert from "node:assert/strict";
import { parseCsv } from "../../../lib/data/parse_csv.ts";
import { projectPath } from "../../../lib/data/project_path.ts";
import { readManifest } from "../../../lib/outputs/manifest.ts";

const manifest = await readManifest(projectPath("outputs"));
assert.ok(manifest !== null);
const { outputs } = manifest;
const read = async (file: string) => await Deno.readTextFile(projectPath(file));

/** Rows of a file by column, as text. */
async function rowsOf(file: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const { header, rows } = parseCsv(await read(file), file);
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}

/** Whether something in a file is a reading by its own words: a basis column, assumed answers, its sidecar. */
async function holdsReadings(file: string): Promise<boolean> {
  if (file.endsWith("codebook.json")) {
    const { scales }: { scales: readonly { basis: string }[] } = JSON.parse(await read(file));
    return scales.some(({ basis }) => basis === "assumed");
  }
  const sidecar: { origin: string } = JSON.parse(await read(file.replace(/\.[^.]+$/, ".source.json")));
  if (sidecar.origin === "reading") return true;
  if (!file.endsWith(".csv")) return false;
  return (await rowsOf(file)).some((row) =>
    Object.entries(row).some(([column, cell]) => /(^|_)basis$/.test(column) && cell === "reading")
  );
}

/** What takes from a file with readings nothing but what is printed, and the words of the file that it must not show. */
const PRINTED_PART_ONLY: readonly {
  readonly keys: RegExp;
  readonly file: RegExp;
  readonly without: readonly string[];
}[] = [
  { keys: /^2-7[4-8]:\w+-outcome$/, file: /outcomes\.csv$/, without: ["summary", "open_issue", "status", "topics"] },
  { keys: /^response-rates(-table)?$/, file: /codebook\.json$/, without: [] },
];

Deno.test("nothing made from a reading or from assumed answers bears the badge of what is published", async () => {
  const files = [...new Set(outputs.flatMap(({ inputs }) => inputs))].filter((file) => file.startsWith("data/"));
  const readings = new Set<string>();
  for (const file of files) if (await holdsReadings(file)) readings.add(file);
  assert.ok(readings.size > 15, "files with readings are found");
  const wrong = outputs.filter(({ origin }) => origin === "published" || origin === "observed").flatMap((output) =>
    output.inputs.filter((file) => readings.has(file))
      .filter((file) => !PRINTED_PART_ONLY.some((one) => one.keys.test(output.key) && one.file.test(file)))
      .map((file) => `${output.key}: ${file}`)
  );
  assert.deepEqual(wrong, []);
});

Deno.test("what quotes the printed part of such a file shows none of its readings", async () => {
  const outcomes = await rowsOf("data/report/outcomes.csv");
  for (const { keys, without } of PRINTED_PART_ONLY) {
    const made = outputs.filter(({ key }) => keys.test(key));
    assert.ok(made.length > 0, String(keys));
    for (const { files, key } of made) {
      for (const { path } of files.filter(({ path }) => /\.(csv|html|svg)$/.test(path))) {
        const shown = await read(`outputs/${path}`);
        const told = outcomes.flatMap((row) => without.map((column) => row[column] ?? "")).filter((words) =>
          words.length > 4
        );
        assert.deepEqual(told.filter((words) => shown.includes(words)), [], key);
      }
    }
  }
});

Deno.test("diagrams that the report prints as a picture are told as rebuilt, tables quoted word for word as published", () => {
  const originOf = (
    key: string,
  ) => [
    ...new Set(
      // Page, workbook and documents hold many, and bear the mark of the one most in need of it.
      outputs.filter(({ kind, catalogueKeys }) =>
        !["page", "workbook", "document"].includes(kind) && catalogueKeys.includes(key)
      )
        .map(({ origin }) => origin),
    ),
  ];
  for (const key of ["1-5:project", "2-1:method", "2-3:method", "3-1:framework", "3-8:framework", "3-9:framework"]) {
    assert.deepEqual(originOf(key), ["reading"], key);
  }
  for (const key of ["1-1:project", "2-2:method", "2-15:gyoda-forum", "2-18:gyoda-training-1", "2-78:omuta-outcome"]) {
    assert.deepEqual(originOf(key), ["published"], key);
  }
});

Deno.test("the report says of no goal that it was reached, and no output does", async () => {
  // 達成 stands neither in the report nor in its answers; 率 and 度 would be other words.
  const texts = outputs.flatMap(({ files }) => files.map(({ path }) => path)).filter((path) =>
    /\.(csv|html|svg)$/.test(path)
  );
  assert.ok(texts.length > 100);
  for (const path of texts) {
    const text = (await read(`outputs/${path}`)).replaceAll("目標を達成したとはどこにも書いて", "");
    assert.ok(!text.includes("達成"), path);
    assert.ok(!text.includes("合成データから再現"), path);
  }
});
