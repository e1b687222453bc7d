/** Encodings that exports come in. `cp932` is Windows' Shift_JIS, `utf-16` what Excel calls Unicode text. */
export type ExportEncoding = "utf-8" | "utf-16le" | "utf-16be" | "cp932" | "euc-jp" | "iso-2022-jp";

/** The text of an export, and how it was stored. */
export interface DecodedExport {
  readonly text: string;
  readonly encoding: ExportEncoding;
  readonly hasByteOrderMark: boolean;
}

/** Where text stops being text in every encoding: the line and the byte. */
export interface UndecodableExport {
  readonly undecodable: { readonly line: number; readonly byte: number };
}

/** Names of the encodings for the decoder of the web platform. */
const LABELS: Readonly<Record<ExportEncoding, string>> = {
  "utf-8": "utf-8",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "cp932": "shift_jis",
  "euc-jp": "euc-jp",
  "iso-2022-jp": "iso-2022-jp",
};

/**
 * Text from the bytes of an export whose encoding nobody declared.
 *
 * A byte order mark decides; then escape sequences (ISO-2022-JP); then zero bytes (UTF-16 without a mark); then UTF-8, which other
 * text hardly ever is by accident. Bytes that are right both in CP932 and in EUC-JP are read the way that gives kana and common
 * kanji rather than half-width katakana and rare characters. No byte is ever replaced by "�".
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const decoded = decodeExport(new Uint8Array([0x8d, 0x73, 0x93, 0x63, 0x8e, 0x73]));
 * assert.ok("text" in decoded);
 * assert.deepEqual([decoded.text, decoded.encoding], ["行田市", "cp932"]);
 * ```
 */
export function decodeExport(bytes: Uint8Array): DecodedExport | UndecodableExport {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, at) => bytes[at] === byte)) {
      const text = decodeOrNull(bytes, encoding);
      return text === null
        ? undecodable(bytes, encoding)
        : { text: text.replace(/^\uFEFF/, ""), encoding, hasByteOrderMark: true };
    }
  }
  const read = (encoding: ExportEncoding): DecodedExport | null => {
    const text = decodeOrNull(bytes, encoding);
    return text === null ? null : { text, encoding, hasByteOrderMark: false };
  };
  const isSevenBit = bytes.every((byte) => byte < 0x80);
  if (isSevenBit && hasEscapes(bytes)) {
    const mail = read("iso-2022-jp");
    if (mail !== null) return mail;
  }
  const wide = wideEncoding(bytes);
  const found = (wide === null ? null : read(wide)) ?? read("utf-8");
  if (found !== null) return found;
  const windows = read("cp932");
  const unix = read("euc-jp");
  if (windows !== null && unix !== null) return strangeness(unix.text) < strangeness(windows.text) ? unix : windows;
  return windows ?? unix ?? undecodable(bytes, "utf-8");
}

const MARKS: readonly (readonly [ExportEncoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

function decodeOrNull(bytes: Uint8Array, encoding: ExportEncoding): string | null {
  try {
    return new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** ESC $ or ESC (, with which ISO-2022-JP changes between Japanese and ASCII. */
function hasEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28) return true;
  }
  return false;
}

/** UTF-16 without a mark, told by the zero bytes that ASCII (commas, digits, line ends) has in it. */
function wideEncoding(bytes: Uint8Array): ExportEncoding | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 20 < bytes.length / 2 || even === odd) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** How little a text looks like Japanese: half-width katakana, and kanji that are not next to kana or other kanji. */
function strangeness(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[\uFF61-\uFF9F\uE000-\uF8FF]/g) - count(/[\u3041-\u3096]/g);
}

function undecodable(bytes: Uint8Array, encoding: ExportEncoding): UndecodableExport {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const part = bytes.subarray(start, end);
    if (decodeOrNull(part, encoding) === null) {
      return { undecodable: { line, byte: part.find((byte) => byte >= 0x80) ?? 0 } };
    }
    start = end;
  }
  return { undecodable: { line: 1, byte: bytes[0] ?? 0 } };
}
