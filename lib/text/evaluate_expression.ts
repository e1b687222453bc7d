import { type AnswerGroup, groupIdOf, type Grouping, GROUPINGS } from "./answer.ts";
import type { Document } from "./corpus.ts";
import type { Expression } from "./expression.ts";
import { phraseSpans, type Span, spansWithin, stringSpans, wordSpans } from "./expression_spans.ts";

/** Whether an expression holds, and on the strength of which stretches. */
export interface Evaluation {
  readonly holds: boolean;
  /** What made it hold, from left to right; empty for conditions on what is absent. */
  readonly spans: readonly Span[];
}

/** What an expression may refer to besides the answer. */
export interface EvaluationContext {
  /** Expressions of the codes by name. */
  readonly codes: ReadonlyMap<string, Expression>;
  /** Names of groups, so that `<>市-->行田市` can be read. */
  readonly groups: Readonly<Record<Grouping, readonly AnswerGroup[]>>;
}

const ABSENT: Evaluation = { holds: false, spans: [] };

/**
 * Whether an answer fulfils an expression.
 *
 * @throws {RangeError} for a code or a property that does not exist
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { parseExpression } from "./parse_expression.ts";
 * const { corpus: { documents, groups } } = await loadFreeAnswers(await loadReport());
 * const expression = parseExpression("共生社会 and 興味");
 * const context = { codes: new Map(), groups };
 * const found = documents.filter((document) => evaluateExpression(expression, { document, context }).holds);
 * assert.deepEqual(found.map(({ answer }) => answer.answerId), ["2-11:gyoda-forum-03"]);
 * ```
 */
export function evaluateExpression(
  expression: Expression,
  { document, context }: { readonly document: Document; readonly context: EvaluationContext },
): Evaluation {
  const { answer, tokens } = document;
  switch (expression.kind) {
    case "word":
      return fromSpans(wordSpans(tokens, expression.condition));
    case "phrase":
      return fromSpans(phraseSpans(tokens, expression.words));
    case "near":
      return fromSpans(spansWithin(document, { words: expression.words, reach: expression.reach, ordered: false }));
    case "sequence":
      return fromSpans(spansWithin(document, { words: expression.words, reach: expression.reach, ordered: true }));
    case "string":
      return fromSpans(stringSpans(answer.text, expression.text));
    case "code": {
      const code = context.codes.get(expression.name);
      if (code === undefined) {
        throw new RangeError(`Cannot evaluate a rule as the code must exist: current value is ${expression.name}`);
      }
      return evaluateOnce(code, { document, context });
    }
    case "variable":
      return { holds: variableHolds(expression, { document, context }), spans: [] };
    case "not":
      return { holds: !evaluateExpression(expression.operand, { document, context }).holds, spans: [] };
    case "without": {
      const { spans } = evaluateExpression(expression.operand, { document, context });
      const excluded = spans.length === 0 ? [] : evaluateExpression(expression.excluded, { document, context }).spans;
      return fromSpans(
        spans.filter((span) => !excluded.some((other) => other.start < span.end && span.start < other.end)),
      );
    }
    case "and": {
      const parts = expression.operands.map((operand) => evaluateExpression(operand, { document, context }));
      return parts.every(({ holds }) => holds) ? union(parts) : ABSENT;
    }
    case "or": {
      const parts = expression.operands.map((operand) => evaluateExpression(operand, { document, context }))
        .filter(({ holds }) => holds);
      return parts.length > 0 ? union(parts) : ABSENT;
    }
  }
}

/** What codes say of an answer: a code that many others lead to is evaluated once for each answer. */
const evaluations = new WeakMap<EvaluationContext, WeakMap<Document, Map<Expression, Evaluation>>>();

function evaluateOnce(
  code: Expression,
  { document, context }: { readonly document: Document; readonly context: EvaluationContext },
): Evaluation {
  const ofContext = evaluations.get(context) ?? new WeakMap<Document, Map<Expression, Evaluation>>();
  evaluations.set(context, ofContext);
  const ofDocument = ofContext.get(document) ?? new Map<Expression, Evaluation>();
  ofContext.set(document, ofDocument);
  const former = ofDocument.get(code);
  if (former !== undefined) return former;
  const evaluation = evaluateExpression(code, { document, context });
  ofDocument.set(code, evaluation);
  return evaluation;
}

/** Names of the properties that a rule can ask for. */
const VARIABLES: Readonly<Record<string, Grouping>> = {
  市: "municipality",
  事業: "event",
  設問: "construct",
  区分: "category",
  図表: "table",
};

function variableHolds(
  { name, value }: { readonly name: string; readonly value: string },
  { document, context }: { readonly document: Document; readonly context: EvaluationContext },
): boolean {
  const grouping = VARIABLES[name] ?? GROUPINGS.find((candidate) => candidate === name);
  if (grouping === undefined) {
    const known = [...Object.keys(VARIABLES), ...GROUPINGS].join(", ");
    throw new RangeError(`Cannot evaluate a rule as the property must be one of ${known}: current value is ${name}`);
  }
  const groups = context.groups[grouping];
  // Rules are for any answers: a question that was not asked here makes none of them fit (absentTerms tells of it).
  const group = groups.find(({ id, ja, en }) => [id, ja, en].includes(value));
  return group !== undefined && groupIdOf(document.answer, grouping) === group.id;
}

function fromSpans(found: readonly Span[]): Evaluation {
  return found.length === 0 ? ABSENT : { holds: true, spans: found.map(({ start, end }) => ({ start, end })) };
}

function union(parts: readonly Evaluation[]): Evaluation {
  const spans = new Map(parts.flatMap((part) => part.spans).map((span) => [`${span.start}:${span.end}`, span]));
  return { holds: true, spans: [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end) };
}
