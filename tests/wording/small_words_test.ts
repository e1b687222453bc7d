/**
 * Whether a difference is too small to matter: said only where the analysis plan says what would be, by the interval that is
 * printed with it, mirrored, never harder with a wider margin; and never "no difference" because a test found none.
 */
import assert from "node:assert/strict";
import { beforeAfterChanges } from "../../lib/comparisons/before_after_changes.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareChanges } from "../../lib/comparisons/compare_changes.ts";
import { compareStudy } from "../../lib/comparisons/compare_study.ts";
import type { SmallDifference } from "../../lib/comparisons/test_equivalence.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { type AnalysisPlan, analysisPlanSchema, DEFAULT_ANALYSIS_PLAN } from "../../lib/study/analysis_plan.ts";
import { beforeAfterTable } from "../../lib/tables/before_after_table.ts";
import { changeDifferencesTable } from "../../lib/tables/change_differences_table.ts";
import { descriptionsTable } from "../../lib/tables/descriptions_table.ts";
import { groupPairsTable } from "../../lib/tables/group_tests_table.ts";
import { describe } from "../../lib/wording/describe.ts";
import { TESTED } from "../../lib/wording/tested_words.ts";
import { pairedSurvey, singleSurvey } from "../comparisons/made_answers.ts";
import { randomStudy } from "../comparisons/made_studies.ts";
import { randomCases } from "../random_cases.ts";

const STUDIES = randomCases(300);

/** Words that take "not shown" for "not there". */
const NO_DIFFERENCE =
  /差が(?:ない|ありません)(?!とも)|差はない|差はありません|同じと言え|変わらなかったと言え|there is no difference|are equal|no effect/i;
const IS_SMALL = { ja: /中に収まると言えます/, en: /can be said that .* lies within/ };
const NOT_SMALL = { ja: /中に収まるとは言えません/, en: /cannot be said that .* lies within/ };

const planOf = (margin: number, more: Partial<AnalysisPlan> = {}): AnalysisPlan => ({
  ...DEFAULT_ANALYSIS_PLAN,
  ...more,
  equivalence: { margin, reason: { ja: "例として。", en: "As an example." } },
});

const pairsOf = (up: number, down: number, same: number) => [
  ...Array.from({ length: up }, () => [2, 3] as const),
  ...Array.from({ length: down }, () => [3, 2] as const),
  ...Array.from({ length: same }, () => [3, 3] as const),
];

Deno.test("a plan without a margin says nothing of small differences, in words, tables and values; the committed plan has none", () => {
  const { changes, byEvent, changeDifferences } = compareStudy([
    pairedSurvey(pairsOf(3, 2, 300), { id: "a" }),
    pairedSurvey(pairsOf(4, 2, 300), { id: "b" }),
  ]);
  assert.ok(changes.length > 0 && changes.every((one) => one.kind === "paired" && one.equivalence === null));
  for (
    const table of [
      beforeAfterTable(changes, { key: "t" }),
      changeDifferencesTable(changeDifferences, { key: "t" }),
      groupPairsTable(byEvent, { key: "t" }),
      descriptionsTable(changes, { key: "t" }),
    ]
  ) {
    assert.doesNotMatch(JSON.stringify(table), /問題にしない/);
  }
  const committed = analysisPlanSchema.parse(JSON.parse(Deno.readTextFileSync("data/study/analysis_plan.json")));
  assert.equal(committed.equivalence, undefined);
});

Deno.test("few unmoved people: neither a difference nor its absence; many: too small to matter, in both languages", () => {
  for (const [same, isSmall] of [[10, false], [400, true]] as const) {
    const survey = pairedSurvey(pairsOf(1, 1, same), { id: "a" });
    const [one] = beforeAfterChanges([survey], { visibility: planOf(0.1) });
    assert.ok(one?.kind === "paired" && one.equivalence !== null);
    for (const lang of LANGUAGES) {
      const text = describe(one, { lang });
      assert.match(text, (isSmall ? IS_SMALL : NOT_SMALL)[lang]);
      assert.doesNotMatch(text, (isSmall ? NOT_SMALL : IS_SMALL)[lang]);
      assert.match(text, /±10\.0/);
      assert.doesNotMatch(text, NO_DIFFERENCE);
    }
  }
});

