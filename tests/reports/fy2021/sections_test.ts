/**
 * Nothing of the report is left out: its headings, copied from the report by a script that knows nothing of the data, are
 * walked one by one. Each has its row, and each row is seen in an output or says why not.
 */
import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
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

Deno.test("each section is summed up in both languages beside a sentence of it, or is nothing but a heading over others", () => {
  for (const { sectionId, summary, summaryEnglish, quote, reason } of records) {
    assert.equal(summary === null, quote === null, sectionId);
    assert.equal(summary === null, summaryEnglish === null, sectionId);
    assert.equal(summary === null, reason !== null, sectionId);
    // The stated reason holds: there are headings below, and each of them, or one below it, is summed up.
    if (reason === null) continue;
    assert.equal(reason, "見出しだけで、内容は下の項にある", sectionId);
    const below = records.filter((other) => other.sectionId.startsWith(`${sectionId}-`));
    assert.ok(below.some((other) => other.summary !== null), sectionId);
  }
  assert.equal(records.filter(({ reason }) => reason !== null).length, 13);
});

Deno.test("each heading is seen: its outputs were made, its title, summary and sentence stand in a table and on the page", async () => {
  const plain = (text: string) => text.replaceAll(/["\s]/g, "");
  const texts = new Map<string, string>();
  for (const [key, paths] of made) {
    const csv = paths.filter((path) => path.endsWith(".csv"));
    const read = await Promise.all(csv.map((path) => Deno.readTextFile(projectPath(`outputs/${path}`))));
    texts.set(key, plain(read.join("\n")));
  }
  const { window } = new JSDOM(await Deno.readTextFile(projectPath("outputs/report.html")));
  const shown = new Map(
    [...window.document.querySelectorAll(".table[data-key],.figure[data-key]")].map((node) => [
      node.getAttribute("data-key"),
      plain(node.textContent ?? ""),
    ]),
  );
  for (const { sectionId, title, summary, quote, outputKeys } of records) {
    const [table = ""] = outputKeys;
    assert.match(table, sectionId === "5" ? /^appendices$/ : /^report-text:[1-4]$/, sectionId);
    assert.deepEqual(outputKeys.filter((key) => !made.has(key)), [], sectionId);
    assert.deepEqual(outputKeys.filter((key) => !shown.has(key)), [], `${sectionId} on the page`);
    for (const words of [title, summary, quote]) {
      // The heading of the appendices is the title of their table, whose rows are the text.
      if (words === null || sectionId === "5") continue;
      assert.ok(texts.get(table)?.includes(plain(words)), `${sectionId} in ${table}: ${words}`);
      assert.ok(shown.get(table)?.includes(plain(words)), `${sectionId} on the page: ${words}`);
    }
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
