import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import {
  type Answer,
  type AnswerGroup,
  fittingAnswers,
  type Grouping,
  SELECT_ANSWERS_OPTIONS,
  type SelectAnswersOptions,
  sourcesOfAnswers,
} from "./answer.ts";
import type { Source } from "../data/source.ts";
import type { CodingRule, CodingRules, WordGroup } from "./coding_rules.ts";
import type { Corpus } from "./corpus.ts";
import { type Span } from "./expression_spans.ts";
import { evaluateExpression } from "./evaluate_expression.ts";

/** One answer with the codes it has. */
export interface CodedAnswer {
  readonly answer: Answer;
  /** In the order of the rules; empty when no rule fits. */
  readonly codes: readonly AssignedCode[];
}

/** A code that an answer has, and what in it made it so. */
export interface AssignedCode {
  readonly name: string;
  /** Stretches of the answer; empty when the rule asks for absence. */
  readonly spans: readonly Span[];
}

/** Answers with their codes: the whole from which every count can be traced back. */
export interface Coding {
  readonly rules: readonly CodingRule[];
  /** Groups of words that the rules name. */
  readonly wordGroups: readonly WordGroup[];
  /** Every answer once, in the order of the corpus. */
  readonly answers: readonly CodedAnswer[];
  readonly groups: Readonly<Record<Grouping, readonly AnswerGroup[]>>;
  /** Inhabitants that decide what may be published: of the smallest municipality; `null` when not known. */
  readonly population: number | null;
  /** The answers' sources and the file of rules. */
  readonly sources: readonly Source[];
}

/**
 * Gives each answer its codes by the rules: an answer can have several, or none.
 *
 * The same rules give the same codes to whoever applies them, in any order of answers; two readers can differ over what
 * the rules should be, never over what they find.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * assert.deepEqual(coding.answers[2]?.codes.map(({ name }) => name), ["理念・意識", "関心・動機"]);
 * ```
 */
export function codeAnswers(corpus: Corpus, { rules, groups, source }: CodingRules): Coding {
  const context = { codes: new Map(rules.map(({ name, expression }) => [name, expression])), groups: corpus.groups };
  const answers = corpus.documents.map((document) => ({
    answer: document.answer,
    codes: rules.flatMap(({ name, expression }) => {
      const { holds, spans } = evaluateExpression(expression, { document, context });
      return holds ? [{ name, spans }] : [];
    }),
  }));
  return {
    rules,
    wordGroups: groups,
    answers,
    groups: corpus.groups,
    population: corpus.population,
    sources: [...corpus.sources, source],
  };
}

/**
 * The answers of a coding that fit the conditions, with all their codes: one question at a time.
 *
 * @throws {RangeError} when a named construct or municipality has no answer
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * const needs = selectCoding(coding, { constructIds: ["needed-initiatives"] });
 * assert.equal(needs.answers.length, 18);
 * ```
 */
export function selectCoding(coding: Coding, options: SelectAnswersOptions): Coding {
  const action = "select answers";
  requireKind(action, coding, { name: "coding", kind: dataKind.coding });
  requireOptions(action, options, SELECT_ANSWERS_OPTIONS);
  const kept = fittingAnswers(coding.answers.map(({ answer }) => answer), options);
  const known = new Set(kept);
  return {
    ...coding,
    answers: coding.answers.filter(({ answer }) => known.has(answer)),
    sources: sourcesOfAnswers(coding.sources, kept),
  };
}
