/**
 * Nothing of the report is left out: its headings, copied from the report by a script that knows nothing of the data, are
 * walked one by one. Each has its row, and each row is seen in an output or says why not.
 */
import assert from "node:assert/strict";
import { projectPath } from "../../../lib/data/project_path.ts";
import { readManifest } from "../../../lib/outputs/manifest.ts";
import { loadReport } from "../../../lib/reports/fy2021/facts/load_report.ts";
import { reportTextTable, TEXT_CHAPTERS } from "../../../lib/reports/fy2021/tables/report_text_tables.ts";

const report = await loadReport();
const { records } = report.sections;
const manifest = await readManifest(projectPath("outputs"));
const made = new Map((manifest?.outputs ?? []).map(({ key, files }) => [key, files.map(({ path }) => path)]));

Deno.test("the headings of the report are the headings of the data, in the report's order", async () => {
  const lines = (await Deno.readTextFile(new URL("./source_headings.txt", import.meta.url))).trim().split("\n");
  assert.ok(lines.length > 80);
  const headings = records.filter(({ kind }) => kind === "heading").map(({ markPrinted, title }) =>
    `${markPrinted.split(" ").at(-1)} ${title}`.normalize("NFKC")
  );
  assert.deepEqual(headings, lines.map((line) => line.normalize("NFKC")));
});

Deno.test("both footnotes are there, and the thirteen items of 3 (2), each under its required item", () => {
  assert.deepEqual(records.filter(({ kind }) => kind === "footnote").map(({ markPrinted }) => markPrinted), [
    "注1",
    "注2",
  ]);
  const items = records.filter(({ kind }) => kind === "paragraph");
  // Counted by hand in the report's 3 (2): 4 bullets on the first item, then 2, 2, 3 and 2.
  assert.deepEqual([1, 2, 3, 4, 5].map((item) => items.filter(({ requiredItem }) => requiredItem === item).length), [
    4,
    2,
    2,
    3,
    2,
  ]);
});

Deno.test("each section is summed up beside a sentence of it, or says why not", () => {
  for (const { sectionId, summary, quote, reason } of records) {
    assert.equal(summary === null, quote === null, sectionId);
    assert.equal(summary === null, reason !== null, sectionId);
  }
});

Deno.test("each section is seen: every output it names was made, and its sentence stands in one of them", async () => {
  for (const { sectionId, outputKeys, quote } of records) {
    assert.ok(outputKeys.length > 0, sectionId);
    assert.deepEqual(outputKeys.filter((key) => !made.has(key)), [], sectionId);
    if (quote === null) continue;
    const paths = outputKeys.flatMap((key) => made.get(key) ?? []).filter((path) => path.endsWith(".csv"));
    const texts = await Promise.all(paths.map((path) => Deno.readTextFile(projectPath(`outputs/${path}`))));
    const plain = (text: string) => text.replaceAll(/["\s]/g, "");
    assert.ok(texts.some((text) => plain(text).includes(plain(quote))), sectionId);
  }
});

Deno.test("the conclusions of chapter 4 stand on the page, unfolded", async () => {
  const page = await Deno.readTextFile(projectPath("outputs/report.html"));
  const at = page.indexOf('data-key="report-text:4"');
  assert.ok(at > 0 && page.slice(at - 60, at).includes('<div class="table"'), "a table that is not folded");
  for (const words of ["孤立を防ぐ", "現状に合わせた", "第三者の声"]) assert.ok(page.includes(words), words);
});

Deno.test("chapters part the sections without loss", () => {
  const shown = TEXT_CHAPTERS.map((chapter) => reportTextTable(report, chapter).rows.length);
  // All but the heading of the appendices, which have a table of their own.
  assert.equal(shown.reduce((sum, rows) => sum + rows, 0), records.length - 1);
});
