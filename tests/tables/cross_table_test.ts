import assert from "node:assert/strict";
import { recode } from "../../lib/counts/recode.ts";
import { filterSurvey } from "../../lib/counts/filter_survey.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import { crossTable } from "../../lib/tables/cross_table.ts";

const forum = await loadSurvey("gyoda-forum");

Deno.test("the share that understood, by occupation: what is shown was counted by hand, small cells are withheld", async () => {
  const table = await crossTable(forum, { rows: "occupation", columns: "principle", joinSides: true });
  const { header, rows } = parseCsv(
    await Deno.readTextFile("data/surveys/gyoda-forum/synthetic_responses.csv"),
    "synthetic_responses.csv",
  );
  const [kind, answer] = ["gyoda-forum-q02", "gyoda-forum-q04"].map((id) => header.indexOf(id));
  const favourable = ["よく理解できた", "だいたい理解できた"];
  let shown = 0;
  for (const row of table.rows.slice(0, -1)) {
    const own = rows.filter(({ cells }) => (cells[kind ?? -1] || "無回答") === row.attribute);
    assert.equal(own.length, row.total);
    const understood = own.filter(({ cells }) => favourable.includes(cells[answer ?? -1] ?? "")).length;
    if (/^\d+$/.test(String(row.answer1))) {
      shown += 1;
      assert.equal(row.answer1, String(understood));
      assert.ok(understood === 0 || understood >= 10);
    } else assert.match(String(row.answer1), /^秘匿/);
  }
  assert.equal(shown, 3);
  assert.match(table.notes.join(""), /recode/);
});

Deno.test("of answers put together more can be shown, under a key of its own", async () => {
  const merged = recode(forum, {
    question: "age",
    into: { "49歳以下": ["10代以下", "20代", "30代", "40代", "無回答"], "50歳以上": ["50代", "60代", "70代以上"] },
  });
  const [many, few] = await Promise.all(
    [forum, merged].map((survey) =>
      crossTable(survey, { rows: "年齢", columns: "gyoda-forum-q04", joinSides: true, lang: "en" })
    ),
  );
  assert.ok(many !== undefined && few !== undefined);
  assert.notEqual(many.key, few.key);
  assert.match(few.key, /^[A-Za-z0-9][A-Za-z0-9.:-]*$/);
  assert.match(few.title, /Age/);
});

Deno.test("that more could be shown is said where something is withheld, and nowhere else", async () => {
  const all = ["よく理解できた", "だいたい理解できた", "あまり理解できなかった", "理解できなかった", "無回答"];
  const halves = recode(
    recode(forum, {
      question: "age",
      into: { "49歳以下": ["10代以下", "20代", "30代", "40代", "無回答"], "50歳以上": ["50代", "60代", "70代以上"] },
    }),
    { question: "principle", into: { "答えた人も、そうでない人も": all }, favourable: all },
  );
  const told = { withheld: 0, whole: 0 };
  for (const survey of [forum, halves]) {
    for (const columns of ["principle", "significance"]) {
      for (const joinSides of [false, true]) {
        const { rows, notes } = await crossTable(survey, { rows: "age", columns, joinSides });
        // Where nothing may be shown, nothing but the totals is.
        const isWithheld = rows.length === 1 ||
          rows.some((row) => Object.values(row).some((cell) => String(cell).startsWith("秘匿")));
        told[isWithheld ? "withheld" : "whole"]++;
        assert.equal(/recode/.test(notes.join("")), isWithheld, `${columns} ${joinSides}`);
      }
    }
  }
  assert.ok(told.withheld > 0 && told.whole > 0, JSON.stringify(told));
});

Deno.test("what cannot be crossed says why", async () => {
  await assert.rejects(crossTable(forum, { rows: "ocupation", columns: "principle" }), /did you mean occupation\?/);
  await assert.rejects(crossTable(forum, { rows: "age", columns: "年齢" }), /they must be two/);
  await assert.rejects(crossTable(forum, { rows: "age", columns: "impressions" }), /closed/);
  const some = filterSurvey(forum, { where: { age: ["50代", "60代", "70代以上"] } });
  await assert.rejects(crossTable(some, { rows: "occupation", columns: "principle" }), /three questions at once/);
});
