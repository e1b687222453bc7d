import { font, FONT_WEIGHTS } from "../figures/font.ts";
import { drawPng } from "./draw_png.ts";

/** How {@linkcode renderPng} draws. */
export interface RenderPngOptions {
  /**
   * Pixels per SVG unit.
   * @default 2
   */
  readonly scale?: number;
}

/**
 * Draws an SVG file of this project as PNG, with BIZ UDPGothic and no font of the machine.
 *
 * For Word, slides and mail, where SVG does not open. The same SVG gives the same bytes on every machine.
 *
 * @param svg what `renderSvg` wrote
 * @returns bytes of the PNG file, on white
 * @throws {RangeError} naming every character that the font lacks: it would be printed as an empty box; or when the picture
 * has no ground
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#fff"/></svg>';
 * const png = await renderPng(svg);
 * assert.deepEqual([...png.subarray(1, 4)], [...new TextEncoder().encode("PNG")]);
 * ```
 */
export async function renderPng(svg: string, options: RenderPngOptions = {}): Promise<Uint8Array> {
  requireCharacters(svg);
  return await drawPng(svg, options.scale ?? 2);
}

/**
 * Checks that the font has every character of an SVG file's visible text.
 *
 * @throws {RangeError} naming every character that it lacks
 */
export function requireCharacters(svg: string): void {
  const missing = missingCharacters(svg);
  if (missing.length === 0) return;
  const list = missing.map((character) => `${character} (U+${codeOf(character)})`).join(", ");
  throw new RangeError(`Cannot draw as PNG as BIZ UDPGothic must have every character: it lacks ${list}`);
}

/**
 * Characters of an SVG file's visible text that BIZ UDPGothic lacks in either weight, each once, in order of appearance.
 *
 * @param svg what `renderSvg` wrote
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(missingCharacters("<svg><text>行田市😀</text></svg>"), ["😀"]);
 * ```
 */
export function missingCharacters(svg: string): readonly string[] {
  const texts = [...svg.matchAll(/<text[\s>][\s\S]*?<\/text>/g)].map(([text]) =>
    text
      .replace(/<title[\s\S]*?<\/title>/g, "")
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#13;", "").replaceAll("&amp;", "&")
  );
  const characters = new Set(texts.flatMap((text) => [...text]));
  return [...characters].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return codePoint > 0x20 && !FONT_WEIGHTS.every((weight) => font(weight).has(codePoint));
  });
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
