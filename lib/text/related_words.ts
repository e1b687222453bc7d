import { compareText } from "../data/compare_text.ts";
import { kind, type OptionKinds } from "../data/check_call.ts";
import type { CodingRule } from "./coding_rules.ts";
import type { Corpus } from "./corpus.ts";
import type { WordClass } from "./content_word.ts";
import { countWords } from "./count_words.ts";
import { evaluateExpression } from "./evaluate_expression.ts";
import { parseExpression } from "./parse_expression.ts";

/** A word that goes together with something. */
export interface RelatedWord {
  readonly word: string;
  readonly wordClass: WordClass;
  /** Answers with the word. */
  readonly documents: number;
  /** Answers with the word that fulfil the expression. */
  readonly together: number;
  /** Answers that fulfil the expression: the base of `shareAmong`. */
  readonly matching: number;
  /** Of the answers that have the word or fulfil the expression, the share that does both (Jaccard). */
  readonly jaccard: number;
  /** Share with the word among the answers that fulfil the expression. */
  readonly shareAmong: number;
  /** Share with the word among all answers. */
  readonly shareOverall: number;
  readonly answerIds: readonly string[];
}

/** Options of {@linkcode relatedWords}. */
export interface RelatedWordsOptions {
  /**
   * Fewest answers that must have both.
   * @default 2
   */
  readonly minimumTogether?: number;
  /**
   * Words that are left out.
   * @default none
   */
  readonly exclude?: readonly string[];
  /**
   * Rules whose codes the expression may name: `*連携・協働`.
   * @default none
   */
  readonly rules?: readonly CodingRule[];
}

/** The kind of each of these options. */
export const RELATED_WORDS_OPTIONS: OptionKinds<RelatedWordsOptions> = {
  minimumTogether: kind.wholeNumber(1),
  exclude: kind.texts,
  rules: kind.listOf("coding rules", kind.record("a coding rule", "expression")),
};

/**
 * Words that stand in the same answers as an expression, the most closely tied first (Jaccard).
 *
 * The words of the expression itself are left out. With few answers a coefficient rests on one or two of them: look at
 * `together` and at the answers.
 *
 * @returns empty when no answer fulfils the expression
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * const [closest] = relatedWords(corpus, "連携");
 * assert.deepEqual([closest?.word, closest?.together], ["他機関", 4]);
 * ```
 */
export function relatedWords(
  corpus: Corpus,
  expression: string,
  options: RelatedWordsOptions = {},
): readonly RelatedWord[] {
  const { minimumTogether = 2, exclude = [] } = options;
  const { matching, own } = answersThatFulfil(corpus, expression, options);
  return countWords(corpus, { exclude }).filter(({ word }) => !own.has(word))
    .map(({ word, wordClass, documents, answerIds }) => {
      const both = answerIds.filter((id) => matching.has(id));
      return {
        word,
        wordClass,
        documents,
        together: both.length,
        matching: matching.size,
        jaccard: both.length / (documents + matching.size - both.length),
        shareAmong: matching.size === 0 ? 0 : both.length / matching.size,
        shareOverall: documents / corpus.documents.length,
        answerIds: both,
      };
    })
    .filter(({ together }) => together >= minimumTogether)
    .sort((a, b) => b.jaccard - a.jaccard || b.together - a.together || compareText(a.word, b.word));
}

/** The answers that fulfil an expression, and the words that it is made of: they are tied to it by themselves. */
export function answersThatFulfil(
  corpus: Corpus,
  expression: string,
  { rules = [] }: Pick<RelatedWordsOptions, "rules"> = {},
): { readonly matching: ReadonlySet<string>; readonly own: ReadonlySet<string> } {
  const parsed = parseExpression(expression);
  const codes = new Map(rules.map(({ name, expression }) => [name, expression]));
  const context = { codes, groups: corpus.groups };
  const matching = new Set<string>();
  const own = new Set<string>();
  for (const document of corpus.documents) {
    const { holds, spans } = evaluateExpression(parsed, { document, context });
    if (!holds) continue;
    matching.add(document.answer.answerId);
    for (const { start, end } of spans) {
      for (const token of document.tokens) if (token.start >= start && token.end <= end) own.add(token.base);
    }
  }
  return { matching, own };
}
