import { responseCaveat } from "../../lib/comparisons/caveat.ts";
import assert from "node:assert/strict";
import fc from "fast-check";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { caveatWords } from "../../lib/wording/caveat_words.ts";
import { mergeCaveats } from "../../lib/comparisons/caveat.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { describe } from "../../lib/wording/describe.ts";
import { chanceText, pointsBetween, pValueText, signedPoints } from "../../lib/wording/number_words.ts";
import { anyAnswers, anyPairs, countsOf, distributionOf, type MadeOptions, NONE } from "../comparisons/made_answers.ts";

type Pairs = readonly (readonly [number, number])[];

function describeBeforeAfter(
  pairs: Pairs,
  { made = {}, lang = "ja" }: { made?: MadeOptions; lang?: "ja" | "en" } = {},
) {
  const [comparison] = compareBeforeAfter([countsOf(pairs, made)]);
  assert.ok(comparison !== undefined);
  return describe(comparison, { lang });
}

/** 15 of 20 rose by a level from 2 to 3, five stayed at 3. */
const TWENTY: Pairs = Array.from({ length: 20 }, (_, at) => at < 15 ? [2, 3] as const : [3, 3] as const);

Deno.test("how many of how many, by how much, how sure, and what it cannot say", () => {
  const text = describeBeforeAfter(TWENTY, { made: { applicants: 42 } });
  // How many of how many.
  assert.match(
    text,
    /両方に答えた20人のうち、答えが上がったのは15人（75\.0%）、変わらなかったのは5人、下がったのは0人/,
  );
  // By how much: 5 of 20 to 20 of 20.
  assert.match(text, /5人（25\.0%）から20人（100\.0%）へ75\.0ポイント増えた。/);
  assert.match(text, /\+\d+\.\d～\+\d+\.\dポイントの間とみられる（95%信頼区間）/);
  // How sure: 2 / 2^15.
  assert.match(text, /0\.1%未満の確率でしか起こらず、偶然だけでは説明しにくい（正確なウィルコクソンの符号付順位検定/);
  // What it cannot say.
  assert.match(text, /振り返って尋ねた/);
  assert.match(
    text,
    /参加申込者（申込時点）は42人で、残る22人の変化は分からない。.*少なくて15人（35\.7%）、多くて37人（88\.1%）/,
  );
  assert.match(text, /研修によるものとは言い切れない/);
  assert.match(text, /30人に満たない/);
});

Deno.test("the same in English", () => {
  const text = describeBeforeAfter(TWENTY, { made: { applicants: 42 }, lang: "en" });
  assert.match(
    text,
    /of 20 who answered both before and after, 15 \(75\.0 %\) answered higher afterwards, 5 the same and 0 lower/,
  );
  assert.match(text, /from 5 \(25\.0 %\) to 20 \(100\.0 %\), up 75\.0 points/);
  assert.match(text, /less than 0\.1 %: hard to put down to chance alone/);
  assert.match(text, /between 15 \(35\.7 %\) and 37 \(88\.1 %\) rose/);
  assert.ok(!/[ぁ-んァ-ヶ一-龠]/.test(text), "no Japanese in it");
});

Deno.test("chance that cannot be ruled out is said to be so, and nothing is ever called significant", () => {
  const text = describeBeforeAfter([[1, 2], [2, 1], [2, 3], [2, 2]]);
  assert.match(text, /偶然にも起こり、差があるともないとも言い切れない/);
  fc.assert(fc.property(anyPairs, fc.constantFrom<"ja" | "en">("ja", "en"), (pairs, lang) => {
    assert.ok(!/有意|significant|NaN|undefined|null|Infinity/.test(describeBeforeAfter(pairs, { lang })));
  }));
});

Deno.test("nobody moved: no test is claimed", () => {
  const text = describeBeforeAfter([[2, 2], [3, 3]]);
  assert.match(text, /誰の答えも動いていないので、検定することはない/);
  assert.match(text, /差し引きの増減はない/);
});

