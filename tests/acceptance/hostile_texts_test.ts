/**
 * One set of hostile texts through every channel on which a text from data, cells, kernels or file names leaves this program: one
 * function a channel makes it harmless. Terminal and GitHub's log stand in `tests/commands/harmless_channels_test.ts` as well,
 * byte by byte.
 */
import assert from "node:assert/strict";
import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { harmlessLog, harmlessTerminal } from "../../lib/commands/print_line.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { drift } from "../../lib/drift/difference.ts";
import { annotation } from "../../lib/drift/github_annotations.ts";
import { reportAsJunit } from "../../lib/drift/report_junit.ts";
import { reportAsMarkdown } from "../../lib/drift/report_markdown.ts";
import { answerFigure } from "../../lib/figures/answer_figure.ts";
import { readWorkbook } from "../../lib/rendering/read_workbook.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import { renderResource } from "../../lib/rendering/render_resource.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { renderTablePage } from "../../lib/rendering/render_table_html.ts";
import { writeWord } from "../../lib/rendering/write_word.ts";
import { writeWorkbook } from "../../lib/rendering/write_workbook.ts";
import type { Table } from "../../lib/tables/table.ts";
import { findingOf, resultOf } from "../drift/findings_fixture.ts";
import { madeDistribution } from "../figures/made_distribution.ts";
import { madeSource } from "../counts/made_survey.ts";
import { type MarkupType, parsed } from "../parsed.ts";

/** Each with a word that must still be read. */
const HOSTILE = [
  '</td></svg></script><script>globalThis.broken = 1</script><img src=x onerror="globalThis.broken=1">marked',
  `"'&amp;<!-- ]]> --><![CDATA[ marked`,
  "javascript:globalThis.broken=1 marked",
  '=HYPERLINK("http://example.org","marked")',
  "+1+cmd|' /C calc'!A0 marked",
  "@SUM(1) marked",
  "-2+3 marked",
  "\t=1+1 marked",
  'marked,"quoted"\r\nsecond line',
  "marked | cell | `code` **bold** [link](http://example.org) ![x](http://example.org/x.png) @someone #12",
  "# marked\n\n---\n<details>",
  "::error file=a.ts,line=1::marked",
  "##[error]marked",
  "\x1b[2J\x1b]0;title\x07marked",
  "\x9b31mmarked\x00\x07\x7f",
  "\u202emarked\u2066",
  "marked\ud800\ufffe",
  "_x000D_marked",
  "marked" + "長".repeat(40_000),
];

const table = (text: string): Table => ({
  kind: "table",
  key: "hostile",
  catalogueKeys: [],
  language: "ja",
  title: text,
  sources: [madeSource("data/a.csv", "published")],
  notes: [text],
  columns: [{ id: "a", type: "text", label: text }, { id: "n", type: "number", label: "n" }],
  rows: [{ a: text, n: 1 }],
});

/** What a terminal obeys, XML forbids or turns the direction of writing. */
const OBEYED = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}]/u;

/** What a browser reads of XML; where that is none it shows what is wrong instead. */
function wellFormed(xml: string, type: MarkupType): Document {
  const document = parsed(xml, type);
  assert.equal(document.querySelector("parsererror"), null);
  return document;
}

/** Elements and attributes that would act. */
function acting(document: { querySelectorAll(selector: string): Iterable<{ readonly outerHTML: string }> }): string[] {
  return [
    ...document.querySelectorAll(
      "script:not([type*=json]), img, iframe, object, [onerror], [onload], [onclick], a[href^=javascript]",
    ),
  ]
    .map(({ outerHTML }) => outerHTML.slice(0, 200));
}

