import type { Token } from "./token.ts";

/**
 * The sentences or clauses of an answer, as words.
 *
 * A sentence ends at 。！？ and at a line break. A clause also ends at a comma and after the particles that set one statement
 * beside another (が, けれど, ので, から, し, のに): what stands on either side of them is said of different things. て and ば go on
 * with the same thing and part nothing.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadTokenizer } from "./tokenizer.ts";
 * const text = "時間は短かったが、内容はよかった。また来たい";
 * const tokens = (await loadTokenizer()).tokenize(text);
 * const read = (kind: "sentence" | "clause") =>
 *   stretchesOf(text, { tokens, kind }).map((words) => words.map(({ surface }) => surface).join(""));
 * assert.deepEqual(read("sentence"), ["時間は短かったが、内容はよかった。", "また来たい"]);
 * assert.deepEqual(read("clause"), ["時間は短かったが", "、", "内容はよかった。", "また来たい"]);
 * ```
 */
export function stretchesOf(
  text: string,
  { tokens, kind }: { readonly tokens: readonly Token[]; readonly kind: "sentence" | "clause" },
): readonly (readonly Token[])[] {
  const stretches: Token[][] = [];
  let current: Token[] = [];
  const close = () => {
    if (current.length > 0) stretches.push(current);
    current = [];
  };
  let end = 0;
  for (const token of tokens) {
    if (/[\r\n]/.test(text.slice(end, token.start))) close();
    end = token.end;
    current.push(token);
    if (SENTENCE_ENDS.test(token.surface) || (kind === "clause" && partsClauses(token))) close();
  }
  close();
  return stretches;
}

const SENTENCE_ENDS = /[。．！？!?]$/u;

function partsClauses({ surface, partOfSpeech, subdivision }: Token): boolean {
  if (/^[、，,；;：:（）()「」『』]+$/u.test(surface)) return true;
  return partOfSpeech === "助詞" && subdivision.startsWith("接続助詞") && PARTING.has(surface);
}

/** Particles between two statements. */
const PARTING = new Set(["が", "けど", "けれど", "けれども", "ので", "から", "し", "のに"]);
