import { create } from "fontkit";
import { projectPath } from "../data/project_path.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { type GeneratedFile, writeGenerated } from "../data/write_atomically.ts";
import { FONT_WEIGHTS, fontBytes, type FontWeight, latinFontBytes, secondFontBytes } from "./font.ts";

/** Widths of the characters of Open Sans and BIZ UDPGothic, as runs of neighbouring code points that are alike in all weights. */
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
  /** Characters that are taken from Open Sans. */
  readonly latin: {
    readonly first: readonly number[];
    readonly length: readonly number[];
  };
  /** Characters that both lack and another font has, in units of BIZ UDPGothic. */
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
 * Reads the widths of all characters from the font files of the npm packages.
 *
 * @throws {Error} when the weights of a font have not the same characters or units: then one table cannot serve them
 */
export function fontAdvances(): FontAdvances {
  const japanese = weightsOf(fontBytes);
  const latin = weightsOf(latinFontBytes);
  const { unitsPerEm } = japanese.regular;
  const latinSet = new Set(
    latin.regular.characterSet.filter((codePoint) => codePoint >= SPACE && codePoint !== 0xffff),
  );
  const widthsOf = (codePoint: number) =>
    (latinSet.has(codePoint) ? latin : japanese).files.map((file) =>
      Math.round(file.glyphForCodePoint(codePoint).advanceWidth * unitsPerEm / file.unitsPerEm)
    );
  const byWeight = <Value>(valueOf: (at: number) => Value): Readonly<Record<FontWeight, Value>> => (
    { 400: valueOf(FONT_WEIGHTS.indexOf(400)), 700: valueOf(FONT_WEIGHTS.indexOf(700)) }
  );
  const characters = new Set([...japanese.regular.characterSet, ...latinSet]);
  const runs = runsOf([...characters].map((codePoint) => [codePoint, widthsOf(codePoint)]));
  const latinRuns = runsOf([...latinSet].map((codePoint) => [codePoint, []]));
  const second = runsOf(secondWidths(characters, unitsPerEm));
  return {
    unitsPerEm,
    missing: byWeight((at) => widthsOf(NO_CHARACTER)[at] ?? NaN),
    first: runs.map(({ first }) => first),
    length: runs.map(({ length }) => length),
    advances: byWeight((at) => runs.map(({ widths }) => widths[at] ?? NaN)),
    latin: { first: latinRuns.map(({ first }) => first), length: latinRuns.map(({ length }) => length) },
    second: {
      first: second.map(({ first }) => first),
      length: second.map(({ length }) => length),
      advances: second.map(({ widths }) => widths[0] ?? NaN),
    },
  };
}

const SPACE = 0x20;

/** The weights of a font, which must have the same characters. */
function weightsOf(bytesOf: (weight: FontWeight) => Uint8Array) {
  const files = FONT_WEIGHTS.map((weight): FontFile => create(bytesOf(weight)));
  const [regular] = files;
  const sets = new Set(
    files.map(({ unitsPerEm, characterSet }) => `${unitsPerEm} ${characterSet.toSorted().join(" ")}`),
  );
  if (regular === undefined || sets.size !== 1) {
    throw new Error(`Cannot make one table of widths as all weights must have the same characters: ${sets.size} sets`);
  }
  return { files, regular };
}

/** Characters that other fonts have, with their width in units of the first. */
function secondWidths(
  known: ReadonlySet<number>,
  unitsPerEm: number,
): readonly (readonly [number, readonly number[]])[] {
  const widths = new Map<number, number>();
  for (const file of secondFontBytes().map((bytes): FontFile => create(bytes))) {
    for (const codePoint of file.characterSet) {
      if (codePoint <= SPACE || known.has(codePoint) || widths.has(codePoint)) continue;
      const { advanceWidth } = file.glyphForCodePoint(codePoint);
      widths.set(codePoint, Math.round(advanceWidth * unitsPerEm / file.unitsPerEm));
    }
  }
  return [...widths].map(([codePoint, width]) => [codePoint, [width]]);
}

/** Neighbouring characters that are alike in all widths, as runs. */
function runsOf(characters: readonly (readonly [number, readonly number[]])[]) {
  const runs: { readonly first: number; length: number; readonly widths: readonly number[] }[] = [];
  for (const [codePoint, widths] of characters.toSorted(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.length === codePoint && last.widths.join() === widths.join()) {
      last.length++;
    } else runs.push({ first: codePoint, length: 1, widths });
  }
  return runs;
}

/** Writes {@linkcode fontAdvances} beside this module, and says whether it changed. */
export async function generateFontAdvances({ root = projectPath("") }: ReadOptions = {}): Promise<GeneratedFile> {
  return await writeGenerated("lib/figures/font_advances.json", {
    root,
    content: JSON.stringify(fontAdvances()) + "\n",
  });
}
