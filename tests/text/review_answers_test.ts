import assert from "node:assert/strict";
import { writeObservedCounts } from "../../lib/comparisons/write_observed_counts.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { csvText } from "../../lib/data/write_csv.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import { clearedAnswersTables } from "../../lib/tables/cleared_answers_table.ts";
import { loadClearedAnswers } from "../../lib/text/cleared_answers.ts";
import { reviewAnswers } from "../../lib/text/review_answers.ts";
import { EXAMPLE_RESPONSES, withSurvey } from "../survey/survey_fixture.ts";

const LIST = "data/surveys/example/private/free_answers.csv";
const PUBLISHED = "data/surveys/example/cleared_answers.csv";
const TEXTS = EXAMPLE_RESPONSES.replace('"よかった,とても"', "髙橋課長の話がよかった").replace(
  "特になし",
  "=また来たい",
);

async function review(root: string) {
  const survey = await loadSurvey("example", { root, rows: true });
  assert.ok(survey.form === "responses");
  return await reviewAnswers(survey, { root });
}

/** Fills the list in as a person would, in a spreadsheet. */
async function fill(root: string, change: (cells: string[], column: (name: string) => number) => void) {
  const text = (await Deno.readTextFile(`${root}/${LIST}`)).replace(/^\uFEFF/, "");
  const { header, rows } = parseCsv(text, LIST);
  const cells = rows.map((row) => {
    const own = [...row.cells];
    change(own, (name) => header.indexOf(name));
    return own;
  });
  await Deno.writeTextFile(`${root}/${LIST}`, csvText([header, ...cells], { newline: "\r\n" }));
}

Deno.test("free answers are listed with what looks like personal data, and none is published by itself", async () => {
  await withSurvey({ "responses.csv": TEXTS }, async (root) => {
    const found = await review(root);
    assert.deepEqual([found?.answers, found?.cleared], [2, 0]);
    assert.deepEqual(found?.flagged, [{ line: 3, questionId: "q4", kinds: ["name"] }]);
    await assert.rejects(Deno.stat(`${root}/${PUBLISHED}`), Deno.errors.NotFound);
    const survey = await loadSurvey("example", { root, rows: true });
    const [table] = clearedAnswersTables(survey, await loadClearedAnswers([survey], { root }));
    assert.deepEqual(table?.rows, []);
    assert.match(table?.notes.join("") ?? "", /書かれた2件のうち0件/);
  });
});

Deno.test("what somebody clears is published as they worded it, with who and when, and nothing that joins it to a respondent", async () => {
  await withSurvey({ "responses.csv": TEXTS }, async (root) => {
    await review(root);
    await fill(root, (cells, column) => {
      if (cells[column("line")] !== "3") return;
      cells[column("published")] = "講師の話がよかった";
      cells[column("cleared_by")] = "確認係";
      cells[column("cleared_on")] = "2030/6/9";
    });
    assert.equal((await review(root))?.cleared, 1);
    const published = await Deno.readTextFile(`${root}/${PUBLISHED}`);
    assert.equal(published, "question_id,text,cleared_by,cleared_on\nq4,講師の話がよかった,確認係,2030-06-09\n");
    await writeObservedCounts({ root });
    const survey = await loadSurvey("example", { root });
    const cleared = await loadClearedAnswers([survey], { root });
    assert.deepEqual(cleared.answers.map(({ text, constructId }) => [text, constructId]), [
      ["講師の話がよかった", "impressions"],
    ]);
    // A second time nothing changes, and the decision stands.
    const again = await review(root);
    assert.deepEqual([again?.cleared, again?.changed], [1, false]);
  });
});

Deno.test("an answer that a spreadsheet would take for a formula is text in the list, and as written when published", async () => {
  await withSurvey({ "responses.csv": TEXTS }, async (root) => {
    await review(root);
    assert.match(await Deno.readTextFile(`${root}/${LIST}`), /,'=また来たい,'=また来たい,/);
    await fill(root, (cells, column) => {
      cells[column("cleared_by")] = "確認係";
      cells[column("cleared_on")] = "2030-06-09";
    });
    assert.equal((await review(root))?.cleared, 2);
    assert.match(await Deno.readTextFile(`${root}/${PUBLISHED}`), /q4,=また来たい,確認係/);
  });
});

