import { compareText } from "../data/compare_text.ts";
import { kind, type OptionKinds } from "../data/check_call.ts";
import { contentWord, type WordClass } from "./content_word.ts";
import type { Corpus } from "./corpus.ts";

/** How often a word is used, and by whom. */
export interface WordCount {
  readonly word: string;
  /** The class it has most often; of equals, the first by character code. */
  readonly wordClass: WordClass;
  /** Answers with the word (n 人). */
  readonly documents: number;
  /** Times it is used altogether. */
  readonly occurrences: number;
  /** Answers with the word, in the order of the corpus. */
  readonly answerIds: readonly string[];
}

/** Options of {@linkcode countWords}. */
export interface CountWordsOptions {
  /**
   * Fewest answers a word must be in.
   * @default 1
   */
  readonly minimumDocuments?: number;
  /**
   * Words that are left out, in their dictionary form.
   * @default none
   */
  readonly exclude?: readonly string[];
}

/** The kind of each of these options. */
export const COUNT_WORDS_OPTIONS: OptionKinds<CountWordsOptions> = {
  minimumDocuments: kind.wholeNumber(1),
  exclude: kind.texts,
};

/**
 * Words by the number of answers that use them.
 *
 * Answers, not uses, are what tells how many people spoke of something; both are given. Sorted by answers, then uses, then
 * by character code, so that the order of the answers has no influence.
 *
 * @returns one entry a word, with the answers it was counted in
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * const cooperation = countWords(corpus).find(({ word }) => word === "連携");
 * assert.deepEqual([cooperation?.documents, cooperation?.occurrences], [17, 18]);
 * ```
 */
export function countWords(corpus: Corpus, options: CountWordsOptions = {}): readonly WordCount[] {
  const { minimumDocuments = 1, exclude = [] } = options;
  const counts = new Map<string, Counting>();
  for (const { answer, tokens } of corpus.documents) {
    for (const token of tokens) {
      const content = contentWord(token);
      if (content === null || exclude.includes(content.word)) continue;
      const count: Counting = counts.get(content.word) ?? { occurrences: 0, answerIds: [], classes: new Map() };
      counts.set(content.word, count);
      count.occurrences++;
      count.classes.set(content.wordClass, (count.classes.get(content.wordClass) ?? 0) + 1);
      if (count.answerIds.at(-1) !== answer.answerId) count.answerIds.push(answer.answerId);
    }
  }
  return [...counts].filter(([, { answerIds }]) => answerIds.length >= minimumDocuments)
    .map(([word, { occurrences, answerIds, classes }]) => ({
      word,
      wordClass: mostFrequent(classes),
      documents: answerIds.length,
      occurrences,
      answerIds,
    }))
    .sort((a, b) => b.documents - a.documents || b.occurrences - a.occurrences || compareText(a.word, b.word));
}

interface Counting {
  occurrences: number;
  readonly answerIds: string[];
  readonly classes: Map<WordClass, number>;
}

function mostFrequent(classes: ReadonlyMap<WordClass, number>): WordClass {
  const [first] = [...classes].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  if (first === undefined) throw new RangeError("Cannot name the class of a word as it has no use");
  return first[0];
}
