/**
 * What once was loaded without a word and changed what was counted: each row is a fault by now, or made tidy where nobody can be
 * asked to write it again. Found by mutating the project's own files; code counts went from 278 to 245 by NFD alone.
 */
import assert from "node:assert/strict";
import { decimalNumber, identifier, isoDate, optionalText, text, texts, wholeNumber } from "../../lib/data/cells.ts";
import { parseJson } from "../../lib/data/parse_json.ts";
import { readJson } from "../../lib/data/read_json.ts";
import { defineTable, readTable } from "../../lib/data/read_table.ts";
import { sidecarFaults } from "../../lib/data/sidecar_faults.ts";
import { tidyText, unseenFaults } from "../../lib/data/unseen_text.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { printedDateFaults } from "../../lib/reports/fy2021/facts/event_checks.ts";
import { readTables } from "../../lib/data/read_tables.ts";
import { REPORT_TABLES } from "../../lib/reports/fy2021/facts/report_tables.ts";
import { readResponses } from "../../lib/survey/read_responses.ts";
import { parseCodingRules } from "../../lib/text/coding_rules.ts";
import { EXAMPLE_RESPONSES, exampleCodebook, withSurvey } from "../survey/survey_fixture.ts";
import { growthBySixteen, MOST_GROWTH } from "../growth.ts";
import { z } from "zod";

const table = defineTable({
  file: "data/a.csv",
  description: "A row is a thing.",
  key: ["id"],
  columns: {
    id: identifier("Name"),
    title: text("Title"),
    remark: optionalText("Remark"),
    tags: texts("Tags"),
    day: isoDate("Day"),
    count: wholeNumber("Count"),
    share: decimalNumber("Share"),
  },
});
const SIDECAR = {
  id: "a",
  title: "表",
  titleEnglish: "Table",
  origin: "published",
  producer: "p",
  citation: "c",
  licence: "l",
  figureKeys: [] as string[],
  encoding: "utf-8",
  notes: [],
};
const SOUND = { id: "a", title: "連携", remark: "", tags: "x;y", day: "2022-01-23", count: "1", share: "0.5" };

