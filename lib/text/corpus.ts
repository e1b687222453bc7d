import type { Answer, AnswerSet } from "./answer.ts";
import type { Token, Tokenizer } from "./token.ts";

/** An answer with its words. One answer is one document. */
export interface Document {
  readonly answer: Answer;
  readonly tokens: readonly Token[];
}

/** Answers cut into words: what everything in this folder works on. */
export interface Corpus extends AnswerSet {
  /** In the order of the answers. */
  readonly documents: readonly Document[];
}

/**
 * Cuts every answer into words.
 *
 * @param set answers; an empty answer becomes a document without words
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { reportAnswers } from "../reports/fy2021/report_answers.ts";
 * import { loadTokenizer } from "./tokenizer.ts";
 * const corpus = buildCorpus(reportAnswers(await loadReport()), await loadTokenizer());
 * assert.equal(corpus.documents[1]?.tokens[0]?.surface, "テーマ");
 * ```
 */
export function buildCorpus(set: AnswerSet, tokenizer: Tokenizer): Corpus {
  const documents = set.answers.map((answer) => ({ answer, tokens: tokenizer.tokenize(answer.text) }));
  return { ...set, documents };
}
