import { delimitedRows, withoutEmptyEnd } from "../data/delimited_rows.ts";
import { decodeExport } from "./decode_export.ts";
import { type ExportGrid, type LineBreak, MOST_ROWS, type Separator, type Unusable } from "./export_grid.ts";

const SEPARATORS: readonly Separator[] = [",", "\t", ";"];
/** What else people part cells by; 、 is left out, as sentences have it. */
const OTHERS = ["，", "；", "|", "｜"];
/** Rows that the separator is told by. */
const SAMPLE = 50;

/**
 * The cells of a text file, whatever its encoding, separator and line breaks.
 *
 * All line breaks become `\n`, also in quoted cells, as do vertical tabs, which Excel writes for a break within a cell. A first
 * line `sep=;` names the separator; else it is the one that parts most rows into as many cells as the first.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const grid = readDelimited(new TextEncoder().encode("設問;回答\r年齢;20代\n"));
 * assert.ok("rows" in grid && grid.format.kind === "text");
 * assert.deepEqual(grid.rows.map(({ cells }) => cells), [["設問", "回答"], ["年齢", "20代"]]);
 * assert.deepEqual([grid.format.separator, grid.format.lineBreaks], [";", ["LF", "CR"]]);
 * ```
 */
export function readDelimited(bytes: Uint8Array): ExportGrid | Unusable {
  const decoded = decodeExport(bytes);
  if ("undecodable" in decoded) return { reason: "undecodable", ...decoded.undecodable };
  const { text: written, encoding, hasByteOrderMark } = decoded;
  const lineBreaks = lineBreaksIn(written);
  const text = written.replaceAll(/\r\n?|\v/g, "\n");
  if (text.trim() === "") return { reason: "empty" };
  const said = /^sep=(.)\n/i.exec(text);
  const named = SEPARATORS.find((separator) => separator === said?.[1]);
  const body = named === undefined ? text : text.slice(said?.[0].length);
  const separator = named ?? likelySeparator(body);
  if (separator === null) {
    const other = OTHERS.find((mark) => body.slice(0, Math.max(0, body.indexOf("\n"))).includes(mark));
    return { reason: "no-table", ...(other === undefined ? {} : { separator: other }) };
  }
  const { rows, faults } = delimitedRows(withoutEmptyEnd(body), { separator, most: MOST_ROWS + 1 });
  if (rows.length > MOST_ROWS) return { reason: "too-many-rows", most: MOST_ROWS };
  const offset = named === undefined ? 0 : 1;
  const [fault] = faults;
  if (fault !== undefined) return { reason: "quotes", line: fault.line + offset };
  return {
    rows: rows.map(({ line, cells }) => ({ line: line + offset, cells })),
    merges: [],
    format: {
      kind: "text",
      encoding,
      hasByteOrderMark,
      separator,
      lineBreaks,
      isOpenEnded: !text.endsWith("\n"),
    },
  };
}

function lineBreaksIn(text: string): readonly LineBreak[] {
  const found: LineBreak[] = [];
  if (/(?<!\r)\n/.test(text)) found.push("LF");
  if (text.includes("\r\n")) found.push("CRLF");
  if (/\r(?!\n)/.test(text)) found.push("CR");
  return found;
}

/** The separator that gives the most cells in rows of the usual number of them; `null` when nothing parts them. */
function likelySeparator(text: string): Separator | null {
  const scored = SEPARATORS.map((separator) => {
    const { rows } = delimitedRows(text, { separator, most: SAMPLE });
    const widths = rows.map(({ cells }) => cells.length);
    const usual = mostFrequent(widths.filter((width) => width > 1));
    return { separator, score: usual === null ? 0 : widths.filter((width) => width === usual).length * (usual - 1) };
  });
  const best = scored.reduce((one, other) => other.score > one.score ? other : one);
  return best.score === 0 ? null : best.separator;
}

function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
