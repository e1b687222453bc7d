import { codePointOf } from "../data/code_point_of.ts";
import { loadReadings } from "./lindera.ts";

const SYLLABLES: Readonly<Record<string, string>> = {
  ...kana("アイウエオ", ["a", "i", "u", "e", "o"]),
  ...kana("カキクケコ", ["ka", "ki", "ku", "ke", "ko"]),
  ...kana("サシスセソ", ["sa", "shi", "su", "se", "so"]),
  ...kana("タチツテト", ["ta", "chi", "tsu", "te", "to"]),
  ...kana("ナニヌネノ", ["na", "ni", "nu", "ne", "no"]),
  ...kana("ハヒフヘホ", ["ha", "hi", "fu", "he", "ho"]),
  ...kana("マミムメモ", ["ma", "mi", "mu", "me", "mo"]),
  ...kana("ヤユヨ", ["ya", "yu", "yo"]),
  ...kana("ラリルレロ", ["ra", "ri", "ru", "re", "ro"]),
  ...kana("ワヲン", ["wa", "o", "n"]),
  ...kana("ガギグゲゴ", ["ga", "gi", "gu", "ge", "go"]),
  ...kana("ザジズゼゾ", ["za", "ji", "zu", "ze", "zo"]),
  ...kana("ダヂヅデド", ["da", "ji", "zu", "de", "do"]),
  ...kana("バビブベボ", ["ba", "bi", "bu", "be", "bo"]),
  ...kana("パピプペポ", ["pa", "pi", "pu", "pe", "po"]),
  ...kana("ヴァィゥェォ", ["vu", "a", "i", "u", "e", "o"]),
};
const SMALL: Readonly<Record<string, string>> = { "ャ": "a", "ュ": "u", "ョ": "o" };

/**
 * A Japanese name in Latin letters (Hepburn, without marks of long vowels), read with IPADIC; what it has no reading for is left
 * out. A guess for names of files and English pages, which a person can change.
 *
 * @returns words separated by single spaces; empty when nothing can be read
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(await romanise("大野"), "Ono");
 * assert.equal(await romanise("あわら"), "Awara");
 * ```
 */
export async function romanise(name: string): Promise<string> {
  const readings = (await loadReadings())(name.normalize("NFKC"));
  const latin = readings.map((reading) => hepburn(katakana(reading))).join("").replaceAll(/\s+/g, " ").trim();
  return latin === "" ? "" : latin.replace(/^./, (letter) => letter.toUpperCase());
}

function katakana(text: string): string {
  return text.replaceAll(/[ぁ-ゖ]/g, (letter) => String.fromCodePoint(codePointOf(letter) + 0x60));
}

function hepburn(kana: string): string {
  let latin = "";
  let isDoubled = false;
  for (const letter of kana) {
    if (letter === "ッ") {
      isDoubled = true;
      continue;
    }
    const small = SMALL[letter];
    if (small !== undefined) {
      latin = /(?:sh|ch|j)i$/.test(latin) ? latin.slice(0, -1) + small : latin.replace(/i$/, "y") + small;
      continue;
    }
    const syllable = SYLLABLES[letter] ?? (/[a-zA-Z0-9 -]/.test(letter) ? letter : "");
    latin += isDoubled && syllable !== "" ? (syllable.startsWith("ch") ? "t" : syllable[0] ?? "") + syllable : syllable;
    isDoubled = false;
  }
  return latin.replaceAll(/o[ou]/g, "o").replaceAll("uu", "u").replaceAll(/n(?=[bmp])/g, "m");
}

function kana(letters: string, latin: readonly string[]): Record<string, string> {
  return Object.fromEntries([...letters].map((letter, at) => [letter, latin[at] ?? ""]));
}
