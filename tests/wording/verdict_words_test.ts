/**
 * What the words say is what the test says, on random tables of each kind: direction, certainty, interval; exchanged, the
 * other way round; and surer, never less sure, when every count is multiplied.
 */
import assert from "node:assert/strict";
import { type Tested, testTogether } from "../../lib/comparisons/test_family.ts";
import { rankDifference } from "../../lib/comparisons/rank_difference.ts";
import { type Language, LANGUAGES } from "../../lib/data/language.ts";
import { alphaOf } from "../../lib/statistics/alpha.ts";
import { changeDifference } from "../../lib/statistics/change_difference.ts";
import { unlinkedChangeDifference } from "../../lib/statistics/unlinked_change_difference.ts";
import { pairedScore } from "../../lib/statistics/paired_score.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { shareDifference } from "../../lib/statistics/share_difference.ts";
import type { DifferenceTest } from "../../lib/statistics/tested_difference.ts";
import { verdictOf, verdictWords } from "../../lib/wording/verdict_words.ts";
import { randomCases } from "../random_cases.ts";
import { SURE } from "./said_certainty.ts";

/** Random tables of each kind. */
const TABLES = randomCases(10_000);
/** What plans may hold a family to: words follow the plan, not a level of their own. */
const LEVELS = [0.95, 0.9, 0.99, 0.8];
const random = randomGenerator(20221204);
const upTo = (most: number) => random.below(most + 1);

/** A random situation: its test, the same with both sides exchanged, the same with every count times `by`. */
interface Situation {
  readonly test: (level: number, by?: number) => DifferenceTest;
  readonly exchanged: (level: number) => DifferenceTest;
}

function paired(): Situation {
  const [up, down] = [upTo(20), upTo(20)];
  const pairs = Math.max(1, up + down + upTo(20));
  return {
    test: (confidenceLevel, by = 1) =>
      pairedScore({ up: by * up, down: by * down, pairs: by * pairs }, { confidenceLevel }),
    exchanged: (confidenceLevel) => pairedScore({ up: down, down: up, pairs }, { confidenceLevel }),
  };
}

function shares(): Situation {
  const share = () => {
    const total = 1 + upTo(40);
    return { count: upTo(total), total };
  };
  const times = (by: number, { count, total }: { count: number; total: number }) => (
    { count: by * count, total: by * total }
  );
  const [first, second] = [share(), share()];
  return {
    test: (confidenceLevel, by = 1) => shareDifference(times(by, first), times(by, second), { confidenceLevel }),
    exchanged: (confidenceLevel) => shareDifference(second, first, { confidenceLevel }),
  };
}

function changes(): Situation {
  const moves = (by = 1, [up, down, same]: readonly number[]) => (
    { up: by * (up ?? 0), down: by * (down ?? 0), pairs: by * ((up ?? 0) + (down ?? 0) + (same ?? 0)) }
  );
  const [first, second] = [[upTo(12), upTo(12), 1 + upTo(12)], [upTo(12), upTo(12), 1 + upTo(12)]];
  return {
    test: (confidenceLevel, by = 1) =>
      changeDifference(moves(by, first ?? []), moves(by, second ?? []), { confidenceLevel }),
    exchanged: (confidenceLevel) =>
      changeDifference(moves(1, second ?? []), moves(1, first ?? []), { confidenceLevel }),
  };
}

function unlinked(): Situation {
  const side = () => {
    const total = 1 + upTo(20);
    return { count: upTo(total), total };
  };
  const group = () => ({ before: side(), after: side() });
  const [first, second] = [group(), group()];
  const times = (by: number, { before, after }: ReturnType<typeof group>) => ({
    before: { count: by * before.count, total: by * before.total },
    after: { count: by * after.count, total: by * after.total },
  });
  return {
    test: (confidenceLevel, by = 1) =>
      unlinkedChangeDifference(times(by, first), times(by, second), { confidenceLevel }),
    exchanged: (confidenceLevel) => unlinkedChangeDifference(second, first, { confidenceLevel }),
  };
}

