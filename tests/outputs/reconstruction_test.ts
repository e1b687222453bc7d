/**
 * Twelve people answered; the counts of each answer are published. Whoever has a checksum of a column, a row, a line or the
 * file tries all orders of the answers and knows in a second or two who answered what. This once worked on what the
 * project committed: a manifest with eight digits a row and column, a sidecar with the checksum of the file.
 */
import assert from "node:assert/strict";
import { dataFingerprint } from "../../lib/data/data_fingerprint.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { sidecarPath } from "../../lib/data/source.ts";
import { ANSWERS, committedFiles, observedProject, SURVEY } from "./observed_project.ts";

const QUESTIONS = [1, 2, 3, 4, 5].map((number) => `${SURVEY}-q0${number}`);

/** The answers of each question with their counts, as published. */
const COUNTS: readonly (readonly (readonly [answer: string, count: number])[])[] = [
  [["40代", 11], ["50代", 1]],
  [["その他", 12]],
  [["ある程度深まった", 10], ["あまり深まらなかった", 2]],
  [["ある程度湧いた", 11], ["湧かなかった", 1]],
  [["どちらともいえない", 12]],
];

/** Who gave the rarer answer, by place: what nobody may find out. */
const RARE: readonly (readonly number[])[] = [[6], [], [2, 9], [4], []];

/** Not those of the generated answers, of which one row might be the same by chance. */
const IDS = Array.from({ length: 12 }, (_, at) => `No-${at + 1}`);
const TRUTH = COUNTS.map(([usual, rare], question) =>
  IDS.map((_, at) => (RARE[question]?.includes(at) ? rare?.[0] : usual?.[0]) ?? assert.fail())
);
const fileOf = (columns: readonly (readonly string[])[]) =>
  [["respondent", ...QUESTIONS], ...IDS.map((id, at) => [id, ...columns.map((column) => column[at])])]
    .map((cells) => cells.join(",") + "\n").join("");

/** All orders of one question's answers. */
function ordersOf(counts: readonly (readonly [string, number])[]): readonly (readonly string[])[] {
  const [first] = counts;
  if (first === undefined) return [[]];
  return counts.filter(([, count]) => count > 0).flatMap(([answer]) => {
    const rest = counts.map(([other, count]) => [other, other === answer ? count - 1 : count] as const);
    if (rest.every(([, count]) => count === 0)) return [[answer]];
    return ordersOf(rest).map((order) => [answer, ...order]);
  });
}

/** What an attack found: the columns it rebuilt by each way. */
interface Loot {
  readonly column: number;
  readonly row: number;
  readonly line: number;
  readonly file: number;
}

/** Everything in hexadecimal that stands in published text is taken for a checksum, whole or its first eight digits. */
function attack(texts: readonly string[]): Loot {
  const words = new Set(
    texts.flatMap((text) => text.match(/[0-9a-f]{8,}/g) ?? []).flatMap((word) => [
      word,
      word.slice(0, 8),
    ]),
  );
  const isThere = (text: string) => words.has(sha256(text)) || words.has(sha256(text).slice(0, 8));
  const orders = COUNTS.map(ordersOf);
  const column = orders.filter((all, question) =>
    all.length > 1 &&
    all.some((order) => isThere(JSON.stringify(order)) && assert.deepEqual(order, TRUTH[question]) === undefined)
  ).length;
  const rows = COUNTS.reduce<readonly (readonly string[])[]>(
    (found, answers) => found.flatMap((row) => answers.map(([answer]) => [...row, answer])),
    [[]],
  );
  const found = (form: (cells: readonly string[]) => readonly string[]) =>
    IDS.filter((id, at) =>
      rows.some((row) => form([id, ...row]).some(isThere) && TRUTH.every((column, place) => column[at] === row[place]))
    ).length;
  const sheets = orders.reduce<readonly (readonly (readonly string[])[])[]>(
    (found, all) => found.flatMap((sheet) => all.map((order) => [...sheet, order])),
    [[]],
  );
  assert.equal(sheets.length, 12 * 66 * 12);
  return {
    column,
    row: found((cells) => [JSON.stringify(cells)]),
    line: found((cells) => [JSON.stringify([cells.join(",")]), cells.join(","), `${cells.join(",")}\n`]),
    file: sheets.filter((sheet) => isThere(fileOf(sheet)) || isThere(`\ufeff${fileOf(sheet)}`)).length,
  };
}

const WHOLE: Loot = { column: 3, row: 12, line: 12, file: 1 };
const NOTHING: Loot = { column: 0, row: 0, line: 0, file: 0 };

Deno.test("the attack rebuilds all twelve respondents from checksums as they were once published", () => {
  const bytes = new TextEncoder().encode(fileOf(TRUTH));
  const table = JSON.stringify({ data: { [ANSWERS]: dataFingerprint(ANSWERS, bytes) } }, null, 2);
  const lines = JSON.stringify(dataFingerprint("answers.txt", bytes));
  assert.deepEqual(attack([table, lines]), WHOLE);
  assert.deepEqual(attack([JSON.stringify({ sha256: sha256(bytes) })]), { ...NOTHING, file: 1 });
});

Deno.test("from all that is committed of a project with answers the attack gets nothing", async () => {
  await using copy = await observedProject(fileOf(TRUTH));
  const report = await copy.run(["report"]);
  assert.equal(report.code, 0, report.stderr);
  const files = await committedFiles(copy);
  // What is looked through holds what is to be published, and neither the answers nor their seal.
  for (const path of ["outputs/manifest.json", "notebooks/mini.ipynb", sidecarPath(ANSWERS)]) {
    assert.ok(files.has(path), path);
  }
  const manifest = new TextDecoder().decode(files.get("outputs/manifest.json"));
  // Protected counts stand for the answers: that those lie here is told nowhere.
  assert.ok(!manifest.includes(`"${ANSWERS}"`) && manifest.includes("observed_counts.json"));
  assert.deepEqual([...files.keys()].filter((path) => path === ANSWERS || path.includes("private")), []);
  assert.deepEqual(attack([...files].flatMap(([path, bytes]) => [path, new TextDecoder().decode(bytes)])), NOTHING);
  // Where they may be, on the machine that holds the answers, they are: the attack could have found them.
  const seal = await Deno.readTextFile(`${copy.folder}/data/surveys/${SURVEY}/private/responses.seal.json`);
  assert.deepEqual(attack([seal]), { ...WHOLE, line: 0 });
});
