import assert from "node:assert/strict";
import { DataError, type DataFault, formatFault } from "../../../../lib/data/data_error.ts";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import { type ReportCopy, withReportCopy } from "./report_copy.ts";

/** Faults of the one error that reading a damaged copy ends in. */
async function faultsOf({ root }: ReportCopy): Promise<readonly DataFault[]> {
  const error = await loadReport({ root }).then(() => null, (reason: unknown) => reason);
  assert.ok(error instanceof DataError, `expected a DataError, got ${error}`);
  for (const fault of error.faults) assert.ok(error.message.includes(formatFault(fault)));
  return error.faults;
}

/** The only fault of a damaged copy. */
async function onlyFault(copy: ReportCopy): Promise<DataFault> {
  const faults = await faultsOf(copy);
  assert.equal(faults.length, 1, faults.map(formatFault).join("\n"));
  assert.ok(faults[0] !== undefined);
  return faults[0];
}

/** Where a fault is and what kind, without its words. */
function place({ id, file, line, column, value }: DataFault): readonly unknown[] {
  return [id, file, line, column, value];
}

Deno.test("A copy that nobody damaged is read, so that every refusal below is of the damage", async () => {
  await withReportCopy(async ({ root }) => {
    assert.equal((await loadReport({ root })).events.records.length, 11);
  });
});

Deno.test("A missing column is one fault, not one for each row", async () => {
  await withReportCopy(async (copy) => {
    await copy.dropColumn("goals.csv", "wording");
    assert.deepEqual(place(await onlyFault(copy)), ["missing-column", "data/report/goals.csv", 1, "wording", null]);
  });
});

