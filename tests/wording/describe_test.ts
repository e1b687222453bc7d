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
import { randomCases } from "../random_cases.ts";
import { signedNumber } from "./signed_number.ts";

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

Deno.test("how many of how many, by how much, how sure, and what could not be seen", () => {
  const text = describeBeforeAfter(TWENTY, { made: { applicants: 42 } });
  // How many of how many.
  assert.match(
    text,
    /前後の両方に答えた20人のうち、答えが上がった人が15人（75\.0%）、下がった人が0人、同じ人が5人でした/,
  );
  assert.match(text, /上がった割合の95%信頼区間53\.1～88\.8%/);
  // How sure, and by how much: z = √15.
  assert.match(
    text,
    /上がった人のほうが多かったことは、偶然だけでは説明しにくい結果です（差\+75\.0ポイント、95%信頼区間\+\d/,
  );
  // 5 of 20 to 20 of 20, with a verdict of its own.
  assert.match(text, /肯定的回答が5人（25\.0%）から20人（100\.0%）へ増えたことは、偶然だけでは説明しにくい結果です/);
  // What could not be seen.
  assert.match(
    text,
    /参加申込者42人のうち残る22人の変化は分からず、全体で上がった人は15人（35\.7%）から37人（88\.1%）/,
  );
  assert.match(text, /同じだった人の中に、初めから最も上の答えだった人はいません/);
});

