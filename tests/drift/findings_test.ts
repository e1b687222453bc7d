import assert from "node:assert/strict";
import type { CellDrift } from "../../lib/drift/cell_drifts.ts";
import { cosmetic, drift } from "../../lib/drift/difference.ts";
import { findingsOf } from "../../lib/drift/findings.ts";
import type { OutputRecord } from "../../lib/outputs/output_record.ts";
import { contextOf, fileOf, recordOf } from "./findings_fixture.ts";

const FIGURE = recordOf();
const TABLE = recordOf({ kind: "table", cell: 6, files: [{ path: "tables/2-47_soka.csv", sha256: "1" }] });
const titleOf = ({ key }: OutputRecord) => `図表${key}`;
const options = { context: contextOf({}), records: [FIGURE, TABLE], titleOf };
const cellOf = (cellNumber: number, what = "line 1: 「1」 → 「2」"): CellDrift => (
  { notebook: "04_soka", cellNumber, grade: "drift", differences: [drift(what)] }
);

Deno.test("figure, table and cells of one key are one finding, its numbers first, each difference once", () => {
  const svg = fileOf({ differences: [drift("text 「9人」 → 「10人」")] });
  const csv = fileOf({ path: "tables/2-47_soka.csv", record: TABLE, differences: [drift("「理解できた」 9 → 10")] });
  const [finding, ...more] = findingsOf(
    { files: [svg, csv], cells: [cellOf(5, "text 「9人」 → 「10人」"), cellOf(6)] },
    options,
  );
  assert.deepEqual(more, []);
  assert.deepEqual(finding?.differences.map(({ what }) => what), [
    "「理解できた」 9 → 10",
    "text 「9人」 → 「10人」",
    "line 1: 「1」 → 「2」",
  ]);
  assert.equal(finding?.title, "図表2-47:soka");
});

Deno.test("a drift is told before what is merely cosmetic, whichever file tells more", () => {
  const csv = fileOf({ path: "a.csv", grade: "cosmetic", differences: [cosmetic("quotes")] });
  const [finding] = findingsOf({ files: [csv, fileOf()], cells: [] }, options);
  assert.equal(finding?.grade, "drift");
  assert.match(finding?.differences[0]?.what ?? "", /理解できた/);
});

Deno.test("a cell that saves nothing is a finding of its own, by its place and by what it shows", () => {
  const cells = [cellOf(9)];
  assert.equal(findingsOf({ files: [], cells }, options)[0]?.title, "notebooks/04_soka.ipynb cell 9");
  const context = contextOf({}, { shownBy: () => [FIGURE] });
  const [finding] = findingsOf({ files: [], cells }, { ...options, context });
  assert.equal(finding?.title, "notebooks/04_soka.ipynb cell 9 (図表2-47:soka)");
});

Deno.test("findings stand in the order of notebooks and cells, cell 10 after cell 9, files of nobody last", () => {
  const stray = fileOf({ kind: "untracked", path: "tables/notes.csv", record: null });
  const found = findingsOf({ files: [stray, fileOf()], cells: [cellOf(10), cellOf(9)] }, options);
  assert.deepEqual(found.map(({ title }) => title.replace(/.* /, "")), [
    "図表2-47:soka",
    "9",
    "10",
    "outputs/tables/notes.csv",
  ]);
});

Deno.test("each edited file is named, and a cell when its notebook ran as the manifest remembers", () => {
  const files = ["a.csv", "b.html"].map((path) => fileOf({ path, byHand: "file" }));
  const causes = (showsAsRecorded: boolean) =>
    findingsOf({ files, cells: [cellOf(5)] }, {
      ...options,
      context: contextOf({}, { showsAsRecorded: () => showsAsRecorded }),
    })
      .flatMap(({ causes }) => causes).map(({ path }) => path);
  assert.deepEqual(causes(true), ["outputs/a.csv", "outputs/b.html", "notebooks/04_soka.ipynb cell 5"]);
  // Then something moved besides what hands did, and nobody knows what.
  assert.deepEqual(causes(false), ["outputs/a.csv", "outputs/b.html", null]);
});

Deno.test("pictures of an earlier version have one cause, which says how they come to be those of today", () => {
  const findings = ["a", "b"].flatMap((key) =>
    findingsOf({
      files: [fileOf({ path: `figures/${key}.png`, byHand: "picture", record: recordOf({ key }) })],
      cells: [],
    }, options)
  );
  assert.equal(new Set(findings.flatMap(({ causes }) => causes.map(({ text }) => text))).size, 1);
  assert.match(findings[0]?.causes[0]?.text ?? "", /older than their figures.*"deno task report" draws them again/);
});

Deno.test("when only the manifest is at odds with what lies there, the manifest was edited", () => {
  const [finding] = findingsOf({ files: [fileOf({ byHand: "manifest" })], cells: [] }, options);
  assert.deepEqual(finding?.causes.map(({ path, kind }) => [kind, path]), [["hand", "outputs/manifest.json"]]);
});

Deno.test("a file that nothing makes was put there, and is missing nowhere", () => {
  const [finding] = findingsOf(
    { files: [fileOf({ kind: "untracked", path: "x.csv", record: null })], cells: [] },
    options,
  );
  assert.equal(finding?.kind, "untracked");
  assert.equal(finding?.causes[0]?.text, "outputs/x.csv was put there by hand");
});

Deno.test("what a fresh run no longer makes is looked up by the cell that it had", () => {
  const gone = recordOf({ key: "old", cell: 3, files: [{ path: "figures/old.svg", sha256: "1" }] });
  const notebooks = new Map([["04_soka", {
    kind: "changed" as const,
    cells: [2, 3].map((number) => ({ kind: "removed" as const, number, formerNumber: number })),
  }]]);
  const file = fileOf({ kind: "missing", path: "figures/old.svg", record: gone });
  const [finding] = findingsOf({ files: [file], cells: [] }, { ...options, context: contextOf({ notebooks }) });
  assert.equal(finding?.kind, "missing");
  assert.equal(finding?.causes[0]?.text, "notebooks/04_soka.ipynb cell 3 removed");
});

Deno.test("nothing that moved gives no findings", () => {
  assert.deepEqual(findingsOf({ files: [], cells: [] }, options), []);
});