Deno.test("a difference may be clear of chance and too small to matter at once, and both are said", () => {
  const [one] = beforeAfterChanges([pairedSurvey(pairsOf(24, 4, 900), { id: "a" })], { visibility: planOf(0.1) });
  assert.ok(one !== undefined);
  const text = describe(one, { lang: "ja" });
  assert.match(text, /上がった人のほうが多かったことは、偶然だけでは説明しにくい/);
  assert.match(text, IS_SMALL.ja);
});

Deno.test("the tables' p is below α exactly where the words say small, and a note names margin and reason", () => {
  const surveys = [pairedSurvey(pairsOf(3, 2, 500), { id: "a" }), pairedSurvey(pairsOf(30, 3, 60), { id: "b" })];
  const { changes, changeDifferences } = compareStudy(surveys, { plan: planOf(0.1) });
  const table = beforeAfterTable(changes, { key: "t", lang: "en" });
  assert.match(table.notes.join(), /±10\.0 points.*As an example\./);
  table.rows.forEach((row, at) => {
    const change = changes[at];
    assert.ok(change?.kind === "paired" && change.equivalence !== null);
    const said = describe(change, { lang: "en" }).match(/can be said that/g)?.length ?? 0;
    assert.equal([row.riseSmall, row.changeSmall].filter((p) => Number(p) < 0.05).length, said);
  });
  const differences = changeDifferencesTable(changeDifferences, { key: "t", lang: "en" });
  assert.ok(differences.rows.length > 0 && differences.rows.every(({ small }) => Number(small) > 0.05));
  const after = [singleSurvey(Array.from({ length: 700 }, (_, at) => 1 + at % 4), { id: "c" })];
  const more = [singleSurvey(Array.from({ length: 700 }, (_, at) => 1 + (at + 1) % 4), { id: "d" })];
  const { byEvent } = compareStudy([...after, ...more], { plan: planOf(0.1) });
  const groups = groupPairsTable(byEvent, { key: "t", lang: "ja" });
  assert.ok(groups.rows.length === 1 && Number(groups.rows[0]?.small) < 0.05);
  assert.match(groups.notes.join(), /±10\.0ポイント.*例として。/);
  const words = descriptionsTable(byEvent, { key: "t" });
  assert.match(String(words.rows[0]?.small), IS_SMALL.ja);
});

Deno.test(`on ${STUDIES} random studies of every design: within the margin exactly where the adjusted p is below α, never wider than the margin allows, and no absence is read out of a p`, () => {
  const random = randomGenerator(20261202);
  let [tests, small] = [0, 0];
  for (let seed = 0; seed < STUDIES; seed++) {
    const margin = [0.1, 0.3, 0.6, 0.9][seed % 4] ?? 0.1;
    const confidenceLevel = [0.95, 0.9, 0.8][random.below(3)] ?? 0.95;
    const adjustment = (["holm", "none"] as const)[random.below(2)] ?? "holm";
    const plan = planOf(margin, { confidenceLevel, adjustment });
    const surveys = randomStudy(seed);
    const study = compareStudy(surveys, { plan });
    const wider = compareStudy(surveys, { plan: planOf(0.95, { confidenceLevel, adjustment }) });
    const found = smallOf(study);
    const others = smallOf(wider);
    assert.equal(found.length, others.length);
    found.forEach((test, at) => {
      const alpha = 1 - test.family.confidenceLevel;
      if (Math.abs(test.adjustedPValue - alpha) > 1e-9) {
        assert.equal(test.adjustedPValue < alpha, test.lower > -margin && test.upper < margin, JSON.stringify(test));
      }
      assert.ok(test.pValue <= test.adjustedPValue + 1e-15);
      assert.ok((others[at]?.pValue ?? NaN) <= test.pValue + 1e-12, JSON.stringify([test, others[at]]));
      tests++;
      small += Number(test.adjustedPValue < alpha);
    });
    for (const one of [...study.changes, ...study.changeDifferences, ...study.byEvent]) {
      for (const lang of LANGUAGES) assert.doesNotMatch(describe(one, { lang }), NO_DIFFERENCE);
    }
  }
  assert.ok(tests > STUDIES && small > randomCases(20) && small < tests - randomCases(20), `${small} of ${tests}`);
});

