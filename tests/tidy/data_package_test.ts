import assert from "node:assert/strict";
import { loadPageContent } from "../../lib/page/page_content.ts";
import { dataFiles } from "../../lib/page/data_files.ts";
import { loadContribution } from "../../lib/reports/load_contribution.ts";
import { type Descriptor, packageTables, profileFaults, tableFaults } from "./package_faults.ts";

const files = dataFiles(await loadPageContent(await loadContribution()));
const text = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
const descriptor: Descriptor = JSON.parse(text.get("data/datapackage.json") ?? "");
const inText = descriptor.resources.filter(({ format }) => format === "csv");
const tables = await packageTables(descriptor, (path) => text.get(`data/${path}`) ?? assert.fail(path));
const table = (name: string) => tables.get(name) ?? assert.fail(`no table ${name}`);

Deno.test("the package is one by the standard's own schema", () => {
  assert.deepEqual(profileFaults(descriptor), []);
  assert.notDeepEqual(profileFaults({ ...descriptor, resources: [] }), []);
});

Deno.test("every cell has the type and fits the limits that the package says, and keys lead to a row", () => {
  assert.deepEqual(tableFaults(descriptor, tables), []);
});

Deno.test("a cell of another type, a key twice and one that leads nowhere are told", () => {
  const [first] = table("questions");
  assert.ok(first !== undefined);
  const row = { ...first, order: "x", construct_id: "nobody" };
  const told = tableFaults(descriptor, new Map([...tables, ["questions", [row, row]]]));
  for (
    const fault of [/questions\.order, integer: 「x」/, /questions: keys twice/, /construct_id leads nowhere: nobody/]
  ) {
    assert.ok(told.some((one) => fault.test(one)), String(fault));
  }
});

Deno.test("counts of a question add up to its base: no subtotal is counted twice", () => {
  const questions = Map.groupBy(table("answers_long"), ({ question_id }) => question_id);
  assert.ok(questions.size > 30);
  for (const [question, rows] of questions) {
    const sum = rows.reduce((total, { n }) => total + Number(n), 0);
    assert.deepEqual(rows.map(({ base }) => base), rows.map(() => String(sum)), `${question}`);
  }
});

Deno.test("the other tables say the same as the answers do", () => {
  const answers = table("answers_long");
  const shares = table("favourable_shares");
  assert.ok(shares.length > 20);
  for (const { question_id, n, base } of shares) {
    const own = answers.filter((row) => row.question_id === question_id);
    const favourable = own.filter(({ side }) => side === "favourable").reduce((sum, row) => sum + Number(row.n), 0);
    assert.deepEqual([n, base], [String(favourable), own[0]?.base], `${question_id}`);
  }
  for (const [question, rows] of Map.groupBy(table("transitions_long"), (row) => row.before_question_id)) {
    for (const [code, after] of Map.groupBy(rows, (row) => row.before_code)) {
      const moved = after.reduce((sum, { n }) => sum + Number(n), 0);
      const answered = answers.find((row) => row.question_id === question && row.answer_code === code);
      assert.ok(moved <= Number(answered?.n), `${question} ${code}`);
    }
  }
});

/** What a spreadsheet makes a day, a time, another number or a formula of. */
const TURNED = [
  /^\d{1,4}[-/]\d{1,4}$/,
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}$/,
  /^\d{1,2}月\d{1,2}日$/,
  /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/,
  /^0\d+$/,
  /^\d+(?:\.\d+)?[eE][-+]?\d+$/,
  /^[（(]\d+[)）]$/,
  /^[=+\-@＝＋－＠\t\r]./s,
];

Deno.test("no spreadsheet makes another cell of one: no days, times, formulas, no digits that it drops", () => {
  let [texts, numbers] = [0, 0];
  for (const { name, schema: { fields } } of inText) {
    for (const row of table(name)) {
      for (const { name: field, type } of fields) {
        const cell = row[field] ?? "";
        if (type === "string") {
          texts++;
          for (const pattern of TURNED) assert.doesNotMatch(cell, pattern, `${name} ${field}`);
        } else if (type === "number" && cell !== "") {
          numbers++;
          assert.match(cell, /^-?\d+(?:\.\d+)?$/, `${name} ${field}`);
          const digits = cell.replace(/^-?0*\.?0*/, "").replace(".", "");
          assert.ok(digits.length <= 15, `${name} ${field} ${cell}: Excel keeps fifteen digits`);
        }
      }
    }
  }
  assert.ok(texts > 3_000 && numbers > 200, `${texts} ${numbers}`);
});

/** What each table has rows of: by its id, so that it joins with the others. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  answers_long: ["survey_id", "event_id", "municipality_id", "question_id", "figure_key", "construct_id"],
  favourable_shares: ["survey_id", "event_id", "municipality_id", "question_id", "figure_key", "construct_id"],
  questions: ["survey_id", "event_id", "municipality_id", "question_id", "figure_key", "construct_id"],
  transitions_long: [
    "survey_id",
    "event_id",
    "municipality_id",
    "construct_id",
    "before_question_id",
    "after_question_id",
  ],
  constructs: ["construct_id"],
  events: ["event_id", "figure_key"],
  event_municipalities: ["event_id", "municipality_id"],
  municipalities: ["municipality_id"],
  comments: ["answer_id", "event_id", "municipality_id", "question_id", "construct_id", "figure_key"],
  comment_codes: ["answer_id"],
  goals: ["goal_id", "municipality_id", "figure_key"],
  outcomes: ["outcome_id", "goal_id", "municipality_id", "figure_key"],
};

Deno.test("each table has the ids of what its rows are of, and its headings are names, whatever the counts are", () => {
  assert.deepEqual(inText.map(({ name }) => name).toSorted(), Object.keys(IDS).toSorted());
  for (const { name, schema: { fields } } of inText) {
    const names = fields.map((field) => field.name);
    assert.deepEqual((IDS[name] ?? []).filter((id) => !names.includes(id)), [], name);
    for (const heading of names) assert.match(heading, /^[a-z]+(?:_[a-z]+)*$/, name);
  }
});

Deno.test("sizes and checksums are of the files beside it", () => {
  for (const { path, bytes } of descriptor.resources) {
    assert.equal(files.find((file) => file.path === `data/${path}`)?.bytes.byteLength, bytes);
  }
});

Deno.test("a description that names a value of its field names all that there can be", () => {
  let explained = 0;
  for (const { name: resource, schema } of descriptor.resources) {
    for (const { name, description = "", constraints } of schema.fields) {
      const values = constraints?.enum ?? [];
      if (!values.some((value) => description.includes(value))) continue;
      explained++;
      assert.deepEqual(
        values.filter((value) => !description.includes(value)),
        [],
        `${resource}.${name}: ${description}`,
      );
    }
  }
  assert.ok(explained >= 8, `${explained}`);
});