Deno.test("a result that only stands alone is not sold as sure once it is one of several", () => {
  // 6 of 6 rose: p = 2/64 = .031; with a second question Holm gives .0625.
  const strong = countsOf(Array.from({ length: 6 }, () => [2, 3] as const));
  const weak = countsOf([[1, 2], [2, 1]], { construct: "other" });
  const [alone] = compareBeforeAfter([strong]);
  const [together] = compareBeforeAfter([strong, weak]);
  assert.ok(alone && together);
  assert.match(describe(alone), /3\.1%の確率でしか起こらず、偶然だけでは説明しにくい/);
  assert.match(
    describe(together),
    /これだけを見れば3\.1%.*いくつも比べたことを考えると偶然でもありうる.*2件を比べたことを見込むとp=0\.063/,
  );
});

Deno.test("from margins the paragraph gives ranges of people and claims nobody's move", () => {
  const [comparison] = compareBeforeAfter([marginsOnly(countsOf(TWENTY))]);
  assert.ok(comparison !== undefined);
  const text = describe(comparison);
  assert.match(text, /集計からは誰が動いたかは分からない/);
  // Nobody can have ended above level 3, and fifteen must have left level 2.
  assert.match(text, /20人のうち答えが上がったのは15人、下がったのは0人、肯定に変わったのは15人/);
  assert.ok(!/検定|p=|p</.test(text));
});

Deno.test("no pairs: a sentence that says why", () => {
  assert.match(describeBeforeAfter([[NONE, 2], [3, NONE]]), /前後の両方に答えた人がいないため、変化を数えられない/);
});

Deno.test("groups: every share with its people, the largest difference, the range that silence leaves", () => {
  const answers = [...Array<number>(15).fill(3), ...Array<number>(5).fill(1)];
  const text = describe(compareGroups([
    distributionOf(answers, { id: "one", applicants: 42 }),
    distributionOf([3, 3, 4, 1], { id: "two" }),
    distributionOf([1, 1, 1, 4], { id: "three" }),
  ]));
  assert.match(
    text,
    /oneの催しでは20人のうち15人（75\.0%）、twoの催しでは4人のうち3人（75\.0%）、threeの催しでは4人のうち1人（25\.0%）/,
  );
  assert.match(text, /差がいちばん大きいのは.*threeの催しの間で、前者が50\.0ポイント高い/);
  assert.match(text, /3組を合わせて95%信頼区間/);
  assert.match(text, /oneの催し（42人中20人が回答）は15人（35\.7%）～37人（88\.1%）/);
  assert.match(text, /原因だとは言えない/);
});

Deno.test("generated answers are named in the first words of every paragraph, in both languages, and only then", () => {
  fc.assert(
    fc.property(anyPairs, anyAnswers, anyAnswers, fc.constantFrom<"ja" | "en">("ja", "en"), (pairs, a, b, lang) => {
      for (const origin of ["synthetic", "observed"] as const) {
        const counts = countsOf(pairs, { origin });
        const groups = compareGroups([distributionOf(a, { id: "a", origin }), distributionOf(b, { id: "b" })]);
        for (const comparison of [...compareBeforeAfter([counts, marginsOnly(counts)]), groups]) {
          const text = describe(comparison, { lang });
          assert.equal(/^(【合成データ】|\[SYNTHETIC DATA（合成データ）\])/.test(text), origin === "synthetic");
          assert.equal(text.includes("合成データ"), origin === "synthetic");
        }
      }
    }),
    { numRuns: 40 },
  );
});

Deno.test("points come from counts and not from rounded percentages, half away from zero", () => {
  const share = fc.integer({ min: 1, max: 400 }).chain((base) =>
    fc.integer({ min: 0, max: base }).map((count) => ({ count, base }))
  );
  fc.assert(fc.property(share, share, (from, to) => {
    const text = pointsBetween({ from, to });
    const exact = 100 * (to.count / to.base - from.count / from.base);
    assert.match(text, /^(\+|-)?\d+\.\d$/);
    assert.ok(Math.abs(Number(text) - exact) <= 0.05 + 1e-9, `${text} for ${exact}`);
    assert.equal(pointsBetween({ from: to, to: from }).replace(/[+-]/, ""), text.replace(/[+-]/, ""));
    assert.ok(text !== "-0.0" && text !== "+0.0");
  }));
  assert.equal(pointsBetween({ from: { count: 0, base: 16 }, to: { count: 1, base: 16 } }), "+6.3");
  // 33.333… and 16.666… are printed 33.3 and 16.7; their difference is 16.7, not 16.6.
  assert.equal(pointsBetween({ from: { count: 1, base: 6 }, to: { count: 1, base: 3 } }), "+16.7");
  assert.throws(() => pointsBetween({ from: { count: 0, base: 0 }, to: { count: 1, base: 2 } }), RangeError);
});

