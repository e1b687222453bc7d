import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { readManifest } from "../../lib/outputs/manifest.ts";
import { readWord } from "../../lib/rendering/read_word.ts";
import { readWorkbook } from "../../lib/rendering/read_workbook.ts";
import { smallProject, writeSmall } from "../commands/small_project.ts";
import { pageDocument, wordsOf } from "../page/shown.ts";

/** Cells of a researcher's own notebook: a figure and a table of printed numbers, and a figure of samples. */
const CELLS = [
  `import { distributions, loadStudy, loadSurveys, openOutputs, ownFigure, Plot, responseRatesTable } from "#lib";
const surveys = await loadSurveys();
const rates = responseRatesTable({ study: await loadStudy(), surveys });
const outputs = openOutputs("12_mine");`,
  `const marks = [Plot.barX(rates.rows, { x: "responses", y: "event" })];
await outputs.save(ownFigure({ marks }, { key: "my-bars", title: "回答した人（わたしの図）", from: rates }));`,
  `await outputs.save({ ...rates, key: "my-rates", title: "回収率（わたしの表）", notes: ["=わたしの注"] });`,
  `const table = distributions(surveys.slice(0, 1));
const plot = { marks: [Plot.barX(table.rows, { x: "count", y: "answer" })] };
await outputs.save(ownFigure(plot, { key: "my-sample", title: "見本の図", from: table }));`,
];