Deno.test("the same in English", () => {
  const text = describeBeforeAfter(TWENTY, { made: { applicants: 42 }, lang: "en" });
  assert.match(
    text,
    /of 20 people who answered both before and after, 15 \(75\.0%\) gave a higher answer afterwards, 0 a lower one and 5 the same/,
  );
  assert.match(
    text,
    /More answers rose than fell, which is hard to put down to chance alone \(difference \+75\.0 points/,
  );
  assert.match(text, /Favourable answers rose from 5 \(25\.0%\) to 20 \(100\.0%\), which is hard to put down/);
  assert.match(text, /the answers of between 15 \(35\.7%\) and 37 \(88\.1%\) rose/);
  assert.ok(!/[ぁ-んァ-ヶ一-龠]/.test(text), "no Japanese in it");
});

Deno.test("chance that cannot be ruled out is said to be so, with what could have been seen; nothing is called significant", () => {
  const text = describeBeforeAfter([[1, 2], [2, 1], [2, 3], [2, 2]]);
  assert.match(
    text,
    /上がった人のほうが多かったという結果ですが、偶然でも起こりうるため、差があるともないとも言えません/,
  );
  assert.match(text, /4人では、どれほど大きな変化でも見落とすことが多くなります/);
  fc.assert(fc.property(anyPairs, fc.constantFrom<"ja" | "en">("ja", "en"), (pairs, lang) => {
    assert.ok(!/有意|significant|NaN|undefined|null|Infinity/.test(describeBeforeAfter(pairs, { lang })));
  }));
});

Deno.test("nobody moved: no test is claimed", () => {
  const text = describeBeforeAfter([[2, 2], [3, 3]]);
  assert.match(text, /誰の答えも動いていません。/);
  assert.match(text, /肯定的回答は前も後も1人（50\.0%）でした/);
});

Deno.test("20 of 40 rose and 4 left the favourable side: two outcomes, each with its own direction and its own certainty", () => {
  const pairs: Pairs = [
    ...Array.from({ length: 20 }, () => [1, 2] as const),
    ...Array.from({ length: 4 }, () => [3, 2] as const),
    ...Array.from({ length: 16 }, () => [3, 3] as const),
  ];
  const text = describeBeforeAfter(pairs);
  assert.match(text, /上がった人のほうが多かったことは、偶然だけでは説明しにくい結果です/);
  assert.match(text, /肯定的回答が20人（50\.0%）から16人（40\.0%）へ減った/);
  assert.doesNotMatch(text, /増えた/);
});

Deno.test("a result that only stands alone is not sold as sure once it is one of several", () => {
  // 5 of 5 rose: z = √5, p = .025; with a second question Holm gives .0507.
  const strong = countsOf(Array.from({ length: 5 }, () => [2, 3] as const));
  const weak = countsOf([[1, 2], [2, 1]], { construct: "other" });
  const [alone] = compareBeforeAfter([strong]);
  const [together] = compareBeforeAfter([strong, weak]);
  assert.ok(alone && together);
  assert.match(describe(alone), /上がった人のほうが多かったことは、偶然だけでは説明しにくい結果です/);
  assert.match(
    describe(together),
    /上がった人のほうが多かったという結果ですが、2件を比べたことを考えると、偶然でも起こりえます（.*p=0\.025、2件をまとめて調整するとp=0\.051）/,
  );
});

/** What a sentence says of a direction: 1 more, -1 less, 0 alike. */
function directionOf(sentence: string): number {
  if (/上がった人のほうが多|へ増えた|answers rose/.test(sentence)) return 1;
  return /下がった人のほうが多|へ減った|answers fell/.test(sentence) ? -1 : 0;
}

Deno.test(`on ${randomCases(10_000)} random tables the words have the sign and the certainty of the test they quote; mirrored, mirrored`, () => {
  const cell = fc.nat(9);
  const table = fc.array(cell, { minLength: 9, maxLength: 9 }).filter((cells) => cells.some((count) => count > 0));
  const pairsOf = (cells: readonly number[]): Pairs =>
    cells.flatMap((count, at) => Array.from({ length: count }, () => [Math.floor(at / 3) + 1, at % 3 + 1] as const));
  const made = { levels: 3, favourableFrom: 3 };
  fc.assert(
    fc.property(table, (cells) => {
      const pairs = pairsOf(cells);
      const tests = { movement: [0, 0], favourable: [0, 0] };
      for (const [before, after] of pairs) {
        const way = Number(after < before);
        if (after !== before) tests.movement[way]!++;
        if ((before === 3) !== (after === 3)) tests.favourable[Number(before === 3)]!++;
      }
      const sentences = describeBeforeAfter(pairs, { made }).split("。").slice(0, 3);
      const mirrored = describeBeforeAfter(pairs.map(([before, after]) => [after, before] as const), { made })
        .split("。").slice(0, 3);
      for (const [at, [up = 0, down = 0]] of [[1, tests.movement], [2, tests.favourable]] as const) {
        const [sentence = "", mirror = ""] = [sentences[at], mirrored[at]];
        assert.equal(directionOf(sentence), Math.sign(up - down), sentence);
        assert.equal(directionOf(mirror), Math.sign(down - up), mirror);
        // Two tests, Holm's first step: certainty by hand from z.
        const shown = sentence.includes("偶然だけでは説明しにくい");
        assert.equal(shown, up + down > 0 && Math.abs(up - down) / Math.sqrt(up + down) > 1.959963984540054, sentence);
        assert.equal(mirror.includes("偶然だけでは説明しにくい"), shown);
        const interval = /信頼区間([+−]?\d+\.\d)～([+−]?\d+\.\d)/.exec(sentence)?.slice(1).map(signedNumber);
        if (interval === undefined) continue;
        const [lower = NaN, upper = NaN] = interval;
        // Printed limits are rounded: a limit within half a tenth of a point of 0 may read 0.0.
        assert.ok(shown ? lower >= 0 || upper <= 0 : lower <= 0 && upper >= 0, sentence);
      }
    }),
    { numRuns: randomCases(10_000), seed: 14 },
  );
});

Deno.test("from margins the paragraph gives ranges of people, claims nobody's move, and tests what the totals allow", () => {
  const [comparison] = compareBeforeAfter([marginsOnly(countsOf(TWENTY))]);
  assert.ok(comparison !== undefined);
  const text = describe(comparison);
  assert.match(text, /集計からは誰が動いたかは分かりません/);
  // Nobody can have ended above level 3, and fifteen must have left level 2.
  assert.match(text, /20人のうち答えが上がったのは15人、下がったのは0人、肯定に変わったのは15人/);
  // All are favourable after: fifteen turned, whoever they are.
  assert.match(text, /5人（25\.0%）から20人（100\.0%）へ増えたことは、偶然だけでは説明しにくい/);
  assert.match(text, /最も不確かな組み合わせでのマクネマーのスコア検定p<0\.001/);
});

Deno.test("no pairs: a sentence that says why", () => {
  assert.match(describeBeforeAfter([[NONE, 2], [3, NONE]]), /前後の両方に答えた人がいないので、変化を数えられません/);
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
  assert.match(text, /差が最も大きい二つでは、oneの催しの割合がthreeの催しより高いという結果ですが/);
  assert.match(text, /差\+50\.0ポイント、98\.33%信頼区間.*3件をまとめて調整するとp=/);
  assert.match(text, /oneの催し（42人中20人が回答）は15人（35\.7%）～37人（88\.1%）/);
  assert.match(text, /事業や市の良し悪しの違いとは言えません/);
});

Deno.test("groups: a wide difference of two people does not hide a clear one of many", () => {
  const of = (id: string, favourable: number, people: number) =>
    distributionOf(Array.from({ length: people }, (_, at) => at < favourable ? 4 : 1), { id });
  const text = describe(compareGroups([of("low", 74, 124), of("high", 105, 124), of("few", 1, 2)]));
  // 84.7 − 50.0 is wider than 84.7 − 59.7, and of two people.
  assert.match(
    text,
    /はっきりした差の中で最も大きい二つでは、highの催しの割合がlowの催しより高いことは、偶然だけでは説明しにくい結果です（差\+25\.0ポイント/,
  );
});

Deno.test("generated answers are named in the first words of every paragraph, in both languages, and only then", () => {
  fc.assert(
    fc.property(anyPairs, anyAnswers, anyAnswers, fc.constantFrom<"ja" | "en">("ja", "en"), (pairs, a, b, lang) => {
      for (const origin of ["synthetic", "observed"] as const) {
        const counts = countsOf(pairs, { origin });
        const groups = compareGroups([distributionOf(a, { id: "a", origin }), distributionOf(b, { id: "b" })]);
        for (const comparison of [...compareBeforeAfter([counts, marginsOnly(counts)]), groups]) {
          const text = describe(comparison, { lang });
          assert.equal(/^(【合成データ】|\[SYNTHETIC DATA \(合成データ\)\])/.test(text), origin === "synthetic");
          assert.equal(text.includes("合成データ"), origin === "synthetic");
        }
      }
    }),
    { numRuns: randomCases(40) },
  );
});

Deno.test("points come from counts and not from rounded percentages, half away from zero", () => {
  const share = fc.integer({ min: 1, max: 400 }).chain((base) =>
    fc.integer({ min: 0, max: base }).map((count) => ({ count, base }))
  );
  fc.assert(fc.property(share, share, (from, to) => {
    const text = pointsBetween({ from, to });
    const exact = 100 * (to.count / to.base - from.count / from.base);
    assert.match(text, /^[+−]?\d+\.\d$/);
    assert.ok(Math.abs(signedNumber(text) - exact) <= 0.05 + 1e-9, `${text} for ${exact}`);
    assert.equal(pointsBetween({ from: to, to: from }).replace(/[+−]/, ""), text.replace(/[+−]/, ""));
    assert.ok(text !== "−0.0" && text !== "+0.0");
  }));
  assert.equal(pointsBetween({ from: { count: 0, base: 16 }, to: { count: 1, base: 16 } }), "+6.3");
  // 33.333… and 16.666… are printed 33.3 and 16.7; their difference is 16.7, not 16.6.
  assert.equal(pointsBetween({ from: { count: 1, base: 6 }, to: { count: 1, base: 3 } }), "+16.7");
  assert.throws(() => pointsBetween({ from: { count: 0, base: 0 }, to: { count: 1, base: 2 } }), RangeError);
});

Deno.test("p-values and chances keep small numbers small", () => {
  assert.deepEqual([0.0009, 0.001, 0.0234, 1].map(pValueText), ["p<0.001", "p=0.001", "p=0.023", "p=1.000"]);
  assert.deepEqual([0.0009, 0.0234].map((p) => chanceText(p, { lang: "ja" })), ["0.1%未満", "2.3%"]);
  assert.deepEqual([0.05, -0.05, 0].map(signedPoints), ["+5.0", "−5.0", "0.0"]);
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
    const japanese = /上がった人が(\d+)人（[^）]*）、下がった人が(\d+)人、/;
    const english = /(\d+) (?:\([^)]*\) )?gave a higher answer afterwards, (\d+) a lower/;
    for (const [pattern, lang] of [[japanese, "ja"], [english, "en"]] as const) {
      const [there, back] = [numbers(pairs, pattern, lang), numbers(exchanged, pattern, lang)];
      assert.deepEqual(back, there?.toReversed() ?? null);
    }
  }));
  // The pattern does find the numbers.
  assert.match(describeBeforeAfter([[2, 3], [3, 2], [2, 4]]), /上がった人が2人.*?下がった人が1人/);
  assert.match(
    describeBeforeAfter([[2, 3], [3, 2], [2, 4]], { lang: "en" }),
    /2 \(.*?\) gave a higher answer afterwards, 1 a lower/,
  );
});

