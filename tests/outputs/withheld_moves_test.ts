/**
 * Somebody has all that is published of two small events: counts, tests, changes against each other, scores, the curve of
 * non-response, what people are worth. Cells of one or two people, who thought this before and that after, are withheld. The
 * attack tries every matrix that agrees with the totals and the cells that are shown, publishes it likewise, and keeps those of
 * which everything comes out as published. This once worked: signed ranks, homogeneity and permutation were published to eight
 * digits beside the totals, and of 12 to 20 people nearly every withheld cell was told.
 */
import assert from "node:assert/strict";
import { compareStudy } from "../../lib/comparisons/compare_study.ts";
import { attackFaults } from "../../lib/comparisons/attack_counts.ts";
import { answersInMemory, makeObservedCounts } from "../../lib/comparisons/make_observed_counts.ts";
import { ALL_PAIRED_TESTS, pairedTests } from "../../lib/comparisons/paired_tests.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import { itemAt } from "../../lib/data/item_at.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { countsByQuestion, type ObservedCounts } from "../../lib/survey/observed_counts.ts";
import type { CountedSurvey, RespondentSurvey } from "../../lib/survey/survey.ts";
import { pairedSurvey } from "../comparisons/made_answers.ts";
import { agreeing, sumsOf } from "../counts/agreeing_matrices.ts";
import { randomCases } from "../random_cases.ts";
import { shownOf } from "./shown_of_study.ts";

const LEVELS = 4;
const PLAN = { attributes: [], confidenceLevel: 0.95 };
type Matrix = readonly (readonly number[])[];

/** An event whose people answered as a matrix says, most favourable answers first. */
function eventOf(matrix: Matrix, id: string): RespondentSurvey {
  const pairs = matrix.flatMap((row, from) =>
    row.flatMap((count, to) => Array.from({ length: count }, (): [number, number] => [LEVELS - from, LEVELS - to]))
  );
  return pairedSurvey(pairs, { id, levels: LEVELS, applicants: pairs.length + 7, scaleId: "shared" });
}

/** Answers of a dozen or more people of whom most rise by a level or two. */
function matrixOf(seed: number): Matrix {
  const random = randomGenerator(seed);
  const counts = Array.from({ length: LEVELS }, () => Array.from({ length: LEVELS }, () => 0));
  for (let person = 0; person < 12 + random.below(9); person++) {
    const before = 1 + random.below(LEVELS - 1);
    const after = Math.min(LEVELS - 1, Math.max(0, before - 1 + random.below(3) - random.below(2)));
    const row = itemAt(counts, before, "answer before");
    row[after] = itemAt(row, after, "answer after") + 1;
  }
  return counts;
}

const seal = (survey: RespondentSurvey) => makeObservedCounts(answersInMemory(survey), PLAN);

function counted(survey: RespondentSurvey, observed: ObservedCounts): CountedSurvey {
  const { responses: _, ...rest } = survey;
  return { ...rest, form: "counts", observed, counts: countsByQuestion(observed, survey.codebook).counts };
}

/** Every table, figure and protected count of a study, as one text. */
function published(surveys: readonly CountedSurvey[]): { readonly text: string; readonly tables: readonly string[] } {
  const study = compareStudy(surveys);
  const editions = LANGUAGES.map((lang) => shownOf(study, surveys, lang));
  return {
    text: JSON.stringify([surveys.map(({ observed }) => observed), editions]),
    tables: editions.flatMap(({ tables }) => Object.keys(tables)),
  };
}

/** The counts of another matrix, published with the same cells withheld. */
async function asIf(matrix: Matrix, { changes }: ObservedCounts, id: string): Promise<ObservedCounts> {
  const other = await seal(eventOf(matrix, id));
  const cells = changes[0]?.cells ?? assert.fail();
  return { ...other, changes: other.changes.map((change) => ({ ...change, cells })) };
}

