import type { Answer } from "./answer.ts";
import type { CodingRule } from "./coding_rules.ts";
import type { Corpus } from "./corpus.ts";
import { evaluateExpression } from "./evaluate_expression.ts";
import { parseExpression } from "./parse_expression.ts";

/** One place of a keyword with what stands around it. */
export interface ContextLine {
  readonly answer: Answer;
  readonly before: string;
  readonly keyword: string;
  readonly after: string;
  /** Whether more of the answer stands further left or right. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Options of {@linkcode keywordInContext}. */
export interface KeywordInContextOptions {
  /**
   * Characters shown on each side.
   * @default 24
   */
  readonly width?: number;
  /**
   * Rules whose codes the expression may name: `*連携・協働`.
   * @default none
   */
  readonly rules?: readonly CodingRule[];
}

/**
 * Every place where a word, phrase or other expression stands, with its surroundings (KWIC).
 *
 * @param expression in the notation of coding rules: `連携`, `near(顔+見える)`, `'してほしい'`
 * @returns lines in the order of the corpus and of the places in an answer
 * @throws {SyntaxError} if the expression cannot be read
 * @throws {RangeError} if the width is no whole number of at least 1, or a code or property does not exist
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * const [line] = keywordInContext(corpus, "顔の見える関係", { width: 5 });
 * assert.deepEqual([line?.before, line?.keyword], ["て多職種と", "顔の見える関係づくり"]);
 * ```
 */
export function keywordInContext(
  corpus: Corpus,
  expression: string,
  options: KeywordInContextOptions = {},
): readonly ContextLine[] {
  const { width = 24, rules = [] } = options;
  if (!Number.isInteger(width) || width < 1) {
    throw new RangeError(`Cannot show a keyword in context as width must be >= 1: current value is ${width}`);
  }
  const parsed = parseExpression(expression);
  const codes = new Map(rules.map(({ name, expression }) => [name, expression]));
  const context = { codes, groups: corpus.groups };
  return corpus.documents.flatMap((document) => {
    const { answer } = document;
    return evaluateExpression(parsed, { document, context }).spans.map(({ start, end }) => {
      const before = [...answer.text.slice(0, start)];
      const after = [...answer.text.slice(end)];
      return {
        answer,
        before: before.slice(-width).join(""),
        keyword: answer.text.slice(start, end),
        after: after.slice(0, width).join(""),
        cutBefore: before.length > width,
        cutAfter: after.length > width,
      };
    });
  });
}
