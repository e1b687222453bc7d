import type { Token } from "./token.ts";

/** A word worth counting, and its class as KH Coder names classes. */
export interface ContentWord {
  readonly word: string;
  readonly wordClass: WordClass;
}

/** Class of the terms of the user dictionary. */
export const TERM_CLASS = "用語";

/** Classes of words. `用語` is a term of the user dictionary, which KH Coder calls タグ. */
export type WordClass =
  | typeof TERM_CLASS
  | "名詞"
  | "サ変名詞"
  | "形容動詞"
  | "固有名詞"
  | "動詞"
  | "形容詞"
  | "未知語";

/**
 * The class of a word with a meaning of its own; `null` for particles, auxiliaries, pronouns, numbers, suffixes, signs.
 *
 * As in KH Coder, words written in hiragana only (する, こと, もの …) don't count: nearly all of them are grammar. Terms of
 * the user dictionary always count.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const token = { surface: "見え", base: "見える", partOfSpeech: "動詞", subdivision: "自立", start: 0, end: 2 };
 * assert.deepEqual(contentWord(token), { word: "見える", wordClass: "動詞" });
 * assert.equal(contentWord({ ...token, base: "する" }), null);
 * ```
 */
export function contentWord(token: Token): ContentWord | null {
  const wordClass = wordClassOf(token);
  if (wordClass === null) return null;
  if (wordClass !== TERM_CLASS && /^[\p{Script=Hiragana}ー]+$/u.test(token.base)) return null;
  return { word: token.base, wordClass };
}

function wordClassOf({ partOfSpeech, subdivision, base }: Token): WordClass | null {
  const first = subdivision.split(",")[0] ?? "";
  if (first === "強制抽出") return TERM_CLASS;
  if (!/\p{L}/u.test(base)) return null;
  switch (partOfSpeech) {
    case "名詞":
      return NOUN_CLASSES.get(first) ?? null;
    case "動詞":
      return first === "自立" ? "動詞" : null;
    case "形容詞":
      return first === "自立" ? "形容詞" : null;
    case "未知語":
      return "未知語";
    default:
      return null;
  }
}

const NOUN_CLASSES: ReadonlyMap<string, WordClass> = new Map([
  ["一般", "名詞"],
  ["副詞可能", "名詞"],
  ["サ変接続", "サ変名詞"],
  ["形容動詞語幹", "形容動詞"],
  ["ナイ形容詞語幹", "形容動詞"],
  ["固有名詞", "固有名詞"],
]);

/**
 * Words of opinion and measure that stand in answers about anything (思う, 今回 …).
 *
 * Leave them out of networks and related words, where they tie everything to everything; frequency tables keep them.
 */
export const COMMON_WORDS: readonly string[] = [
  "思う",
  "感じる",
  "考える",
  "出来る",
  "行う",
  "持つ",
  "今回",
  "今後",
  "様々",
  "大変",
  "非常",
  "自分",
  "方々",
  "人",
  "点",
];
