/**
 * A font file with nothing in it that a picture of horizontal text does not need: no forms of characters for special settings, no
 * metrics of vertical lines, no hints for coarse screens.
 *
 * resvg reads the tables of substitutions again for each text of a picture; those of a Japanese font, of which nothing is ever
 * asked here, took a third of the time before drawing began. The glyphs and their widths stay, and so does each pixel (test).
 *
 * @param bytes a font file in the TrueType form
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { fontBytes } from "../figures/font.ts";
 * const slim = slimFont(fontBytes(400));
 * assert.ok(slim.length < fontBytes(400).length);
 * assert.deepEqual(slimFont(slim), slim);
 * ```
 */
export function slimFont(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, at) => {
    const entry = HEAD + ENTRY * at;
    return {
      entry,
      tag: String.fromCharCode(...bytes.subarray(entry, entry + 4)),
      start: view.getUint32(entry + 8),
      length: view.getUint32(entry + 12),
    };
  }).filter(({ tag }) => !LEFT_OUT.has(tag));
  const first = HEAD + ENTRY * tables.length;
  const slim = new Uint8Array(tables.reduce((end, { length }) => end + padded(length), first));
  const written = new DataView(slim.buffer);
  // What comes after the number of tables serves a search that no reader of today makes.
  slim.set(bytes.subarray(0, 4));
  written.setUint16(4, tables.length);
  let place = first;
  for (const [at, { entry, start, length }] of tables.entries()) {
    slim.set(bytes.subarray(entry, entry + 8), HEAD + ENTRY * at);
    written.setUint32(HEAD + ENTRY * at + 8, place);
    written.setUint32(HEAD + ENTRY * at + 12, length);
    slim.set(bytes.subarray(start, start + length), place);
    place += padded(length);
  }
  return slim;
}

/** Bytes of the head of the list of tables, and of an entry. */
const HEAD = 12;
const ENTRY = 16;

/** Tables begin at multiples of four. */
function padded(length: number): number {
  return (length + 3) & ~3;
}

/** OpenType 1.9: substitutions, vertical metrics, programs for grids of pixels, data of designers. */
const LEFT_OUT = new Set(["GSUB", "vhea", "vmtx", "cvt ", "fpgm", "prep", "gasp", "meta", "DSIG"]);
