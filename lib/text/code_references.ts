import { valueAt } from "../data/value_at.ts";
import type { Expression } from "./expression.ts";

/** Codes that an expression refers to. */
export function codeNames(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "code":
      return [expression.name];
    case "not":
      return codeNames(expression.operand);
    case "without":
      return [...codeNames(expression.operand), ...codeNames(expression.excluded)];
    case "and":
    case "or":
      return expression.operands.flatMap(codeNames);
    default:
      return [];
  }
}

/** Codes that a code may lead through, one to the next: whoever reads a rule has to follow them. */
export const MOST_CODES_DEEP = 100;

/** Through how many others each code leads; those that lead into a circle are left out. Every reference is looked at once. */
export function depthsOf(references: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const users = new Map<string, string[]>();
  const waiting = new Map<string, number>();
  for (const [name, codes] of references) {
    const known = codes.filter((code) => references.has(code));
    waiting.set(name, known.length);
    for (const code of known) {
      const list = users.get(code);
      if (list === undefined) users.set(code, [name]);
      else list.push(name);
    }
  }
  const depths = new Map<string, number>();
  const open = [...waiting].filter(([, count]) => count === 0).map(([name]) => name);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const codes = references.get(name) ?? [];
    depths.set(name, codes.reduce((deepest, code) => Math.max(deepest, (depths.get(code) ?? 0) + 1), 0));
    for (const user of users.get(name) ?? []) {
      const left = valueAt(waiting, user, "codes to wait for of code") - 1;
      waiting.set(user, left);
      if (left === 0) open.push(user);
    }
  }
  return depths;
}

/** Whether a code leads back to itself. */
export function reaches(references: ReadonlyMap<string, readonly string[]>, code: string): boolean {
  const seen = new Set<string>();
  const open = [code];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const next of references.get(name) ?? []) {
      if (next === code) return true;
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return false;
}
