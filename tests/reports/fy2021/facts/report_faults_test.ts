import assert from "node:assert/strict";
import { DataError, type DataFaultId, formatFault } from "../../../../lib/data/data_error.ts";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import { withReportCopy } from "./report_copy.ts";

/** One damaged cell, and the faults it gives: kind, column, what must be said. */
interface Damage {
  readonly title: string;
  readonly file: string;
  readonly key: string;
  readonly column: string;
  readonly value: string;
  readonly id: DataFaultId;
  readonly says: RegExp;
  /** Where the fault lies when it is not the damaged cell itself. */
  readonly at?: { readonly file: string; readonly column: string };
  /** Kind, file and column of a second fault that the first brings with it. */
  readonly also?: string;
}

const DAMAGES: readonly Damage[] = [
  {
    title: "A figure key that the catalogue does not have",
    ...{ file: "meeting_topics.csv", key: "1,1", column: "figure_key", value: "1-9:project" },
    ...{ id: "dangling-reference", says: /a key of data\/report\/catalogue\.csv/ },
  },
  {
    title: "A figure key in one of the other columns",
    ...{ file: "required_items.csv", key: "1", column: "picture_figure_keys", value: "3-2:framework;3-99:framework" },
    ...{ id: "dangling-reference", says: /"3-99:framework"/ },
  },
  {
    title: "A planned action whose event nobody knows",
    ...{ file: "planned_actions.csv", key: "kushiro-action-2", column: "event_ids", value: "kushiro-training" },
    ...{ id: "dangling-reference", says: /an event of data\/study\/events\.csv/ },
  },
  {
    title: "A lecturer who is nobody",
    ...{ file: "event_lecturers.csv", key: "gyoda-forum,2", column: "person_id", value: "secretariat-9" },
    ...{ id: "dangling-reference", says: /a person/ },
  },
  {
    title: "A lecturer under another person's id",
    ...{ file: "event_lecturers.csv", key: "gyoda-forum,2", column: "person_id", value: "committee-1" },
    ...{ id: "contradiction", says: /堀田 聰子/, at: { file: "event_lecturers.csv", column: "name" } },
  },
  {
    title: "A topic of a fifth meeting of the committee",
    ...{ file: "meeting_topics.csv", key: "2,1", column: "meeting_number", value: "5" },
    ...{ id: "dangling-reference", says: /a meeting of the committee/ },
  },
  {
    title: "A part of a step that is not there",
    ...{ file: "process_steps.csv", key: "step-2-2", column: "parent_id", value: "step-4" },
    ...{ id: "dangling-reference", says: /a step/ },
  },
  {
    title: "A link to an outcome that is not there",
    ...{ file: "chain_links.csv", key: "omuta-link-5", column: "to_id", value: "omuta-outcome-3" },
    ...{ id: "dangling-reference", says: /one of the outcomes of data\/report\/outcomes\.csv/ },
    also: "contradiction data/report/outcomes.csv outcome_id",
  },
  {
    title: "A link to another municipality's goal",
    ...{ file: "chain_links.csv", key: "gyoda-link-2", column: "to_id", value: "soka-goal-2" },
    ...{ id: "contradiction", says: /one of the goals of gyoda/ },
  },
  {
    title: "A link that runs backwards",
    ...{ file: "chain_links.csv", key: "gyoda-link-7", column: "from_kind", value: "action" },
    ...{
      id: "dangling-reference",
      says: /a kind that comes after action/,
      at: { file: "chain_links.csv", column: "from_id" },
    },
    also: "contradiction data/report/chain_links.csv to_kind",
  },
  {
    title: "An event held without a date",
    ...{ file: "events.csv", key: "gyoda-forum", column: "date", value: "" },
    ...{ id: "contradiction", says: /a date, as the event was held/ },
  },
  {
    title: "A cancelled event without its reason",
    ...{ file: "events.csv", key: "tomakomai-practice-1", column: "reason", value: "" },
    ...{ id: "contradiction", says: /the reason why it was cancelled/ },
  },
  {
    title: "An exchange meeting with a municipality that the list of participants lacks",
    ...{
      file: "events.csv",
      key: "exchange-2",
      column: "municipality_ids",
      value: "gyoda;soka;tomakomai;kushiro;omuta;sakai;toyota",
    },
    ...{ id: "contradiction", says: /"kushiro"/ },
  },
  {
    title: "A participant that the exchange meeting does not list",
    ...{ file: "event_participants.csv", key: "exchange-1,kushiro", column: "event_id", value: "exchange-2" },
    ...{ id: "contradiction", says: /"kushiro"/, at: { file: "event_participants.csv", column: "municipality_id" } },
    also: "contradiction data/study/events.csv municipality_ids",
  },
  {
    title: "A guest with a population",
    ...{ file: "municipalities.csv", key: "toyota", column: "population", value: "422330" },
    ...{ id: "contradiction", says: /a guest has none printed/ },
  },
  {
    title: "Operators that do not add up to their body",
    ...{ file: "consultation_bodies.csv", key: "gyoda-body-8,2", column: "operator_count", value: "2" },
    ...{ id: "contradiction", says: /6, the sum/, at: { file: "consultation_bodies.csv", column: "count" } },
  },
  {
    title: "An item that ends when another than the next begins",
    ...{ file: "programme_items.csv", key: "gyoda-forum,2", column: "end", value: "13:45" },
    ...{ id: "contradiction", says: /13:40, the beginning of the next item/ },
  },
  {
    title: "A programme that ends before its event",
    ...{ file: "events.csv", key: "gyoda-training-2", column: "end", value: "17:30" },
    ...{ id: "contradiction", says: /17:30 as in events\.csv/, at: { file: "programme_items.csv", column: "start" } },
  },
  {
    title: "A finding about a topic that is not there",
    ...{ file: "hearing_findings.csv", key: "gyoda-finding-1", column: "topics", value: "model-project;weather" },
    ...{ id: "dangling-reference", says: /"weather".*a topic of data\/report\/topics\.csv/ },
  },
  {
    title: "Two things at one place under an item of a hearing",
    ...{ file: "consultation_bodies.csv", key: "soka-body-8,1", column: "item_order", value: "3" },
    ...{ id: "contradiction", says: /the next place under history of 2-38:soka-hearing/ },
    also: "contradiction data/report/hearing_findings.csv item_order",
  },
  {
    title: "A finding under another municipality's name",
    ...{ file: "hearing_findings.csv", key: "soka-finding-2", column: "finding_id", value: "gyoda-finding-2a" },
    ...{ id: "contradiction", says: /soka-finding- and a number/ },
  },
  {
    title: "A discussion about a topic that is not there",
    ...{ file: "exchange_discussions.csv", key: "exchange-1,1,1", column: "topics", value: "weather" },
    ...{ id: "dangling-reference", says: /"weather".*a topic of data\/report\/topics\.csv that is used for all/ },
  },
  {
    title: "An outcome about a topic that only findings have",
    ...{ file: "outcomes.csv", key: "omuta-outcome-1", column: "topics", value: "vision" },
    ...{ id: "dangling-reference", says: /"vision".*a topic of data\/report\/topics\.csv that is used for all/ },
  },
  {
    title: "A free answer of a kind of respondent that the report does not have",
    ...{ file: "comments.csv", key: "2-11:gyoda-forum-01", column: "category", value: "天気予報士" },
    ...{ id: "dangling-reference", says: /a kind of respondent of data\/report\/comment_categories\.csv/ },
  },
  {
    title: "A line of the form under another name than the report prints",
    ...{ file: "sheet_form.csv", key: "participation", column: "name", value: "参加支援" },
    ...{
      id: "contradiction",
      says: /"参加支援".*a label of data\/report\/assessment_sheet_structure\.csv/,
      at: { file: "assessment_sheet_structure.csv", column: "row_label" },
    },
    also: "contradiction data/study/sheet_form.csv name",
  },
  {
    title: "A line of the form in the other table than the report prints it in",
    ...{ file: "sheet_form.csv", key: "cooperation", column: "part", value: "service" },
    ...{ id: "contradiction", says: /"service".*foundation/ },
  },
  {
    title: "A goal without its place in the list",
    ...{ file: "goals.csv", key: "soka-goal-2", column: "number", value: "3" },
    ...{ id: "contradiction", says: /2, the next number in soka/ },
  },
  {
    title: "Points of an action miscounted",
    ...{ file: "actions_framework.csv", key: "4", column: "points", value: "1" },
    ...{ id: "contradiction", says: /0, the points/ },
  },
];