Deno.test("p-values and chances keep small numbers small", () => {
  assert.deepEqual([0.0009, 0.001, 0.0234, 1].map(pValueText), ["p<0.001", "p=0.001", "p=0.023", "p=1.000"]);
  assert.deepEqual([0.0009, 0.0234].map((p) => chanceText(p, { lang: "ja" })), ["0.1%未満", "2.3%"]);
  assert.deepEqual([0.05, -0.05, 0].map(signedPoints), ["+5.0", "-5.0", "0.0"]);
});

Deno.test("caveats of several comparisons: each once, generated answers first, events of one kind in one sentence", () => {
  const place = (name: string) => ({ ja: name, en: name });
  const merged = mergeCaveats([
    [{ kind: "small-base", sizes: [12] }, { kind: "nonresponse", place: place("甲"), respondents: 1, applicants: 4 }],
    [{ kind: "synthetic" }, { kind: "small-base", sizes: [20, 12] }],
    [{ kind: "nonresponse", place: place("乙"), respondents: 3, applicants: 4 }, { kind: "synthetic" }],
  ]);
  const texts = caveatWords(merged);
  assert.equal(texts.length, 3);
  assert.match(texts[0] ?? "", /合成データ/);
  assert.match(
    texts[1] ?? "",
    /甲 参加申込者（申込時点）4人のうち1人（回収率25\.0%）、乙 参加申込者（申込時点）4人のうち3人（回収率75\.0%）/,
  );
  assert.match(texts[2] ?? "", /（12人、20人）/);
});

Deno.test("before and after exchanged, those who rose are those who fell, in the words too, in both languages", () => {
  fc.assert(fc.property(anyPairs, (pairs) => {
    const exchanged = pairs.map(([before, after]) => [after, before] as const);
    const numbers = (people: Pairs, pattern: RegExp, lang: "ja" | "en") =>
      pattern.exec(describeBeforeAfter(people, { lang }))?.slice(1).map(Number) ?? null;
    const japanese = /答えが上がったのは(\d+)人.*?変わらなかったのは(\d+)人、下がったのは(\d+)人/;
    const english = /(\d+) (?:\([^)]*\) )?answered higher afterwards, (\d+) the same and (\d+) lower/;
    for (const [pattern, lang] of [[japanese, "ja"], [english, "en"]] as const) {
      const [there, back] = [numbers(pairs, pattern, lang), numbers(exchanged, pattern, lang)];
      assert.deepEqual(back, there?.toReversed() ?? null);
    }
  }));
  // The pattern does find the numbers.
  assert.match(describeBeforeAfter([[2, 3], [3, 2], [2, 4]]), /答えが上がったのは2人.*?下がったのは1人/);
  assert.match(describeBeforeAfter([[2, 3], [3, 2], [2, 4]], { lang: "en" }), /2 \(.*?\) answered higher.*? 1 lower/);
});

Deno.test("where everybody who applied has answered, nobody is said to be missing; where one has not, that one is", () => {
  const place = { ja: "例", en: "example" };
  assert.deepEqual(responseCaveat({ place, respondents: 20, applicants: 20 }), []);
  assert.deepEqual(responseCaveat({ place, respondents: 21, applicants: 20 }), []);
  const [caveat] = responseCaveat({ place, respondents: 19, applicants: 20 });
  assert.equal(caveat?.kind, "nonresponse");
  assert.doesNotMatch(describeBeforeAfter(TWENTY, { made: { applicants: 20 } }), /残る\d+人の変化は分からない/);
});