/** Answers as a whole of two groups, as `compareGroups` takes them: the Brunner–Munzel test as a difference of −1 to 1. */
function ranks(): Situation {
  const group = () => [1 + upTo(8), 1 + upTo(8), 1 + upTo(8), upTo(8)];
  const [first, second] = [group(), group()];
  const times = (by: number, counts: readonly number[]) => counts.map((count) => by * count);
  const test = (one: readonly number[], other: readonly number[], level: number) => {
    const found = rankDifference([one, other], level);
    assert.ok(found !== null);
    return found;
  };
  return {
    test: (level, by = 1) => test(times(by, first), times(by, second), level),
    exchanged: (level) => test(second, first, level),
  };
}

const DIRECTIONS = {
  above: { ja: "前者が上の", en: "the first is above" },
  below: { ja: "後者が上の", en: "the second is above" },
  equal: { ja: "同じ", en: "alike" },
};

/** Which direction words begin with. */
function wayOf(words: string, lang: Language): number {
  const { above, below, equal } = DIRECTIONS;
  const at = [above, equal, below].findIndex((direction) => words.startsWith(direction[lang]));
  assert.ok(at >= 0, words);
  return 1 - at;
}

/** The test as one of four of its family, the others being random too. */
function tested(
  own: (level: number) => DifferenceTest,
  { others, confidenceLevel }: { readonly others: readonly number[]; readonly confidenceLevel: number },
): Tested {
  const [first] = testTogether(
    [
      { key: "own", at: own },
      ...others.map((up, at) => ({
        key: `other ${at}`,
        at: (level: number) => pairedScore({ up, down: 3, pairs: 30 }, { confidenceLevel: level }),
      })),
    ],
    { id: "change-movement", adjustment: "holm", confidenceLevel },
  );
  assert.ok(first !== undefined);
  return first;
}

for (const [name, make] of Object.entries({ paired, shares, ranks, changes, unlinked })) {
  Deno.test(`${name}: on ${TABLES} random tables the words have the test's sign and certainty; exchanged, mirrored`, () => {
    const verdicts = new Map<string, number>();
    for (let at = 0; at < TABLES; at++) {
      const { test, exchanged } = make();
      const others = [upTo(20), upTo(20), upTo(20)];
      const confidenceLevel = LEVELS[at % LEVELS.length] ?? 0.95;
      const alpha = alphaOf(confidenceLevel);
      const family = { others, confidenceLevel };
      const [one, other] = [tested(test, family), tested(exchanged, family)];
      const about = JSON.stringify(one);
      const way = Math.sign(one.estimate);
      for (const lang of LANGUAGES) {
        assert.equal(wayOf(verdictWords(one, DIRECTIONS, lang), lang), way, about);
        assert.equal(wayOf(verdictWords(other, DIRECTIONS, lang), lang), 0 - way, about);
      }
      const verdict = verdictOf(one);
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      const isEdge = Math.abs(one.adjustedPValue - alpha) < 1e-9;
      if (isEdge) continue;
      assert.equal(verdictOf(other), verdict, about);
      for (const lang of LANGUAGES) {
        const isSure = SURE[lang].test(verdictWords(one, DIRECTIONS, lang));
        assert.equal(isSure, one.adjustedPValue < alpha && one.estimate !== 0, about);
      }
      // The interval that the sentence prints, and the p that it prints, are of one mind.
      assert.equal(one.lower > 0 || one.upper < 0, one.adjustedPValue < alpha, about);
      assert.ok(one.lower <= one.estimate && one.estimate <= one.upper, about);
    }
    // All three certainties occur, so that each was put to the test.
    for (const verdict of ["shown", "not-shown", "lost-among-many"]) {
      assert.ok((verdicts.get(verdict) ?? 0) > TABLES / 200, `${verdict}: ${verdicts.get(verdict)}`);
    }
  });

  Deno.test(`${name}: twice and five times as many people of the same shares are never less sure`, () => {
    for (let at = 0; at < TABLES; at++) {
      const { test } = make();
      const [one, twice, five] = [test(0.95), test(0.95, 2), test(0.95, 5)];
      const about = JSON.stringify([one, five]);
      for (const more of [twice, five]) {
        assert.ok(Math.abs(more.estimate - one.estimate) < 1e-12, about);
        assert.ok(more.pValue <= one.pValue + 1e-12, about);
        assert.ok(more.upper - more.lower <= one.upper - one.lower + 1e-12, about);
      }
    }
  });
}
