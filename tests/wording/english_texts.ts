/** What readers of the English edition read: on the page, in notebooks, and in the data that everything else is made of. */
import assert from "node:assert/strict";
import { z } from "zod";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { shownPages } from "./shown_numbers.ts";

const SPOKEN = ["aria-label", "alt", "title", "placeholder", "data-label"];

/** What an English reader of the page sees or is told: text, and what labels and pictures say to who cannot see them. */
export async function englishPage(): Promise<readonly string[]> {
  const page = shownPages(await Deno.readTextFile(projectPath("outputs/report.html"))).find(({ lang }) =>
    lang === "en"
  );
  assert.ok(page !== undefined);
  return [...page.document.querySelectorAll("body *")].flatMap((element) => [
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ""),
    ...SPOKEN.flatMap((name) => element.getAttribute(name) ?? []),
  ]);
}

/** The English columns of the data, of which workbook and documents are made. */
export async function englishData(): Promise<readonly string[]> {
  const files = (await walkFiles("data")).filter((file) => file.endsWith(".csv") && !file.startsWith("data/surveys/"));
  const cells = await Promise.all(files.map(async (file) => {
    const { header, rows } = parseCsv((await Deno.readTextFile(projectPath(file))).replace(/^\uFEFF/, ""), file);
    const places = header.flatMap((name, at) => name.includes("english") ? [at] : []);
    return rows.flatMap((row) => places.map((at) => row.cells[at] ?? ""));
  }));
  return cells.flat();
}

const notebook = z.object({ cells: z.array(z.object({ cell_type: z.string(), source: z.array(z.string()) })) });

/** A text of a notebook in both languages, the English one below, in italics. */
export interface NotebookText {
  readonly file: string;
  readonly japanese: string;
  readonly english: string;
}

/** The texts between the cells of the project's notebooks. */
export async function englishNotebooks(): Promise<readonly NotebookText[]> {
  const files = (await walkFiles("notebooks")).filter((file) => file.endsWith(".ipynb"));
  const texts = await Promise.all(files.map(async (file) => {
    const { cells } = notebook.parse(JSON.parse(await Deno.readTextFile(projectPath(file))));
    return cells.filter(({ cell_type }) => cell_type === "markdown").flatMap(({ source }) => {
      const text = source.join("");
      const english = /^\*([^*]+)\*$/m.exec(text)?.[1];
      return english === undefined ? [] : [{ file, japanese: text, english }];
    });
  }));
  return texts.flat();
}
