import assert from "node:assert/strict";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { readWord } from "../../lib/rendering/read_word.ts";
import { readWorkbook } from "../../lib/rendering/read_workbook.ts";

const { comments } = await loadReport();

/** Figures, tables, page, workbook, documents and notebooks as they were made, in Japanese. */
export async function madeFiles(): Promise<readonly string[]> {
  const files = [...await walkFiles("outputs"), ...await walkFiles("notebooks")];
  return files.filter((file) => /\.(?:svg|csv|html|xlsx|docx|ipynb)$/.test(file) && !file.includes("variants"));
}

/** What a file says, without participants' answers in which one of these words stands. */
export async function madeText(file: string, words: RegExp): Promise<string> {
  const path = projectPath(file);
  const text = file.endsWith(".xlsx")
    ? (await readWorkbook(await Deno.readFile(path)) ?? []).flatMap(({ rows }) => rows.flat()).join("\n")
    : file.endsWith(".docx")
    ? readWord(await Deno.readFile(path))?.paragraphs.join("\n") ?? assert.fail(`${file} is no document`)
    : await Deno.readTextFile(path);
  return comments.records.filter(({ text }) => text.search(words) !== -1)
    .reduce((rest, comment) => rest.replaceAll(comment.text, ""), text);
}
