/**
 * Whose word an output is, told from the data files themselves and not from the code that marks it: whatever was made from a
 * row that says `reading`, or from a questionnaire whose answers are assumed, must not bear the badge 公表値.
 */
import assert from "node:assert/strict";
import { projectPath } from "../../../lib/data/project_path.ts";
import { readManifest } from "../../../lib/outputs/manifest.ts";
import { csvRecords } from "../../csv_records.ts";

const manifest = await readManifest(projectPath("outputs"));
assert.ok(manifest !== null);
const { outputs } = manifest;
const read = async (file: string) => await Deno.readTextFile(projectPath(file));

interface Sidecar {
  readonly origin: string;
  readonly readingColumns?: readonly string[];
}

const sidecarOf = async (file: string): Promise<Sidecar> =>
  JSON.parse(await read(file.replace(/\.[^.]+$/, ".source.json")));

/** Whether something in a file is a reading by its own words: a basis column, assumed answers, its sidecar. */
async function holdsReadings(file: string): Promise<boolean> {
  if (file.endsWith("codebook.json")) {
    const { scales }: { scales: readonly { basis: string }[] } = JSON.parse(await read(file));
    return scales.some(({ basis }) => basis === "assumed");
  }
  const sidecar = await sidecarOf(file);
  if (sidecar.origin === "reading" || (sidecar.readingColumns ?? []).length > 0) return true;
  if (!file.endsWith(".csv")) return false;
  return (await csvRecords(file)).some((row) =>
    Object.entries(row).some(([column, cell]) => /(^|_)basis$/.test(column) && cell === "reading")
  );
}

/** What takes from a file with readings nothing but what is printed: it must show no word of the file's reading columns. */
const PRINTED_PART_ONLY: readonly { readonly keys: RegExp; readonly file: string }[] = [
  { keys: /^2-7[4-8]:\w+-outcome$/, file: "data/report/outcomes.csv" },
  { keys: /^2-7[4-8]:\w+-outcome$/, file: "data/report/goals.csv" },
  { keys: /^2-(6|17|39|66|70):/, file: "data/study/events.csv" },
  { keys: /^2-(7|18|28|40|54|67|72|74):/, file: "data/report/programme_items.csv" },
  { keys: /^2-(8|19|29|41|55|68):/, file: "data/report/questions.csv" },
  { keys: /^2-2:method$/, file: "data/report/municipal_profiles.csv" },
  // Of the question only the wording is quoted above its answers.
  { keys: /^2-\d+:(?:gyoda|soka|tomakomai)-(?:forum|training|practice)/, file: "data/report/questions.csv" },
];

/** Codes that are words of the report, too, or stand in every key. Times and keys are printed numbers. */
const NO_TELLING_WORDS = new Set(["opening", "report", "end", "free"]);

Deno.test("nothing made from a reading or from assumed answers bears the badge of what is published", async () => {
  const files = [...new Set(outputs.flatMap(({ inputs }) => inputs))].filter((file) => file.startsWith("data/"));
  const readings = new Set<string>();
  for (const file of files) if (await holdsReadings(file)) readings.add(file);
  assert.ok(readings.size > 25, "files with readings are found");
  const wrong = outputs.filter(({ origin }) => origin === "published" || origin === "observed").flatMap((output) =>
    output.inputs.filter((file) => readings.has(file))
      .filter((file) => !PRINTED_PART_ONLY.some((one) => one.keys.test(output.key) && one.file === file))
      .map((file) => `${output.key}: ${file}`)
  );
  assert.deepEqual(wrong, []);
});

Deno.test("what quotes the printed part of such a file shows none of its readings", async () => {
  const ids = (await csvRecords("data/study/events.csv")).flatMap(({ event_id: id = "" }) => id === "" ? [] : [id]);
  assert.ok(ids.length > 0);
  for (const { keys, file } of PRINTED_PART_ONLY) {
    const columns = (await sidecarOf(file)).readingColumns ?? [];
    assert.ok(columns.length > 0, file);
    const told = (await csvRecords(file)).flatMap((row) => columns.map((column) => row[column] ?? "")).filter((words) =>
      words.length > 3 && !NO_TELLING_WORDS.has(words) && !/^\d\d:\d\d$|^\d-\d+:/.test(words)
    );
    assert.ok(told.length > 0, `${file} has readings`);
    const made = outputs.filter(({ key, origin, kind, inputs }) =>
      keys.test(key) && kind === "table" && origin === "published" && inputs.includes(file)
    );
    assert.ok(made.length > 0, String(keys));
    for (const { files, key } of made) {
      for (const { path } of files.filter(({ path }) => path.endsWith(".csv"))) {
        // A row's id names the table or its event and holds the word for its kind: no reading shown.
        const shown = [key, ...ids].reduce((text, id) => text.replaceAll(id, ""), await read(`outputs/${path}`));
        assert.deepEqual(told.filter((words) => shown.includes(words)), [], key);
      }
    }
  }
});