for (const [at, text] of HOSTILE.entries()) {
  const name = JSON.stringify(text.slice(0, 40));
  Deno.test(`hostile text ${at + 1} ${name} acts on no channel and can be read on each`, async () => {
    const findings = [findingOf({ title: text, differences: [drift(text)], causes: [], files: [], cells: [] })];
    const read = (shown: string, channel: string) =>
      assert.ok(shown.includes("marked"), `${channel}: ${shown.slice(0, 300)}`);

    const terminal = harmlessTerminal(text);
    assert.doesNotMatch(terminal.replaceAll("\r\n", "\n"), OBEYED);
    read(terminal, "terminal");

    const log = harmlessLog(text);
    assert.doesNotMatch(log, /^\s*::[\w-]+|##\[/m);
    read(log, "log");
    const command = annotation({ file: "a.csv", line: 1, title: text, message: text });
    assert.equal(command.split("\n").length, 1);
    // GitHub reads up to the second "::"; its properties must not hold one.
    assert.equal(command.split("::")[1]?.split(" ")[0], "error");
    assert.match(command.split("::")[1] ?? "", /title=(?:[^:,]|%3A|%2C)*$/);

    const markdown = reportAsMarkdown(resultOf({ findings }));
    // As GitHub shows it: raw HTML is what is left of "<" and letters; links and pictures are what is left of "](".
    // A summary is HTML, in which Markdown means nothing.
    const outside = markdown.replaceAll(/<summary>.*<\/summary>/g, "");
    assert.doesNotMatch(markdown, /<(?:script|img|iframe)/i);
    assert.doesNotMatch(outside, /(?<!\\)\]\(http/);
    assert.doesNotMatch(markdown, OBEYED);
    assert.doesNotMatch(markdown, /(?<![\w\\;&])@someone/);
    read(markdown, "Markdown");

    const junit = reportAsJunit(resultOf({ findings }));
    const xml = wellFormed(junit, "application/xml");
    assert.equal(xml.querySelector("script"), null);
    assert.doesNotMatch(junit, OBEYED);
    read(xml.documentElement.outerHTML, "JUnit");

    const page = renderTablePage(table(text));
    const html = parseHTML(page).document;
    assert.deepEqual(acting(html), []);
    assert.equal(html.querySelectorAll("tbody tr").length, 1);
    read(html.querySelector("tbody")?.textContent ?? "", "HTML");

    const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(renderCsv(table(text))).slice(1);
    const records = parseCsv(csv, "hostile.csv");
    assert.deepEqual(records.faults, []);
    assert.equal(records.rows.length, 1);
    // What a spreadsheet takes for a formula, blanks before it counting nothing.
    for (const cell of [...records.header, ...records.rows[0]?.cells ?? []]) {
      assert.doesNotMatch(cell, /^[\s]*[=+@]|^[\s]*-(?!\d+(?:\.\d+)?$)/);
    }
    read(csv, "CSV");

    const workbook = await writeWorkbook({
      title: "t",
      sheets: [{ name: "s", rows: [[{ value: text, look: "text" }, text]] }],
    });
    const sheets = await readWorkbook(workbook);
    const cells = JSON.stringify(sheets);
    read(cells, "XLSX");
    assert.doesNotMatch(cells, /"formula":/);

    const tidy = new TextDecoder().decode(renderResource({
      fields: [{ name: "text", type: "string", description: { ja: "", en: "" } }],
      rows: [{ text }],
    }));
    for (const cell of parseCsv(tidy, "tidy.csv").rows.flatMap(({ cells }) => cells)) {
      assert.doesNotMatch(cell, /^[\s]*[=+@]|^[\s]*-(?!\d+(?:\.\d+)?$)/);
    }
    read(tidy, "tidy CSV");

    const document = await writeWord({
      language: "ja",
      title: text,
      running: text,
      lead: [text],
      chapters: [{ title: text, parts: [{ heading: text, paragraphs: [text], items: [table(text)] }] }],
    });
    const body = new TextDecoder().decode(unzipSync(document)["word/document.xml"]);
    const word = wellFormed(body, "application/xml");
    assert.equal(word.querySelectorAll("tbl tr, w\\:tbl w\\:tr").length, 2);
    // No field of Word's but those that the document has of its own: contents, and numbers of captions and pages.
    for (const { textContent } of word.querySelectorAll("instrText, w\\:instrText")) {
      assert.match(textContent ?? "", /^ ?(?:TOC|SEQ|PAGE|PAGEREF|NUMPAGES)\b/);
    }
    assert.doesNotMatch(
      word.documentElement.textContent ?? "",
      new RegExp(OBEYED.source.replace("\\p{Bidi_Control}", ""), "u"),
    );
    read(word.documentElement.textContent ?? "", "Word");

    const svg = await renderSvg(
      answerFigure(madeDistribution({ place: text.slice(0, 2_000) }), {
        heading: { key: "k", title: text.slice(0, 2_000) },
      }),
    );
    const drawing = wellFormed(svg, "image/svg+xml");
    assert.deepEqual(acting(drawing), []);
    assert.doesNotMatch(svg, OBEYED);
    read(drawing.documentElement.textContent ?? "", "SVG");
  });
}