Deno.test("A heading without its cells is said once, and each row that does not fit it once", async () => {
  await withReportCopy(async (copy) => {
    await copy.edit("goals.csv", (text) => text.replace("wording,", ""));
    const faults = await faultsOf(copy);
    assert.deepEqual(faults.map(({ id }) => id), ["missing-column", ...Array(9).fill("malformed-csv")]);
    assert.deepEqual(faults.slice(1).map(({ line }) => line), [2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

Deno.test("A renamed column is a missing one and an extra one, and no reference to the table is blamed for it", async () => {
  await withReportCopy(async (copy) => {
    await copy.edit("municipalities.csv", (text) => text.replace("name_english", "english_name"));
    assert.deepEqual((await faultsOf(copy)).map(place), [
      ["missing-column", "data/study/municipalities.csv", 1, "name_english", null],
      ["extra-column", "data/study/municipalities.csv", 1, "english_name", null],
    ]);
  });
});

Deno.test("An extra column is refused, as a misspelt one would be lost silently", async () => {
  await withReportCopy(async (copy) => {
    await copy.edit("goals.csv", (text) => text.replaceAll("\n", ",x\n").replace("figure_key,x", "figure_key,comment"));
    assert.deepEqual(place(await onlyFault(copy)), ["extra-column", "data/report/goals.csv", 1, "comment", null]);
  });
});

Deno.test("Two rows with one key are refused with the line of both", async () => {
  await withReportCopy(async (copy) => {
    await copy.edit("municipalities.csv", (text) => text + text.split("\n")[2] + "\n");
    const fault = await onlyFault(copy);
    assert.deepEqual(place(fault), ["duplicate-key", "data/study/municipalities.csv", 9, "municipality_id", "soka"]);
    assert.match(fault.expected, /line 3/);
  });
});

Deno.test("An event of a municipality that is not there is a dangling reference", async () => {
  await withReportCopy(async (copy) => {
    const line = await copy.setCell("events.csv", { key: "gyoda-forum", column: "municipality_ids", value: "gyouda" });
    assert.deepEqual(place(await onlyFault(copy)), [
      "dangling-reference",
      "data/study/events.csv",
      line,
      "municipality_ids",
      "gyouda",
    ]);
  });
});

Deno.test("30 February is no date", async () => {
  await withReportCopy(async (copy) => {
    const line = await copy.setCell("events.csv", { key: "soka-training-2", column: "date", value: "2022-02-30" });
    const fault = await onlyFault(copy);
    assert.deepEqual(place(fault), ["invalid-value", "data/study/events.csv", line, "date", "2022-02-30"]);
    assert.match(fault.expected, /date YYYY-MM-DD that exists/);
  });
});

Deno.test("Full-width １２４ is refused, not mended", async () => {
  await withReportCopy(async (copy) => {
    const line = await copy.setCell("questionnaires.csv", { key: "gyoda-forum", column: "responses", value: "１２４" });
    assert.deepEqual(place(await onlyFault(copy)), [
      "invalid-value",
      "data/report/questionnaires.csv",
      line,
      "responses",
      "１２４",
    ]);
  });
});

Deno.test("28 answers of 27 applicants contradict each other; 27 of 27 do not", async () => {
  await withReportCopy(async (copy) => {
    const answers = (value: string) =>
      copy.setCell("questionnaires.csv", { key: "gyoda-training-1", column: "responses", value });
    const line = await answers("28");
    const fault = await onlyFault(copy);
    assert.deepEqual(place(fault), ["contradiction", "data/report/questionnaires.csv", line, "responses", "28"]);
    assert.match(fault.expected, /at most 27/);
    await answers("27");
    await loadReport({ root: copy.root });
  });
});

Deno.test("A changed byte that the sidecar does not vouch for is found", async () => {
  await withReportCopy(async (copy) => {
    await copy.edit("goals.csv", (text) => text.replace("共通認識", "共通の認識"), { seal: false });
    const fault = await onlyFault(copy);
    assert.equal(fault.id, "wrong-checksum");
    assert.match(fault.expected, /goals\.source\.json.*deno task seal/);
  });
});

Deno.test("An empty file, a folder in its place and no file are three different faults", async () => {
  for (
    const [id, damage] of [
      ["empty-file", (path: string) => Deno.writeTextFile(path, "")],
      ["not-a-file", (path: string) => Deno.remove(path).then(() => Deno.mkdir(path))],
      ["missing-file", (path: string) => Deno.remove(path)],
    ] as const
  ) {
    await withReportCopy(async (copy) => {
      await damage(copy.path("people.csv"));
      const faults = await faultsOf(copy);
      const ofContent = faults.filter((fault) => fault.id !== "wrong-checksum");
      assert.deepEqual(ofContent.map(place), [[id, "data/report/people.csv", null, null, null]]);
    });
  }
});

Deno.test("CP932 bytes in a file that says UTF-8 are named with their line and the likely cause", async () => {
  await withReportCopy(async (copy) => {
    const rows = new TextEncoder().encode("goal_id,municipality_id,number,wording,figure_key\ngyoda-goal-1,gyoda,1,");
    const gyodaInCp932 = [0x8d, 0x73, 0x93, 0x63];
    await Deno.writeFile(copy.path("goals.csv"), new Uint8Array([...rows, ...gyodaInCp932, 0x2c, 0x78, 0x0a]));
    const faults = await faultsOf(copy);
    assert.deepEqual(faults.map(({ id, line }) => [id, line]).toSorted(), [["wrong-checksum", null], [
      "wrong-encoding",
      2,
    ]]);
    assert.match(faults.find(({ id }) => id === "wrong-encoding")?.expected ?? "", /UTF-8.*CP932/);
  });
});

Deno.test("A sidecar that is missing, is no JSON, or has a misspelt field is a fault of the sidecar", async () => {
  const sidecar = "data/report/goals.source.json";
  for (
    const [expected, damage] of [
      [["missing-file", sidecar, null, null, null], (copy: ReportCopy) => Deno.remove(copy.path("goals.source.json"))],
      [
        ["malformed-json", sidecar, 2, null, null],
        (copy: ReportCopy) => copy.edit("goals.source.json", (text) => text.slice(1)),
      ],
      [
        ["invalid-sidecar", sidecar, null, null, "licnce"],
        (copy: ReportCopy) => copy.edit("goals.source.json", (text) => text.replace("{", '{ "licnce": "",')),
      ],
      [
        ["dangling-reference", sidecar, null, "figureKeys", "2-74:nowhere"],
        (copy: ReportCopy) =>
          copy.edit("goals.source.json", (text) => text.replace("2-74:gyoda-outcome", "2-74:nowhere")),
      ],
    ] as const
  ) {
    await withReportCopy(async (copy) => {
      await damage(copy);
      assert.deepEqual(place(await onlyFault(copy)), expected);
    });
  }
});

Deno.test("A row lost on the way is missed by the sidecar's count", async () => {
  await withReportCopy(async (copy) => {
    await copy.edit("misprints.csv", (text) => text.split("\n").toSpliced(-2, 1).join("\n"), { seal: false });
    const faults = await faultsOf(copy);
    assert.deepEqual(faults.map(({ id }) => id).toSorted(), ["wrong-checksum", "wrong-row-count"]);
  });
});

Deno.test("Everything wrong in three files is in one error, by file and line", async () => {
  await withReportCopy(async (copy) => {
    const event = await copy.setCell("events.csv", { key: "gyoda-training-1", column: "date", value: "2022-02-31" });
    await copy.setCell("events.csv", { key: "gyoda-training-1", column: "applicants", value: "２７" });
    await copy.edit("events.csv", (text) => text.replace("soka-training-1,soka", "soka-training-1,souka"));
    const body = await copy.setCell("consultation_bodies.csv", {
      key: "omuta-body-1,1",
      column: "operator_count",
      value: "5",
    });
    const goal = await copy.setCell("goals.csv", { key: "omuta-goal-1", column: "number", value: "0" });
    const faults = await faultsOf(copy);
    assert.deepEqual(faults.map(({ id, file, line, column }) => [id, file.split("/").at(-1), line, column]), [
      ["contradiction", "consultation_bodies.csv", body, "count"],
      ["invalid-value", "goals.csv", goal, "number"],
      ["invalid-value", "events.csv", event, "date"],
      ["invalid-value", "events.csv", event, "applicants"],
      ["dangling-reference", "events.csv", 5, "municipality_ids"],
    ]);
  });
});