Deno.test("an answer that changed since is to be looked at again, and a name without a day clears nothing", async () => {
  await withSurvey({ "responses.csv": TEXTS }, async (root) => {
    await review(root);
    await fill(root, (cells, column) => {
      cells[column("cleared_by")] = "確認係";
      cells[column("cleared_on")] = cells[column("line")] === "3" ? "きのう" : "2030-06-09";
    });
    assert.equal((await review(root))?.cleared, 1);
    const survey = await loadSurvey("example", { root, rows: true });
    assert.ok(survey.form === "responses");
    const texts = new Map([["q4", [null, "髙橋課長の話がよかった", "=もう来ない", null]]]);
    const changed = await reviewAnswers({ ...survey, responses: { ...survey.responses, texts } }, { root });
    assert.equal(changed?.cleared, 0);
  });
});

Deno.test("what was looked at stays cleared when a corrected export has its rows elsewhere", async () => {
  await withSurvey({ "responses.csv": TEXTS }, async (root) => {
    const survey = await loadSurvey("example", { root, rows: true });
    assert.ok(survey.form === "responses");
    const again = (...answers: readonly (string | null)[]) =>
      reviewAnswers({ ...survey, responses: { ...survey.responses, texts: new Map([["q4", answers]]) } }, { root });
    await again("よかった", "また来たい", "よかった", null);
    await fill(root, (cells, column) => {
      // Of the two who wrote the same words only the first is cleared.
      if (cells[column("line")] !== "2") return;
      cells[column("published")] = "講座がよかった";
      cells[column("cleared_by")] = "確認係";
      cells[column("cleared_on")] = "2030-06-09";
    });
    const moved = await again(null, "よかった", "よかった", "また来たい");
    assert.deepEqual(moved?.listed.map(({ line, by }) => [line, by]), [[3, "確認係"], [4, ""], [5, ""]]);
    assert.match(await Deno.readTextFile(`${root}/${PUBLISHED}`), /q4,講座がよかった,確認係,2030-06-09/);
  });
});

Deno.test("what is cleared on the import's page is in the list and published, as if it had been written there", async () => {
  await withSurvey({ "responses.csv": TEXTS }, async (root) => {
    await review(root);
    const survey = await loadSurvey("example", { root, rows: true });
    assert.ok(survey.form === "responses");
    const clearance = { questionId: "q4", line: 3, published: "講師の話がよかった", by: "確認係", on: "2030-06-09" };
    const cleared = await reviewAnswers(survey, { root, clearances: [clearance] });
    assert.deepEqual([cleared?.cleared, cleared?.changed], [1, true]);
    const published = await Deno.readTextFile(`${root}/${PUBLISHED}`);
    assert.equal(published, "question_id,text,cleared_by,cleared_on\nq4,講師の話がよかった,確認係,2030-06-09\n");
    // The list says so from then on.
    assert.deepEqual((await review(root))?.listed.map(({ line, by }) => [line, by]).filter(([, by]) => by !== ""), [[
      3,
      "確認係",
    ]]);
  });
});

Deno.test("a list that lost a column, or that cannot be read, is a fault, and is not written over", async () => {
  await withSurvey({ "responses.csv": TEXTS }, async (root) => {
    await review(root);
    const whole = await Deno.readTextFile(`${root}/${LIST}`);
    for (const name of ["cleared_by", "published", "line"]) {
      const lost = whole.replace(name, "renamed");
      assert.notEqual(lost, whole);
      await Deno.writeTextFile(`${root}/${LIST}`, lost);
      await assert.rejects(review(root), new RegExp(`free_answers\\.csv[^]*${name}`));
      assert.equal(await Deno.readTextFile(`${root}/${LIST}`), lost);
    }
    // A row that lost a cell, and a column that somebody added: both were gone with the next look.
    const cut = whole.replace(/,\r\n$/, "\r\n");
    const more = whole.replaceAll("\r\n", ",memo\r\n");
    for (const [text, fault] of [[cut, /free_answers\.csv:3/], [more, /free_answers\.csv:1/]] as const) {
      assert.notEqual(text, whole);
      await Deno.writeTextFile(`${root}/${LIST}`, text);
      await assert.rejects(review(root), fault);
      assert.equal(await Deno.readTextFile(`${root}/${LIST}`), text);
    }
    await Deno.remove(`${root}/${LIST}`);
    await Deno.mkdir(`${root}/${LIST}`);
    await assert.rejects(review(root), Error);
  });
});
