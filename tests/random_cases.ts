/** Set by the quick run: laws on random data draw a tenth of their cases there, and all of them in the whole run. */
export const FEW_CASES = { RANDOM_CASES: "few" } as const;

/**
 * How many random cases a law draws: as many as it asks for, in the quick run a tenth.
 *
 * What they ask of each case stays the same. A bound on how many cases were of a kind is given in the same measure.
 */
export function randomCases(many: number): number {
  return Deno.env.get("RANDOM_CASES") === FEW_CASES.RANDOM_CASES ? Math.ceil(many / 10) : many;
}
