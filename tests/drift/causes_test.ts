import assert from "node:assert/strict";
import type { MovedThing } from "../../lib/drift/cause.ts";
import { causesOf } from "../../lib/drift/causes.ts";
import { type Difference, drift } from "../../lib/drift/difference.ts";
import type { ChangedPlace } from "../../lib/outputs/align_sequences.ts";
import type { DataChange } from "../../lib/outputs/data_changes.ts";
import { contextOf, recordOf } from "./findings_fixture.ts";

const ANSWERS = "data/surveys/soka/synthetic_responses.csv";
const OTHER = "data/report/people.csv";

const shown = (old: string | null, now: string | null, row: string | null = null) =>
  drift("a sentence that nothing is found by", [{ row, column: "内容", old, now }]);
const SHARE = shown("20.0%", "25.0%");

/** Figure 2-47, made in cell 5 of 04_soka out of the answers. */
function moved(fields: Partial<MovedThing> = {}): MovedThing {
  return {
    records: [recordOf()],
    notebook: "04_soka",
    cellNumbers: [5],
    isGone: false,
    edited: [],
    isPictureOld: false,
    onlyEdited: false,
    differences: [SHARE],
    ...fields,
  };
}

const row = (number: number): ChangedPlace => ({ kind: "changed", number, formerNumber: number });
const data = (path: string, columns: readonly string[] = ["q06"], places = [row(1)]): DataChange => (
  { path, kind: "changed", unit: "row", places, columns }
);
const changed = (path: string) => ({ path, kind: "changed" as const });
const pathsOf = (...args: Parameters<typeof causesOf>) => causesOf(...args).map(({ path }) => path);
const textsOf = (...args: Parameters<typeof causesOf>) => causesOf(...args).map(({ text }) => text);

Deno.test("a figure is moved by the data that it is made of, and not by other data that its notebook read", () => {
  assert.deepEqual(pathsOf(moved(), contextOf({ data: [data(OTHER), data(ANSWERS)] })), [ANSWERS]);
});

Deno.test("data that it is not said to be made of are named when nothing else has changed", () => {
  assert.deepEqual(pathsOf(moved(), contextOf({ data: [data(OTHER)] })), [OTHER]);
  const both = contextOf({ data: [data(OTHER)], code: [changed("lib/mine.ts")] });
  assert.deepEqual(pathsOf(moved(), both), ["lib/mine.ts"]);
});

Deno.test("a column that the figure does not count is not blamed when code behind it changed", () => {
  const counted = { columnsOf: () => ["q06"] };
  const changes = { data: [data(ANSWERS, ["q07"])], code: [changed("lib/mine.ts")] };
  assert.deepEqual(pathsOf(moved(), contextOf(changes, counted)), ["lib/mine.ts"]);
  assert.deepEqual(pathsOf(moved(), contextOf(changes)), [ANSWERS, "lib/mine.ts"]);
});

Deno.test("code that its cell does not use is not blamed beside code that it does", () => {
  const code = [changed("lib/mine.ts"), changed("lib/wide.ts"), changed("lib/foreign.ts")];
  assert.deepEqual(pathsOf(moved(), contextOf({ code })), ["lib/mine.ts"]);
  // No cell is perfectly understood: rather the code of the whole notebook than no cause.
  assert.deepEqual(pathsOf(moved(), contextOf({ code: code.slice(1) })), ["lib/wide.ts"]);
});

Deno.test("a module of which only a comment changed is not blamed beside one that does something else", () => {
  const context = contextOf({ code: [changed("lib/mine.ts"), changed("lib/also.ts")] }, {
    dependenciesOf: () => ({ cellNumbers: [5], code: ["lib/mine.ts", "lib/also.ts"], packages: new Set() }),
    texts: { "lib/mine.ts": ["a();", "// A remark.\na();"], "lib/also.ts": ["b(1);", "b(2);"] },
  });
  assert.deepEqual(textsOf(moved(), context), ["lib/also.ts line 1 changed: 「b(1);」 → 「b(2);」"]);
});

