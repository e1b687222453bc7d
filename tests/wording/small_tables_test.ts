/**
 * Whether a difference is too small to matter, on random tables of each kind and in both languages: said exactly where the
 * interval printed with it lies within the margin; exchanged, the same of the mirrored interval; with more people of the same
 * shares never unsaid; with a wider margin never either; and never where the difference found is as large as the margin.
 */
import assert from "node:assert/strict";
import { testTogether } from "../../lib/comparisons/test_family.ts";
import { type Language, LANGUAGES } from "../../lib/data/language.ts";
import { alphaOf } from "../../lib/statistics/alpha.ts";
import {
  changeEquivalence,
  type EquivalenceOptions,
  type EquivalenceTest,
  pairedEquivalence,
  shareEquivalence,
  unlinkedChangeEquivalence,
} from "../../lib/statistics/equivalence.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { smallWords } from "../../lib/wording/small_words.ts";
import { turnedRound } from "../../lib/wording/verdict_words.ts";
import { randomCases } from "../random_cases.ts";

const TABLES = randomCases(1_000);
const random = randomGenerator(20261130);
const upTo = (most: number) => random.below(most + 1);

/** A random situation with every count times `by`, and with its two sides exchanged. */
interface Situation {
  readonly test: (options: EquivalenceOptions, by?: number) => EquivalenceTest;
  readonly exchanged: (options: EquivalenceOptions) => EquivalenceTest;
}

interface Moves {
  readonly up: number;
  readonly down: number;
  readonly pairs: number;
}

const movesOf = (): Moves => {
  const [up, down] = [upTo(8), upTo(8)];
  return { up, down, pairs: up + down + 1 + upTo(60) };
};
const times = ({ up, down, pairs }: Moves, by: number): Moves => ({ up: by * up, down: by * down, pairs: by * pairs });

interface Share {
  readonly count: number;
  readonly total: number;
}

const shareOf = (): Share => {
  const total = 20 + upTo(150);
  return { count: upTo(total), total };
};
/** A share near another, so that small differences come up. */
const near = ({ count, total }: Share): Share => ({ count: Math.max(0, Math.min(total, count + upTo(10) - 5)), total });
const more = ({ count, total }: Share, by: number): Share => ({ count: by * count, total: by * total });

const KINDS: Readonly<Record<string, () => Situation>> = {
  "the same people": () => {
    const moves = movesOf();
    return {
      test: (options, by = 1) => pairedEquivalence(times(moves, by), options),
      exchanged: (options) => pairedEquivalence({ ...moves, up: moves.down, down: moves.up }, options),
    };
  },
  "two shares": () => {
    const first = shareOf();
    const second = near(first);
    return {
      test: (options, by = 1) => shareEquivalence(more(first, by), more(second, by), options),
      exchanged: (options) => shareEquivalence(second, first, options),
    };
  },
  "differences in change": () => {
    const [first, second] = [movesOf(), movesOf()];
    return {
      test: (options, by = 1) => changeEquivalence(times(first, by), times(second, by), options),
      exchanged: (options) => changeEquivalence(second, first, options),
    };
  },
  "differences in unlinked change": () => {
    const event = () => {
      const before = shareOf();
      return { before, after: near(before) };
    };
    const [first, second] = [event(), event()];
    const all = (one: ReturnType<typeof event>, by: number) => ({
      before: more(one.before, by),
      after: more(one.after, by),
    });
    return {
      test: (options, by = 1) => unlinkedChangeEquivalence(all(first, by), all(second, by), options),
      exchanged: (options) => unlinkedChangeEquivalence(second, first, options),
    };
  },
};

const REASON = { ja: "例として。", en: "As an example." };
const WHAT = { ja: "差", en: "the difference" };
const SAID: Readonly<Record<Language, readonly [small: RegExp, open: RegExp]>> = {
  ja: [/中に収まると言えます/, /中に収まるとは言えません/],
  en: [/^It can be said that/, /^It cannot be said that/],
};

/** What the words say, the same in both languages; the test held with others of its family. */
function said(own: (level: number) => EquivalenceTest, { others, level, turn = false }: {
  readonly others: readonly number[];
  readonly level: number;
  readonly turn?: boolean;
}) {
  const [first] = testTogether([
    { key: "own", at: own },
    ...others.map((up, at) => ({
      key: `other ${at}`,
      at: (confidenceLevel: number) => pairedEquivalence({ up, down: 2, pairs: 80 }, { margin: 0.2, confidenceLevel }),
    })),
  ], { id: "change-movement", adjustment: "holm", confidenceLevel: level });
  assert.ok(first !== undefined);
  const test = turn ? turnedRound({ ...first, reason: REASON }) : { ...first, reason: REASON };
  const small = LANGUAGES.map((lang) => {
    const words = smallWords(test, WHAT, lang).join();
    const [isSmall, isOpen] = SAID[lang].map((pattern) => pattern.test(words));
    assert.notEqual(isSmall, isOpen, words);
    return isSmall;
  });
  assert.equal(new Set(small).size, 1, JSON.stringify(test));
  return { test, small: small[0] };
}

for (const [name, make] of Object.entries(KINDS)) {
  Deno.test(`${name}: on ${TABLES} random tables what is called small lies within the margin, mirrored and with more people too`, () => {
    let [small, open] = [0, 0];
    for (let at = 0; at < TABLES; at++) {
      const { test, exchanged } = make();
      const margin = [0.05, 0.1, 0.2, 0.4][at % 4] ?? 0.1;
      const level = [0.95, 0.9, 0.99][at % 3] ?? 0.95;
      const others = [upTo(10), upTo(10)];
      const held = (confidenceLevel: number) => ({ margin, confidenceLevel });
      const one = said((level) => test(held(level)), { others, level });
      const about = JSON.stringify(one.test);
      const { lower, upper, adjustedPValue, estimate } = one.test;
      if (Math.abs(adjustedPValue - alphaOf(level)) < 1e-9) continue;
      assert.equal(one.small, lower > -margin && upper < margin, about);
      assert.equal(one.small, adjustedPValue < alphaOf(level), about);
      if (one.small) assert.ok(Math.abs(estimate) < margin, about);
      const mirror = said((level) => exchanged(held(level)), { others, level });
      assert.equal(mirror.small, one.small, about);
      assert.ok(Math.abs(mirror.test.lower + upper) < 1e-9 && Math.abs(mirror.test.upper + lower) < 1e-9, about);
      assert.equal(said((level) => test(held(level)), { others, level, turn: true }).small, one.small);
      const wider = said((level) => test({ margin: margin + 0.1, confidenceLevel: level }), { others, level });
      assert.ok(wider.small === true || one.small === false, about);
      const alone = [1, 2, 5].map((by) => said((level) => test(held(level), by), { others: [], level }).small);
      assert.deepEqual(alone, alone.toSorted((a, b) => Number(a) - Number(b)), `more people unsay it: ${about}`);
      if (one.small) small++;
      else open++;
    }
    assert.ok(small > TABLES / 50 && open > TABLES / 50, `${small} small, ${open} open`);
  });
}
