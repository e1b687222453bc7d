import assert from "node:assert/strict";

/** Reads `tests/reference/<name>.json`, written by the R script of the same name. */
export function readReference<Case>(name: string): readonly Case[] {
  const text = Deno.readTextFileSync(new URL(`../reference/${name}.json`, import.meta.url));
  const reference: { readonly cases: readonly Case[] } = JSON.parse(text);
  return reference.cases;
}

/** The cases of one kind in `tests/reference/<name>.json`: at least 200 of each. */
export function casesOfKind<Case extends { readonly kind: string }>(name: string) {
  const cases = readReference<Case>(name);
  return <Kind extends Case["kind"]>(kind: Kind): readonly Extract<Case, { kind: Kind }>[] => {
    const found = cases.filter((one): one is Extract<Case, { kind: Kind }> => one.kind === kind);
    assert.ok(found.length >= 200, `${kind}: ${found.length}`);
    return found;
  };
}

/** Asserts that two numbers agree to 1e-9 of the larger of 1 and what is expected; differences and limits may be 0. */
export function assertNear(actual: number, expected: number, about: unknown): void {
  assert.ok(
    Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${actual}, expected ${expected}: ${JSON.stringify(about)}`,
  );
}

/** |actual / expected − 1|; 0 when both are 0, infinite when either is not a number. */
export function relativeError(actual: number, expected: number): number {
  if (actual === expected) return 0;
  const error = Math.abs((actual - expected) / expected);
  return Number.isNaN(error) ? Infinity : error;
}

/** Asserts that two numbers agree to a relative error, and says which case they belong to. */
export function assertClose(actual: number, expected: number, options: CloseOptions = {}): void {
  const { relative = 1e-9, about = "" } = options;
  const error = relativeError(actual, expected);
  assert.ok(error <= relative, `${about} gives ${actual}, expected ${expected} (relative error ${error})`);
}

/** How close, and about what. */
export interface CloseOptions {
  /**
   * Largest relative error allowed.
   * @default {1e-9}
   */
  readonly relative?: number;
  /**
   * Text that tells the case.
   * @default {""}
   */
  readonly about?: string;
}
