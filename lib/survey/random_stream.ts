/** A stream of random numbers that is the same for the same seed, on every machine and for ever. */
export interface RandomStream {
  /** Next whole number in [0, 2³²). */
  next(): number;
  /** Next number in [0, 1), a multiple of 2⁻³². */
  uniform(): number;
  /**
   * Next number of nearly standard normal distribution, in [−6, 6]: sum of twelve uniform numbers, less six.
   *
   * No logarithm or cosine, whose last digit may differ between machines.
   */
  normal(): number;
}

/**
 * A random stream from a seed: xoshiro128**, its state filled by SplitMix32.
 *
 * For generated sample answers; not for secrets. Period 2¹²⁸ − 1.
 *
 * Source: Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), reference code
 * xoshiro128starstar.c (public domain); SplitMix32 is the 32-bit finaliser of MurmurHash3 over a Weyl sequence.
 *
 * @param seed whole number in [0, 2³²)
 * @throws {RangeError} for any other seed
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(randomStream(1).next(), randomStream(1).next());
 * assert.notEqual(randomStream(1).next(), randomStream(2).next());
 * ```
 */
export function randomStream(seed: number): RandomStream {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new RangeError(
      `Cannot start a random stream as the seed must be a whole number in [0, 2^32): current value is ${seed}`,
    );
  }
  let weyl = seed;
  const splitMix = () => {
    weyl = (weyl + 0x9e3779b9) >>> 0;
    let mixed = weyl;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const next = xoshiro128([splitMix(), splitMix(), splitMix(), splitMix()]);
  const uniform = () => next() / 2 ** 32;
  const normal = () => {
    let sum = -6;
    for (let term = 0; term < 12; term++) sum += uniform();
    return sum;
  };
  return { next, uniform, normal };
}

/**
 * The generator xoshiro128** from a state of four 32-bit numbers, not all zero.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const next = xoshiro128([1, 2, 3, 4]);
 * assert.deepEqual([next(), next(), next()], [11520, 0, 5927040]);
 * ```
 */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const scrambled = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return scrambled;
  };
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
