/** Set by the quick run: laws on random data draw a tenth of their cases there, and all of them in the whole run. */
export const FEW_CASES = { RANDOM_CASES: "few" } as const;

/** Set by `deno task bench:statistics`: at least so many cases of every law that draws fewer in the whole run. */
export const MOST_CASES = { RANDOM_CASES: "most" } as const;
const MOST = 10_000;

/**
 * How many random cases a law draws: as many as it asks for, in the quick run a tenth, with `RANDOM_CASES=most` at least ten
 * thousand.
 *
 * What they ask of each case stays the same. A bound on how many cases were of a kind is given in the same measure;
 * with `most` it would ask for all of them, so that only laws without one are run then.
 */
export function randomCases(many: number): number {
  const asked = Deno.env.get("RANDOM_CASES");
  if (asked === MOST_CASES.RANDOM_CASES) return Math.max(many, MOST);
  return asked === FEW_CASES.RANDOM_CASES ? Math.ceil(many / 10) : many;
}
