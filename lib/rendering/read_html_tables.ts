import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { MergeRange } from "hucre";
import type { ReadSheet } from "./read_workbook.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Most columns or rows that one cell may take, and most of both: a cell over a million columns is no table. */
const MOST_SPAN = 200;
const MOST_AREA = 1_000;
/** Elements that begin a line of their own. */
const BLOCKS = new Set(["address", "article", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "pre", "section"]);
const UNSEEN = new Set(["script", "style", "template", "title"]);

/** Whether text is an HTML page or a part of one, whatever its file is called. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|meta|table|div|section)\b/i.test(
    text.slice(0, 2_000),
  );
}

/**
 * The tables of an HTML page, each as a sheet named by its caption or its number: cells over several columns or rows have their
 * text in the first. A table within a table is one of its own.
 *
 * Municipal systems write HTML under the name `.xls`, and a form that was handed out as a page comes back as one.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const [sheet] = readHtmlTables("<table><tr><th colspan=2>職業</th><td>一<br>二</td></tr></table>");
 * assert.deepEqual(sheet?.rows, [["職業", null, "一\n二"]]);
 * ```
 */
export function readHtmlTables(html: string): readonly ReadSheet[] {
  const tables = elementsOf(parse(html)).filter(({ tagName }) => tagName === "table");
  return tables.map((table, at) => {
    const own = elementsOf(table, (name) => name === "table");
    const caption = own.find(({ tagName }) => tagName === "caption");
    const name = (caption === undefined ? "" : textOf(caption)).replaceAll(/\s+/g, " ");
    return { name: name === "" ? String(at + 1) : name, ...gridOf(own.filter(({ tagName }) => tagName === "tr")) };
  });
}

function gridOf(lines: readonly Element[]): Omit<ReadSheet, "name"> {
  const rows: (string | null)[][] = lines.map(() => []);
  const merges: MergeRange[] = [];
  for (const [at, line] of lines.entries()) {
    let column = 0;
    for (const cell of line.childNodes.filter(isElement)) {
      if (cell.tagName !== "td" && cell.tagName !== "th") continue;
      while (rows[at]?.[column] !== undefined) column++;
      const wide = spanOf(cell, "colspan");
      const high = Math.min(spanOf(cell, "rowspan"), lines.length - at, Math.ceil(MOST_AREA / wide));
      for (let row = at; row < at + high; row++) {
        for (let place = column; place < column + wide; place++) {
          const own = rows[row];
          if (own !== undefined) own[place] = row === at && place === column ? textOf(cell) : null;
        }
      }
      if (wide > 1 || high > 1) {
        merges.push({ startRow: at, startCol: column, endRow: at + high - 1, endCol: column + wide - 1 });
      }
      column += wide;
    }
  }
  return {
    // Where a cell above leaves a gap there is none.
    rows: rows.map((row) => Array.from(row, (cell) => cell ?? null)),
    formats: rows.map((row) => Array.from(row, () => "text")),
    merges,
    formulas: 0,
  };
}

function spanOf({ attrs }: Element, name: string): number {
  const value = Number(attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, MOST_SPAN) : 1;
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

/** Elements in the order of the page, without those inside elements that `isClosed` names. */
function elementsOf(root: Node, isClosed: (name: string) => boolean = () => false): readonly Element[] {
  const found: Element[] = [];
  // A stack of its own: a page may be nested deeper than calls can be.
  const open: Node[] = "childNodes" in root ? root.childNodes.toReversed() : [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node)) {
      found.push(node);
      if (isClosed(node.tagName)) continue;
    }
    if ("childNodes" in node) open.push(...node.childNodes.toReversed());
  }
  return found;
}

/** What is read in an element: blanks as one, breaks and blocks as lines. */
function textOf(root: Element): string {
  const parts: string[] = [];
  const open: (Node | "\n")[] = root.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === "\n") parts.push("\n");
    else if (node.nodeName === "#text" && "value" in node) parts.push(node.value.replaceAll(/[ \t\r\n\f]+/g, " "));
    else if (isElement(node)) {
      if (node.tagName === "br") parts.push("\n");
      if (UNSEEN.has(node.tagName) || node.tagName === "table") continue;
      const isBlock = BLOCKS.has(node.tagName);
      if (isBlock) {
        parts.push("\n");
        open.push("\n");
      }
      open.push(...node.childNodes.toReversed());
    }
  }
  return parts.join("").replaceAll("\u00a0", " ").replaceAll(/ *\n[ \n]*/g, "\n").trim();
}