Deno.test("a cell that it builds on is named, cells elsewhere are not", () => {
  const cells = [row(1), row(3), row(6)];
  const context = contextOf({ notebooks: new Map([["04_soka", { kind: "changed", cells }]]) });
  assert.deepEqual(textsOf(moved(), context), ["notebooks/04_soka.ipynb cell 1 changed"]);
  assert.deepEqual(textsOf(moved({ cellNumbers: [6] }), context), ["notebooks/04_soka.ipynb cell 6 changed"]);
});

Deno.test("what a removed cell made is gone because of that cell, by the number that it had", () => {
  const cells = [2, 5].map((number): ChangedPlace => ({ kind: "removed", number, formerNumber: number })).concat(
    row(9),
  );
  const context = contextOf({ notebooks: new Map([["04_soka", { kind: "changed", cells }]]) });
  assert.deepEqual(textsOf(moved({ isGone: true }), context), ["notebooks/04_soka.ipynb cell 5 removed"]);
});

Deno.test("what a removed notebook made is gone because of it", () => {
  const context = contextOf({ notebooks: new Map([["04_soka", { kind: "removed", cells: [] }]]) });
  assert.deepEqual(textsOf(moved({ isGone: true }), context), ["notebooks/04_soka.ipynb removed"]);
});

Deno.test("cells in another order can have moved any of them", () => {
  const context = contextOf({ notebooks: new Map([["04_soka", { kind: "reordered", cells: [] }]]) });
  assert.deepEqual(textsOf(moved(), context), ["notebooks/04_soka.ipynb has its cells in another order"]);
});

Deno.test("a package is blamed when code behind the figure imports it; deno.json and lock file not once more", () => {
  const context = contextOf({
    code: [changed("deno.json"), changed("deno.lock")],
    versions: [
      { packageName: "d3", text: "package d3 7.9.1 → 7.9.2" },
      { packageName: "zod", text: "package zod 4.6.6 → 4.6.7" },
    ],
  }, {
    dependenciesOf: () => ({
      cellNumbers: [5],
      code: ["deno.json", "deno.lock", "lib/mine.ts"],
      packages: new Set(["d3"]),
    }),
  });
  assert.deepEqual(textsOf(moved(), context), ["package d3 7.9.1 → 7.9.2"]);
});

Deno.test("another Deno can have moved anything", () => {
  const versions = [{ packageName: null, text: "Deno 2.9.6 → 2.9.7" }];
  assert.deepEqual(textsOf(moved(), contextOf({ versions })), ["Deno 2.9.6 → 2.9.7"]);
  const both = contextOf({ versions, code: [changed("lib/mine.ts")] });
  assert.deepEqual(textsOf(moved(), both), ["lib/mine.ts changed", "Deno 2.9.6 → 2.9.7"]);
});

Deno.test("names that mean other code by lib/mod.ts are a cause, though no module changed", () => {
  assert.deepEqual(pathsOf(moved(), contextOf({ relinked: new Set(["04_soka"]) })), ["lib/mod.ts"]);
  assert.deepEqual(pathsOf(moved({ notebook: "05" }), contextOf({ relinked: new Set(["04_soka"]) })), [null]);
});

Deno.test("two tables changed, and all that moved is a value of one of them: the other is not blamed", () => {
  const texts = {
    [ANSWERS]: ["id,q06\n1,開催挨拶\n", "id,q06\n1,市長より開催挨拶\n"],
    [OTHER]: ["id,q06\n1,会場は未定です\n", "id,q06\n1,会場は市役所です\n"],
  } as const;
  const context = contextOf({ data: [data(ANSWERS), data(OTHER)] }, { texts });
  const record = recordOf({ inputs: [ANSWERS, OTHER] });
  const blamed = (...differences: readonly Difference[]) => pathsOf(moved({ records: [record], differences }), context);
  const title = shown("開催挨拶", "市長より開催挨拶");
  assert.deepEqual(blamed(title), [ANSWERS]);
  assert.deepEqual(blamed(title, SHARE), [ANSWERS, OTHER]);
  // A value in a longer text, or on several lines of a label; a row that is known by it.
  assert.deepEqual(blamed(shown("15:00 開催挨拶", "15:00 市長より開催挨拶")), [ANSWERS]);
  assert.deepEqual(blamed(shown(null, "市長より")), [ANSWERS]);
  assert.deepEqual(blamed(shown("1", "2", "市長より開催挨拶")), [ANSWERS]);
  // One telling cell of a row that changed in several.
  const cells = [...SHARE.values, ...title.values];
  assert.deepEqual(blamed(drift("a row", cells)), [ANSWERS]);
  // What stands in both versions did not move.
  assert.deepEqual(blamed(shown("会場は市役所です 20 人", "会場は市役所です 25 人")), [ANSWERS, OTHER]);
  // What moved is the values, and not the words that say so.
  assert.deepEqual(blamed(drift("内容 「開催挨拶」 → 「市長より開催挨拶」")), [ANSWERS, OTHER]);
});

