import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { compareWords } from "../../lib/drift/compare_word.ts";
import { DEFAULT_RULES } from "../../lib/drift/rules.ts";
import { writeWord } from "../../lib/rendering/write_word.ts";
import type { Table } from "../../lib/tables/table.ts";
import { copyProject } from "../commands/project_copy.ts";
import { madeSource } from "../page/one_city.ts";
import { told } from "./told.ts";

/** A document with one number changed in the file, as a person who opens it would. */
function edited(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const changed = text.replace(`>${from}<`, `>${to}<`);
  assert.notEqual(changed, text, `nothing says ${from}`);
  return zipSync({ ...parts, "word/document.xml": strToU8(changed) });
}

function document(count: number): Promise<Uint8Array> {
  const table: Table = {
    kind: "table",
    key: "made",
    catalogueKeys: [],
    language: "ja",
    title: "回答",
    columns: [{ id: "answer", label: "回答", type: "text" }, { id: "count", label: "人数", type: "number" }],
    rows: [{ answer: "はい", count }, { answer: "いいえ", count: 4 }],
    sources: [madeSource("data/made.csv", { origin: "published" })],
    notes: [],
  };
  const parts = [{ heading: "", paragraphs: ["本文。"], items: [table] }];
  return writeWord({ language: "ja", title: "題", lead: [], running: "題", chapters: [{ title: "章", parts }] });
}

Deno.test("a cell that changed in a document is told with both values", async () => {
  const before = await document(731);
  const differences = told(compareWords(before, await document(732), DEFAULT_RULES));
  assert.equal(differences.length, 1);
  assert.match(differences[0] ?? "", /^drift: .*731.* → .*732/);
  assert.deepEqual(told(compareWords(before, edited(before, "731", "732"), DEFAULT_RULES)), differences);
});

Deno.test("a document that was packed again says nothing else, and what is none is told", async () => {
  const before = await document(731);
  assert.deepEqual(told(compareWords(before, zipSync(unzipSync(before)), DEFAULT_RULES)), [
    "cosmetic: looks of the document, or how it is packed",
  ]);
  assert.deepEqual(told(compareWords(before, strToU8("no document"), DEFAULT_RULES)), [
    "drift: the fresh document cannot be read as DOCX",
  ]);
});

Deno.test("check finds a cell that somebody changed in the committed report.docx, with both values", async () => {
  await using copy = await copyProject({ notebooks: [] });
  const report = await copy.run(["report"]);
  assert.equal(report.code, 0, report.stderr);
  const path = `${copy.folder}/outputs/report.docx`;
  // The answers to the first questionnaire: a number that stands in one cell of the table of rates.
  await Deno.writeFile(path, edited(await Deno.readFile(path), "124", "142"));
  const { code, stdout } = await copy.run(["check"]);
  assert.equal(code, 1, stdout);
  const findings = stdout.split("\n").filter((line) => line.includes("142"));
  assert.equal(findings.length, 1, stdout);
  assert.match(findings[0] ?? "", /142.*→.*124/);
  assert.match(stdout, /report\.docx/);
});
