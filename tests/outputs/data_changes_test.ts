import assert from "node:assert/strict";
import { dataChange } from "../../lib/outputs/data_changes.ts";
import { dataFingerprint } from "../../lib/data/data_fingerprint.ts";
import { WITHHELD } from "../../lib/outputs/respondents_memory.ts";

const HEAD = "id,age,understood\n";
const ROWS = ["001,40代,よく\n", "002,50代,あまり\n", "003,40代,よく\n"];

function changeOf(before: string, after: string, path = "data/a.csv") {
  const bytes = (text: string) => dataFingerprint(path, new TextEncoder().encode(text));
  return dataChange(path, { before: bytes(before), after: bytes(after) });
}

Deno.test("an answer that became another is told by row and column, without the former file", () => {
  const change = changeOf(HEAD + ROWS.join(""), HEAD + ROWS.join("").replace("あまり", "だいたい"));
  assert.deepEqual(change, {
    path: "data/a.csv",
    kind: "changed",
    unit: "row",
    places: [{ kind: "changed", number: 2, formerNumber: 2 }],
    columns: ["understood"],
  });
});

Deno.test("a row that came shifts the rows below it, and does not change them", () => {
  const change = changeOf(HEAD + ROWS.join(""), HEAD + ["000,10代,よく\n", ...ROWS].join(""));
  assert.deepEqual(change?.places, [{ kind: "added", number: 1, formerNumber: null }]);
});

Deno.test("a removed row is told by the place that it had, a row below it that changed by both of its places", () => {
  const change = changeOf(HEAD + ROWS.join(""), HEAD + (ROWS[1] ?? "") + "003,60代,よく\n");
  assert.deepEqual(change?.places, [
    { kind: "removed", number: 1, formerNumber: 1 },
    { kind: "changed", number: 2, formerNumber: 3 },
  ]);
});

Deno.test("the place of a removed row is its former one, also below rows that came", () => {
  const change = changeOf("a\n1\n2\n3\n", "a\n8\n9\n1\n3\n");
  assert.deepEqual(change?.places.map(({ kind, number }) => [kind, number]), [["added", 1], ["added", 2], [
    "removed",
    2,
  ]]);
});

Deno.test("one of two equal rows that went is one removed row", () => {
  const change = changeOf("a\n1\n1\n2\n", "a\n1\n2\n");
  assert.equal(change?.places.length, 1);
  assert.equal(change?.places[0]?.kind, "removed");
});

Deno.test("quotes, line ends and a byte order mark change a file's form, and no row of it", () => {
  const plain = HEAD + ROWS.join("");
  for (const other of [plain.replaceAll("\n", "\r\n"), plain.replace("40代", '"40代"'), `\ufeff${plain}`]) {
    const change = changeOf(plain, other);
    assert.equal(change?.kind, "changed");
    assert.deepEqual([change?.places, change?.columns], [[], []]);
  }
  assert.equal(changeOf(plain, plain), null);
});

Deno.test("a renamed column is told by both headings, and changes no row", () => {
  const change = changeOf("id,age\n1,40代\n", "id,年代\n1,40代\n");
  assert.deepEqual(change?.columns, ["age", "年代"]);
  assert.deepEqual(change?.places, []);
});

Deno.test("text that is no table, and a table that is broken on one side, are told by lines", () => {
  assert.deepEqual(changeOf("a\nb\n", "a\nc\n", "data/rules.txt")?.places, [
    { kind: "changed", number: 2, formerNumber: 2 },
  ]);
  const broken = changeOf("a,b\n1,2\n", 'a,b\n1,"2\n');
  assert.equal(broken?.unit, "line");
});

Deno.test("a file that a notebook looked for in vain and now finds was added; one that it finds no more, removed", () => {
  const nothing = { sha256: "" };
  const something = dataFingerprint("data/a.csv", new TextEncoder().encode("a\n1\n"));
  const told = (before: typeof nothing | undefined, after: typeof nothing | undefined) =>
    dataChange("data/a.csv", { before, after })?.kind;
  assert.equal(told(nothing, something), "added");
  assert.equal(told(undefined, something), "added");
  assert.equal(told(something, nothing), "removed");
  assert.equal(told(something, undefined), "removed");
  assert.equal(told(nothing, undefined), undefined);
});

const ANSWERS = "data/surveys/soka/responses.csv";
const answersOf = (before: string, after: string) => {
  const print = (text: string) => dataFingerprint(ANSWERS, new TextEncoder().encode(text), { cells: true });
  return dataChange(ANSWERS, { before: print(before), after: print(after) });
};

Deno.test("of answers it is told to which questions, and how many, and no place of a row", () => {
  const before = HEAD + ROWS.join("");
  const change = answersOf(before, before.replace("40代", "50代").replaceAll("よく", "あまり") + "004,40代,よく\n");
  assert.deepEqual(change?.places, []);
  assert.deepEqual(change?.answers, {
    questions: [{ question: "age", count: 1 }, { question: "understood", count: 2 }],
    added: 1,
    removed: 0,
  });
  const columns = (text: string) => text.replaceAll(/^(.*),(.*),(.*)$/gm, "$1,$3,$2");
  assert.deepEqual(answersOf(before, columns(before))?.answers, { questions: [], added: 0, removed: 0 });
});

Deno.test("whether answers are others is not known where their checksum is not, and that is no change", () => {
  const there = dataFingerprint(ANSWERS, new TextEncoder().encode(HEAD));
  const withheld = { sha256: WITHHELD };
  assert.equal(dataChange(ANSWERS, { before: withheld, after: there })?.kind, "unknown");
  assert.equal(dataChange(ANSWERS, { before: there, after: withheld })?.kind, "unknown");
  assert.equal(dataChange(ANSWERS, { before: withheld, after: withheld }), null);
  assert.equal(dataChange(ANSWERS, { before: withheld, after: { sha256: "" } })?.kind, "removed");
  assert.equal(dataChange(ANSWERS, { before: undefined, after: withheld })?.kind, "added");
});

Deno.test("columns in another order change no row, and are told as such", () => {
  const before = HEAD + ROWS.join("");
  const other = before.replaceAll(/^(.*),(.*),(.*)$/gm, "$1,$3,$2");
  assert.deepEqual(changeOf(before, other), {
    path: "data/a.csv",
    kind: "changed",
    unit: "row",
    columns: [],
    reordered: true,
    places: [],
  });
  const more = changeOf(before, other.replace("40代", "50代"));
  assert.deepEqual([more?.reordered, more?.columns], [true, ["age"]]);
  assert.equal(changeOf(before, before.replace("40代", "50代"))?.reordered, undefined);
});
