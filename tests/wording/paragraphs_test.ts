/**
 * Whole paragraphs, of each design and in both languages, on 10,000 random tables: direction and certainty are those that
 * somebody with a pocket calculator would find; exchanged, the other way round.
 */
import assert from "node:assert/strict";
import { beforeAfterChanges } from "../../lib/comparisons/before_after_changes.ts";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareChanges } from "../../lib/comparisons/compare_changes.ts";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import type { Distribution } from "../../lib/counts/distribution.ts";
import { type Language, LANGUAGES } from "../../lib/data/language.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { describe } from "../../lib/wording/describe.ts";
import { countsOf, distributionOf, pairedSurvey } from "../comparisons/made_answers.ts";
import { twoSheets } from "../comparisons/made_studies.ts";
import { randomCases } from "../random_cases.ts";
import { SURE, UNSURE } from "./said_certainty.ts";

const TABLES = randomCases(10_000);
const STUDIES = randomCases(1_000);
/** Of the normal distribution, below which 97.5 % lie. */
const Z = 1.959963984540054;
const random = randomGenerator(14);

/** A paragraph's sentences; the points of decimals and of abbreviations end none. */
function sentencesOf(text: string, lang: Language): readonly string[] {
  return text.split(lang === "ja" ? "。" : /\.(?= |$)/);
}

/** Direction, and whether it is said to be sure, of the one sentence that speaks of an outcome. */
function saidOf(text: string, lang: Language, { up, down }: { readonly up: RegExp; readonly down: RegExp }) {
  const about = sentencesOf(text, lang).filter((sentence) => up.test(sentence) || down.test(sentence));
  assert.ok(about.length <= 1, text);
  const [sentence = ""] = about;
  assert.ok(!(up.test(sentence) && down.test(sentence)), text);
  return { way: up.test(sentence) ? 1 : sentence === "" ? 0 : -1, sure: SURE[lang].test(sentence) };
}

const RISE = {
  ja: { up: /上がった人のほうが多かった/, down: /下がった人のほうが多かった/ },
  en: { up: /More answers rose than fell/, down: /More answers fell than rose/ },
};
const FAVOURABLE = {
  ja: { up: /肯定的回答が.*へ増えた/, down: /肯定的回答が.*へ減った/ },
  en: { up: /Favourable answers rose from/, down: /Favourable answers fell from/ },
};

for (const design of ["retrospective", "linked"] as const) {
  Deno.test(`${design}: on ${TABLES} random tables rise, fall and favourable answers each have their own way and certainty`, () => {
    for (let table = 0; table < TABLES; table++) {
      const pairs = Array.from(
        { length: 1 + random.below(24) },
        () => [1 + random.below(3), 1 + random.below(3)] as const,
      );
      const made = { id: "made", levels: 3, favourableFrom: 3 };
      const sides = [pairs.map(([before]) => before), pairs.map(([, after]) => after)] as const;
      const surveys = design === "linked" ? twoSheets(sides, { ...made, design }) : [pairedSurvey(pairs, made)];
      const [one] = beforeAfterChanges(surveys);
      assert.ok(one !== undefined && one.design === design);
      const count = (is: (before: number, after: number) => boolean) => pairs.filter((pair) => is(...pair)).length;
      const outcomes = [
        { words: RISE, up: count((a, b) => b > a), down: count((a, b) => b < a) },
        { words: FAVOURABLE, up: count((a, b) => b === 3 && a < 3), down: count((a, b) => a === 3 && b < 3) },
      ];
      for (const lang of LANGUAGES) {
        const text = describe(one, { lang });
        let unsure = 0;
        for (const { words, up, down } of outcomes) {
          const sure = up !== down && Math.abs(up - down) / Math.sqrt(up + down) > Z;
          assert.deepEqual(saidOf(text, lang, words[lang]), { way: Math.sign(up - down), sure }, text);
          unsure += Number(up !== down && !sure);
        }
        assert.equal(sentencesOf(text, lang).filter((sentence) => UNSURE[lang].test(sentence)).length, unsure, text);
      }
    }
  });
}

/** Answers of four levels, of which the upper two are favourable. */
const randomAnswers = (most: number) => {
  const chance = random.next();
  return Array.from(
    { length: 1 + random.below(most) },
    () => 1 + random.below(2) + (random.next() < chance ? 2 : 0),
  );
};
const favourableOf = (answers: readonly number[]) => answers.filter((answer) => answer >= 3).length;

const NOBODYS_MOVE = { ja: /誰が動いたかは分かりません/, en: /Totals do not tell who moved/ };

Deno.test(`totals of the same people: on ${TABLES} random pairs of margins the verdict is the one that holds whoever moved`, () => {
  for (let table = 0; table < TABLES; table++) {
    const answers = randomAnswers(40);
    const chance = random.next();
    const pairs = answers.map((before) =>
      [before, random.next() < chance ? 1 + random.below(4) : Math.min(4, before + random.below(3))] as const
    );
    const [one] = compareBeforeAfter([marginsOnly(countsOf(pairs))]);
    assert.ok(one?.kind === "margins" && one.samePeople);
    const [before, after] = [favourableOf(answers), favourableOf(pairs.map(([, after]) => after))];
    // With the totals given no more than so many can have gone either way.
    const moved = Math.min(pairs.length - before, after) + Math.min(before, pairs.length - after);
    const sure = before !== after && Math.abs(after - before) / Math.sqrt(moved) > Z;
    for (const lang of LANGUAGES) {
      const text = describe(one, { lang });
      assert.deepEqual(saidOf(text, lang, FAVOURABLE[lang]), { way: Math.sign(after - before), sure }, text);
      assert.equal(UNSURE[lang].test(text), before !== after && !sure, text);
      assert.match(text, NOBODYS_MOVE[lang]);
      assert.match(text, lang === "ja" ? /実際がこれより不確かなことはありません/ : /no less sure than this/);
    }
  }
});

