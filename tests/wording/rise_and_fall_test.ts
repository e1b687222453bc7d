/**
 * Who rose is said to have risen: one law for each kind of sentence, heading and legend about change. Rises are not as many as
 * falls, so that a word that is exchanged for its opposite cannot be right by chance, in either language.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { BeforeAfterComparison } from "../../lib/comparisons/before_after_comparison.ts";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { type Language, LANGUAGES } from "../../lib/data/language.ts";
import { beforeAfterFlowsFigure } from "../../lib/figures/before_after_flows.ts";
import { beforeAfterTable } from "../../lib/tables/before_after_table.ts";
import { transitionTable } from "../../lib/tables/transition_table.ts";
import { marginsTable } from "../../lib/tables/margins_table.ts";
import type { Table } from "../../lib/tables/table.ts";
import { describe } from "../../lib/wording/describe.ts";
import { anyPairs, countsOf, distributionOf } from "../comparisons/made_answers.ts";
import { signedNumber } from "./signed_number.ts";

type Pairs = readonly (readonly [number, number])[];

/** Five rose, four of them to a favourable answer; two stayed; one fell from a favourable one. Favourable: 2 before, 5 after. */
const EIGHT: Pairs = [[2, 3], [2, 3], [2, 3], [2, 3], [1, 2], [3, 3], [1, 1], [3, 2]];
const exchanged = (pairs: Pairs): Pairs => pairs.map(([before, after]) => [after, before]);

function comparisonOf(pairs: Pairs, { margins = false }: { readonly margins?: boolean } = {}): BeforeAfterComparison {
  const counts = countsOf(pairs);
  const [comparison] = compareBeforeAfter([margins ? marginsOnly(counts) : counts]);
  assert.ok(comparison !== undefined);
  return comparison;
}

const textOf = (pairs: Pairs, lang: Language) => describe(comparisonOf(pairs), { lang });

/** A clause of each direction, in both languages, of those who moved and of favourable answers. */
const DIRECTIONS: Readonly<Record<Language, readonly (readonly [up: RegExp, down: RegExp])[]>> = {
  ja: [
    [/上がった人のほうが多かった/, /下がった人のほうが多かった/],
    [/肯定的回答が[^。]*?へ増えた/, /肯定的回答が[^。]*?へ減った/],
  ],
  en: [
    [/More answers rose than fell/, /More answers fell than rose/],
    [/Favourable answers rose from/, /Favourable answers fell from/],
  ],
};

Deno.test("up is up and down is down: exchanged, each clause has the other word and each difference the other sign", () => {
  assert.match(textOf(EIGHT, "ja"), /答えが上がった人が5人（62\.5%）、下がった人が1人、同じ人が2人/);
  assert.match(textOf(EIGHT, "en"), /5 \(62\.5%\) gave a higher answer afterwards, 1 a lower one and 2 the same/);
  assert.match(textOf(EIGHT, "ja"), /肯定的回答が2人（25\.0%）から5人（62\.5%）へ増えた/);
  assert.match(textOf(EIGHT, "en"), /Favourable answers rose from 2 \(25\.0%\) to 5 \(62\.5%\)/);
  for (const lang of LANGUAGES) {
    for (const [up, down] of DIRECTIONS[lang]) {
      for (const [pairs, told, untold] of [[EIGHT, up, down], [exchanged(EIGHT), down, up]] as const) {
        assert.match(textOf(pairs, lang), told);
        assert.doesNotMatch(textOf(pairs, lang), untold);
      }
    }
  }
  const differences: Readonly<Record<Language, RegExp>> = {
    ja: /差([−+]?[\d.]+)ポイント、[\d.]+%信頼区間([−+]?[\d.]+)～([−+]?[\d.]+)/g,
    en: /difference ([−+]?[\d.]+) points, [\d.]+% interval ([−+]?[\d.]+) to ([−+]?[\d.]+)/g,
  };
  fc.assert(fc.property(anyPairs, fc.constantFrom(...LANGUAGES), (pairs, lang) => {
    const numbers = (people: Pairs) =>
      [...textOf(people, lang).matchAll(differences[lang])].map(([, ...found]) => found.map(signedNumber));
    const [there, back] = [numbers(pairs), numbers(exchanged(pairs))];
    assert.equal(back.length, there.length);
    for (const [at, [estimate = NaN, lower = NaN, upper = NaN]] of there.entries()) {
      const [other = NaN, otherLower = NaN, otherUpper = NaN] = back[at] ?? [];
      assert.deepEqual([estimate + other, lower + otherUpper, upper + otherLower], [0, 0, 0]);
    }
  }));
  for (const lang of LANGUAGES) assert.equal([...textOf(EIGHT, lang).matchAll(differences[lang])].length, 2, lang);
});

