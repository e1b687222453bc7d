/** Changes of several events against each other: designs, one family, what one event cannot tell. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareChanges } from "../../lib/comparisons/compare_changes.ts";
import { compareStudy, comparisonsAmong, groupsFirst } from "../../lib/comparisons/compare_study.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { groupOddsTable } from "../../lib/tables/group_odds_table.ts";
import { changeDifference } from "../../lib/statistics/change_difference.ts";
import { unlinkedChangeDifference } from "../../lib/statistics/unlinked_change_difference.ts";
import { describe } from "../../lib/wording/describe.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { anyPairs, countsOf, singleSurvey } from "./made_answers.ts";
import { randomCases } from "../random_cases.ts";

const rising = Array.from({ length: 20 }, (_, at) => at < 14 ? [2, 3] as const : [3, 3] as const);
const still = Array.from({ length: 20 }, () => [2, 2] as const);
const kept = (id: string, pairs: readonly (readonly [number, number])[]) => countsOf(pairs, { id });

Deno.test("the pairs of two events: the difference of net rises, and of favourable answers, one family of two", () => {
  const [one] = compareChanges(compareBeforeAfter([kept("a", rising), kept("b", still)]));
  assert.ok(one?.kind === "changes");
  const [pair] = one.pairs;
  const alone = changeDifference({ up: 14, down: 0, pairs: 20 }, { up: 0, down: 0, pairs: 20 });
  assert.equal(pair?.netRise?.pValue, alone.pValue);
  assert.deepEqual(pair?.netRise?.family, {
    id: "change-difference",
    adjustment: "holm",
    tests: 2,
    confidenceLevel: 0.95,
  });
  assert.ok(one.together !== null && one.together.common.rose === 14 && one.together.heterogeneity.pValue < 0.01);
  assert.match(describe(one), /aの催しでは20人のうち答えが上がった人が14人（70\.0%）、下がった人が0人、bの催しでは/);
  assert.match(describe(one), /aの催しがbの催しより大きいことは、偶然だけでは説明しにくい結果です/);
  assert.match(describe(one), /市による違いは分けられません/);
});

Deno.test("without pairs the favourable shares before and after are taken for four samples", () => {
  const margins = [kept("a", rising), kept("b", still)].map(marginsOnly);
  const [one] = compareChanges(compareBeforeAfter(margins));
  assert.ok(one?.kind === "changes" && one.together === null && one.pairs[0]?.netRise === null);
  const share = (count: number) => ({ count, total: 20 });
  const alone = unlinkedChangeDifference({ before: share(6), after: share(20) }, { before: share(0), after: share(0) });
  assert.equal(one.pairs[0].favourable.pValue, alone.pValue);
});

Deno.test("other designs, and pairs beside margins, are not set against each other", () => {
  const linked = { ...kept("b", rising) };
  const other = (["before", "after"] as const).reduce(
    (counts, side) => ({ ...counts, [side]: { ...counts[side], design: "linked" as const } }),
    linked,
  );
  const apart = compareChanges(compareBeforeAfter([kept("a", rising), other]));
  assert.deepEqual(apart.map(({ kind }) => kind), ["alone", "alone"]);
  const mixed = compareChanges(compareBeforeAfter([kept("a", rising), marginsOnly(kept("b", still))]));
  assert.deepEqual(mixed.map(({ kind }) => kind), ["alone", "alone"]);
});

Deno.test("events exchanged, every difference is mirrored and every p stays; words follow", () => {
  fc.assert(
    fc.property(anyPairs, anyPairs, (a, b) => {
      const [forth] = compareChanges(compareBeforeAfter([kept("a", a), kept("b", b)]));
      const [back] = compareChanges(compareBeforeAfter([kept("b", b), kept("a", a)]));
      if (forth?.kind !== "changes" || back?.kind !== "changes") return assert.equal(forth?.kind, back?.kind);
      const [one, other] = [forth.pairs[0]?.netRise, back.pairs[0]?.netRise];
      assert.ok(one && other && Math.abs(one.estimate + other.estimate) < 1e-12);
      assert.ok(Math.abs(one.adjustedPValue - other.adjustedPValue) < 1e-9);
      // Of two falls the larger one is named first.
      const leader = (text: string) =>
        /上がった人が下がった人を上回る割合は(.の催し)|下がった人が上がった人を上回る割合は.の催しが(.の催し)|(.の催し)では上がった人のほうが/
          .exec(text)?.slice(1).find((place) => place !== undefined);
      assert.equal(leader(describe(forth)), leader(describe(back)));
      const expected = one.estimate > 0 ? "aの催し" : one.estimate < 0 ? "bの催し" : undefined;
      assert.equal(leader(describe(forth)), expected);
    }),
    { numRuns: randomCases(150) },
  );
});

Deno.test("a study has one adjusted p for one test: what two events are alone and among their cities", async () => {
  const { byEvent, byMunicipality, bySides } = compareStudy(await loadSurveys());
  const found = new Map<string, Set<number>>();
  for (
    const one of [
      ...byEvent,
      ...byMunicipality,
      ...bySides,
      ...comparisonsAmong(byEvent, ["gyoda-training-1", "gyoda-training-2"]),
    ]
  ) {
    if (one.kind !== "groups") continue;
    for (const { difference } of one.pairs) {
      const key = difference.pValue.toPrecision(12);
      found.set(key, (found.get(key) ?? new Set()).add(difference.adjustedPValue));
      if (Math.abs(difference.adjustedPValue - 0.05) > 1e-9) {
        assert.equal(difference.adjustedPValue < 0.05, difference.lower > 0 || difference.upper < 0);
      }
    }
  }
  assert.ok(found.size > 5);
  for (const [key, adjusted] of found) assert.equal(adjusted.size, 1, key);
});

Deno.test("among some of the surveys their pairs stay what they are in the whole", () => {
  const surveys = [[3, 3, 4, 1], [3, 4, 1, 1], [1, 1, 2, 2]].map((answers, at) =>
    singleSurvey(answers, { id: `s${at}` })
  );
  const { byEvent } = compareStudy(surveys);
  const [whole] = byEvent;
  const [part] = comparisonsAmong(byEvent, ["s0", "s2"]);
  assert.ok(whole?.kind === "groups" && part?.kind === "groups");
  assert.deepEqual(part.groups.map(({ name }) => name.en), ["event s0", "event s2"]);
  assert.deepEqual(part.pairs.map(({ difference }) => difference), [whole.pairs[1]?.difference]);
  // The model's odds are against the first of all groups: of some of them there are none, and a table says so.
  assert.ok(!isRefusal(whole.proportionalOdds) && isRefusal(part.proportionalOdds));
  const [row] = groupOddsTable([part], { key: "t" }).rows;
  assert.deepEqual([row?.oddsRatio, row?.remark], [
    null,
    "オッズ比は全ての群をまとめたモデルのもので、その一部や別の順序では示せない",
  ]);
  // What is said of the people of the event left out, and its files, are not about these.
  const placesOf = ({ caveats }: typeof whole) =>
    new Set(caveats.flatMap((caveat) => "place" in caveat ? [caveat.place.en] : []));
  assert.equal(placesOf(whole).size, 3);
  assert.deepEqual(placesOf(part), new Set(["event s0", "event s2"]));
  assert.deepEqual(
    new Set(part.sources.map(({ file }) => file)),
    new Set(part.groups.flatMap(({ distribution }) => distribution.sources.map(({ file }) => file))),
  );
  assert.throws(() => comparisonsAmong(byEvent, ["s0"]), RangeError);
  // Where nothing is compared at all, why holds for these two as well.
  const none = compareStudy(surveys.slice(0, 1)).byEvent;
  assert.deepEqual(none.map(({ kind }) => kind), ["refused"]);
  assert.deepEqual(comparisonsAmong(none, ["s0", "s2"]), [...none]);
});

Deno.test("some groups first: their places move, and every number stays that of the same groups", () => {
  const surveys = [[3, 3, 4, 1], [3, 4, 1, 1], [1, 1, 2, 2]].map((answers, at) =>
    singleSurvey(answers, { id: `s${at}` })
  );
  const [whole] = compareStudy(surveys).byEvent;
  assert.ok(whole?.kind === "groups");
  const moved = groupsFirst(whole, ({ name }) => name.en === "event s2");
  assert.ok(moved.kind === "groups");
  assert.deepEqual(moved.groups.map(({ name }) => name.en), ["event s2", "event s0", "event s1"]);
  const namedPairs = ({ groups, pairs }: typeof whole) =>
    pairs.map(({ first, second, ...found }) => ({ names: [groups[first]?.name.en, groups[second]?.name.en], found }));
  assert.deepEqual(namedPairs(moved), namedPairs(whole));
  assert.deepEqual([moved.pValue, moved.adjustedPValue], [whole.pValue, whole.adjustedPValue]);
  assert.ok(isRefusal(moved.proportionalOdds));
  assert.deepEqual(groupsFirst(whole, ({ name }) => name.en === "event s0"), whole);
});
