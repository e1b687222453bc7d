import assert from "node:assert/strict";
import { attackFaults, tellingParts } from "../../lib/comparisons/attack_counts.ts";
import { answersInMemory, makeObservedCounts } from "../../lib/comparisons/make_observed_counts.ts";
import type { ObservedCounts } from "../../lib/survey/observed_counts.ts";
import type { Survey } from "../../lib/survey/survey.ts";
import { exampleCodebook } from "../survey/survey_fixture.ts";
import { madeSurvey, type Row } from "../counts/made_survey.ts";

const rows: readonly Row[] = [
  ...repeat(8, [1, 1, 1]),
  ...repeat(4, [1, 1, 2]),
  ...repeat(1, [1, 3, 1]),
  ...repeat(10, [1, 3, 2]),
  ...repeat(8, [2, 2, 1]),
  ...repeat(3, [2, 2, 3]),
  ...repeat(4, [2, 3, 3]),
  ...repeat(2, [2, 2, 99]),
];
const survey = madeSurvey(rows, { codebook: { ...exampleCodebook, responses: rows.length } });
const options = { attributes: ["age"], confidenceLevel: 0.95 };
const observed = await makeObservedCounts(answersInMemory(survey), options);
const attack = (counts: ObservedCounts) => tellingParts(counts, { ...survey, codebooks: [survey.codebook] });

function repeat(times: number, row: Row): readonly Row[] {
  return Array.from({ length: times }, () => row);
}

Deno.test("what was written by the policy gives nothing away; some of it is withheld", async () => {
  assert.deepEqual(await attack(observed), []);
  assert.ok(observed.changes[0]?.cells.flat().includes(null));
  assert.ok(observed.splits.some(({ groups }) => groups.some(({ favourable }) => favourable === null)));
});

Deno.test("a cell that is written back is told, be it small itself or what gives a small one away", async () => {
  const truth = [1, 2, 3].map((before) =>
    [1, 2, 3].map((after) => rows.filter(([, from, to]) => from === before && to === after).length)
  );
  const [change] = observed.changes;
  assert.ok(change !== undefined);
  const withheld = change.cells.flatMap((row, from) => row.flatMap((count, to) => count === null ? [[from, to]] : []));
  assert.ok(withheld.length > 1);
  for (const [from, to] of withheld) {
    const cells = change.cells.map((row, at) =>
      row.map((count, place) => at === from && place === to ? truth[at]?.[place] ?? null : count)
    );
    const told = await attack({ ...observed, changes: [{ ...change, cells }] });
    assert.deepEqual(told.map(({ part }) => part), ["changes.work"], `${from} ${to}`);
  }
});

Deno.test("shares by attribute written back are told; numbers that cannot be are told as such", async () => {
  const told = async (favourable: (number | null)[]) =>
    await attack({
      ...observed,
      splits: observed.splits.map((split) =>
        split.question !== "q3" ? split : {
          ...split,
          groups: split.groups.map((group, at) => ({
            ...group,
            favourable: favourable[at] ?? null,
          })),
        }
      ),
    });
  // 23 aged 1 all understood; of the 17 aged 2 only 11 did, so that 6 others are a small cell.
  const [first] = await told([23, 11, 0]);
  assert.equal(first?.part, "splits.q3 by age");
  const [impossible] = await told([24, 11, 0]);
  assert.deepEqual(impossible, { part: "splits.q3 by age", reason: "numbers that agree with each other" });
});

Deno.test("a mean of nineteen numbers, a weight of one person and counts of four sheets are told", async () => {
  const [id, counts] = Object.entries(observed.questions)[0] ?? [];
  assert.ok(id !== undefined && counts !== undefined);
  const numbersOf = (people: number) => ({ people, mean: 7.5, lowerQuartile: 7, median: 7.5, upperQuartile: 8 });
  for (const [people, parts] of [[19, [`questions.${id}`]], [20, []]] as const) {
    const withNumbers: ObservedCounts["questions"] = {
      ...observed.questions,
      [id]: { ...counts, numbers: numbersOf(people) },
    };
    assert.deepEqual(
      (await attack({ ...observed, questions: withNumbers })).map(({ part }) => part),
      parts,
      `${people}`,
    );
  }
  const weighting = { shares: [0.5, 0.45, 0.05], effectiveSize: 30 };
  const answers = [20, 19];
  const weighted = { ...counts, answers, missing: 1, answered: 39, weighting };
  const withWeights = await attack({ ...observed, splits: [], questions: { [id]: weighted } });
  assert.deepEqual(withWeights.map(({ part }) => part), [`questions.${id}`]);
  const few = { ...counts, answers: [3, 1], missing: 0, answered: 4 };
  const ofFew = await attack({ ...observed, respondents: 4, changes: [], splits: [], questions: { [id]: few } });
  assert.deepEqual(ofFew.map(({ part }) => part), ["questions"]);
});

Deno.test("of four who answered nothing is counted but their sheets; where nobody answered there is nothing to hide", async () => {
  const some = (people: number) => madeSurvey([...repeat(people, [1, 1, 1]), ...repeat(20, [99, 99, 99])]);
  const { questions, tooFew, respondents } = await makeObservedCounts(answersInMemory(some(4)), options);
  assert.deepEqual([questions, tooFew, respondents], [{}, true, 24]);
  for (const people of [0, 5]) {
    const counted = await makeObservedCounts(answersInMemory(some(people)), options);
    assert.equal(counted.tooFew, undefined);
    assert.equal(counted.questions.q1?.answers[0], people);
  }
});

Deno.test("counts as they are committed are attacked, answers at hand are not, and each fault names file, part and what to do", async () => {
  const counts = { ...survey, form: "counts" as const, observed } as unknown as Survey;
  assert.deepEqual(await attackFaults([counts, survey]), []);
  const telling = { ...observed, respondents: 3 };
  const parts = await attack(telling);
  assert.ok(parts.length > 0);
  assert.ok(
    parts.some(({ reason }) => /^no counts of fewer than \d+ respondents$/.test(reason)),
    JSON.stringify(parts),
  );
  const told = await attackFaults([{ ...survey, form: "counts", observed: telling } as unknown as Survey]);
  assert.deepEqual(told.map(({ column }) => column), parts.map(({ part }) => part));
  for (const { file, expected } of told) {
    assert.equal(file, survey.source.file);
    assert.match(expected, /run "deno task seal" where the answers are$/);
  }
  assert.deepEqual(await attackFaults([{ ...survey, form: "counts", observed: null } as unknown as Survey]), []);
});
