import type { Difference } from "../../lib/drift/difference.ts";
import { DEFAULT_RULES, type Rules } from "../../lib/drift/rules.ts";

/** Differences as lines of text: grade, then what. */
export function told(differences: readonly Difference[]): readonly string[] {
  return differences.map(({ grade, what }) => `${grade}: ${what}`);
}

/** Rules with numbers within so much of each other. */
export function within(atol: number, fields: Partial<Rules> = {}): Rules {
  return { ...DEFAULT_RULES, tolerance: { rtol: 0, atol }, ...fields };
}
