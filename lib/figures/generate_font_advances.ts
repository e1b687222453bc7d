import { create } from "fontkit";
import { projectPath } from "../data/project_path.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { type GeneratedFile, writeGenerated } from "../data/write_atomically.ts";
import { FONT_WEIGHTS, fontBytes, type FontWeight, secondFontBytes } from "./font.ts";

/** Widths of the characters of BIZ UDPGothic, as runs of neighbouring code points that are alike in all weights. */
export interface FontAdvances {
  readonly unitsPerEm: number;
  /** Width of the box that stands for a character which the font lacks, by weight. */
  readonly missing: Readonly<Record<FontWeight, number>>;
  /** First code point of each run. */
  readonly first: readonly number[];
  /** Number of code points of each run. */
  readonly length: readonly number[];
  /** Width in each run, by weight. */
  readonly advances: Readonly<Record<FontWeight, readonly number[]>>;
  /** Characters that it lacks and another font has, in units of BIZ UDPGothic. */
  readonly second: {
    readonly first: readonly number[];
    readonly length: readonly number[];
    readonly advances: readonly number[];
  };
}

interface FontFile {
  readonly unitsPerEm: number;
  readonly characterSet: readonly number[];
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

/** A code point that is no character, so that no font has it. */
const NO_CHARACTER = 0x10ffff;

/**
 * Reads the widths of all characters from the font files of the npm package.
 *
 * @throws {Error} when the weights have not the same characters or units: then one table cannot serve them
 */
export function fontAdvances(): FontAdvances {
  const files = FONT_WEIGHTS.map((weight): FontFile => create(fontBytes(weight)));
  const [regular] = files;
  const sets = new Set(
    files.map(({ unitsPerEm, characterSet }) => `${unitsPerEm} ${characterSet.toSorted().join(" ")}`),
  );
  if (regular === undefined || sets.size !== 1) {
    throw new Error(`Cannot make one table of widths as all weights must have the same characters: ${sets.size} sets`);
  }
  const widthsOf = (codePoint: number) => files.map((file) => file.glyphForCodePoint(codePoint).advanceWidth);
  const byWeight = <Value>(valueOf: (at: number) => Value): Readonly<Record<FontWeight, Value>> => (
    { 400: valueOf(FONT_WEIGHTS.indexOf(400)), 700: valueOf(FONT_WEIGHTS.indexOf(700)) }
  );
  const runs: { readonly first: number; length: number; readonly widths: readonly number[] }[] = [];
  for (const codePoint of regular.characterSet.toSorted((a, b) => a - b)) {
    const widths = widthsOf(codePoint);
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.length === codePoint && last.widths.join() === widths.join()) {
      last.length++;
    } else runs.push({ first: codePoint, length: 1, widths });
  }
  return {
    unitsPerEm: regular.unitsPerEm,
    missing: byWeight((at) => widthsOf(NO_CHARACTER)[at] ?? NaN),
    first: runs.map(({ first }) => first),
    length: runs.map(({ length }) => length),
    advances: byWeight((at) => runs.map(({ widths }) => widths[at] ?? NaN)),
    second: secondRuns(regular),
  };
}

function secondRuns({ unitsPerEm, characterSet }: FontFile): FontAdvances["second"] {
  const known = new Set(characterSet);
  const widths = new Map<number, number>();
  for (const file of secondFontBytes().map((bytes): FontFile => create(bytes))) {
    for (const codePoint of file.characterSet) {
      if (codePoint <= 0x20 || known.has(codePoint) || widths.has(codePoint)) continue;
      const { advanceWidth } = file.glyphForCodePoint(codePoint);
      widths.set(codePoint, Math.round(advanceWidth * unitsPerEm / file.unitsPerEm));
    }
  }
  const runs: { readonly first: number; length: number; readonly width: number }[] = [];
  for (const [first, width] of [...widths].toSorted(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.length === first && last.width === width) last.length++;
    else runs.push({ first, length: 1, width });
  }
  return {
    first: runs.map(({ first }) => first),
    length: runs.map(({ length }) => length),
    advances: runs.map(({ width }) => width),
  };
}

/** Writes {@linkcode fontAdvances} beside this module, and says whether it changed. */
export async function generateFontAdvances({ root = projectPath("") }: ReadOptions = {}): Promise<GeneratedFile> {
  return await writeGenerated("lib/figures/font_advances.json", {
    root,
    content: JSON.stringify(fontAdvances()) + "\n",
  });
}
