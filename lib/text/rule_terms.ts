import type { DataFault } from "../data/data_error.ts";
import type { CodingRules } from "./coding_rules.ts";
import type { Corpus } from "./corpus.ts";
import { type Expression, formatExpression, type WordCondition } from "./expression.ts";
import type { Tokenizer } from "./token.ts";

/** A word that a file of rules looks for. */
export interface RuleTerm {
  /** Dictionary form, NFKC. */
  readonly word: string;
  /** Code or group of words that names it. */
  readonly name: string;
  /** Line of that code's or group's name. */
  readonly line: number;
}

/**
 * Every word that rules look for, each once for each code or group that names it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseCodingRules } from "./coding_rules.ts";
 * const { rules, groups } = parseCodingRules("＠ともに\n連携 協働\n＊連携\n@ともに or 手+を+組む", "rules.txt");
 * assert.deepEqual(ruleTerms({ rules, groups }).map(({ word }) => word), ["連携", "協働", "手", "を", "組む"]);
 * ```
 */
export function ruleTerms({ rules, groups }: Pick<CodingRules, "rules" | "groups">): readonly RuleTerm[] {
  const ofGroups = groups.flatMap(({ name, words, line }) => words.map((word) => ({ word, name: `@${name}`, line })));
  const ofRules = rules.flatMap(({ name, expression, line }) => {
    const plain = conditionsOf(expression).filter(({ anyOf }) => anyOf === null);
    return [...new Set(plain.map(({ word }) => word))].map((word) => ({ word, name, line }));
  });
  return [...ofGroups, ...ofRules];
}

/**
 * Words of rules that no answer can ever have, as faults: the tokenizer cuts them into several words, or gives them another
 * dictionary form.
 *
 * `良い方法` is three words and must be written 良い+方法; `良く` must be written in its dictionary form 良い. A word that the
 * user dictionary holds is one word.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseCodingRules } from "./coding_rules.ts";
 * import { loadTokenizer } from "./tokenizer.ts";
 * const rules = parseCodingRules("＊連携\n連携 or 良い方法", "rules.txt");
 * const [fault] = unfindableTerms(rules, { tokenizer: await loadTokenizer(), file: "rules.txt" });
 * assert.deepEqual([fault?.line, fault?.value], [1, "良い方法"]);
 * ```
 */
export function unfindableTerms(
  rules: Pick<CodingRules, "rules" | "groups">,
  { tokenizer, file }: { readonly tokenizer: Tokenizer; readonly file: string },
): readonly DataFault[] {
  return ruleTerms(rules).flatMap(({ word, name, line }) => {
    const bases = tokenizer.tokenize(word).map(({ base }) => base);
    if (bases.length === 1 && bases[0] === word) return [];
    const expected = bases.length > 1
      ? `one word in ${name}: the tokenizer cuts it into ${bases.join("+")}`
      : `the dictionary form in ${name}${bases.length === 1 ? `: ${bases[0]}` : ""}`;
    return [{ id: "unfindable-term" as const, file, line, column: null, value: word, expected }];
  });
}

/**
 * Words of rules that stand in none of the answers, and properties (`<>設問-->期待すること`) that none has.
 *
 * Rules that are to hold for other answers as well name words that happen to be absent here: read the list for misspellings.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { parseCodingRules } from "./coding_rules.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * const rules = parseCodingRules("＊連携\n連携 or 連繋", "rules.txt");
 * assert.deepEqual(absentTerms(rules, corpus).map(({ word }) => word), ["連繋"]);
 * ```
 */
export function absentTerms(rules: Pick<CodingRules, "rules" | "groups">, corpus: Corpus): readonly RuleTerm[] {
  const present = new Set(corpus.documents.flatMap(({ tokens }) => tokens.map(({ base }) => base)));
  const named = new Set(Object.values(corpus.groups).flat().flatMap(({ id, ja, en }) => [id, ja, en]));
  const properties = rules.rules.flatMap(({ name, expression, line }) =>
    propertiesOf(expression).filter(({ value }) => !named.has(value))
      .map((property) => ({ word: formatExpression(property), name, line }))
  );
  return [...ruleTerms(rules).filter(({ word }) => !present.has(word)), ...properties];
}

type Property = Extract<Expression, { readonly kind: "variable" }>;

function propertiesOf(expression: Expression): readonly Property[] {
  switch (expression.kind) {
    case "variable":
      return [expression];
    case "not":
      return propertiesOf(expression.operand);
    case "and":
    case "or":
      return expression.operands.flatMap(propertiesOf);
    default:
      return [];
  }
}

/** Conditions on single words that an expression is made of. */
function conditionsOf(expression: Expression): readonly WordCondition[] {
  switch (expression.kind) {
    case "word":
      return [expression.condition];
    case "phrase":
    case "near":
    case "sequence":
      return expression.words;
    case "not":
      return conditionsOf(expression.operand);
    case "without":
      return [...conditionsOf(expression.operand), ...conditionsOf(expression.excluded)];
    case "and":
    case "or":
      return expression.operands.flatMap(conditionsOf);
    default:
      return [];
  }
}
