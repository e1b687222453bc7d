import assert from "node:assert/strict";
import fc from "fast-check";
import { beforeAfterCounts } from "../../lib/comparisons/before_after_counts.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { countByAttribute } from "../../lib/counts/count_by_attribute.ts";
import { countsOf } from "../../lib/counts/distribution.ts";
import { filterSurvey } from "../../lib/counts/filter_survey.ts";
import { poolDistributions } from "../../lib/counts/pool_distributions.ts";
import { chartFigure } from "../../lib/figures/chart_figure.ts";
import { chartTable } from "../../lib/tables/chart_table.ts";
import { describe } from "../../lib/wording/describe.ts";
import { inspect } from "node:util";
import type { RespondentSurvey } from "../../lib/survey/survey.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import { exampleCodebook } from "../survey/survey_fixture.ts";
import { countedSurvey, madeSurvey, type Row } from "./made_survey.ts";
import { randomCases } from "../random_cases.ts";

/** So many people of each kind: age, before, after. */
function people(...kinds: readonly (readonly [number, Row])[]): readonly Row[] {
  return kinds.flatMap(([times, row]) => Array.from({ length: times }, () => row));
}

/** 30 in their twenties and 40 in their thirties, no cell of less than ten. */
const LARGE = madeSurvey(people(
  [15, [1, 3, 1]],
  [15, [1, 2, 2]],
  [20, [2, 3, 1]],
  [20, [2, 2, 2]],
));

Deno.test("a filtered survey counts those chosen, as counted by hand, and says who they are", () => {
  const thirties = filterSurvey(LARGE, { where: { q1: "30代" } });
  assert.deepEqual(countsOf(countAnswers(thirties, "q3")), [20, 20, 0]);
  assert.equal(countAnswers(thirties, "q3").respondents, 40);
  assert.equal(countAnswers(thirties, "q3").applicants, null);
  assert.equal(thirties.place.ja, "例市 研修（30代）");
  assert.equal(thirties.place.en, "Example training (30s)");
  // By code, English label, list and construct alike.
  for (const where of [{ q1: 2 }, { q1: "30s" }, { q1: ["30代"] }, { 設問1: ["30代"] }]) {
    assert.deepEqual(countsOf(countAnswers(filterSurvey(LARGE, { where }), "q3")), [20, 20, 0]);
  }
});

Deno.test("title, row label, note, source line, caveats and text carry who is counted; n is theirs and no rate is given", () => {
  const thirties = filterSurvey(LARGE, { where: { q1: ["30代"] } });
  const figure = chartFigure("q3", { surveys: [thirties] });
  assert.match(figure.title, /（30代）/);
  assert.match(figure.title, /^例市 研修（30代）: /);
  assert.match(figure.subtitle, /^n=40、回答者の一部/);
  assert.match(figure.notes.join(""), /「30代」と答えた人だけの集計で、事業全体の結果ではない/);
  assert.match(figure.sources[0]?.title ?? "", /（30代）/);
  assert.match(chartFigure("q3", { surveys: [thirties], lang: "en" }).notes.join(""), /answered “30s”/);
  const [change] = compareBeforeAfter(beforeAfterCounts(thirties));
  assert.ok(change?.kind === "paired");
  assert.deepEqual(change.movement, { rose: 20, same: 20, fell: 0 });
  assert.deepEqual(change.caveats.map(({ kind }) => kind).slice(0, 1), ["subset"]);
  assert.ok(!change.caveats.some(({ kind }) => kind === "applicants-unknown" || kind === "nonresponse"));
  assert.match(describe(change), /例市 研修（30代）の.*40人のうち/);
});

Deno.test("the figure of some is never the report's: it has a key and a title of its own", async () => {
  const forum = await loadSurvey("gyoda-forum");
  const older = filterSurvey(forum, { where: { age: ["50代", "60代", "70代以上"] } });
  const figure = chartFigure("2-12:gyoda-forum", { surveys: [older] });
  assert.equal(figure.key, "gyoda-forum-q04:age-5-6-7");
  assert.deepEqual(figure.catalogueKeys, []);
});

Deno.test("counts of a real file agree with the rows counted one by one", async () => {
  const forum = await loadSurvey("gyoda-forum");
  const chosen = ["50代", "60代", "70代以上"];
  const text = await Deno.readTextFile("data/surveys/gyoda-forum/synthetic_responses.csv");
  const { header, rows } = parseCsv(text, "synthetic_responses.csv");
  const age = header.indexOf("gyoda-forum-q01");
  const byHand = rows.filter(({ cells }) => chosen.includes(cells[age] ?? "")).length;
  assert.equal(byHand, 76);
  assert.equal(filterSurvey(forum, { where: { age: chosen } }).responses.respondents.length, byHand);
});

Deno.test("too few chosen or too few left are refused; so is a municipality where nothing may be split", () => {
  const few = madeSurvey(people([9, [1, 1, 1]], [30, [2, 1, 1]]));
  for (const answer of ["20代", "30代"]) {
    assert.throws(() => filterSurvey(few, { where: { q1: answer } }), /must be 10 people or more.*DISCLOSURE\.md/);
  }
  assert.throws(() => filterSurvey(LARGE, { where: { q1: "無回答" } }), RangeError, "nobody");
  const [city] = LARGE.municipalities;
  assert.ok(city !== undefined);
  const village = { ...LARGE, municipalities: [{ ...city, population: 900 }] };
  assert.throws(() => filterSurvey(village, { where: { q1: "30代" } }), /2,000 inhabitants/);
});