Deno.test(`unlinked: on ${TABLES} random pairs of sheets the verdict is that of two groups of people, mirrored when exchanged`, () => {
  for (let table = 0; table < TABLES; table++) {
    const sides = [randomAnswers(40), randomAnswers(40)] as const;
    const [first, second] = sides.map(favourableOf);
    const [n, m] = sides.map(({ length }) => length);
    assert.ok(first !== undefined && second !== undefined && n !== undefined && m !== undefined);
    const [found, gap] = [first + second, second * n - first * m];
    const alike = found === 0 || found === n + m;
    const square = alike ? 0 : (n + m - 1) * gap * gap / (n * m * found * (n + m - found));
    for (const [way, before, after] of [[1, ...sides], [-1, ...sides.toReversed()]] as const) {
      assert.ok(before !== undefined && after !== undefined);
      const [one] = beforeAfterChanges(
        twoSheets([before, after], { id: "made", levels: 4, favourableFrom: 3, design: "unlinked", applicants: null }),
      );
      assert.ok(one?.kind === "margins" && !one.samePeople);
      const expected = { way: Math.sign(way * gap), sure: square > Z * Z };
      for (const lang of LANGUAGES) {
        const text = describe(one, { lang });
        assert.deepEqual(
          saidOf(text, lang, FAVOURABLE[lang]),
          expected.way === 0 ? { way: 0, sure: false } : expected,
          text,
        );
        assert.equal(UNSURE[lang].test(text), gap !== 0 && !expected.sure, text);
        assert.match(text, NOBODYS_MOVE[lang]);
        assert.match(
          text,
          lang === "ja" ? /割合は動きます。.*1\.41倍までです/ : /may move without.*at most 1\.41 times/,
        );
      }
    }
  }
});

/** A made-up distribution with so many people at each level, lowest first. */
function groupOf(made: Distribution, counts: readonly number[]): Distribution {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const answers = made.answers.map((answer, at) => ({ ...answer, count: counts[counts.length - 1 - at] ?? 0 }));
  return { ...made, answers, answered: people, respondents: people };
}

/** Counts of up to 30 people on four levels, of whom a share by chance is favourable. */
function randomCounts(): readonly number[] {
  const chance = random.next();
  const counts = [0, 0, 0, 0];
  for (let person = 1 + random.below(30); person > 0; person--) {
    const at = random.below(2) + (random.next() < chance ? 2 : 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

Deno.test(`groups: on ${TABLES} random pairs of groups the higher one is named whichever comes first, sure where the score test is`, () => {
  const made = { a: distributionOf([1, 2, 3, 4], { id: "a" }), b: distributionOf([1, 2, 3, 4], { id: "b" }) };
  const words = {
    ja: { up: /aの催しの割合がbの催しより高い/, down: /bの催しの割合がaの催しより高い/ },
    en: { up: /event a is above event b/, down: /event b is above event a/ },
  };
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  for (let table = 0; table < TABLES; table++) {
    const [first, second] = [randomCounts(), randomCounts()];
    const [one, other, n, m] = [sum(first.slice(2)), sum(second.slice(2)), sum(first), sum(second)];
    const [favourable, people, gap] = [one + other, n + m, one * m - other * n];
    // The chi-square test with N − 1 in place of N.
    const alike = favourable === 0 || favourable === people;
    const square = alike ? 0 : (people - 1) * gap * gap / (n * m * favourable * (people - favourable));
    const expected = { way: Math.sign(gap), sure: square > Z * Z };
    const groups = [groupOf(made.a, first), groupOf(made.b, second)];
    for (const order of [groups, groups.toReversed()]) {
      const compared = compareGroups(order, { monteCarlo: "chi-square" });
      for (const lang of LANGUAGES) {
        const text = describe(compared, { lang });
        assert.deepEqual(saidOf(text, lang, words[lang]), expected, text);
        assert.equal(UNSURE[lang].test(text), gap !== 0 && !expected.sure, text);
      }
    }
  }
});

Deno.test(`changes of two events without pairs: on ${STUDIES} random studies the larger change is named in both languages`, () => {
  const words = {
    ja: {
      up: /増え方はaの催しがbの催しより|減り方はbの催しがaの催しより|aの催しでは増え、bの催しでは減って/,
      down: /増え方はbの催しがaの催しより|減り方はaの催しがbの催しより|bの催しでは増え、aの催しでは減って/,
    },
    en: {
      up: /rose more at event a|fall in favourable answers was larger at event b|up at event a/,
      down: /rose more at event b|fall in favourable answers was larger at event a|up at event b/,
    },
  };
  for (let study = 0; study < STUDIES; study++) {
    const events = ["a", "b"].map((id) => {
      const pairs = Array.from(
        { length: 1 + random.below(20) },
        () => [1 + random.below(4), 1 + random.below(4)] as const,
      );
      const [before = 0, after = 0] = [0, 1].map((side) => pairs.filter((pair) => (pair[side] ?? 0) >= 3).length);
      return { counts: marginsOnly(countsOf(pairs, { id })), gained: after - before, people: pairs.length };
    });
    const [one] = compareChanges(compareBeforeAfter(events.map(({ counts }) => counts)));
    assert.ok(one?.kind === "changes");
    const [[gained = 0, n = 0] = [], [other = 0, m = 0] = []] = events.map(({ gained, people }) => [gained, people]);
    for (const lang of LANGUAGES) {
      const text = describe(one, { lang });
      assert.equal(saidOf(text, lang, words[lang]).way, Math.sign(gained * m - other * n), text);
    }
  }
});