async function inFolder<Result>(files: Readonly<Record<string, string>>, use: (root: string) => Promise<Result>) {
  const root = await Deno.makeTempDir();
  try {
    for (const [path, content] of Object.entries(files)) {
      await Deno.mkdir(`${root}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
      await Deno.writeTextFile(`${root}/${path}`, content);
    }
    return await use(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

function readText(csv: string, rows = 1) {
  const sidecar = JSON.stringify({ ...SIDECAR, sha256: sha256(csv), rows });
  return inFolder({ "data/a.csv": csv, "data/a.source.json": sidecar }, (root) => readTable(table, { root }));
}

function readCells(changes: Readonly<Record<string, string>>) {
  const quoted = Object.values({ ...SOUND, ...changes }).map((cell) => `"${cell.replaceAll('"', '""')}"`);
  return readText(`${Object.keys(SOUND).join(",")}\n${quoted.join(",")}\n`);
}

Deno.test("a sound row passes, with an emoji, a variation selector and the tab of a poem in its text", async () => {
  const { faults, rows } = await readCells({ title: "葛\u{e0100}城市 👩‍🌾\tが\n行", remark: "𠮷野" });
  assert.deepEqual(faults, []);
  assert.equal(rows[0]?.record.title, "葛\u{e0100}城市 👩‍🌾\tが\n行");
});

const CELLS: readonly (readonly [string, Readonly<Record<string, string>>, string, string, string])[] = [
  ["NUL", { title: "連\0携" }, "unseen-character", "title", "U+0000"],
  ["ESC", { remark: "\x1b[31m赤" }, "unseen-character", "remark", "U+001B"],
  ["C1", { title: "連\x9b携" }, "unseen-character", "title", "U+009B"],
  ["DEL", { title: "連携\x7f" }, "unseen-character", "title", "U+007F"],
  ["zero-width space", { title: "連\u200b携" }, "unseen-character", "title", "U+200B"],
  ["a joiner that joins no emoji", { title: "連\u200d携" }, "unseen-character", "title", "U+200D"],
  ["soft hyphen", { title: "連\u00ad携" }, "unseen-character", "title", "U+00AD"],
  ["a second byte order mark", { title: "連\ufeff携" }, "unseen-character", "title", "U+FEFF"],
  ["direction turned", { title: "\u202e連携" }, "unseen-character", "title", "U+202E"],
  ["a letter that was lost", { title: "連\ufffd" }, "unseen-character", "title", "U+FFFD"],
  ["a character of one office", { title: "\ue000田" }, "unseen-character", "title", "U+E000"],
  ["a filler that looks like nothing", { title: "\u3164" }, "unseen-character", "title", "U+3164"],
  ["a tag of another plane", { title: "連携\u{e0041}" }, "unseen-character", "title", "U+E0041"],
  ["NFD kana", { title: "か\u3099ん" }, "decomposed-letter", "title", "か\u3099"],
  ["NFD Latin", { remark: "e\u0301" }, "decomposed-letter", "remark", "e\u0301"],
  ["blanks before", { title: " 連携" }, "invalid-value", "title", " 連携"],
  ["a full-width blank behind", { remark: "連携　" }, "invalid-value", "remark", "連携　"],
  ["a line end behind", { title: "連携\n" }, "invalid-value", "title", "連携\n"],
  ["blanks in a list", { tags: "x; y" }, "invalid-value", "tags", "x; y"],
  ["2^53 + 1", { count: "9007199254740993" }, "invalid-value", "count", "9007199254740993"],
  ["400 digits", { count: "1".repeat(400) }, "invalid-value", "count", "1".repeat(400)],
  ["400 decimals", { share: `0.${"3".repeat(400)}` }, "invalid-value", "share", `0.${"3".repeat(400)}`],
  ["the id ../", { id: "../a" }, "invalid-value", "id", "../a"],
  ["the id __proto__", { id: "__proto__" }, "invalid-value", "id", "__proto__"],
  ["the id CON.txt", { id: "CON.txt" }, "invalid-value", "id", "CON.txt"],
  ["an id that ends with a dot", { id: "a." }, "invalid-value", "id", "a."],
  ["a day that is none", { day: "2022-02-30" }, "invalid-value", "day", "2022-02-30"],
];

for (const [name, changes, id, column, value] of CELLS) {
  Deno.test(`a cell with ${name} is a fault with line, column and value`, async () => {
    const { faults } = await readCells(changes);
    assert.deepEqual(faults.map((fault) => [fault.id, fault.line, fault.column, fault.value]), [[
      id,
      2,
      column,
      value,
    ]]);
  });
}

Deno.test("the fault of a number with too many digits says so, and that of no number does not", async () => {
  assert.match((await readCells({ count: "1".repeat(20) })).faults[0]?.expected ?? "", /of at most 15 digits$/);
  assert.equal((await readCells({ count: "x" })).faults[0]?.expected, "a whole number in ASCII digits, at least 0");
});

Deno.test("a double byte order mark is a fault of the heading, a single one is none", async () => {
  const csv = `${Object.keys(SOUND).join(",")}\n${Object.values(SOUND).join(",")}\n`;
  assert.deepEqual((await readText(`\ufeff${csv}`)).faults, []);
  const [fault] = (await readText(`\ufeff\ufeff${csv}`)).faults;
  assert.deepEqual([fault?.id, fault?.line, fault?.value], ["unseen-character", 1, "U+FEFF"]);
});

Deno.test("a heading without rows is a fault, also where the sidecar says that there are none", async () => {
  const { faults } = await readText(`${Object.keys(SOUND).join(",")}\n`, 0);
  assert.deepEqual(faults.map(({ id }) => id), ["empty-file"]);
  const empty = { ...table, mayBeEmpty: true };
  const csv = `${Object.keys(SOUND).join(",")}\n`;
  const sidecar = JSON.stringify({ ...SIDECAR, sha256: sha256(csv), rows: 0 });
  const files = { "data/a.csv": csv, "data/a.source.json": sidecar };
  assert.deepEqual((await inFolder(files, (root) => readTable(empty, { root }))).faults, []);
});

Deno.test("JSON with a key twice, or a number that no computer holds, is a fault with its line", async () => {
  const rows: readonly (readonly [string, number, RegExp])[] = [
    ['{\n"origin": "observed",\n"origin": "published"\n}', 3, /"origin" is there twice/],
    ['{"a": [{"b": 1},\n{"b": 2, "\\u0062": 3}]}', 2, /"b" is there twice/],
    ['{"rows":\n9007199254740993}', 2, /at most 15 digits/],
    [`[${"1".repeat(400)}]`, 1, /at most 15 digits/],
  ];
  for (const [json, line, wrong] of rows) {
    const parsing = parseJson(json);
    assert.ok("wrong" in parsing, json);
    assert.equal(parsing.line, line);
    assert.match(parsing.wrong, wrong);
  }
  for (
    const json of ['{"a": {"b": 1}, "b": [{"a": "\\\\"}, {"a": "\\""}]}', "[1.5e3, -0.1, 9007199254740991]", '"{,"']
  ) {
    assert.deepEqual(parseJson(json), { value: JSON.parse(json) });
  }
  const twice = `{"id": 1,\n"id": 2}`;
  const files = {
    "data/a.json": twice,
    "data/a.source.json": JSON.stringify({ ...SIDECAR, sha256: sha256(twice), rows: 1 }),
  };
  const { faults } = await inFolder(files, (root) => readJson("data/a.json", { schema: z.unknown(), root }));
  assert.deepEqual(faults.map(({ id, file, line }) => [id, file, line]), [["malformed-json", "data/a.json", 2]]);
});

Deno.test("a sidecar that says its origin twice is a fault: the last would win", async () => {
  const csv = `${Object.keys(SOUND).join(",")}\n${Object.values(SOUND).join(",")}\n`;
  const sidecar = JSON.stringify({ ...SIDECAR, sha256: sha256(csv), rows: 1 }, null, 1)
    .replace('"producer"', '"origin": "observed",\n "producer"');
  const files = { "data/a.csv": csv, "data/a.source.json": sidecar };
  const { faults } = await inFolder(files, (root) => readTable(table, { root }));
  assert.deepEqual(faults.map(({ id, file, line }) => [id, file, line]), [["malformed-json", "data/a.source.json", 6]]);
});

Deno.test("copied sidecars with one id, and figure keys that lead nowhere, are faults among all sidecars", async () => {
  const sidecar = (figureKeys: readonly string[]) => JSON.stringify({ ...SIDECAR, figureKeys });
  const files = {
    "data/a.source.json": sidecar(["1-1:x"]),
    "data/b/b.source.json": sidecar(["1-1:x", "9-9:nowhere"]),
    "data/c/private/c.source.json": sidecar([]),
  };
  const faults = await inFolder(files, (root) => sidecarFaults({ root, figureKeys: new Set(["1-1:x"]) }));
  assert.deepEqual(faults.map(({ id, file, column, value }) => [id, file, column, value]), [
    ["duplicate-source", "data/b/b.source.json", "id", "a"],
    ["dangling-reference", "data/b/b.source.json", "figureKeys", "9-9:nowhere"],
  ]);
});

Deno.test("a day that is another than the one printed beside it is a fault", async () => {
  const readings = await readTables(REPORT_TABLES);
  assert.deepEqual(printedDateFaults(readings), []);
  const rows = readings.events.rows.map((row) =>
    row.record.eventId === "gyoda-forum" ? { ...row, record: { ...row.record, date: "2022-01-24" } } : row
  );
  const [fault] = printedDateFaults({ ...readings, events: { ...readings.events, rows } });
  assert.deepEqual([fault?.id, fault?.column, fault?.value], [
    "contradiction",
    "date_printed",
    "2022 年 1 月 23 日（日）",
  ]);
});

Deno.test("respondents 1 and 001, and one with a character of no width, are one respondent twice", async () => {
  const [heading = "", ...rows] = EXAMPLE_RESPONSES.trimEnd().split("\n");
  for (const twin of ["001", "1\u200b", "１"]) {
    const text = [heading, ...rows.slice(0, 3), (rows[3] ?? "").replace(/^4/, twin)].join("\n") + "\n";
    const { faults } = await withSurvey(
      { "responses.csv": { text, sidecar: { rows: 4 } } },
      (root) => readResponses("data/surveys/example/responses.csv", { root, codebook: exampleCodebook }),
    );
    assert.deepEqual(faults.map(({ id, column }) => [id, column]), [["duplicate-respondent", "respondent"]], twin);
  }
});

Deno.test("what respondents wrote is made tidy: nobody can ask them to write it again", async () => {
  assert.equal(tidyText("連\u200b携か\u3099\r\n大\u202e事\x1b[1m\0\r末"), "連携が\n大事[1m\n末");
  const text = EXAMPLE_RESPONSES.replace("特になし", '"連\u200b携か\u3099\r\n大事"');
  const { faults, responses } = await withSurvey(
    { "responses.csv": { text, sidecar: { rows: 4 } } },
    (root) => readResponses("data/surveys/example/responses.csv", { root, codebook: exampleCodebook }),
  );
  assert.deepEqual(faults, []);
  assert.equal(responses?.texts.get("q4")?.[2], "連携が\n大事");
});

Deno.test("coding rules and other texts are searched line by line", () => {
  const faults = unseenFaults("＊連携\n連\u200b携 or 協働\r\nか\u3099\n", "data/text/coding_rules.txt");
  assert.deepEqual(faults.map(({ id, line }) => [id, line]), [["unseen-character", 2], ["decomposed-letter", 3]]);
  // The rule alone would be read, and find nothing.
  assert.deepEqual(parseCodingRules("＊連携\n連\u200b携 or 協働\n", "a.txt").faults, []);
});

Deno.test("texts are searched, and JSON is read, in linear time", () => {
  const works: Readonly<Record<string, (size: number) => unknown>> = {
    cells: (size) => unseenFaults("a,b\n" + "\u200b,1\n".repeat(size), "a.csv"),
    lines: (size) => unseenFaults("\u200b\n".repeat(size), "a.txt"),
    marks: (size) => unseenFaults("か" + "\u3099".repeat(size), "a.txt"),
    "clean text": (size) => unseenFaults("か".repeat(size), "a.txt"),
    joiners: (size) => unseenFaults("\u200d".repeat(size), "a.txt"),
    tidied: (size) => tidyText("か\u3099\u200b\r\n".repeat(size)),
    keys: (size) => parseJson(`{${Array.from({ length: size }, (_, at) => `"k${at}":${at}`).join(",")}}`),
    brackets: (size) => parseJson("[".repeat(size) + "]".repeat(size)),
    backslashes: (size) => parseJson(`"${"\\\\".repeat(size)}"`),
  };
  for (const [name, work] of Object.entries(works)) assert.ok(growthBySixteen(work, 2_000) < MOST_GROWTH, name);
  // A pattern over the whole string ended as "Maximum call stack size exceeded".
  assert.ok("value" in parseJson(JSON.stringify("x".repeat(20_000_000))));
});

Deno.test("a fault is found exactly for those characters that tidying would change", () => {
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    // Half of a pair is no character, and a line ends in one way or another.
    if ((codePoint >= 0xd800 && codePoint <= 0xdfff) || codePoint === 0x0a || codePoint === 0x0d) continue;
    // All of the first plane and the tags; of the others, which are alike, some.
    if (codePoint > 0xffff && codePoint >> 8 !== 0xe00 && codePoint % 101 !== 0) continue;
    const text = `か${String.fromCodePoint(codePoint)}`;
    const isFault = unseenFaults(text, "a.txt").length > 0;
    if (isFault !== (tidyText(text) !== text)) assert.fail(`U+${codePoint.toString(16)}: ${isFault}`);
  }
});