Deno.test("what a notebook of one's own saves stands on the page, in the workbook and in the document, with mark and source, until it is gone", async (t) => {
  await using project = await smallProject({ "12_mine": { cells: CELLS } });
  const { folder } = project;
  const run = async (args: readonly string[], code = 0) => {
    const result = await project.run(args);
    assert.equal(result.code, code, `${args.join(" ")}\n${result.stdout}\n${result.stderr}`);
    return result;
  };
  const page = async (lang: "ja" | "en" = "ja") =>
    pageDocument(await Deno.readTextFile(`${folder}/outputs/report.html`), lang);
  const sheets = async () => {
    const read = await readWorkbook(await Deno.readFile(`${folder}/outputs/tables.xlsx`));
    assert.ok(read !== null);
    return read;
  };
  await run(["report"]);

  await t.step("the page has a section of them, and a sample stands with the samples", async () => {
    const document = await page();
    const section = document.getElementById("own");
    assert.ok(section !== null);
    assert.match(
      wordsOf(section),
      /^追加の図表.*ノートブックで追加した図表です。報告書に掲載されたものではありません。/,
    );
    const figure = section.querySelector<HTMLElement>("#f-my-bars");
    assert.equal(figure?.dataset.origin, "reading");
    assert.match(figure?.dataset.source ?? "", /報告書 図表2-/);
    assert.match(figure?.querySelector("svg")?.textContent ?? "", /回答した人（わたしの図）.*出典: 報告書/s);
    const table = section.querySelector<HTMLElement>("#t-my-rates");
    assert.match(table?.textContent ?? "", /回収率（わたしの表）/);
    assert.match(table?.textContent ?? "", /=わたしの注/);
    assert.equal(section.querySelector("[data-origin=synthetic]"), null);
    assert.match(document.querySelector("nav")?.textContent ?? "", /追加の図表/);
    const sample = document.querySelector<HTMLElement>("#samples-body #sample-own #f-sample-my-sample");
    assert.equal(sample?.dataset.origin, "synthetic");
    assert.match(sample?.textContent ?? "", /合成データ/);
    const english = (await page("en")).getElementById("own");
    assert.match(
      wordsOf(english ?? document.body),
      /Further figures and tables .*in the language in which they were saved/,
    );
    assert.equal(english?.querySelector("#f-my-bars")?.parentElement?.lang, "ja");
  });

  await t.step("numbers of its table are those of the CSV", async () => {
    const cells = [...(await page()).querySelectorAll("#t-my-rates tbody tr:first-child > *")].map(({ textContent }) =>
      textContent
    );
    const [, first = ""] = (await Deno.readTextFile(`${folder}/outputs/tables/my-rates.csv`)).split("\r\n");
    assert.ok(first.startsWith(`${cells[0]},`), first);
    for (const cell of cells.filter((cell) => /^\d+$/.test(cell ?? ""))) {
      assert.ok(first.includes(`,${cell}`), cell ?? "");
    }
  });

  await t.step("the workbook has a sheet of each, and a picture of each figure", async () => {
    const read = await sheets();
    const named = (text: string) => read.find(({ rows }) => String(rows[0]?.[0] ?? "").includes(text));
    assert.match(JSON.stringify(named("回収率（わたしの表）")?.rows), /=わたしの注.*出典: 報告書/);
    assert.match(JSON.stringify(named("回答した人（わたしの図）")?.rows), /データ種別: 読み取り.*出典: 報告書/);
    assert.match(JSON.stringify(named("見本の図")?.rows), /合成データ/);
    const [index] = read;
    const rows = index?.rows.filter((row) => row.includes("追加の図表")) ?? [];
    assert.deepEqual(rows.map((row) => row.filter((cell) => /わたしの|見本の図/.test(String(cell))).at(-1)), [
      "回収率（わたしの表）",
      "回答した人（わたしの図）",
      "見本の図",
    ]);
    const bytes = Buffer.from(await Deno.readFile(`${folder}/outputs/tables.xlsx`)).toString("latin1");
    assert.equal(new Set(bytes.match(/xl\/media\/image\d+\.png/g)).size, 2);
  });

  await t.step("the document has those that are no samples", async () => {
    const word = JSON.stringify(await readWord(await Deno.readFile(`${folder}/outputs/report.docx`)));
    assert.match(word, /追加の図表/);
    assert.match(word, /回答した人（わたしの図）/);
    assert.doesNotMatch(word, /見本の図/);
  });

  await t.step("the document of a questionnaire has those of its answers alone, with the mark", async () => {
    const [survey, other] = await Promise.all(
      ["gyoda-forum", "gyoda-training-1"].map(async (id) =>
        JSON.stringify(await readWord(await Deno.readFile(`${folder}/outputs/chapters/${id}.docx`)))
      ),
    );
    assert.match(survey ?? "", /追加の図表.*見本の図/);
    assert.match(survey ?? "", /合成データ/);
    // Its numbers are of all questionnaires.
    assert.doesNotMatch(survey ?? "", /回答した人（わたしの図）/);
    assert.doesNotMatch(other ?? "", /追加の図表/);
  });

  await t.step("it is up to date, and a check finds the same again", async () => {
    assert.match((await run(["report"])).stdout, /^Up to date/);
    assert.match((await run(["check"])).stdout, /^Nothing drifted/m);
  });

  await t.step("another title moves the page, and the check says of which cell", async () => {
    await writeSmall(project, "12_mine", {
      cells: CELLS.map((cell) => cell.replace("回答した人（わたしの図）", "答えた人（わたしの図）")),
    });
    const { stdout } = await run(["check"], 1);
    assert.match(stdout, /notebooks\/12_mine\.ipynb cell 2 changed/);
    // That its cells are numbered otherwise is cosmetic, and nothing's doing.
    const counted = stdout.split("\n").filter((line) => !line.startsWith("cosmetic: ")).join("\n");
    assert.doesNotMatch(counted, /--twice/);
    assert.match((await run(["report"])).stdout, /to make: .*other figures and tables of your own/);
    assert.match(wordsOf((await page()).getElementById("own") ?? (await page()).body), /答えた人（わたしの図）/);
    assert.match(JSON.stringify((await sheets()).map(({ name }) => name)), /答えた人（わたしの図）/);
  });

  await t.step("gone with its notebook", async () => {
    await Deno.remove(`${folder}/notebooks/12_mine.ipynb`);
    await run(["report"]);
    assert.equal((await page()).getElementById("own"), null);
    assert.doesNotMatch(JSON.stringify((await sheets()).map(({ name }) => name)), /わたしの/);
    const manifest = await readManifest(`${folder}/outputs`);
    assert.deepEqual(manifest?.outputs.filter(({ key }) => key.startsWith("my-")), []);
  });
});
