import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { strFromU8, unzipSync as unzip } from "fflate";
import * as Plot from "@observablehq/plot";
import type { WrittenDocument } from "../../lib/chapters/written_document.ts";
import type { Origin } from "../../lib/data/origin.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import type { Figure } from "../../lib/figures/figure.ts";
import { paperPictures } from "../../lib/rendering/paper_pictures.ts";
import { readWord } from "../../lib/rendering/read_word.ts";
import { writeWord } from "../../lib/rendering/write_word.ts";
import { numberColumn, type Table, textColumn } from "../../lib/tables/table.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function sourceOf(origin: Origin) {
  return {
    id: "example",
    title: "例",
    titleEnglish: "Example",
    origin,
    producer: "",
    citation: "",
    licence: "",
    figureKeys: ["2-2:method"],
    encoding: "utf-8" as const,
    sha256: "",
    rows: 3,
    notes: [],
    file: "data/example.csv",
  };
}

function tableOf(change: Partial<Table> = {}): Table {
  return {
    kind: "table",
    key: "example",
    catalogueKeys: [],
    language: "ja",
    title: "回答の表",
    notes: ["無回答を含む。"],
    sources: [sourceOf("published")],
    columns: [textColumn("answer", "回答"), numberColumn("count", "人数")],
    rows: [{ answer: "はい", count: 1234 }, { answer: "いいえ <&>\u0001", count: 5 }],
    ...change,
  };
}

function figureOf(change: Partial<Figure> = {}): Figure {
  return {
    kind: "figure",
    key: "bars",
    catalogueKeys: [],
    language: "ja",
    title: "棒",
    subtitle: "",
    notes: [],
    sources: [sourceOf("synthetic")],
    alternativeText: "一つの棒。",
    legend: [],
    panels: [{ title: null, plot: { width: 480, height: 120, marks: [Plot.barX([1])] } }],
    ...change,
  };
}

function documentOf(items: readonly (Figure | Table)[]): WrittenDocument {
  return {
    language: "ja",
    title: "結果",
    lead: ["一行目\n二行目"],
    running: "調査",
    chapters: [{ title: "一章", parts: [{ heading: "一節", paragraphs: ["文。"], items }] }],
  };
}

function read(bytes: Uint8Array) {
  const parts = unzip(bytes);
  const xml = (path: string) =>
    new JSDOM(strFromU8(parts[path] ?? assert.fail(`no ${path}`)), { contentType: "text/xml" }).window.document;
  const body = xml("word/document.xml");
  const all = (name: string, within: Document | Element = body) => [...within.getElementsByTagNameNS(W, name)];
  const text = (element: Element) => all("t", element).map(({ textContent }) => textContent).join("");
  const styled = (style: string) =>
    all("p").filter((p) => all("pStyle", p).some((one) => one.getAttributeNS(W, "val") === style));
  return { parts, xml, body, all, text, styled };
}

Deno.test("a document has the headings, contents, captions and tables that a word processor knows", async () => {
  const { all, text, styled, body } = read(await writeWord(documentOf([tableOf(), figureOf(), tableOf()])));
  assert.deepEqual(styled("Heading1").map(text), ["一章"]);
  assert.deepEqual(styled("Heading2").map(text), ["一節"]);
  const fields = all("instrText").map(({ textContent }) => textContent?.trim() ?? "");
  assert.ok(fields.some((field) => /^TOC .*"1-2"/.test(field)), fields.join());
  assert.deepEqual(fields.filter((field) => field.startsWith("SEQ")), ["SEQ 表", "SEQ 図", "SEQ 表"]);
  assert.deepEqual(styled("Caption").map(text), [
    "表1　回答の表〔公表値〕",
    "図1　棒〔合成データ〕",
    "表2　回答の表〔公表値〕",
  ]);
  const [table] = all("tbl");
  const rows = all("tr", table);
  assert.deepEqual(rows.map((row) => all("tc", row).map(text)), [
    ["回答", "人数"],
    ["はい", "1,234"],
    ["いいえ <&>�", "5"],
  ]);
  assert.deepEqual(rows.map((row) => all("tblHeader", row).length), [1, 0, 0]);
  assert.deepEqual(styled("Source").map(text).slice(0, 2), ["注: 無回答を含む。", "出典: 報告書 図表2-2"]);
  // 160 mm in EMU, of which an inch has 914,400.
  const [extent] = body.getElementsByTagName("wp:extent");
  assert.equal(Math.round(Number(extent?.getAttribute("cx")) / 914_400 * 25.4), 160);
  assert.equal(body.getElementsByTagName("wp:docPr")[0]?.getAttribute("descr"), "一つの棒。");
});

Deno.test("the contents end in their last line: no page is empty where they fill theirs", async () => {
  const { "word/document.xml": body = new Uint8Array() } = unzip(await writeWord(documentOf([tableOf()])));
  const [contents = ""] = /<w:sdtContent>.*<\/w:sdtContent>/s.exec(strFromU8(body)) ?? [];
  const paragraphs = contents.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  assert.ok(paragraphs.length >= 2);
  for (const paragraph of paragraphs) assert.match(paragraph, /<w:t[ >]/);
  assert.equal(contents.match(/fldCharType="begin"/g)?.length, contents.match(/fldCharType="end"/g)?.length);
});

Deno.test("whose numbers they are stands along every page, each mark once", async () => {
  const { xml, all, text } = read(await writeWord(documentOf([tableOf(), figureOf(), tableOf()])));
  const header = xml("word/header1.xml").documentElement;
  assert.equal(all("p", header).map(text).join(), "調査　データ種別: 公表値・合成データ");
});