Deno.test("where everybody who applied has answered, nobody is said to be missing; where one has not, that one is", () => {
  const place = { ja: "例", en: "example" };
  assert.deepEqual(responseCaveat({ place, respondents: 20, applicants: 20 }), []);
  assert.deepEqual(responseCaveat({ place, respondents: 21, applicants: 20 }), []);
  const [caveat] = responseCaveat({ place, respondents: 19, applicants: 20 });
  assert.equal(caveat?.kind, "nonresponse");
  assert.doesNotMatch(describeBeforeAfter(TWENTY, { made: { applicants: 20 } }), /残る\d+人の変化は分からず/);
});

Deno.test("beside a difference that is not shown stands below what size it is easily missed, and how large it may be at most", () => {
  const groups = [distributionOf([3, 3, 4, 1], { id: "one" }), distributionOf([1, 3, 1, 4], { id: "two" })];
  for (
    const [lang, limit, most] of [
      ["ja", /信頼区間([+−][\d.]+)～([+−][\d.]+)/, /あるとしても([\d.]+)ポイントより大きくはなさそうです/],
      ["en", /interval ([+−][\d.]+) to ([+−][\d.]+)/, /it is unlikely to exceed ([\d.]+) points/],
    ] as const
  ) {
    const text = describe(compareGroups(groups), { lang });
    const [lower = NaN, upper = NaN] = limit.exec(text)?.slice(1).map(signedNumber) ?? [];
    assert.equal(Number(most.exec(text)?.[1]), Math.max(Math.abs(lower), Math.abs(upper)), text);
    // Four people against four: R's sum over every table is 0.8 from 79.2 points on (share_power of power_of_differences.R).
    const seldom = {
      ja:
        /4人と4人の比較では、割合の差がおよそ79\.2ポイントに満たないと、差があっても見落としやすく（その大きさなら80%の確率で見つかる）/,
      en:
        /Between 4 and 4 people a difference between shares of less than about 79\.2 points is easily missed \(one of that size is found with a chance of 80%\)/,
    }[lang];
    assert.match(text, seldom);
  }
  // Where it is shown, nothing of the kind is said.
  const apart = [Array<number>(30).fill(4), Array<number>(30).fill(1)].map((answers, at) =>
    distributionOf(answers, { id: `group-${at}` })
  );
  assert.doesNotMatch(describe(compareGroups(apart)), /あるとしても|見落と/);
});
