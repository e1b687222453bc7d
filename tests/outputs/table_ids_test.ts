import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { loadStudy } from "../../lib/study/load_study.ts";
import { eventLabel } from "../../lib/wording/study_names.ts";
import { type CsvRecord, csvRecords } from "../csv_records.ts";

const study = await loadStudy();
const names = [...Deno.readDirSync(projectPath("outputs/tables"))].map(({ name }) => name)
  .filter((name) => name.endsWith(".csv")).sort();
const tables = await Promise.all(
  names.map(async (name) => ({ name, rows: await csvRecords(`outputs/tables/${name}`) })),
);
const resource = async (name: string) => await csvRecords(`outputs/data/${name}.csv`);

/** For each kind of id the ids that there are. */
const known: Readonly<Record<string, ReadonlySet<string>>> = {
  survey_id: new Set((await resource("questions")).map(({ survey_id = "" }) => survey_id)),
  event_id: new Set((await resource("events")).map(({ event_id = "" }) => event_id)),
  municipality_id: new Set((await resource("municipalities")).map(({ municipality_id = "" }) => municipality_id)),
  question_id: new Set((await resource("questions")).map(({ question_id = "" }) => question_id)),
  construct_id: new Set((await resource("constructs")).map(({ construct_id = "" }) => construct_id)),
  figure_key: new Set((await csvRecords("outputs/tables/catalogue.csv")).map((row) => row["figure_key"] ?? "")),
  answer_id: new Set((await resource("comments")).map(({ answer_id = "" }) => answer_id)),
  goal_id: new Set((await resource("goals")).map(({ goal_id = "" }) => goal_id)),
  outcome_id: new Set((await resource("outcomes")).map(({ outcome_id = "" }) => outcome_id)),
};

/** What kind of id a column holds: `first_event_id` and `event_ids` hold ids of events. */
function kindOf(column: string): string | undefined {
  return Object.keys(known).find((kind) => new RegExp(`^(?:\\w+_)?${kind}s?$`).test(column));
}

/** The ids of one kind in a row. */
function idsIn(row: CsvRecord, kind: string): readonly string[] {
  return Object.entries(row).flatMap(([column, cell]) =>
    kindOf(column) === kind ? cell.split(";").filter((id) => id !== "") : []
  );
}

Deno.test("every id in a table is one of the tables for programs: they join without a look at names", () => {
  const met = new Map<string, number>();
  for (const { name, rows } of tables) {
    for (const row of rows) {
      for (const [kind, ids] of Object.entries(known)) {
        for (const id of idsIn(row, kind)) {
          assert.ok(ids.has(id), `${name}: ${kind} ${id}`);
          met.set(kind, (met.get(kind) ?? 0) + 1);
        }
      }
    }
  }
  for (const kind of Object.keys(known)) assert.ok((met.get(kind) ?? 0) >= 10, `${kind}: ${met.get(kind)}`);
});

/** Names as they stand in cells, each with the id that it is of. */
const NAMED: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  event_id: new Map(study.events.records.map((event) => [eventLabel(study, event, "ja"), event.eventId])),
  municipality_id: new Map(
    study.municipalities.records.map(({ name, municipalityId }) => [name, municipalityId]),
  ),
  construct_id: new Map(study.constructs.records.map(({ name, constructId }) => [name, constructId])),
};

/** Cells that are the same letters as a name, and mean a word that people wrote, or a heading of the report. */
const NO_NAMES = ["comments-words.csv: 語（基本形）", "report-text_2.csv: 見出し（原文）"];

Deno.test("a row that names an event, a municipality or a construct carries its id", () => {
  const missing = new Set<string>();
  let named = 0;
  for (const { name, rows } of tables) {
    for (const row of rows) {
      for (const [kind, ids] of Object.entries(NAMED)) {
        for (const [column, cell] of Object.entries(row)) {
          const id = ids.get(cell);
          if (id === undefined || NO_NAMES.includes(`${name}: ${column}`)) continue;
          // 「年齢」 as the report prints it is a question; that it is of a construct is a reading, which print does not carry.
          if (kind === "construct_id" && column === "内容（原文）") continue;
          named++;
          if (!idsIn(row, kind).includes(id)) missing.add(`${name}: ${column} 「${cell}」 without ${kind} ${id}`);
        }
      }
    }
  }
  assert.ok(named > 500, String(named));
  assert.deepEqual([...missing], []);
});

Deno.test("a table of answers counts each answer once where its code stands: what adds up others has none", async () => {
  const long = await resource("answers_long");
  let questions = 0;
  for (const { name, rows } of tables) {
    if (!rows.some((row) => row.answer_code !== undefined && row.answer_code !== "")) continue;
    for (const [question, own] of Map.groupBy(rows, ({ question_id = "" }) => question_id)) {
      const coded = own.filter(({ answer_code }) => answer_code !== "");
      const expected = long.filter(({ question_id }) => question_id === question);
      assert.deepEqual(
        coded.map((row) => [row.answer_code, row["人数"]]),
        expected.map(({ answer_code, n }) => [answer_code, n]),
        `${name} ${question}`,
      );
      questions++;
    }
  }
  assert.ok(questions >= 33, String(questions));
});
