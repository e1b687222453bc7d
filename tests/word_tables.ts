import { unzipSync } from "fflate";

/** A table of a Word document, read from the file: what stands in each cell, row by row. */
export interface WordTable {
  /** The caption before it. */
  readonly caption: string;
  readonly grid: readonly (readonly string[])[];
}

/** What a Word document says, by its own format and not through what it was made from. */
export interface WordText {
  readonly tables: readonly WordTable[];
  /** Paragraphs outside of tables, in reading order. */
  readonly paragraphs: readonly string[];
}

/** Reads a DOCX file. @throws {Error} when it has no body */
export function wordText(bytes: Uint8Array): WordText {
  const body = unzipSync(bytes)["word/document.xml"];
  if (body === undefined) throw new Error("Cannot read a document as it has no body");
  const tables: WordTable[] = [];
  const paragraphs: string[] = [];
  let caption = "";
  const blocks = new TextDecoder().decode(body).matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p[ >](?:(?!<w:tbl>).)*?<\/w:p>/gs);
  for (const [block] of blocks) {
    if (block.startsWith("<w:tbl>")) tables.push({ caption, grid: gridOf(block) });
    else {
      const text = textOf(block);
      if (block.includes('w:val="Caption"')) caption = text;
      paragraphs.push(text);
    }
  }
  return { tables, paragraphs };
}

/** Rows and columns exchanged: a wide table stands on its side on paper. */
export function transposed(grid: WordTable["grid"]): WordTable["grid"] {
  return (grid[0] ?? []).map((_, at) => grid.map((row) => row[at] ?? ""));
}

/** Rows of cells of the XML of a table. */
export function gridOf(table: string): WordTable["grid"] {
  return [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell))
  );
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br)\b/g)]
    .map(([, text = "", line]) => line === undefined ? unescaped(text) : "\n").join("");
}

/** Text as it was before it was put into XML. */
export function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'")
    .replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
