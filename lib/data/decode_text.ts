import type { DataFault } from "./data_error.ts";

/** Text encodings that a municipal office's files come in. `cp932` is Windows' Shift_JIS. */
export type TextEncoding = "utf-8" | "cp932";

/** The text of a file, or the fault that kept it from being read. */
export type Decoding = { readonly text: string } | { readonly fault: DataFault };

/**
 * Text from bytes in a declared encoding; a byte order mark is taken off, and one wrong byte is a fault, never a "�".
 *
 * When the bytes are not in the declared encoding but in the other one, the fault says so, as that is the usual cause:
 * a CSV saved by a Japanese Excel.
 *
 * @param file Name to put into the fault.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const decoding = decodeText(new Uint8Array([0x8d, 0x73, 0x93, 0x63]), { file: "a.csv", encoding: "utf-8" });
 * assert.ok("fault" in decoding && decoding.fault.expected.includes("CP932"));
 * ```
 */
export function decodeText(bytes: Uint8Array, { file, encoding }: DecodeTextOptions): Decoding {
  const text = decodeOrNull(bytes, encoding);
  if (text !== null) return { text };
  const other = encoding === "utf-8" ? "cp932" : "utf-8";
  const hint = decodeOrNull(bytes, other) === null ? "" : `; the bytes are those of ${encodingName(other)}`;
  const { line, byte } = firstUndecodable(bytes, encoding);
  return {
    fault: {
      id: "wrong-encoding",
      file,
      line,
      column: null,
      value: `byte 0x${byte.toString(16).padStart(2, "0")}`,
      expected: `text in ${encodingName(encoding)}${hint}`,
    },
  };
}

/** Options of {@linkcode decodeText}. */
export interface DecodeTextOptions {
  /** Name of the file, for the fault. */
  readonly file: string;
  /** The encoding the file is declared to be in. */
  readonly encoding: TextEncoding;
}

function encodingName(encoding: TextEncoding): string {
  return encoding === "utf-8" ? "UTF-8" : "CP932 (Shift_JIS)";
}

function decodeOrNull(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding === "utf-8" ? "utf-8" : "shift_jis", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first line that is no valid text, and its first byte outside ASCII. A line feed is one byte in both encodings. */
function firstUndecodable(bytes: Uint8Array, encoding: TextEncoding): { line: number; byte: number } {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const part = bytes.subarray(start, end);
    if (decodeOrNull(part, encoding) === null) {
      const high = part.find((byte) => byte >= 0x80);
      return { line, byte: high ?? 0 };
    }
    start = end;
  }
  return { line: 1, byte: bytes[0] ?? 0 };
}
