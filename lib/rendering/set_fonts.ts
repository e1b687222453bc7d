import { codePointOf } from "../data/code_point_of.ts";
import { itemAt } from "../data/item_at.ts";
import { font, type FontWeight } from "../figures/font.ts";
import { JAPANESE_FAMILY } from "../figures/font_families.ts";
import { textWidth } from "../figures/text_width.ts";

/**
 * Names the font of each run of characters of an SVG file, and where the run begins.
 *
 * Browsers and office programs take each character from the first family that has it. resvg takes a whole line from one font
 * when that font has all of its characters, as BIZ UDPGothic has, and what the first family lacks from whichever font
 * comes first, regular for bold. So the PNG would show other letters than the SVG does.
 *
 * @param svg what `renderSvg` wrote; texts of another make (parts without a place of their own) stay as they are
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const svg = '<svg font-size="10"><text x="5" y="9">第1回</text></svg>';
 * assert.deepEqual(setFonts(svg).match(/ x="[^"]*"|>[^<]+</g)?.map((part) => part.trim()), [
 *   'x="5"',
 *   'x="5"',
 *   ">第<",
 *   'x="15"',
 *   ">1<",
 *   'x="20.718"',
 *   ">回<",
 * ]);
 * ```
 */
export function setFonts(svg: string): string {
  const around: Frame[] = [ROOT];
  let drawn = "";
  for (const [part, closing, name, attributes = "", selfClosing] of svg.matchAll(PARTS)) {
    const frame = around.at(-1) ?? ROOT;
    if (name === undefined) drawn += frame.isText && frame.isPlaced ? runsOf(part, frame) : part;
    else {
      drawn += part;
      if (closing === "/") {
        around.pop();
        // What follows a part stands where the part ends, which is not known here.
        const outer = around.at(-1);
        if (name === "tspan" && outer !== undefined) around[around.length - 1] = { ...outer, isPlaced: false };
      } else if (selfClosing !== "/") around.push(frameOf(name, { attributes, outer: frame }));
    }
  }
  return drawn;
}

/** Tags and what stands between them; `renderSvg` writes no `>` in attributes. */
const PARTS = /<(\/?)([A-Za-z][\w:-]*)([^>]*?)(\/?)>|<[^>]*>|[^<]+/g;

/** What is known of an element: what its texts inherit, and where its first character stands. */
interface Frame {
  readonly isText: boolean;
  readonly isPlaced: boolean;
  readonly fontSize: number;
  readonly weight: FontWeight;
  readonly anchor: string;
  readonly x: number;
  readonly y: number;
}

const ROOT: Frame = { isText: false, isPlaced: false, fontSize: 12, weight: 400, anchor: "start", x: 0, y: 0 };

function frameOf(name: string, { attributes, outer }: { readonly attributes: string; readonly outer: Frame }): Frame {
  const valueOf = (key: string) => new RegExp(`(?:^|\\s)${key}="([^"]*)"`).exec(attributes)?.[1];
  const fontSize = Number.parseFloat(valueOf("font-size") ?? "") || outer.fontSize;
  const weight = valueOf("font-weight");
  const isText = name === "text" || name === "tspan";
  const length = (key: string) => {
    const value = valueOf(key) ?? "0";
    return Number.parseFloat(value) * (value.endsWith("em") ? fontSize : 1);
  };
  const isPlaced = name === "text" || (name === "tspan" && valueOf("x") !== undefined && valueOf("y") !== undefined);
  return {
    isText,
    isPlaced,
    fontSize,
    weight: weight === undefined ? outer.weight : weight === "bold" || Number(weight) >= 600 ? 700 : 400,
    anchor: valueOf("text-anchor") ?? outer.anchor,
    x: length("x") + length("dx"),
    y: length("y") + length("dy"),
  };
}

/** The characters of a line, cut where the font changes; as they are when they are all of the first. */
function runsOf(text: string, { fontSize, weight, anchor, x, y }: Frame): string {
  const runs = runsByFont(plain(text));
  const [first] = runs;
  if (first === undefined || (runs.length === 1 && first.isLatin)) return text;
  if (runs.length === 1) return `<tspan font-family="${JAPANESE_FAMILY}">${text}</tspan>`;
  const widths = runs.map((run) => textWidth(run.text, { fontSize, weight }));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let left = x - (anchor === "end" ? whole : anchor === "middle" ? whole / 2 : 0);
  return runs.map((run, index) => {
    const place = `x="${rounded(left)}" y="${rounded(y)}" dx="0" dy="0" text-anchor="start" xml:space="preserve"`;
    left += itemAt(widths, index, "width of a run");
    return `<tspan ${place}${run.isLatin ? "" : ` font-family="${JAPANESE_FAMILY}"`}>${escaped(run.text)}</tspan>`;
  }).join("");
}

function runsByFont(text: string): readonly { readonly text: string; readonly isLatin: boolean }[] {
  const known = font(400);
  const runs: { text: string; readonly isLatin: boolean }[] = [];
  for (const character of text) {
    const isLatin = known.isLatin(codePointOf(character));
    const last = runs.at(-1);
    if (last?.isLatin === isLatin) last.text += character;
    else runs.push({ text: character, isLatin });
  }
  return runs;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function plain(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#13;", "\r").replaceAll("&amp;", "&");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}