Deno.test("from totals alone: who can have risen, fallen, turned favourable and turned away, each under its own word", () => {
  const patterns: Readonly<Record<Language, RegExp>> = {
    ja:
      /答えが上がったのは([\d～]+)人、下がったのは([\d～]+)人、肯定に変わったのは([\d～]+)人、肯定でなくなったのは([\d～]+)人/,
    en: /people, ([\d to]+) answered higher, ([\d to]+) lower, ([\d to]+) turned favourable and ([\d to]+) turned away/,
  };
  const ranges = (pairs: Pairs, lang: Language) =>
    patterns[lang].exec(describe(comparisonOf(pairs, { margins: true }), { lang }))?.slice(1)
      .map((range) => range.replace(" to ", "～"));
  // Before: 2 × 1, 4 × 2, 2 × 3; after: 1 × 1, 2 × 2, 5 × 3. At least three must have turned favourable and at most five can.
  const told: readonly string[] | undefined = ranges(EIGHT, "ja");
  assert.deepEqual(told?.slice(2), ["3～5", "0～2"]);
  for (const lang of LANGUAGES) {
    assert.deepEqual(ranges(EIGHT, lang), told);
    const [rose = "", fell = "", gained = "", lost = ""]: readonly string[] = told ?? [];
    assert.deepEqual(ranges(exchanged(EIGHT), lang), [fell, rose, lost, gained]);
  }
});

Deno.test("tables: five under the heading for those who rose, one under that for those who fell", () => {
  const headings: Readonly<Record<Language, readonly string[]>> = {
    ja: ["上昇", "同じ", "下降", "肯定 前（人）", "肯定 後（人）"],
    en: ["Rose", "Same", "Fell", "Favourable before", "Favourable after"],
  };
  const items: Readonly<Record<Language, readonly string[]>> = {
    ja: ["答えが上がった人", "答えが下がった人", "肯定に変わった人", "肯定でなくなった人"],
    en: ["Rose", "Fell", "Turned favourable", "Favourable no longer"],
  };
  for (const lang of LANGUAGES) {
    const change = beforeAfterTable([comparisonOf(EIGHT)], { key: "t", lang });
    assert.deepEqual(headings[lang].map((heading) => under(change, heading)[0]), [5, 2, 1, 2, 5], lang);
    const margins = marginsTable([comparisonOf(EIGHT)], { key: "t", lang });
    const actual = items[lang].map((item) => margins.rows.find(({ what }) => what === item)?.actual);
    assert.deepEqual(actual, [5, 1, 4, 1], lang);
  }
});

Deno.test("each way from answer to answer is called a rise when the answer after is the better one", () => {
  const ways: Readonly<Record<Language, readonly string[]>> = {
    ja: ["下降", "同じ", "上昇"],
    en: ["fell", "same", "rose"],
  };
  const headings: Readonly<Record<Language, readonly string[]>> = {
    ja: ["受講前の答え", "受講後の答え", "動き"],
    en: ["Answer before", "Answer after", "Direction"],
  };
  for (const lang of LANGUAGES) {
    const table = transitionTable([comparisonOf(EIGHT)], { key: "t", lang });
    const [before = [], after = [], way = []] = headings[lang].map((heading) => under(table, heading));
    assert.ok(way.length >= 5);
    const level = (answer: unknown) => Number(/\d/.exec(String(answer))?.[0]);
    for (const [at, word] of way.entries()) {
      const step = Math.sign(level(after[at]) - level(before[at]));
      assert.equal(word, ways[lang][step + 1], `${before[at]} → ${after[at]}`);
    }
  }
});

Deno.test("the picture of flows says the same of them, in its summary and its legend", () => {
  const said: Readonly<Record<Language, RegExp>> = {
    ja: /上がった5人（62\.5%）・変わらない2人（25\.0%）・下がった1人（12\.5%）/,
    en: /rose 5 \(62\.5%\) · same 2 \(25\.0%\) · fell 1 \(12\.5%\)/,
  };
  for (const lang of LANGUAGES) {
    const figure = beforeAfterFlowsFigure([comparisonOf(EIGHT)], { key: "f", lang });
    assert.match(JSON.stringify(figure.panels.map(({ title }) => title)) + figure.alternativeText, said[lang]);
  }
});

Deno.test("of two groups the same one is said to be higher, whichever comes first", () => {
  const [high, low] = [distributionOf([3, 3, 3, 1], { id: "high" }), distributionOf([3, 1, 1, 1], { id: "low" })];
  const patterns: Readonly<Record<Language, RegExp>> = {
    ja: /highの催しの割合がlowの催しより高い/,
    en: /event high is above event low/,
  };
  for (const lang of LANGUAGES) {
    for (const groups of [[high, low], [low, high]]) {
      assert.match(describe(compareGroups(groups), { lang }), patterns[lang]);
    }
  }
});

/** The cells under a heading, row by row. */
function under({ columns, rows }: Table, heading: string): readonly unknown[] {
  const found = columns.filter(({ label }) => label === heading);
  assert.equal(found.length, 1, `${heading}: ${columns.map(({ label }) => label).join(", ")}`);
  return rows.map((row) => row[found[0]?.id ?? ""]);
}