Deno.test("three tables changed, and each difference shows a value of one of two: these are named, the third is not", () => {
  const third = "data/report/events.csv";
  const texts = {
    [ANSWERS]: ["id,q06\n1,開催挨拶\n", "id,q06\n1,市長より開催挨拶\n"],
    [OTHER]: ["id,q06\n1,会場は未定です\n", "id,q06\n1,会場は市役所です\n"],
    [third]: ["id,q06\n1,司会は未定です\n", "id,q06\n1,司会は市職員です\n"],
  } as const;
  const context = contextOf({ data: [data(ANSWERS), data(OTHER), data(third)] }, { texts });
  const thing = moved({
    records: [recordOf({ inputs: [ANSWERS, OTHER, third] })],
    differences: [shown("開催挨拶", "市長より開催挨拶"), shown("会場は未定です", "会場は市役所です")],
  });
  assert.deepEqual(pathsOf(thing, context), [ANSWERS, OTHER]);
});

Deno.test("of several columns that changed one that the figure counts is enough to blame the file", () => {
  const changes = { data: [data(ANSWERS, ["q06", "q07"])], code: [changed("lib/mine.ts")] };
  assert.deepEqual(pathsOf(moved(), contextOf(changes, { columnsOf: () => ["q06"] })), [ANSWERS, "lib/mine.ts"]);
  assert.deepEqual(pathsOf(moved(), contextOf(changes, { columnsOf: () => ["q08", "q06"] })), [ANSWERS, "lib/mine.ts"]);
});

Deno.test("a sidecar that was sealed anew is no news beside its file; one with another wording is", () => {
  const sidecar: DataChange = {
    path: "data/surveys/soka/synthetic_responses.source.json",
    kind: "changed",
    unit: "line",
    places: [row(2)],
    columns: [],
  };
  const told = (line: string) =>
    pathsOf(
      moved(),
      contextOf({ data: [data(ANSWERS), sidecar] }, { texts: { [sidecar.path]: [null, `{\n${line}\n}`] } }),
    );
  assert.deepEqual(told('  "sha256": "1234",'), [ANSWERS]);
  assert.deepEqual(told('  "citation": "別の出典",'), [ANSWERS, sidecar.path]);
  const both = { ...sidecar, places: [row(2), row(3)] };
  const text = '{\n  "sha256": "1234",\n  "citation": "別の出典",\n}';
  const more = contextOf({ data: [data(ANSWERS), both] }, { texts: { [sidecar.path]: [null, text] } });
  assert.deepEqual(pathsOf(moved(), more), [ANSWERS, sidecar.path], "a checksum and a wording");
  assert.deepEqual(pathsOf(moved(), contextOf({ data: [sidecar] })), [sidecar.path]);
});

Deno.test("a folder of which only the files changed is no news beside them", () => {
  const folder: DataChange = {
    path: "data/surveys/soka",
    kind: "changed",
    unit: "line",
    places: [row(1)],
    columns: [],
  };
  const context = contextOf({ data: [folder, { ...data(OTHER), path: "data/surveys/soka/notes.csv" }] });
  assert.deepEqual(pathsOf(moved({ records: [] }), context), ["data/surveys/soka/notes.csv"]);
  assert.deepEqual(pathsOf(moved({ records: [] }), contextOf({ data: [folder] })), ["data/surveys/soka"]);
});

Deno.test("what was edited by hand is named file by file, and whatever else moved has its own cause beside it", () => {
  const edited = ["outputs/tables/2-47.csv", "outputs/tables/2-47.html"];
  const context = contextOf({ code: [changed("lib/mine.ts")] });
  assert.deepEqual(pathsOf(moved({ edited, onlyEdited: true }), context), edited);
  assert.deepEqual(pathsOf(moved({ edited }), context), [...edited, "lib/mine.ts"]);
});

