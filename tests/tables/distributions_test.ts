import assert from "node:assert/strict";
import { filterSurvey } from "../../lib/counts/filter_survey.ts";
import { loadSurvey, loadSurveys } from "../../lib/survey/load_surveys.ts";
import { distributions } from "../../lib/tables/distributions.ts";

const surveys = await loadSurveys();

Deno.test("all surveys in one tidy table: each question's answers add up to its base, each row says whose numbers", () => {
  const { rows } = distributions(surveys);
  const groups = Map.groupBy(rows, ({ question }) => question);
  const counted = surveys.flatMap(({ codebook }) => codebook.questions.filter(({ type }) => type !== "free"));
  assert.deepEqual([...groups.keys()], counted.map(({ id }) => id));
  for (const own of groups.values()) {
    const sum = own.reduce((total, { count }) => total + Number(count), 0);
    assert.equal(sum, own[0]?.base);
  }
  assert.ok(rows.every(({ origin }) => origin === "合成データ"));
  const [row] = rows.filter(({ question, answer }) => question === "gyoda-forum-q04" && answer === "よく理解できた");
  // Counted in the file by hand: 28 of 124.
  assert.deepEqual([row?.count, row?.base, row?.percent, row?.side], [28, 124, 22.6, "肯定的"]);
});

Deno.test("what is withheld has no number, and both languages have the same numbers", async () => {
  const older = filterSurvey(await loadSurvey("gyoda-forum"), { where: { age: ["50代", "60代", "70代以上"] } });
  const { rows, notes } = distributions([older]);
  const understood = rows.filter(({ question }) => question === "gyoda-forum-q04");
  assert.ok(
    understood.length > 0 &&
      understood.every(({ count, base, percent }) => count === null && base === null && percent === null),
  );
  assert.match(notes.join(""), /だけの集計/);
  const english = distributions(surveys, { lang: "en", key: "mine" });
  assert.equal(english.key, "mine");
  assert.deepEqual(
    english.rows.map(({ count, percent }) => [count, percent]),
    distributions(surveys).rows.map(({ count, percent }) => [count, percent]),
  );
  assert.ok(english.rows.every(({ place }) => !/[ぁ-ん]/.test(String(place))));
});