Deno.test("a wide table lies across the page, a wide one of few rows stands on its side, and its heading goes with it", async () => {
  const columns = Array.from({ length: 14 }, (_, at) => textColumn(`c${at}`, `見出し${at}`));
  const row = (text: string) => Object.fromEntries(columns.map(({ id }) => [id, text]));
  const many = tableOf({ columns, rows: Array.from({ length: 9 }, (_, at) => row(`答えの文${at}`)) });
  const few = tableOf({ columns, rows: [row("一"), row("二つ目の答え")] });
  const across = read(await writeWord(documentOf([many])));
  const orientations = across.all("pgSz").map((size) => size.getAttributeNS(W, "orient"));
  assert.deepEqual(orientations, ["portrait", "landscape"]);
  const [, inside] = across.all("sectPr");
  assert.ok(inside !== undefined && across.styled("Heading1").length === 1);
  const position = across.all("sectPr")[0]?.compareDocumentPosition(across.styled("Heading1")[0] ?? assert.fail()) ?? 0;
  assert.ok((position & 4) !== 0, "the heading stands before the section of its table");
  const side = read(await writeWord(documentOf([few])));
  assert.deepEqual(side.all("pgSz").map((size) => size.getAttributeNS(W, "orient")), ["portrait"]);
  assert.equal(side.all("tr").length, 14);
});

Deno.test("a short table stays on one page, one of few tall rows begins below its heading, with its last row over its remarks", async () => {
  const keeps = async (cell: string) => {
    const rows = Array.from({ length: 6 }, () => ({ answer: cell, count: 1 }));
    const { all, styled } = read(await writeWord(documentOf([tableOf({ rows })])));
    const isKept = (element: Element) =>
      all("keepNext", element).some((mark) => mark.getAttributeNS(W, "val") !== "false");
    return { rows: all("tr").map(isKept), remarks: styled("Source").map(isKept) };
  };
  assert.deepEqual(await keeps("はい"), {
    rows: [true, true, true, true, true, true, false],
    remarks: [false, false],
  });
  assert.deepEqual(await keeps("長い答え\n".repeat(10)), {
    rows: [true, false, false, false, false, false, true],
    remarks: [true, false],
  });
});

Deno.test("no table is wider than its page", async () => {
  const columns = Array.from({ length: 31 }, (_, at) => numberColumn(`c${at}`, `長い見出しの列${at}`, 3));
  const rows = Array.from({ length: 6 }, () => Object.fromEntries(columns.map(({ id }) => [id, 12345.678])));
  const { all, text } = read(await writeWord(documentOf([tableOf({ columns, rows })])));
  const width = (table: Element) =>
    all("gridCol", table).reduce((sum, one) => sum + Number(one.getAttributeNS(W, "w")), 0);
  // 247 mm in twentieths of a point.
  assert.ok(all("tbl").every((table) => width(table) <= 14_004), all("tbl").map(width).join());
  // Every column is there once, but the first, which heads each part.
  const heads = all("tbl").flatMap((table) => all("tc", all("tr", table)[0]).map(text));
  assert.equal(heads.filter((head) => head === "長い見出しの列0").length, all("tbl").length);
  assert.equal(new Set(heads).size, 31);
});

Deno.test("the same document has the same bytes, whatever was written before it and wherever the clock stands", async () => {
  const document = documentOf([tableOf(), figureOf()]);
  const first = sha256(await writeWord(document));
  await writeWord(documentOf([figureOf(), figureOf()]));
  assert.equal(sha256(await writeWord(document)), first);
  const script = `const { writeWord } = await import("${import.meta.resolve("../../lib/rendering/write_word.ts")}");
    const bytes = await writeWord({ language: "ja", title: "題", lead: [], running: "r", chapters: [{ title: "章", parts: [] }] });
    console.log(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex());`;
  const inZone = async (TZ: string) => {
    const { stdout, success } = await new Deno.Command(Deno.execPath(), {
      args: ["eval", "--no-check", script],
      cwd: projectPath(""),
      env: { TZ },
      stderr: "inherit",
    }).output();
    assert.ok(success);
    return new TextDecoder().decode(stdout).trim();
  };
  assert.equal(await inZone("Pacific/Kiritimati"), await inZone("America/Los_Angeles"));
});

Deno.test("what a document says is read back; what is none is told", async () => {
  const said = readWord(await writeWord(documentOf([tableOf(), figureOf()]))) ?? assert.fail();
  assert.ok(said.paragraphs.includes("いいえ <&>�"));
  assert.equal(said.pictures.length, 1);
  assert.equal(readWord(new TextEncoder().encode("no document")), null);
});

Deno.test("of a figure that goes on in a second picture each note stands in every picture or below them", async () => {
  const panel = { title: null, plot: { width: 480, height: 600, marks: [Plot.barX([1])] } };
  const notes = ["注記あ。", "注記い。", "注記う。", "注記え。"];
  const figure = figureOf({ panels: [panel, panel, panel], notes });
  const pictures = await paperPictures(figure);
  assert.equal(pictures.length, 3);
  const words = strFromU8(unzip(await writeWord(documentOf([figure])))["word/document.xml"] ?? new Uint8Array());
  for (const note of notes) {
    const isInside = pictures.every((svg) => svg.includes(`>${note}<`));
    assert.equal(words.includes(note), !isInside, note);
  }
});