Deno.test("with nothing changed it says that the result is not the same twice, and how to look into it", () => {
  const [cause, ...more] = causesOf(moved(), contextOf({}));
  assert.deepEqual(more, []);
  assert.equal(cause?.kind, "unexplained");
  assert.match(cause?.text ?? "", /^the same cells, code and data gave another result: run deno task check --twice$/);
});

Deno.test("with changes that have no part in it, it says that none of them is known to", () => {
  const context = contextOf({ code: [changed("lib/foreign.ts")] });
  assert.deepEqual(textsOf(moved(), context), ["none of the changes that are known: run deno task check --twice"]);
});

Deno.test("a cell that shows a figure without saving it is moved by that figure's data alone", () => {
  const shown = contextOf({ data: [data(OTHER), data(ANSWERS)] }, { shownBy: () => [recordOf()] });
  assert.deepEqual(pathsOf(moved({ records: [] }), shown), [ANSWERS]);
  const unknown = contextOf({ data: [data(OTHER), data(ANSWERS)], code: [changed("lib/mine.ts")] });
  assert.deepEqual(pathsOf(moved({ records: [] }), unknown), [OTHER, ANSWERS, "lib/mine.ts"]);
});

Deno.test("another wording of an answer is the cause, and not the rows in which it stands", () => {
  const codebook: DataChange = {
    path: "data/surveys/soka/codebook.json",
    kind: "changed",
    unit: "line",
    places: [row(1)],
    columns: [],
  };
  const wording = (label: string) => JSON.stringify({ answers: [{ label: "はい" }, { label }] });
  const pathsFor = (before: string, after: string, now: string) =>
    pathsOf(
      moved({ records: [recordOf({ inputs: [ANSWERS, codebook.path] })] }),
      contextOf({ data: [codebook, data(ANSWERS, ["q06"], [row(1), row(2)])] }, {
        texts: {
          [codebook.path]: [wording("あまり理解できなかった"), wording(now)],
          [ANSWERS]: [`id,q06\n1,${before}\n2,${before}\n`, `id,q06\n1,${after}\n2,${after}\n`],
        },
      }),
    );
  const [old, now] = ["あまり理解できなかった", "あまり分からなかった"];
  assert.deepEqual(pathsFor(old, now, now), [codebook.path]);
  // Somebody's other answer, or a wording that the code book still has, is news of its own.
  assert.deepEqual(pathsFor("はい", now, now), [codebook.path, ANSWERS]);
  assert.deepEqual(pathsFor(old, "はい", now), [codebook.path, ANSWERS]);
  assert.deepEqual(pathsFor(old, now, old), [codebook.path, ANSWERS]);
  // Of two rows one has the new wording, the other another answer.
  const mixed = contextOf({ data: [codebook, data(ANSWERS, ["q06"], [row(1), row(2)])] }, {
    texts: {
      [codebook.path]: [wording(old), wording(now)],
      [ANSWERS]: [`id,q06\n1,${old}\n2,${old}\n`, `id,q06\n1,${now}\n2,はい\n`],
    },
  });
  const figure = moved({ records: [recordOf({ inputs: [ANSWERS, codebook.path] })] });
  assert.deepEqual(pathsOf(figure, mixed), [codebook.path, ANSWERS]);
});

Deno.test("page and workbook are moved by cells of notebooks of one's own, where nothing nearer changed", () => {
  const notebooks = new Map([["12_mine", {
    kind: "changed" as const,
    cells: [{ kind: "changed" as const, number: 2, formerNumber: 2 }],
  }]]);
  const page = moved({
    records: [recordOf({ kind: "page", notebook: null, cell: null })],
    notebook: null,
    cellNumbers: [],
  });
  assert.deepEqual(textsOf(page, contextOf({ notebooks })), ["notebooks/12_mine.ipynb cell 2 changed"]);
  assert.deepEqual(pathsOf(page, contextOf({ notebooks, code: [changed("lib/mine.ts")] })), ["lib/mine.ts"]);
});