for (const { title, file, key, column, value, id, says, at, also } of DAMAGES) {
  Deno.test(`${title} is found, and nothing else`, async () => {
    await withReportCopy(async (copy) => {
      await copy.setCell(file, { key, column, value });
      const error = await loadReport({ root: copy.root }).then(() => null, (reason: unknown) => reason);
      assert.ok(error instanceof DataError, `expected a DataError, got ${error}`);
      const place = at ?? { file, column };
      const folder = ["events.csv", "municipalities.csv", "sheet_form.csv"].includes(place.file) ? "study" : "report";
      assert.deepEqual(
        [...new Set(error.faults.map((fault) => [fault.id, fault.file, fault.column].join(" ")))],
        [[id, `data/${folder}/${place.file}`, place.column].join(" "), ...(also === undefined ? [] : [also])],
        error.message,
      );
      assert.match(error.faults.map(formatFault).join("\n"), says);
    });
  });
}

Deno.test("Two lines of the form in another order than the report prints are a fault, on the one that comes too late", async () => {
  await withReportCopy(async (copy) => {
    await copy.edit("sheet_form.csv", (text) => {
      const lines = text.split("\n");
      const at = lines.findIndex((line) => line.startsWith("outreach,"));
      return lines.toSpliced(at, 2, ...lines.slice(at, at + 2).toReversed()).join("\n");
    });
    const error = await loadReport({ root: copy.root }).then(() => null, (reason: unknown) => reason);
    assert.ok(error instanceof DataError);
    assert.deepEqual(error.faults.map(({ file, column, value }) => [file, column, value]), [
      ["data/study/sheet_form.csv", "name", "アウトリーチ等を通じた継続支援事業"],
    ]);
  });
});