/** Sidecars of what this project keeps of the report and about it. */
async function sidecars(): Promise<readonly (Sidecar & { file: string; producer: string; licence: string })[]> {
  const found = [];
  for (const folder of ["data/report", "data/assessments", "data/study", "data/text"]) {
    for await (const { name } of Deno.readDir(projectPath(folder))) {
      if (name.endsWith(".source.json")) {
        found.push({ file: `${folder}/${name}`, ...JSON.parse(await read(`${folder}/${name}`)) });
      }
    }
  }
  return found;
}

Deno.test("who made a data file and on what terms follows from whose words it holds", async () => {
  const all = await sidecars();
  assert.ok(all.length > 40);
  for (const { file, origin, producer, licence, readingColumns = [] } of all) {
    if (origin === "published") {
      assert.match(producer, /^社会福祉法人ゆうゆう/, file);
      assert.match(licence, /^Facts transcribed from the report|^Quotation from the report/, file);
      const table = file.replace(".source.json", ".csv");
      assert.equal(/read by this project/.test(licence), await holdsReadings(table), `${file}: ${readingColumns}`);
    } else {
      // A summary is this project's own, and does not pass as the report's facts.
      assert.match(producer, /^本プロジェクト/, file);
      assert.match(licence, /MIT|the project's own/, file);
      assert.doesNotMatch(licence, /Facts transcribed|unchanged/, file);
    }
  }
});

Deno.test("what was counted or computed from printed numbers is a reading: rates, densities, what an appendix was used at", () => {
  for (
    const key of [
      "response-rates",
      "response-rates-table",
      "municipal-profiles",
      "appendices",
      "catalogue",
      "assessment:blank",
    ]
  ) {
    assert.deepEqual(outputs.filter((output) => output.key === key).map(({ origin }) => origin), ["reading"], key);
  }
});

Deno.test("the page marks its own counts: events planned and held, response rates, what became of each figure", async () => {
  const page = await read("outputs/report.html");
  for (const words of ["事業が計画され", "回収率は"]) {
    const at = page.indexOf(words);
    assert.ok(at > 0, words);
    const [mark] = page.slice(0, at).match(/<span class="origin \w+"(?!.*<span class="origin)/s) ?? [];
    assert.equal(mark, '<span class="origin reading"', words);
  }
  assert.match(page, /<p><span class="origin reading">[^<]+<\/span> 報告書の図表\d+点の内訳は/);
});

Deno.test("diagrams that the report prints as a picture are told as rebuilt, tables quoted word for word as published", () => {
  const originOf = (
    key: string,
  ) => [
    ...new Set(
      // Page, workbook and documents hold many and bear the mark of the one most in need of it; figures compute.
      outputs.filter(({ kind, catalogueKeys }) => kind === "table" && catalogueKeys.includes(key))
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

Deno.test("no question of a notebook takes an outcome that the report names for one that was reached", async () => {
  const claimed = /達成(?!を述べていない)|効果が(?:あった|得られた|出た)|解消した|改善した|何が得られ|成果につながった/;
  // What stood above the tables of outcomes, and what stands there now.
  assert.match("年度末の目標に対して、何が得られ、何が残ったか。", claimed);
  assert.doesNotMatch("報告書は目標の達成を述べていない。どの成果が挙げられ、何が今後の課題とされたか。", claimed);
  const wrong: string[] = [];
  let cells = 0;
  for await (const { name } of Deno.readDir(projectPath("notebooks"))) {
    if (!/^\d\d_.*\.ipynb$/.test(name)) continue;
    const notebook: { cells: { cell_type: string; source: string[] }[] } = JSON.parse(await read(`notebooks/${name}`));
    for (const { source } of notebook.cells.filter(({ cell_type }) => cell_type === "markdown")) {
      cells += 1;
      const said = claimed.exec(source.join(""));
      if (said !== null) wrong.push(`${name}: ${said[0]}`);
    }
  }
  assert.ok(cells > 150);
  assert.deepEqual(wrong, []);
});
