/**
 * Plants one drift after another in a copy of the project, and asks of the check that it finds each, says what moved from
 * what to what, and names the file, row, cell or line that made it move.
 */
import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { type CodeCell, type Notebook, parseNotebook, serializeNotebook } from "../../lib/notebook/notebook_format.ts";
import type { Manifest } from "../../lib/outputs/manifest.ts";
import { type CommandResult, copyProject, type ProjectCopy } from "../commands/project_copy.ts";

/** One drift: how it is planted, and what the check must say. */
interface PlantedDrift {
  readonly name: string;
  /** Files that are changed, from the copy's top level: other text, or `null` to delete the file. */
  readonly plant: Readonly<Record<string, (text: string) => string | null>>;
  /** Checksums of data are renewed after planting, as whoever changes data does. */
  readonly seal?: boolean;
  /** The sentence of the finding: what moved. */
  readonly what: RegExp;
  /** The same sentence: why. */
  readonly cause: RegExp;
  /** What is not to blame for it, of several changes at once. */
  readonly notCause?: RegExp;
  /** The other findings of several changes at once: each has its own cause, and not the others'. */
  readonly others?: readonly Pick<PlantedDrift, "what" | "cause" | "notCause">[];
  /** Whether page, workbook and files that nothing makes are looked at, too. */
  readonly whole?: boolean;
}

const ANSWERS = "data/surveys/soka-training-1/synthetic_responses.csv";
const CODEBOOK = "data/surveys/soka-training-1/codebook.json";
const MUNICIPALITIES = "data/study/municipalities.csv";
const PROGRAMME = "data/report/programme_items.csv";
const PEOPLE = "data/report/people.csv";
const EVENTS = "data/study/events.csv";
const NOTEBOOK = "notebooks/mini.ipynb";

const CELLS = [
  'import { chartFigure, chartTable, loadReport, loadSurveys, openOutputs, reportTable } from "#lib";\n\n' +
  'const report = await loadReport();\nconst surveys = await loadSurveys({ report });\nconst outputs = openOutputs("mini");',
  'await outputs.save(chartFigure("2-47:soka-training-1", { report, surveys }));',
  'await outputs.save(chartTable("2-47:soka-training-1", { report, surveys }));',
  'await outputs.save(reportTable(report, "2-2:method"));',
  'await outputs.save(reportTable(report, "2-40:soka-training-1"));',
  'await outputs.save(reportTable(report, "1-3:project"));',
  "report.events.records.length;",
];

const replace = (from: string | RegExp, to: string) => (text: string) => {
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, `nothing to replace: ${from}`);
  return changed;
};
const line = (number: number, change: (text: string) => string) => (text: string) =>
  text.split("\n").map((content, at) => at + 1 === number ? change(content) : content).join("\n");

