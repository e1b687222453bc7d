import { type AnswerGroup, groupIdOf, type Grouping, GROUPINGS } from "./answer.ts";
import { contentWord } from "./content_word.ts";
import type { Document } from "./corpus.ts";
import type { Expression, Reach, WordCondition } from "./expression.ts";
import { stretchesOf } from "./stretches_of.ts";
import type { Token } from "./token.ts";

/** A stretch of an answer, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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
      return fromSpans(tokens.filter((token) => fits(token, expression.condition)));
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

function fits(token: Token, { word, anyOf, wordClass, surface }: WordCondition): boolean {
  return (anyOf === null ? token.base === word : anyOf.includes(token.base)) &&
    (surface === null || token.surface.normalize("NFKC") === surface) &&
    (wordClass === null || token.partOfSpeech === wordClass || contentWord(token)?.wordClass === wordClass);
}

function phraseSpans(tokens: readonly Token[], words: readonly WordCondition[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + words.length <= tokens.length; at++) {
    const stretch = tokens.slice(at, at + words.length);
    const first = stretch[0];
    const last = stretch.at(-1);
    if (first === undefined || last === undefined) continue;
    if (words.every((word, index) => matches(stretch[index], word))) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

function matches(token: Token | undefined, word: WordCondition): boolean {
  return token !== undefined && fits(token, word);
}

/** Chains of words: over the whole answer for a number of words, else in each sentence or clause by itself. */
function spansWithin(
  { answer, tokens }: Document,
  { words, reach, ordered }: {
    readonly words: readonly WordCondition[];
    readonly reach: Reach;
    readonly ordered: boolean;
  },
): readonly Span[] {
  if (typeof reach === "number") return chainSpans(tokens, { words, distance: reach, ordered });
  return stretchesOf(answer.text, { tokens, kind: reach })
    .flatMap((stretch) => chainSpans(stretch, { words, distance: stretch.length, ordered }));
}

interface ChainOptions {
  readonly words: readonly WordCondition[];
  readonly distance: number;
  readonly ordered: boolean;
}

/**
 * Every stretch that is a chain: one occurrence of each word, each at most `distance` words after the one before it.
 *
 * From each beginning the shortest chain counts. Distances count every word and sign, as in KH Coder.
 */
function chainSpans(tokens: readonly Token[], { words, distance, ordered }: ChainOptions): readonly Span[] {
  const spans: Span[] = [];
  for (const [first, token] of tokens.entries()) {
    let last: number | null = null;
    // Each state is a set of words found, ending at a place; a chain that reaches a place with fewer words may yet be needed.
    let states = new Map<string, Chain>();
    for (const [index, word] of words.entries()) {
      if (ordered && index > 0) break;
      if (fits(token, word)) addState(states, { found: 1 << index, end: first });
    }
    const complete = (1 << words.length) - 1;
    while (states.size > 0) {
      const next = new Map<string, Chain>();
      for (const { found, end } of states.values()) {
        if (found === complete) {
          if (last === null || end < last) last = end;
          continue;
        }
        for (let at = end + 1; at <= Math.min(end + distance, tokens.length - 1); at++) {
          for (const [index, word] of words.entries()) {
            const missing = (found & (1 << index)) === 0;
            const inTurn = !ordered || found === (1 << index) - 1;
            if (missing && inTurn && matches(tokens[at], word)) {
              addState(next, { found: found | (1 << index), end: at });
            }
          }
        }
      }
      states = next;
    }
    const end = last === null ? undefined : tokens[last]?.end;
    if (end !== undefined) spans.push({ start: token.start, end });
  }
  return spans;
}

interface Chain {
  readonly found: number;
  readonly end: number;
}

function addState(states: Map<string, Chain>, chain: Chain): void {
  states.set(`${chain.found}:${chain.end}`, chain);
}

/** Places of characters, compared after NFKC; a character that NFKC makes several of (㈱) is taken whole. */
function stringSpans(text: string, wanted: string): readonly Span[] {
  const normalised: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const { segment, index } of SEGMENTER.segment(text)) {
    const units = segment.normalize("NFKC");
    normalised.push(units);
    for (let unit = 0; unit < units.length; unit++) starts.push(index);
    at = index + segment.length;
  }
  starts.push(at);
  const joined = normalised.join("");
  const target = wanted.normalize("NFKC");
  const spans: Span[] = [];
  for (let place = joined.indexOf(target); place !== -1; place = joined.indexOf(target, place + 1)) {
    const start = starts[place] ?? 0;
    const lastUnit = starts[place + target.length - 1] ?? start;
    const end = starts.slice(place + target.length - 1).find((candidate) => candidate > lastUnit) ?? at;
    spans.push({ start, end });
  }
  return spans;
}

/** Grapheme clusters follow from Unicode, not from a locale's dictionary. */
const SEGMENTER = new Intl.Segmenter("ja", { granularity: "grapheme" });

function fromSpans(found: readonly Span[]): Evaluation {
  return found.length === 0 ? ABSENT : { holds: true, spans: found.map(({ start, end }) => ({ start, end })) };
}

function union(parts: readonly Evaluation[]): Evaluation {
  const spans = new Map(parts.flatMap((part) => part.spans).map((span) => [`${span.start}:${span.end}`, span]));
  return { holds: true, spans: [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end) };
}