function smallOf({ changes, changeDifferences, byEvent }: ReturnType<typeof compareStudy>): readonly SmallDifference[] {
  return [
    ...changes.flatMap((one) =>
      one.kind === "paired" && one.equivalence !== null ? [one.equivalence.netRise, one.equivalence.favourable] : []
    ),
    ...changeDifferences.flatMap((one) =>
      one.kind === "changes"
        ? one.pairs.flatMap(({ equivalence }) =>
          equivalence === null
            ? []
            : [equivalence.favourable, ...equivalence.netRise === null ? [] : [equivalence.netRise]]
        )
        : []
    ),
    ...byEvent.flatMap((one) =>
      one.kind === "groups" ? one.pairs.flatMap(({ equivalence }) => equivalence === null ? [] : [equivalence]) : []
    ),
  ];
}

Deno.test("events exchanged, the limits are mirrored and every p stays", () => {
  const [one, other] = [pairsOf(9, 2, 60), pairsOf(2, 3, 80)].map((pairs, at) =>
    beforeAfterChanges([pairedSurvey(pairs, { id: `e${at}` })], { visibility: planOf(0.2) })
  );
  assert.ok(one !== undefined && other !== undefined);
  const { equivalence } = planOf(0.2);
  assert.ok(equivalence !== undefined);
  const [forth, back] = [[...one, ...other], [...other, ...one]].map((changes) => {
    const [compared] = compareChanges(changes, { equivalence });
    assert.ok(compared?.kind === "changes");
    return compared.pairs[0]?.equivalence?.netRise;
  });
  assert.ok(forth !== undefined && forth !== null && back !== undefined && back !== null);
  assert.ok(Math.abs(forth.pValue - back.pValue) < 1e-12 && Math.abs(forth.lower + back.upper) < 1e-9);
});

Deno.test("two groups exchanged, the sentence stays: it tells the difference the way the verdict does, the larger share first", () => {
  const answers = (high: number) => Array.from({ length: 400 }, (_, at) => at < high ? 4 : 1);
  for (const [high, low] of [[220, 200], [300, 80], [200, 200]] as const) {
    const surveys = [singleSurvey(answers(high), { id: "c" }), singleSurvey(answers(low), { id: "d" })];
    for (const lang of LANGUAGES) {
      const [forth, back] = [surveys, surveys.toReversed()].map((two) =>
        descriptionsTable(compareStudy(two, { plan: planOf(0.1) }).byEvent, { key: "t", lang }).rows[0]?.small
      );
      assert.match(String(forth), /10\.0/);
      if (high !== low) assert.equal(back, forth);
    }
  }
});

Deno.test("the people on whom a detectable difference rests are people, in every sentence on it", () => {
  const sentences = [
    TESTED.detectableChange("80", "5"),
    TESTED.detectableShares("80"),
    TESTED.detectableChanges("80", "5"),
  ];
  for (const { ja, en } of sentences) {
    assert.match(ja, /^見つけられる差は、この人数で80%の確率で見つかる最も小さい/);
    assert.match(ja, /空欄は、どれほど大きな[^。]+(?:人数)?。$/);
    assert.match(en, /^Detectable: the smallest .*\b80%.* Empty: even the largest is often missed\.$/);
  }
});

Deno.test("a margin without a reason, or of 100 points, is no plan; nor is a level of even odds", () => {
  const plan = JSON.parse(Deno.readTextFileSync("data/study/analysis_plan.json"));
  const reason = { ja: "例", en: "an example" };
  assert.ok(analysisPlanSchema.safeParse({ ...plan, equivalence: { margin: 0.1, reason } }).success);
  for (const equivalence of [{ margin: 0.1 }, { margin: 1, reason }, { margin: 10, reason }]) {
    assert.ok(!analysisPlanSchema.safeParse({ ...plan, equivalence }).success, JSON.stringify(equivalence));
  }
  assert.ok(!analysisPlanSchema.safeParse({ ...plan, confidenceLevel: 0.5 }).success);
  assert.equal(compareBeforeAfter([]).length, 0);
});
