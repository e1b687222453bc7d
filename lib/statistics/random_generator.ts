/** Numbers in [0, 1) that depend on nothing but the seed they were made from. */
export interface RandomGenerator {
  /** The next number in [0, 1), with 53 random bits. */
  readonly next: () => number;
  /** The next whole number in 0…`bound` − 1. */
  readonly below: (bound: number) => number;
}

/**
 * Makes a generator of random numbers from a seed: the same seed gives the same numbers on every machine.
 *
 * The only source of chance in the project: Monte-Carlo p-values, bootstrap intervals and simulations take it, so that a
 * notebook run twice gives the same digits. Not for secrets.
 *
 * Source: xoshiro128** 1.1 by Blackman & Vigna (2018), seeded through SplitMix32 steps (Steele, Lea & Flood 2014).
 *
 * @param seed a whole number in 0…4,294,967,295
 * @returns the generator; it carries its own state
 * @throws {RangeError} if the seed is not such a number
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { randomGenerator } from "./random_generator.ts";
 * const [one, other] = [randomGenerator(7), randomGenerator(7)];
 * assert.equal(one.next(), other.next());
 * assert.ok(one.below(6) < 6);
 * ```
 */
export function randomGenerator(seed: number): RandomGenerator {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new RangeError(
      `Cannot make a random generator as seed must be a whole number in 0…4294967295: current value is ${seed}`,
    );
  }
  let split = seed;
  const mixed = () => {
    split = (split + 0x9e3779b9) | 0;
    let word = Math.imul(split ^ (split >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  };
  let [a, b, c, d] = [mixed(), mixed(), mixed(), mixed()];
  const word = () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const next = () => ((word() >>> 5) * 0x4000000 + (word() >>> 6)) / 0x20000000000000;
  return { next, below: (bound) => Math.floor(next() * bound) };
}
