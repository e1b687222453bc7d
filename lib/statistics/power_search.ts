/**
 * Probabilities of 0…n successes, from the most likely outwards so that nothing underflows before its time.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual([...binomialChances(2, 0.5)], [0.25, 0.5, 0.25]);
 * assert.deepEqual([...binomialChances(2, 1)], [0, 0, 1]);
 * ```
 */
export function binomialChances(n: number, chance: number): Float64Array {
  const found = new Float64Array(n + 1);
  if (chance <= 0 || chance >= 1) {
    found[chance <= 0 ? 0 : n] = 1;
    return found;
  }
  const odds = chance / (1 - chance);
  const mode = Math.min(n, Math.floor((n + 1) * chance));
  found[mode] = 1;
  for (let k = mode; k < n; k++) found[k + 1] = found[k]! * (n - k) / (k + 1) * odds;
  for (let k = mode; k > 0; k--) found[k - 1] = found[k]! * k / (n - k + 1) / odds;
  const sum = found.reduce((total, value) => total + value, 0);
  return found.map((value) => value / sum);
}

/**
 * The smallest of 1…`largest` thousandths at which `found` holds, as a share; `null` where it does not even at the largest.
 * `found` holds for all above one for which it holds.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(smallestFound(1000, (thousandths) => thousandths >= 123), 0.123);
 * assert.equal(smallestFound(100, () => false), null);
 * ```
 */
export function smallestFound(largest: number, found: (thousandths: number) => boolean): number | null {
  let [near, far] = [0, largest];
  if (!found(far)) return null;
  while (far - near > 1) {
    const middle = Math.floor((near + far) / 2);
    if (found(middle)) far = middle;
    else near = middle;
  }
  return far / 1000;
}

/**
 * Remembers results by what they depend on: a few numbers, which every question of an event asks for again.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * let times = 0;
 * const slow = remembered((options: { readonly pairs: number }) => (times += 1, options.pairs / 2));
 * assert.deepEqual([slow({ pairs: 4 }), slow({ pairs: 4 }), times], [2, 2, 1]);
 * ```
 */
export function remembered<Options, Result>(compute: (options: Options) => Result): (options: Options) => Result {
  const known = new Map<string, Result>();
  return (options) => {
    const key = JSON.stringify(options);
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = compute(options);
    known.set(key, result);
    return result;
  };
}