Deno.test("a question with a small cell shows none, in figure, table, pool, change and group; and says so", () => {
  // Eleven and nine of the thirties: the nine are too few.
  const survey = madeSurvey(people([30, [1, 3, 1]], [30, [1, 2, 2]], [11, [2, 3, 1]], [9, [2, 2, 2]]));
  const some = filterSurvey(survey, { where: { q1: "30代" } });
  const distribution = countAnswers(some, "q3");
  assert.deepEqual([distribution.withheld, distribution.respondents, ...countsOf(distribution)], [true, 0, 0, 0, 0]);
  assert.match(chartFigure("q3", { surveys: [some] }).notes.join(""), /少ない欄.*recode/);
  assert.ok(chartTable("q3", { surveys: [some] }).rows.every(({ count }) => count === null));
  const [change] = compareBeforeAfter(beforeAfterCounts(some));
  assert.ok(change?.kind === "refused" && change.reason === "withheld");
  assert.match(describe(change), /人数の少ない欄/);
  assert.ok(!change.caveats.some(({ kind }) => kind === "small-base"));
  const groups = compareGroups([distribution, countAnswers(survey, "q3")]);
  assert.ok(groups.kind === "refused" && groups.reason === "withheld" && groups.groups.length === 0);
  const other = { ...countAnswers(survey, "q3"), sources: [{ ...survey.source, file: "other.csv" }] };
  assert.equal(poolDistributions([other, distribution]).withheld, true);
});

Deno.test("whatever is shown of a part, nobody can take it from the whole and find one to nine people", () => {
  const row = fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2, 3, 99), fc.constantFrom(1, 2, 3, 8, 99));
  let [shown, withheld] = [0, 0];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), row), { minLength: 1, maxLength: 6 }), (kinds) => {
      const survey = madeSurvey(people(...kinds as readonly (readonly [number, Row])[]));
      let some: RespondentSurvey;
      try {
        some = filterSurvey(survey, { where: { q1: "30代" } });
      } catch (error) {
        assert.ok(error instanceof RangeError);
        return;
      }
      for (const question of ["q2", "q3"]) {
        const [part, whole] = [countAnswers(some, question), countAnswers(survey, question)];
        if (part.withheld === true) {
          withheld += 1;
          assert.ok(countsOf(part).every((count) => count === 0));
          continue;
        }
        shown += 1;
        const cells = [...countsOf(part), ...part.otherAnswers.map(({ count }) => count), part.missing];
        const all = [...countsOf(whole), ...whole.otherAnswers.map(({ count }) => count), whole.missing];
        for (const [at, count] of cells.entries()) {
          const left = (all[at] ?? 0) - count;
          assert.ok([count, left].every((number) => number === 0 || number >= 10));
        }
      }
    }),
    { seed: 17, numRuns: randomCases(300) },
  );
  assert.ok(shown > randomCases(20) && withheld > randomCases(20), `${shown} shown, ${withheld} withheld`);
});

Deno.test("a part of a part is held against both, and its answers are crossed no further", () => {
  // Of 30 in their twenties who did not know before, 12 understood well; one step more would leave 3.
  const survey = madeSurvey(
    people([12, [1, 3, 1]], [15, [1, 3, 2]], [13, [1, 2, 1]], [40, [2, 3, 1]], [40, [2, 2, 2]]),
  );
  const twenties = filterSurvey(survey, { where: { q1: "20代" } });
  const both = filterSurvey(twenties, { where: { q2: "知らなかった" } });
  assert.equal(both.place.ja, "例市 研修（20代, 知らなかった）");
  assert.deepEqual(countsOf(countAnswers(both, "q3")), [12, 15, 0]);
  const few = madeSurvey(people([12, [1, 3, 1]], [15, [1, 3, 2]], [3, [1, 2, 1]], [40, [2, 3, 1]], [40, [2, 2, 2]]));
  assert.throws(
    () => filterSurvey(filterSurvey(few, { where: { q1: "20代" } }), { where: { q2: "知らなかった" } }),
    /those left/,
  );
  assert.throws(() => countByAttribute(twenties, { question: "q3", attribute: "q2" }), /three questions at once/);
});

Deno.test("no answer of those chosen is shown by the way", () => {
  assert.match(
    inspect(filterSurvey(LARGE, { where: { q1: "30代" } }).responses),
    /answers of 40 respondents .*not shown/,
  );
});

Deno.test("what cannot be filtered says what can", () => {
  const wrong: readonly (readonly [() => unknown, RegExp])[] = [
    [() => filterSurvey(LARGE, { where: { 年収: "30代" } }), /question must be one of .*q1/],
    [
      () => filterSurvey(LARGE, { where: { q1: "三十代" } }),
      /must be one of 20代, 30代, 無回答: current value is 三十代/,
    ],
    [() => filterSurvey(LARGE, { where: { q1: "30" } }), /did you mean 30代\?/],
    [() => filterSurvey(LARGE, { where: {} }), /must name a question/],
    [() => filterSurvey(LARGE, { where: { q4: "x" } }), /free text/],
    [() => filterSurvey(countedSurvey(new Map()), { where: { q1: "30代" } }), /counts only.*rows: true/],
  ];
  for (const [call, message] of wrong) assert.throws(call, { message });
  assert.ok(
    exampleCodebook.questions.every((question) => !("altered" in question)),
    "the survey itself stays as it was",
  );
});