const DRIFTS: readonly PlantedDrift[] = [
  // Data
  {
    name: "one count: the answer of one respondent",
    plant: { [ANSWERS]: line(15, replace("だいたい理解できた,ある程度", "よく理解できた,ある程度")) },
    seal: true,
    what: /^図表2-47 草加市 第1回研修 .*: 「よく理解できた」 4 → 5 of 20 \(20\.0 → 25\.0 %\)/m,
    cause:
      /cause: data\/surveys\/soka-training-1\/synthetic_responses\.csv row 14 changed \(line 15, soka-training-1-q06/,
  },
  {
    name: "one answer less: a respondent left it blank",
    plant: { [ANSWERS]: line(15, replace("だいたい理解できた,ある程度", "無回答,ある程度")) },
    seal: true,
    what: /「だいたい理解できた」 12 → 11 of 20 \(60\.0 → 55\.0 %\)/,
    cause: /synthetic_responses\.csv row 14 changed/,
  },
  {
    name: "one label: the wording of an answer",
    plant: {
      [CODEBOOK]: (text) => text.replaceAll("あまり理解できなかった", "あまり分からなかった"),
      [ANSWERS]: (text) => text.replaceAll("あまり理解できなかった", "あまり分からなかった"),
    },
    seal: true,
    what: /^図表2-47 .*あまり理解できなかった.*あまり分からなかった/m,
    cause: /data\/surveys\/soka-training-1\/codebook\.json line \d+ changed: 「.*あまり分からなかった/,
  },
  {
    name: "one digit: the population of a city",
    plant: { [MUNICIPALITIES]: replace("250725", "250735") },
    seal: true,
    what: /^図表2-2 .*: 「埼玉県・草加市」: .*「250,725 人」 → 「250,735 人」/m,
    cause: /data\/study\/municipalities\.csv row 2 changed \(line 3, population is now 「250735」\)/,
  },
  {
    name: "one row added to a table",
    plant: { [PEOPLE]: (text) => `${text}secretariat-6,試験 花子,secretariat,6,,試験大学,1-3:project\n` },
    seal: true,
    what: /^図表1-3 .*: row 「.*試験 花子.*」 added/m,
    cause: /data\/report\/people\.csv row 17 added \(line 18: 「secretariat-6, 試験 花/,
  },
  {
    name: "one row removed from a table",
    plant: { [PEOPLE]: replace(/secretariat-5,.*\n/, "") },
    seal: true,
    what: /^図表1-3 .*: row 「.*大辻 京佑.*」 removed/m,
    cause: /data\/report\/people\.csv row 16 removed/,
  },
  {
    name: "one wording: a title in a programme",
    plant: { [PROGRAMME]: replace("草加市より開催挨拶", "草加市長より開催挨拶") },
    seal: true,
    what: /^図表2-40 .*「.*草加市より開催挨拶.*」 → 「.*草加市長より開催挨拶/m,
    cause: /data\/report\/programme_items\.csv row \d+ changed/,
  },
  {
    name: "one sidecar: the figure that a data set is taken from",
    plant: { "data/study/municipalities.source.json": replace('    "2-2:method",\n', "") },
    what: /^図表2-2 .*出典/m,
    cause: /data\/study\/municipalities\.source\.json line 10 removed/,
  },
  {
    name: "one sidecar: a remark that shows nowhere",
    plant: { "data/study/municipalities.source.json": replace("does not say which day", "does not tell which day") },
    what: /^outputs\/manifest\.json: the outputs were made from another version of the data/m,
    cause: /data\/study\/municipalities\.source\.json line 28 changed: 「.*Populations are/,
  },
  {
    name: "a better data set: observed answers beside the generated ones",
    plant: {
      "data/surveys/soka-training-1/responses.csv": () => OBSERVED_ANSWERS,
      "data/surveys/soka-training-1/responses.source.json": () => OBSERVED_SOURCE,
    },
    seal: true,
    what: /^図表2-47 .*合成データ/m,
    // The answers themselves are not published: what is told is that their protected counts came in.
    cause: /data\/surveys\/soka-training-1\/observed_counts\.json added/,
  },
  // Code
  {
    name: "one colour of the library",
    plant: { "lib/figures/palette.ts": replace("#0a4a8c", "#0a4a8d") },
    what: /^図表2-47 .*fill of \w+ 「#0a4a8c」 → 「#0a4a8d」/m,
    cause: /lib\/figures\/palette\.ts/,
  },
  {
    name: "one moved legend",
    plant: { "lib/rendering/svg_parts.ts": replace("const GAP = 6;", "const GAP = 9;") },
    what: /^図表2-47 .*moved or changed size: /m,
    cause: /lib\/rendering\/svg_parts\.ts/,
  },
  {
    name: "one constant of the library: the decimals of shares",
    plant: { "lib/statistics/percent_half_up.ts": replace("options.decimals ?? 1", "options.decimals ?? 2") },
    what: /^図表2-47 .*回収率47\.6%.*回収率47\.62%/m,
    cause: /lib\/statistics\/percent_half_up\.ts/,
  },
  {
    name: "one heading of a table",
    plant: { "lib/wording/answer_words.ts": replace("割合（%）", "比率（%）") },
    what: /^図表2-47 .*heading 「割合（%）」 → 「比率（%）」/m,
    cause: /lib\/wording\/answer_words\.ts/,
  },
  {
    name: "one word of the description for screen readers",
    plant: {
      "lib/wording/answer_presentation.ts": replace("`肯定的回答は${favourable}。`", "`肯定の回答は${favourable}。`"),
    },
    what: /^図表2-47 .*肯定的回答は.*肯定の回答は/m,
    cause: /lib\/wording\/answer_presentation\.ts/,
  },
  {
    name: "the order of rows",
    plant: {
      "lib/tables/answer_table.ts": replace(
        "...answers.map(({ answer, count }) =>",
        "...answers.toReversed().map(({ answer, count }) =>",
      ),
    },
    what: /^図表2-47 .*「(?:よく|だいたい|あまり)?理解できな?か?った?た?」/m,
    cause: /lib\/tables\/answer_table\.ts/,
  },
  {
    name: "the source line",
    plant: { "lib/wording/source_words.ts": replace('ja: "公表値"', 'ja: "公表された値"') },
    what: /^図表2-2 .*データ種別 「公表値」 → 「公表された値」/m,
    cause: /lib\/wording\/source_words\.ts/,
  },
  {
    name: "the thickness of a frame",
    plant: { "lib/rendering/picture_column.ts": replace("warns ? 2 : 1", "warns ? 3 : 1") },
    what: /^図表2-47 .*stroke-width of rect/m,
    cause: /lib\/rendering\/picture_column\.ts/,
  },
  {
    name: "the looks of a table's page",
    plant: { "lib/rendering/html_page.ts": replace("margin:16px", "margin:24px") },
    what: /^図表2-.*style of body 「margin:16px/m,
    cause: /lib\/rendering\/html_page\.ts/,
  },
  {
    name: "the size of the pictures",
    plant: { "lib/rendering/draw_png.ts": replace('mode: "zoom", value: scale', 'mode: "zoom", value: scale * 1.5') },
    what: /^図表2-47 .*picture of \d+×\d+ → \d+×\d+ pixels/m,
    cause: /lib\/rendering\/draw_png\.ts/,
  },
  {
    name: "what a name of the library means",
    plant: {
      "lib/mod.ts": replace(
        'export { reportTable } from "./reports/fy2021/tables/report_table.ts"',
        'export { otherTable as reportTable } from "./reports/fy2021/tables/report_table.ts"',
      ),
      "lib/reports/fy2021/tables/report_table.ts": (text) =>
        `${text}\nexport const otherTable: typeof reportTable = (report, key) => ({ ...reportTable(report, key), title: "別の表" });\n`,
    },
    what: /^図表2-2 .*別の表/m,
    cause: /lib\/reports\/fy2021\/tables\/report_table\.ts/,
  },
  // Cells
  {
    name: "a cell that saves another chart",
    plant: { [NOTEBOOK]: replace('chartTable(\\"2-47:soka-training-1\\"', 'chartTable(\\"2-46:soka-training-1\\"') },
    what: /^図表2-46 .*unexpected: a fresh run makes it/m,
    cause: /cause: notebooks\/mini\.ipynb cell 3 changed/,
  },
  {
    name: "a cell that shows another number",
    plant: { [NOTEBOOK]: replace("report.events.records.length;", "report.events.records.length + 1;") },
    what: /^notebooks\/mini\.ipynb cell 7: line 1: 「\d+」 → 「\d+」/m,
    cause: /cause: notebooks\/mini\.ipynb cell 7 changed/,
  },
  // By hand
  {
    name: "one deleted table",
    plant: { "outputs/tables/2-47_soka-training-1.csv": () => null },
    what: /^図表2-47 .*missing: the manifest names it, but it is not there/m,
    cause: /cause: outputs\/tables\/2-47_soka-training-1\.csv was edited, renamed or deleted by hand/,
  },
  {
    name: "one deleted figure",
    plant: { "outputs/figures/2-47_soka-training-1.svg": () => null },
    what: /^図表2-47 .*missing: /m,
    cause: /2-47_soka-training-1\.svg was edited, renamed or deleted by hand/,
  },
  {
    name: "one digit in a table, by hand",
    plant: { "outputs/tables/2-47_soka-training-1.csv": replace(",12,60.0,", ",13,65.0,") },
    what: /^図表2-47 .*「だいたい理解できた」 13 → 12 of 20 \(65\.0 → 60\.0 %\)/m,
    cause: /outputs\/tables\/2-47_soka-training-1\.csv was edited/,
  },
  {
    name: "one colour in a figure, by hand",
    plant: { "outputs/figures/2-47_soka-training-1.svg": replace(/fill="#fff(?:fff)?"/, 'fill="#fffff0"') },
    what: /^図表2-47 .*fill of rect 「#fffff0」 → 「#fff(?:fff)?」/m,
    cause: /outputs\/figures\/2-47_soka-training-1\.svg was edited/,
  },
  {
    name: "one shift in a figure, by hand",
    plant: { "outputs/figures/2-47_soka-training-1.svg": replace("translate(24,", "translate(34,") },
    what: /^図表2-47 .*moved or changed size: transform of g/m,
    cause: /outputs\/figures\/2-47_soka-training-1\.svg was edited/,
  },
  {
    name: "a number in the notebook, by hand",
    plant: { [NOTEBOOK]: (text) => editShown(text, 7) },
    what: /^notebooks\/mini\.ipynb cell 7: line 1: 「9999」 → 「\d+」/m,
    cause: /cause: notebooks\/mini\.ipynb cell 7 was edited, renamed or deleted by hand/,
  },
  {
    name: "a checksum in the manifest",
    plant: { "outputs/manifest.json": replace(/("path": "tables\/2-2_method\.csv", "sha256": ")\w{8}/, "$100000000") },
    what: /^図表2-2 .*the manifest names another checksum for it than it has/m,
    cause: /./,
  },
  {
    name: "a figure that the manifest forgot, as after a merge",
    plant: {
      "outputs/manifest.json": (text) =>
        editManifest(text, (manifest) => ({
          ...manifest,
          outputs: manifest.outputs.filter(({ key }) => key !== "2-2:method"),
        })),
    },
    what: /^図表2-2 .*unexpected: a fresh run makes it as it lies there, but the manifest does not name it/m,
    cause: /cause: outputs\/manifest\.json was edited or merged by hand/,
  },
  // Several at once
  {
    name: "two data sets at once",
    plant: { [PEOPLE]: replace("大辻 京佑", "大辻 京介"), [MUNICIPALITIES]: replace("250725", "250735") },
    seal: true,
    what: /^図表1-3 .*京介/m,
    cause: /cause: data\/report\/people\.csv row 16 changed/,
    notCause: /municipalities/,
    others: [{ what: /^図表2-2 .*250735/m, cause: /municipalities\.csv row 2 changed/, notCause: /people/ }],
  },
  {
    name: "two data sets behind one table, of which a row of one is in it",
    plant: {
      [EVENTS]: replace("Zoom（第 1 回、2 回両方）", "Zoom（両方）"),
      [PROGRAMME]: replace("草加市より開催挨拶", "草加市長より開催挨拶"),
    },
    seal: true,
    what: /^図表2-40 .*草加市長より開催挨拶/m,
    cause: /programme_items\.csv row \d+ changed/,
    notCause: /events\.csv/,
    others: [{ what: /^outputs\/manifest\.json: /m, cause: /events\.csv row 2 changed/, notCause: /programme_items/ }],
  },
  {
    name: "data of one table and code of another",
    plant: {
      [PEOPLE]: replace("大辻 京佑", "大辻 京介"),
      "lib/wording/answer_words.ts": replace("割合（%）", "比率（%）"),
    },
    seal: true,
    what: /^図表2-47 .*比率（%）/m,
    cause: /cause: lib\/wording\/answer_words\.ts/,
    notCause: /people/,
    others: [{ what: /^図表1-3 .*京介/m, cause: /people\.csv row 16 changed/, notCause: /answer_words/ }],
  },
  {
    name: "an answer that the chart does not count, and a colour of it",
    plant: {
      [ANSWERS]: line(15, replace(",ある程度感じられた,", ",感じられなかった,")),
      "lib/figures/palette.ts": replace("#0a4a8c", "#0a4a8d"),
    },
    seal: true,
    what: /^図表2-47 .*「#0a4a8c」 → 「#0a4a8d」/m,
    cause: /lib\/figures\/palette\.ts/,
    notCause: /synthetic_responses/,
    others: [{
      what: /^outputs\/manifest\.json: /m,
      cause: /synthetic_responses\.csv row 14 changed/,
      notCause: /palette/,
    }],
  },
  {
    name: "a number by hand, and code that moves another file of the same table",
    plant: {
      "outputs/tables/2-47_soka-training-1.csv": replace(",12,60.0,", ",13,65.0,"),
      "lib/rendering/html_page.ts": replace("margin:16px", "margin:24px"),
    },
    what: /^図表2-47 .* 13 → 12 of 20/m,
    cause: /cause: outputs\/tables\/2-47_soka-training-1\.csv was edited.*; lib\/rendering\/html_page\.ts/,
    others: [{ what: /^図表2-2 .*margin/m, cause: /html_page\.ts/, notCause: /by hand/ }],
  },
  {
    name: "two cells at once, one of them taken out",
    plant: {
      [NOTEBOOK]: (text) => {
        const notebook = parseNotebook(replace("records.length;", "records.length + 1;")(text), NOTEBOOK);
        return serializeNotebook({ ...notebook, cells: notebook.cells.toSpliced(4, 1) });
      },
    },
    what: /^図表2-40 .*missing: the manifest names it, but a fresh run does not make it/m,
    cause: /cause: notebooks\/mini\.ipynb cell 5 removed$/m,
    others: [{ what: /^notebooks\/mini\.ipynb cell 6: /m, cause: /mini\.ipynb cell 6 changed$/m }],
  },
  {
    name: "another version of a package",
    plant: {
      "outputs/manifest.json": (text) =>
        editManifest(text, (manifest) => ({
          ...manifest,
          packages: { ...manifest.packages, "@observablehq/plot": "0.6.16", "fast-check": "4.10.1" },
          outputs: manifest.outputs.map((record) => ({
            ...record,
            files: record.files.map((file) => file.path.endsWith(".svg") ? { ...file, sha256: "0".repeat(64) } : file),
          })),
        })),
      "outputs/figures/2-47_soka-training-1.svg": replace("translate(24,", "translate(34,"),
    },
    what: /^図表2-47 .*moved or changed size/m,
    cause: /cause: package @observablehq\/plot 0\.6\.16 → [\d.]+$/m,
    notCause: /fast-check/,
  },
  // Looked at with page and workbook
  {
    name: "a file that nothing makes",
    plant: { "outputs/tables/notes.csv": () => "a,b\n" },
    what: /^outputs\/tables\/notes\.csv: untracked: /m,
    cause: /cause: outputs\/tables\/notes\.csv was put there by hand/,
    whole: true,
  },
  {
    name: "one word of the page",
    plant: { "outputs/report.html": replace("草加市", "早加市") },
    what: /report\): .*早加市.*草加市/,
    cause: /outputs\/report\.html was edited/,
    whole: true,
  },
];

/** Drifts that are planted at once, by their names, as none is in what another one moves; each of the others is alone. */
const AT_ONCE: readonly (readonly string[])[] = [
  [
    "one count: the answer of one respondent",
    "one digit: the population of a city",
    "one row added to a table",
    "one wording: a title in a programme",
  ],
  [
    "one answer less: a respondent left it blank",
    "one sidecar: the figure that a data set is taken from",
    "one row removed from a table",
  ],
  ["one deleted table", "a number in the notebook, by hand"],
  ["one deleted figure", "a checksum in the manifest"],
  ["one digit in a table, by hand", "a figure that the manifest forgot, as after a merge"],
  ["a file that nothing makes", "one word of the page"],
];

const named = (name: string) => {
  const drift = DRIFTS.find((candidate) => candidate.name === name);
  assert.ok(drift, name);
  return drift;
};

Deno.test(`each of ${DRIFTS.length} planted drifts is found, told with both values, and its cause named`, async (test) => {
  assert.ok(DRIFTS.length >= 30);
  const groups = [
    ...AT_ONCE.map((names) => names.map(named)),
    ...DRIFTS.filter(({ name }) => !AT_ONCE.flat().includes(name)).map((drift) => [drift]),
    // Changed code is loaded by a new process: each change at the end costs one, in between two.
  ].toSorted((a, b) => Number(changesCode(a)) - Number(changesCode(b)));
  // Two copies at once, as a check keeps one core busy and a half.
  const queue = groups.values();
  const outcomes = new Map<PlantedDrift, CommandResult>();
  const work = async () => {
    await using copy = await miniProject();
    for (const drifts of queue) {
      const undo = await plantAll(copy, drifts);
      const isWhole = drifts.some(({ whole = false }) => whole);
      const outcome = await copy.run(["check", ...(isWhole ? [] : ["--notebook", "mini"])]);
      for (const drift of drifts) outcomes.set(drift, outcome);
      await undo();
    }
    const clean = await copy.run(["check"]);
    assert.equal(clean.code, 0, clean.stdout + clean.stderr);
  };
  await Promise.all([work(), work()]);
  for (const drift of DRIFTS) {
    await test.step(drift.name, () => {
      const { code, stdout = "", stderr = "" } = outcomes.get(drift) ?? {};
      assert.equal(code, 1, stdout + stderr);
      assert.match(stdout, drift.what);
      const beside = groups.find((group) => group.includes(drift))?.filter((other) => other !== drift) ?? [];
      for (const { what, cause, notCause } of [drift, ...drift.others ?? []]) {
        const finding = stdout.split("\n").filter((text) => what.test(text)).join("\n");
        assert.match(finding, cause, stdout);
        if (notCause !== undefined) assert.doesNotMatch(finding.replace(/^.*; cause: /gm, ""), notCause);
        for (const path of beside.flatMap(({ plant }) => Object.keys(plant))) {
          assert.ok(!finding.replace(/^.*; cause: /gm, "").includes(path), `${path} is not to blame: ${finding}`);
        }
      }
    });
  }
});

Deno.test("under version control the former values are told, too", async () => {
  await using copy = await miniProject();
  for (
    const args of [["init", "-q"], ["add", "-A"], ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "t"]]
  ) {
    assert.ok((await new Deno.Command("git", { args, cwd: copy.folder }).output()).success);
  }
  const code = await Deno.readTextFile(projectPath("lib/rendering/svg_parts.ts"));
  const line = code.split("\n").indexOf("const GAP = 6;") + 1;
  const drifts = [
    ["one count: the answer of one respondent", /-q06: 「だいたい理解できた」 → 「よく理解できた」\)/],
    ["one digit: the population of a city", /\(line 3, population: 「250725」 → 「250735」\)/],
    [
      "one moved legend",
      new RegExp(String.raw`svg_parts\.ts line ${line} changed: 「const GAP = 6;」 → 「const GAP = 9;」`),
    ],
  ] as const;
  await plantAll(copy, drifts.map(([name]) => named(name)));
  const { stdout } = await copy.run(["check", "--notebook", "mini"]);
  for (const [, told] of drifts) assert.match(stdout, told);
});

function changesCode(drifts: readonly PlantedDrift[]): boolean {
  return drifts.some(({ plant }) => Object.keys(plant).some((path) => path.startsWith("lib/")));
}

/** A copy of the project with two small notebooks, reported and clean. */
async function miniProject(): Promise<ProjectCopy> {
  const copy = await copyProject({ notebooks: [] });
  await Deno.writeTextFile(`${copy.folder}/${NOTEBOOK}`, serializeNotebook(notebookOf(CELLS)));
  await Deno.writeTextFile(`${copy.folder}/notebooks/other.ipynb`, serializeNotebook(notebookOf(["1 + 1;"])));
  const report = await copy.run(["report"]);
  assert.equal(report.code, 0, report.stderr);
  const clean = await copy.run(["check", "--notebook", "mini"]);
  assert.equal(clean.code, 0, clean.stdout + clean.stderr);
  return copy;
}

function notebookOf(sources: readonly string[]): Notebook {
  const cells = sources.map((source): CodeCell => (
    { cell_type: "code", metadata: {}, source, outputs: [], execution_count: null }
  ));
  return { nbformat: 4, nbformat_minor: 5, metadata: {}, cells };
}

/** The manifest with something else in it. */
function editManifest(text: string, change: (manifest: Manifest) => Manifest): string {
  const manifest: Manifest = JSON.parse(text);
  return `${JSON.stringify(change(manifest), null, 2)}\n`;
}

/** Writes 9999 where a cell shows a number. */
function editShown(text: string, cellNumber: number): string {
  const notebook = parseNotebook(text, "mini.ipynb");
  const cell = notebook.cells[cellNumber - 1];
  const output = cell?.cell_type === "code" ? cell.outputs[0] : undefined;
  assert.equal(output?.output_type, "execute_result");
  if (output?.output_type === "execute_result") output.data["text/plain"] = "9999";
  return serializeNotebook(notebook);
}

/** Plants drifts; gives what takes all of them out again. */
async function plantAll(copy: ProjectCopy, drifts: readonly PlantedDrift[]): Promise<() => Promise<void>> {
  const undo: (() => Promise<void>)[] = [];
  for (const drift of drifts) undo.unshift(await plant(copy, drift));
  return async () => {
    for (const one of undo) await one();
  };
}

/** Plants a drift; gives what takes it out again. */
async function plant(
  { folder, run }: ProjectCopy,
  { plant, seal = false }: PlantedDrift,
): Promise<() => Promise<void>> {
  const former = new Map<string, string | null>();
  const remember = async (path: string) => {
    if (!former.has(path)) former.set(path, await Deno.readTextFile(`${folder}/${path}`).catch(() => null));
  };
  for (const [path, change] of Object.entries(plant)) {
    await remember(path);
    if (seal && path.startsWith("data/") && !path.endsWith(".source.json")) {
      await remember(path.replace(/\.\w+$/, ".source.json"));
      await remember("data/report/README.md");
      // Sealed answers leave protected counts beside them, which would outlive the answers.
      const counts = path.replace(/[^/]+$/, "observed_counts");
      if (path.startsWith("data/surveys/")) {
        for (const end of ["json", "source.json"]) await remember(`${counts}.${end}`);
      }
    }
    const changed = change(former.get(path) ?? "");
    if (changed === null) await Deno.remove(`${folder}/${path}`);
    else await Deno.writeTextFile(`${folder}/${path}`, changed);
  }
  if (seal) assert.equal((await run(["seal"])).code, 0);
  return async () => {
    for (const [path, text] of former) {
      if (text === null) await Deno.remove(`${folder}/${path}`).catch(() => {});
      else await Deno.writeTextFile(`${folder}/${path}`, text);
    }
  };
}

const HEADINGS = [1, 2, 4, 5, 6, 7, 8, 9, 10].map((number) => `soka-training-1-q${String(number).padStart(2, "0")}`);
const ROW =
  "40代,その他,だいたい理解できた,あまり理解していなかった,だいたい理解できた,あまり感じられなかった,理解していなかった," +
  "あまり理解できなかった,大いに感じられた";
const OBSERVED_ANSWERS = [
  `respondent,${HEADINGS.join(",")}`,
  ...Array.from({ length: 20 }, (_, at) => `${String(at + 1).padStart(3, "0")},${ROW}`),
  "",
].join("\n");
const OBSERVED_SOURCE = JSON.stringify(
  {
    id: "soka-training-1-observed",
    title: "試験のための回答",
    titleEnglish: "Answers for a test",
    origin: "observed",
    producer: "test",
    citation: "test",
    licence: "MIT",
    figureKeys: [],
    encoding: "utf-8",
    sha256: "0".repeat(64),
    rows: 20,
    notes: [],
  },
  null,
  2,
) + "\n";
