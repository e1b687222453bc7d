/** Reads made files as their readers have them: all words, and every table with its headings and notes. */
import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre";
import Papa from "papaparse";
import { parsed } from "../parsed.ts";
import { gridOf, unescaped } from "../word_tables.ts";
import type { PrintedTable } from "./interval_beside_p.ts";

/** What people read of one file. */
export interface ReadOutput {
  readonly place: string;
  /** Every word, those of drawings, descriptions and metadata among them. */
  readonly text: string;
  readonly tables: readonly PrintedTable[];
  /** Of a drawing: texts that stand side by side. @default none */
  readonly lines?: readonly (readonly string[])[];
}

/** A page or a part of one, as browsers and notebooks show it; `document` where it is parsed already. */
export function readHtml(place: string, html: string | Document): ReadOutput {
  const document = typeof html === "string" ? parsed(html) : html;
  for (const code of document.querySelectorAll("script:not([type='application/json']), style")) code.remove();
  const attributes = [...document.querySelectorAll("[alt], [aria-label], [title]")].flatMap((element) =>
    ["alt", "aria-label", "title"].flatMap((name) => element.getAttribute(name) ?? [])
  );
  const text = [document.documentElement.textContent ?? "", ...attributes].join("\n");
  const tables = [...document.querySelectorAll("table")].map((table): PrintedTable => {
    const cells = [...table.querySelectorAll("tr")].map((row) =>
      [...row.querySelectorAll("th, td:not(.drawn)")].map((cell) => (cell.textContent ?? "").trim())
    );
    const [headings = [], ...rows] = cells;
    const around = table.closest(".table, section, details, figure, body") ?? table;
    const caption = table.querySelector("caption")?.textContent ?? "";
    return { place: `${place}, ${caption}`, headings, rows, notes: around.textContent ?? "" };
  });
  return { place, text, tables };
}

/** A picture: what is drawn, its description and metadata; rows of numbers as they stand side by side. */
export function readSvg(place: string, svg: string): ReadOutput {
  const words = svg.replaceAll(/<style[^]*?<\/style>/g, "").replaceAll(/<[^>]+>/g, " ");
  return { place, text: unescaped(words), tables: [], lines: svgLines(svg) };
}

/** Texts of a picture that stand at one height, from left to right, as a reader's eye takes them. */
function svgLines(svg: string): readonly (readonly string[])[] {
  const lines: { readonly height: string; x: number; readonly texts: string[] }[] = [];
  for (const [, attributes = "", text = ""] of svg.matchAll(/<text\b([^>]*)>([^<]*)<\/text>/g)) {
    const moved = /transform="translate\(([-\d.]+),([-\d.]+)\)"/.exec(attributes);
    const x = Number(moved?.[1] ?? /\bx="([-\d.]+)"/.exec(attributes)?.[1]);
    const height = moved?.[2] ?? `${/\by="([-\d.]+)"/.exec(attributes)?.[1]} of the page`;
    const line = lines.findLast((one) => one.height === height);
    // The next panel begins at the left again.
    if (line === undefined || x <= line.x) lines.push({ height, x, texts: [unescaped(text)] });
    else {
      line.texts.push(unescaped(text));
      line.x = x;
    }
  }
  return lines.map(({ texts }) => texts);
}

/** A table's own file. */
export function readCsv(place: string, csv: string, notes: string): ReadOutput {
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { skipEmptyLines: true });
  const [headings = [], ...rows] = data;
  return { place, text: data.flat().join("\n"), tables: [{ place, headings, rows, notes }] };
}

/** A workbook, sheet by sheet: the headings are the first row that is filled to the end. */
export async function readSheets(place: string, bytes: Uint8Array): Promise<ReadOutput> {
  const { sheets } = await readXlsx(bytes);
  const tables = sheets.map(({ name, rows }): PrintedTable => {
    const cells = rows.map((row) => row.map((cell) => String(cell ?? "")));
    const head = cells.findIndex((row, at) =>
      at >= 2 && row.length > 2 && row.filter((cell) => cell !== "").length > 2
    );
    return {
      place: `${place}, ${name}`,
      headings: cells[head] ?? [],
      rows: cells.slice(head + 1),
      notes: cells.flat().join("\n"),
    };
  });
  return { place, text: tables.map(({ notes }) => notes).join("\n"), tables };
}

/** A document for word processors. */
export function readDocument(place: string, bytes: Uint8Array): ReadOutput {
  const file = unzipSync(bytes)["word/document.xml"];
  assert.ok(file !== undefined, `${place} is no document`);
  const body = strFromU8(file);
  const wordsOf = (xml: string) => unescaped(xml.replaceAll(/<[^>]+>/g, ""));
  const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map((match): PrintedTable => {
    const [headings = [], ...rows] = gridOf(match[0]);
    const after = body.slice(match.index + match[0].length);
    const notes = wordsOf(after.slice(0, /w:val="Caption"/.exec(after)?.index ?? after.length));
    return { place: `${place}, ${headings.slice(0, 3).join(" ")}`, headings, rows, notes };
  });
  const described = [...body.matchAll(/ descr="([^"]*)"/g)].map(([, text = ""]) => unescaped(text));
  return { place, text: [wordsOf(body), ...described].join("\n"), tables };
}