/** Cells of one or two people that the totals and the shown cells leave open, as places. */
function guarded(truth: Matrix, tries: readonly Matrix[]): readonly (readonly [number, number])[] {
  return truth.flatMap((row, from) =>
    row.flatMap((count, to): readonly (readonly [number, number])[] =>
      (count === 1 || count === 2) && tries.some((matrix) => matrix[from]?.[to] === 0) ? [[from, to]] : []
    )
  );
}

const told = (tries: readonly Matrix[], [from, to]: readonly [number, number]) =>
  tries.every((matrix) => [1, 2].includes(matrix[from]?.[to] ?? 0));

const STUDIES = randomCases(8);

Deno.test(`${STUDIES} small studies with answers: all that is published leaves every withheld move open`, async () => {
  const seen = new Set<string>();
  let [kept, once] = [0, 0];
  for (let seed = 0; seed < STUDIES; seed++) {
    const truth = matrixOf(seed);
    const event = eventOf(truth, "first");
    const second = eventOf(matrixOf(1000 + seed), "second");
    const [observed, beside] = [await seal(event), counted(second, await seal(second))];
    const cells = observed.changes[0]?.cells ?? assert.fail();
    const tries = agreeing(cells, sumsOf(truth));
    const open = guarded(truth, tries);
    const { text, tables } = published([counted(event, observed), beside]);
    tables.forEach((name) => seen.add(name));
    // One matrix for each cell that has nobody there, and of which everything else comes out alike, is enough.
    for (const [from, to] of open) {
      const empty = tries.filter((matrix) => matrix[from]?.[to] === 0);
      let isOpen = false;
      for (const matrix of empty) {
        const other = await asIf(matrix, observed, "first");
        isOpen ||= published([counted(event, other), beside]).text === text;
        if (isOpen) break;
      }
      assert.ok(isOpen, JSON.stringify({ seed, truth, cells, from, to }));
      kept += 1;
    }
    const found = foundOnce(truth);
    once += open.filter((cell) => told(tries.filter((matrix) => foundOnce(matrix) === found), cell)).length;
  }
  assert.ok(kept > STUDIES, `only ${kept} cells had anything to protect`);
  // The attack is no weak one: by what was published once, it tells.
  assert.ok(once > 0.8 * kept, `${once} of ${kept}`);
  for (const name of ["changeDifferences", "scores", "nonresponse", "sensitivity", "pairedTests", "transitions"]) {
    assert.ok(seen.has(name), name);
  }
});

/** Every test of a matrix to eight digits, as they stood in protected counts once. */
function foundOnce(matrix: Matrix): string {
  const levels = matrix.toReversed().map((row) => row.toReversed());
  const [[neither = 0, up = 0] = [], [down = 0, both = 0] = []] = sumsOf(matrix).turns;
  const found = pairedTests({ levels, favourable: [[neither, up], [down, both]] }, ALL_PAIRED_TESTS);
  return JSON.stringify(found, (_, value) => typeof value === "number" ? Number(value.toPrecision(8)) : value);
}

Deno.test("protected counts of an older policy, with tests of all cells beside withheld ones, are refused by name", async () => {
  const truth = matrixOf(3);
  const event = eventOf(truth, "first");
  const observed = await seal(event);
  const change = observed.changes[0] ?? assert.fail();
  assert.ok(change.cells.flat().includes(null));
  assert.deepEqual(await attackFaults([counted(event, observed)]), []);
  const older = (results: object) =>
    counted(event, {
      ...observed,
      changes: [{ ...change, results: { ...Object(change.results), ...results } }],
    });
  const tests = JSON.parse(foundOnce(truth));
  const { sensitivity } = Object(change.results);
  const row = { ...sensitivity.rows[0], variant: "zeros-pratt", test: "signed-rank-pratt" };
  for (const results of [{ tests }, { sensitivity: { ...sensitivity, rows: [...sensitivity.rows, row] } }]) {
    const faults = await attackFaults([older(results)]);
    assert.deepEqual(faults.map(({ column }) => column), ["changes.work"]);
  }
});
