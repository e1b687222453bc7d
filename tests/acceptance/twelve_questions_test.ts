/** Twelve questions of a researcher, one to three lines each; every expected number is counted from the files, row by row. */
import assert from "node:assert/strict";
import * as lib from "../../lib/mod.ts";
import { JUPYTER_DISPLAY } from "../../lib/data/shown_value.ts";
import { csvRecords } from "../csv_records.ts";

const rowsOf = (survey: string) => csvRecords(`data/surveys/${survey}/synthetic_responses.csv`);

const UNDERSTOOD = ["よく理解できた", "だいたい理解できた"];
const forum = await lib.loadSurvey("gyoda-forum");
const forumRows = await rowsOf("gyoda-forum");

Deno.test("1 the share that understood, by occupation", async () => {
  const table = await lib.crossTable(forum, { rows: "occupation", columns: "principle", joinSides: true });
  const welfare = forumRows.filter((row) => row["gyoda-forum-q02"] === "福祉関係者");
  const understood = welfare.filter((row) => UNDERSTOOD.includes(row["gyoda-forum-q04"] ?? ""));
  assert.deepEqual([table.rows[0]?.attribute, table.rows[0]?.answer1, table.rows[0]?.total], [
    "福祉関係者",
    String(understood.length),
    welfare.length,
  ]);
});

Deno.test("2 before and after by age: twenty people are too few to be parted, and the sentence says so", async () => {
  const soka = await lib.loadSurvey("soka-training-1");
  assert.throws(() => lib.filterSurvey(soka, { where: { age: ["40代", "50代"] } }), /10 people or more/);
});

Deno.test("3 both trainings of a city together", async () => {
  const gyoda = await lib.loadSurveys({ ids: ["gyoda-training-1", "gyoda-training-2"] });
  const work = lib.combineSurveys(gyoda).find(({ parts: [{ question }] }) =>
    question.construct === "other-agencies-work"
  );
  const rows = [...await rowsOf("gyoda-training-1"), ...await rowsOf("gyoda-training-2")];
  const ids = work?.parts.map(({ question }) => question.id) ?? [];
  for (const { answer, count } of work?.answers ?? []) {
    assert.equal(count, rows.filter((row) => ids.some((id) => row[id] === answer.label)).length, answer.label);
  }
  assert.equal(work?.respondents, rows.length);
});

Deno.test("4 comments on cooperation by welfare staff: none, and why that is no silence", async () => {
  const { corpus } = await lib.loadFreeAnswers(await lib.loadReport());
  const table = lib.comments(corpus, { mentions: "連携", category: "福祉関係者" });
  assert.equal(table.rows.length, 0);
  assert.match(table.notes.join(""), /17件は、回答者の区分が分からない/);
});

Deno.test("5 one city against another on one construct", async () => {
  const [comparison] = lib.compareConstructs(await lib.loadSurveys(), { constructs: ["cooperation-image"] });
  const rows = await rowsOf("soka-training-2");
  const group = comparison?.groups.find(({ name }) => name.ja.startsWith("草加市"));
  const id = group?.distribution.parts[0].question.id ?? "";
  const favourable = group?.distribution.answers.filter(({ answer }) => answer.side === "favourable")
    .map(({ answer }) => answer.label) ?? [];
  assert.equal(group?.share.count, rows.filter((row) => favourable.includes(row[id] ?? "")).length);
});

Deno.test("6 a figure of one's own", async () => {
  const counts = lib.chartDistribution("gyoda-forum-q04", [forum]);
  const marks = [lib.Plot.barX(counts.answers, { x: "count", y: ({ answer }) => answer.label })];
  const figure = lib.ownFigure({ marks }, { key: "mine", title: "理解", from: counts });
  const shown = await lib.show(figure)[JUPYTER_DISPLAY]();
  assert.match(shown["image/svg+xml"] ?? "", /合成データ/);
  assert.match(lib.Plot.plot({ marks }).outerHTML, /^<svg/);
});

Deno.test("7 all distributions as one tidy table", async () => {
  const { rows } = lib.distributions(await lib.loadSurveys());
  const row = rows.find(({ question, answer }) => question === "gyoda-forum-q02" && answer === "福祉関係者");
  assert.equal(row?.count, forumRows.filter((one) => one["gyoda-forum-q02"] === "福祉関係者").length);
});

Deno.test("8 a file of one's own", async () => {
  const file = await Deno.makeTempFile({ suffix: ".csv" });
  try {
    await Deno.writeTextFile(
      file,
      ["番号,理解できましたか", ...[1, 2, 3, 4, 5].map((at) => `${at},はい`), "6,いいえ"].join("\n"),
    );
    const survey = await lib.surveyFromFile(file, { municipality: "例市", prefecture: "例県", date: "2030-06-01" });
    const { rows } = lib.distributions([survey]);
    assert.deepEqual(rows.filter(({ count }) => count !== 0).map(({ answer, count }) => [answer, count]), [
      ["はい", 5],
      ["いいえ", 1],
    ]);
  } finally {
    await Deno.remove(file);
  }
});

Deno.test("9 some of the people only", () => {
  const older = lib.filterSurvey(forum, { where: { age: ["50代", "60代", "70代以上"] } });
  const byHand = forumRows.filter((row) => ["50代", "60代", "70代以上"].includes(row["gyoda-forum-q01"] ?? ""));
  assert.equal(older.codebook.responses, byHand.length);
});

Deno.test("10 two questions crossed", async () => {
  const table = await lib.crossTable(forum, { rows: "principle", columns: "significance" });
  const [best] = UNDERSTOOD;
  const both = forumRows.filter((row) => row["gyoda-forum-q04"] === best && row["gyoda-forum-q05"] === best).length;
  const bounds = /^秘匿（(\d+)～(\d+)）$/.exec(String(table.rows[0]?.answer1));
  const [least, most] = bounds === null
    ? [both, Number(table.rows[0]?.answer1)]
    : [Number(bounds[1]), Number(bounds[2])];
  assert.ok(least <= both && both <= most, `${both} counted by hand lie in what is shown`);
  assert.ok(bounds !== null || both === 0 || both >= 10);
  assert.equal(table.rows[0]?.total, forumRows.filter((row) => row["gyoda-forum-q04"] === best).length);
});

Deno.test("11 another cut between favourable and not", () => {
  const strict = lib.recode(forum, { question: "principle", favourable: ["よく理解できた"] });
  const rows = lib.chartTable("gyoda-forum-q04", { surveys: [strict] }).rows;
  const favourable = rows.find(({ answer }) => answer === "肯定的回答 計");
  assert.equal(favourable?.count, forumRows.filter((row) => row["gyoda-forum-q04"] === "よく理解できた").length);
});

Deno.test("12 English, and colours and size of one's own", async () => {
  const english = await lib.crossTable(forum, { rows: "age", columns: "principle", joinSides: true, lang: "en" });
  assert.doesNotMatch(english.title, /[ぁ-ん]/);
  const marks = [lib.Plot.barX([3], { fill: "#aa3377" })];
  const { panels } = lib.ownFigure({ marks, width: 900, height: 120 }, {
    key: "mine",
    title: "Mine",
    from: forum,
    lang: "en",
  });
  assert.deepEqual([panels[0]?.plot.width, panels[0]?.plot.height], [900, 120]);
});
