import { DataError, type DataFault } from "../data/data_error.ts";
import { type ReadOptions, readSource } from "../data/read_source.ts";
import type { Source } from "../data/source.ts";
import type { Expression } from "./expression.ts";
import { parseExpression } from "./parse_expression.ts";
import { codeNames, depthsOf, MOST_CODES_DEEP, reaches } from "./code_references.ts";
import { type Draft, splitCodes } from "./split_codes.ts";

/** One code: a name and the rule that decides which answers have it. */
export interface CodingRule {
  readonly name: string;
  /** English name, from a comment line `# en: …`; the name itself when there is none. */
  readonly en: string;
  /** What the code is meant to catch: the comment lines right above it; empty when there are none. */
  readonly definition: string;
  /** The same in English, from comment lines `# en definition: …`; as in Japanese when there are none. */
  readonly definitionEnglish: string;
  /** The rule as written, on one line. */
  readonly text: string;
  readonly expression: Expression;
  /** Line of the code's name in the file. */
  readonly line: number;
}

/** Words that rules name together: `＠知る` above 知る, 分かる, 理解 lets `@知る` stand for any of them. */
export interface WordGroup {
  readonly name: string;
  /** Dictionary forms, NFKC. */
  readonly words: readonly string[];
  /** Line of the group's name in the file. */
  readonly line: number;
}

/** The codes of a file, with where they come from. */
export interface CodingRules {
  readonly rules: readonly CodingRule[];
  readonly groups: readonly WordGroup[];
  readonly source: Source;
}

/** The project's rules. */
export const CODING_RULES_FILE = "data/text/coding_rules.txt";

/**
 * Reads a file of coding rules, in the notation of KH Coder.
 *
 * A line that begins with ＊ (or *) names a code; the lines below it, up to the next code, are its condition. A line that
 * begins with ＠ names a group of words, which stand below it. Lines that begin with # are comments. The file has a sidecar as every data file; its `rows` is the number of codes.
 *
 * @param file path from the project's top level
 * @throws {DataError} with every fault of the file and its line: a condition that cannot be read, a code without one, two
 * codes of one name, a code that refers to one that isn't there or, over others, to itself
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { rules } = await readCodingRules();
 * assert.ok(rules[1]?.text.startsWith("@ともに or チーム or "));
 * ```
 */
export async function readCodingRules(
  file: string = CODING_RULES_FILE,
  options: ReadOptions = {},
): Promise<CodingRules> {
  const { text, source, faults } = await readSource(file, options);
  const parsed = text === null ? { rules: [], groups: [], faults: [] } : parseCodingRules(text, file);
  const all = [...faults, ...parsed.faults];
  if (source === null || all.length > 0) throw new DataError("read coding rules", all);
  if (source.rows !== parsed.rules.length) {
    throw new DataError("read coding rules", [{
      id: "wrong-row-count",
      file,
      line: null,
      column: null,
      value: `${parsed.rules.length} codes`,
      expected: `${source.rows} codes as the sidecar says`,
    }]);
  }
  return { rules: parsed.rules, groups: parsed.groups, source };
}

/** Codes of a text, and every fault found in it. */
export interface CodingRulesReading {
  readonly rules: readonly CodingRule[];
  readonly groups: readonly WordGroup[];
  readonly faults: readonly DataFault[];
}

/**
 * Codes of a text in the notation of {@linkcode readCodingRules}. Nothing is thrown: faults are returned with their lines.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { rules, faults } = parseCodingRules("＊連携\n連携 or 協働\n＊時間\n時間 and", "rules.txt");
 * assert.deepEqual([rules.length, faults[0]?.line], [1, 3]);
 * ```
 */
export function parseCodingRules(text: string, file: string): CodingRulesReading {
  const faults: DataFault[] = [];
  const fault = (id: DataFault["id"], line: number, value: string, expected: string) =>
    faults.push({ id, file, line, column: null, value, expected });
  const drafts = splitCodes(
    text,
    (line, value) => fault("invalid-value", line, value, "a code (＊name) before its rule"),
  );
  const groups = readGroups(drafts.filter(({ kind }) => kind === "group"), fault);
  const wordsOf = new Map(groups.map(({ name, words }) => [name, words]));
  const rules: CodingRule[] = [];
  const lineOf = new Map<string, number>();
  for (const { kind, name, en, definition, definitionEnglish, line, lines } of drafts) {
    if (kind === "group") continue;
    if (name === "" || /[\s()'+]/.test(name)) {
      fault("invalid-value", line, name, "a name of the code without blanks, brackets, quotation marks and +");
      continue;
    }
    const first = lineOf.get(name);
    if (first !== undefined) {
      fault("duplicate-key", line, name, `a name not used yet: line ${first} has it`);
      continue;
    }
    const rule = lines.join(" ").trim();
    try {
      const expression = parseExpression(rule, { groups: wordsOf });
      rules.push({ name, en, definition, definitionEnglish, text: rule, expression, line });
      lineOf.set(name, line);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      fault("invalid-value", line, name, `a rule that can be read (${error.message})`);
    }
  }
  const names = new Set(drafts.flatMap(({ kind, name }) => kind === "code" ? [name] : []));
  const references = new Map(rules.map(({ name, expression }) => [name, codeNames(expression)]));
  const depths = depthsOf(references);
  for (const { name, line } of rules) {
    for (const missing of references.get(name)?.filter((code) => !names.has(code)) ?? []) {
      fault("dangling-reference", line, missing, "a code of this file");
    }
    const depth = depths.get(name);
    if (depth === undefined && reaches(references, name)) {
      fault("contradiction", line, name, "a code that does not lead back to itself");
    } else if (depth === MOST_CODES_DEEP + 1) {
      fault("invalid-value", line, name, `a code that leads through at most ${MOST_CODES_DEEP} others`);
    }
  }
  return { rules, groups, faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

type TellFault = (id: DataFault["id"], line: number, value: string, expected: string) => void;

/** Groups of words: each name once, each word once in its group, none with a sign. */
function readGroups(drafts: readonly Draft[], fault: TellFault): readonly WordGroup[] {
  const groups = new Map<string, WordGroup>();
  for (const { name, line, lines } of drafts) {
    const words = lines.join(" ").normalize("NFKC").split(/\s+/).filter((word) => word !== "" && word !== "or");
    const first = groups.get(name);
    const odd = words.find((word) => /[^\p{L}\p{N}ー々]/u.test(word));
    const twice = words.find((word, at) => words.indexOf(word) !== at);
    if (name === "" || /[\s()'+@-]/.test(name)) {
      fault("invalid-value", line, name, "a name of the group without blanks, brackets, quotation marks, @, + and -");
    } else if (first !== undefined) {
      fault("duplicate-key", line, name, `a name not used yet: line ${first.line} has it`);
    } else if (words.length === 0) fault("invalid-value", line, name, "words below the name of the group");
    else if (odd !== undefined) fault("invalid-value", line, odd, "single words, separated by blanks");
    else if (twice !== undefined) fault("duplicate-key", line, twice, "each word once in a group");
    else groups.set(name, { name, words, line });
  }
  return [...groups.values()];
}
