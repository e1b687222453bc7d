/**
 * What the report prints in an order stands in that order in the data and in the tables: `source_order.txt` has each row of
 * each table with its first words, sorted by a script outside the project by where they stand in the report's text. The
 * order of the data is read from its own columns.
 */
import assert from "node:assert/strict";
import { loadReport } from "../../../lib/reports/fy2021/facts/load_report.ts";
import { reportTable } from "../../../lib/reports/fy2021/tables/report_table.ts";
import { type CsvRecord, csvRecords } from "../../csv_records.ts";

/** A row of a table as the report prints it. */
interface PrintedRow {
  readonly file: string;
  readonly key: string;
  readonly id: string;
  /** Its first letters, NFKC, without blanks. */
  readonly opening: string;
}

const plain = (text: string) => text.normalize("NFKC").replaceAll(/\s/g, "");
const printed: readonly PrintedRow[] = (await Deno.readTextFile(new URL("./source_order.txt", import.meta.url))).trim()
  .split("\n").map((line) => {
    const [file = "", key = "", id = "", opening = ""] = line.split("\t");
    return { file, key, id, opening };
  });

const rowsOf = (file: string) => csvRecords(`data/report/${file}.csv`);

/** How a file tells the order of its rows, what a row is called here, and where its own first words are, if it quotes them. */
interface Ordered {
  readonly key: (row: CsvRecord) => string;
  readonly id: (row: CsvRecord) => string;
  /** Columns that count; none where the file's own order is the only one. */
  readonly order: readonly string[];
  readonly text?: (row: CsvRecord) => string;
}

const figure = (row: CsvRecord) => row.figure_key ?? "";
const column = (...names: readonly string[]) => (row: CsvRecord) => names.map((name) => row[name] ?? "").join("+");

const FILES: Readonly<Record<string, Ordered>> = {
  people: { key: figure, id: column("person_id"), order: ["order"], text: column("name") },
  meeting_topics: {
    key: figure,
    id: column("meeting_number", "order"),
    order: ["meeting_number", "order"],
    text: column("topic"),
  },
  interview_framework: {
    key: figure,
    id: column("viewpoint_number", "item_order"),
    order: ["viewpoint_number", "item_order"],
    text: column("item"),
  },
  goals: { key: figure, id: column("goal_id"), order: ["number"], text: column("wording") },
  planned_actions: { key: column("municipality_id"), id: column("action_id"), order: ["number"] },
  event_lecturers: { key: figure, id: (row) => row.person_id || (row.name ?? ""), order: [], text: column("name") },
  event_participants: { key: figure, id: column("municipality_id"), order: [] },
  municipal_profiles: { key: figure, id: column("municipality_id"), order: [] },
  programme_items: {
    key: figure,
    id: column("event_id", "order"),
    order: ["order"],
    text: column("start_printed"),
  },
  questions: { key: figure, id: column("question_id"), order: ["order"], text: column("wording") },
  comments: { key: figure, id: column("comment_id"), order: ["order"], text: column("text") },
  exchange_discussions: {
    key: figure,
    id: column("event_id", "entry_order", "answer_order"),
    order: ["entry_order", "answer_order"],
  },
  outcomes: { key: figure, id: column("outcome_id"), order: ["order"], text: column("printed") },
  actions_framework: { key: figure, id: column("number"), order: ["number"] },
  action_points: { key: figure, id: column("action_number", "order"), order: ["action_number", "order"] },
  appendices: { key: () => "5", id: column("number"), order: ["number"] },
};

/** Rows by the columns that count, each a number; the file's order where these are the same. */
function sorted(rows: readonly CsvRecord[], order: readonly string[]): readonly CsvRecord[] {
  return rows.toSorted((one, other) => {
    for (const name of order) {
      const difference = Number(one[name]) - Number(other[name]);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

for (const [file, { key, id, order, text }] of Object.entries(FILES)) {
  Deno.test(`${file} is in the report's order, by its own columns and as the file goes`, async () => {
    const expected = Map.groupBy(printed.filter((one) => one.file === file), (one) => one.key);
    const found = Map.groupBy(await rowsOf(file), key);
    assert.deepEqual([...found.keys()].toSorted(), [...expected.keys()].toSorted());
    for (const [place, rows] of found) {
      const ids = (expected.get(place) ?? []).map((one) => one.id);
      assert.deepEqual([...new Set(sorted(rows, order).map(id))], ids, `${file} ${place} by ${order.join(", ")}`);
      assert.deepEqual([...new Set(rows.map(id))], ids, `${file} ${place} as the file goes`);
      for (const { id: name, opening } of expected.get(place) ?? []) {
        const row = rows.find((one) => id(one) === name);
        if (text === undefined || row === undefined) continue;
        assert.ok(plain(text(row)).startsWith(opening), `${file} ${name}: ${text(row)}`);
      }
    }
  });
}

Deno.test("findings of the hearings, and the bodies among them, are in the report's order by their own columns", async () => {
  const findings = await rowsOf("hearing_findings");
  const bodies = (await rowsOf("consultation_bodies")).filter((row) => row.operator_order === "1");
  for (const place of new Set(findings.map(figure))) {
    const own = sorted(findings.filter((row) => figure(row) === place), ["order"]);
    const items = [...new Set(own.filter((row) => row.place === "table").map((row) => row.item))];
    const inTable = items.flatMap((item) =>
      sorted(
        [
          ...own.filter((row) => row.item === item && row.item_order !== ""),
          ...bodies.filter((row) => figure(row) === place && row.item === item),
        ],
        ["item_order"],
      )
    );
    const idsOf = (file: string) => printed.filter((one) => one.file === file && one.key === place).map(({ id }) => id);
    assert.deepEqual(inTable.map((row) => row.finding_id ?? row.body_id), idsOf("hearing"), place);
    // The order of findings alone says the same, whatever the places under their items are.
    const inOrder = own.filter((row) => row.place === "table" && row.item_order !== "").map((row) => row.finding_id);
    assert.deepEqual(inOrder, idsOf("hearing").filter((id) => id.includes("-finding-")), place);
    assert.deepEqual(
      own.filter((row) => row.place === "text").map((row) => row.finding_id),
      idsOf("paragraph"),
      `${place}, the paragraph before it`,
    );
  }
});

Deno.test("tables of the hearings show findings and bodies in the report's order", async () => {
  const report = await loadReport();
  const texts = new Map([
    ...report.hearingFindings.records.map(({ findingId, summary }) => [findingId, summary] as const),
    ...report.consultationBodies.records.map(({ bodyId, printed }) => [bodyId, `「${printed}」`] as const),
  ]);
  const hearings = Map.groupBy(printed.filter(({ file }) => file === "hearing"), ({ key }) => key);
  assert.equal(hearings.size, 5);
  for (const [place, rows] of hearings) {
    const shown = reportTable(report, place).rows.map(({ summary }) => String(summary));
    assert.equal(shown.length, rows.length, place);
    rows.forEach(({ id }, at) => assert.ok(shown[at]?.startsWith(texts.get(id) ?? "?"), `${place}: ${shown[at]}`));
  }
});

Deno.test("every row with a place of its own is listed, and the list is long enough to mean something", () => {
  assert.ok(printed.length > 450, String(printed.length));
  assert.deepEqual(
    [...new Set(printed.map(({ file }) => file))].toSorted(),
    [...Object.keys(FILES), "hearing", "paragraph"].toSorted(),
  );
});
