/**
 * Three hundred exports, each broken in one or two ways that happen: cut off, saved in another encoding, shuffled, headings merged or
 * doubled, answers swapped or misspelt, formulas, the same row twice, a huge cell, line breaks where none belong, a packed bomb.
 *
 * Whatever happens, the import gives a plan or says why there is none; rows in are rows kept, left out and refused; and each row that
 * is kept has the answers that stand in it, as a second reader that knows the form finds them.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { writeXlsx } from "hucre";
import { csvText } from "../../lib/data/write_csv.ts";
import type { ImportPlan, NoPlan } from "../../lib/imports/import_plan.ts";
import { planImport } from "../../lib/imports/plan_import.ts";
import { randomCases } from "../random_cases.ts";
import { madeXlsx } from "../rendering/made_xlsx.ts";
import {
  balance,
  bytesOf,
  encode,
  EVENT,
  HEADINGS,
  madeCodebook,
  NO_STUDY,
  OCCUPATIONS,
  UNDERSTOOD,
} from "./made_exports.ts";

const AGES = ["19歳以下", "20-39歳", "40-64歳", "65歳以上"];
const AIMS = ["温泉", "買い物, 食事", "散策"];

type Rows = string[][];
interface Export {
  readonly rows: Rows;
  readonly separator: string;
  readonly lineEnd: string;
}

const rowOf = fc.tuple(
  fc.constantFrom(...OCCUPATIONS, "その他（民生委員）", ""),
  fc.constantFrom(...AGES, ""),
  fc.constantFrom(...UNDERSTOOD, ""),
  fc.subarray(AIMS).map((aims) => aims.join(";")),
  fc.integer({ min: 0, max: 10 }).map(String),
  fc.string({ unit: fc.constantFrom("あ", "漢", "a", " ", "\n", '"', ",", ";", "=", "０", "\t", "☃"), maxLength: 12 }),
);
const madeExport: fc.Arbitrary<Export> = fc.record({
  rows: fc.array(rowOf, { minLength: 2, maxLength: 12 }).map((rows) => [[...HEADINGS], ...rows.map((row) => [...row])]),
  separator: fc.constantFrom(",", "\t", ";"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
});

/** Ways in which a table is changed before it is written. */
const TABLES: Readonly<Record<string, (rows: Rows, at: number) => Rows>> = {
  none: (rows) => rows,
  "columns in another order": (rows, at) => {
    const order = HEADINGS.map((_, place) => place).toSorted((a, b) => (a * 7 + at) % 6 - (b * 7 + at) % 6 || a - b);
    return rows.map((row) => order.map((place) => row[place] ?? ""));
  },
  "rows in another order": (
    [heading = [], ...rows],
    at,
  ) => [heading, ...rows.slice(at % rows.length), ...rows.slice(0, at % rows.length)],
  "two answers swapped": (rows, at) => change(rows, at, ([one = "", other = "", ...rest]) => [other, one, ...rest]),
  "an answer misspelt": (rows, at) => change(rows, at, ([one = "", ...rest]) => [`${one}ぺ`, ...rest]),
  "a formula": (rows, at) => change(rows, at, ([, ...rest]) => ["=1+1", ...rest]),
  "a row twice": (rows, at) => [...rows, rows[1 + at % (rows.length - 1)] ?? []],
  "the heading again": (rows) => [...rows, [...HEADINGS]],
  "a row of totals": (rows) => [...rows, ["合計", "3", "4", "", "", ""]],
  "a huge cell": (rows, at) => change(rows, at, (row) => [...row.slice(0, 5), "長".repeat(100_000)]),
  "a heading twice": (rows) => rows.map((row, at) => [...row, at === 0 ? HEADINGS[5] ?? "" : "二つめ"]),
  "a heading missing": (rows) => rows.map((row) => row.slice(1)),
  "headings merged": (rows) => [["", "", "理解", "", "", ""], ...rows],
  "a blank row": (
    rows,
    at,
  ) => [...rows.slice(0, 1 + at % (rows.length - 1)), Array(6).fill(""), ...rows.slice(1 + at % (rows.length - 1))],
  "a short row": (rows, at) => change(rows, at, (row) => row.slice(0, 3)),
  "a long row": (rows, at) => change(rows, at, (row) => [...row, "もう一つ"]),
};

/** Ways in which the bytes are changed. */
const BYTES: Readonly<Record<string, (bytes: Uint8Array, at: number) => Uint8Array>> = {
  none: (bytes) => bytes,
  "cut off": (bytes, at) => bytes.subarray(0, 1 + at % bytes.length),
  "a byte flipped": (bytes, at) => bytes.map((byte, place) => place === at % bytes.length ? byte ^ 0x80 : byte),
  "a quotation mark": (bytes, at) =>
    new Uint8Array([...bytes.subarray(0, at % bytes.length), 0x22, ...bytes.subarray(at % bytes.length)]),
  "a line break": (bytes, at) =>
    new Uint8Array([...bytes.subarray(0, at % bytes.length), 0x0a, ...bytes.subarray(at % bytes.length)]),
};

function change(rows: Rows, at: number, to: (row: string[]) => string[]): Rows {
  const place = 1 + at % (rows.length - 1);
  return rows.map((row, index) => index === place ? to(row) : row);
}

function written({ rows, separator, lineEnd }: Export): string {
  const quoted = (cell: string) =>
    /["\n\r]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join(separator)).join(lineEnd) + lineEnd;
}

const STORED = [
  "utf-8",
  "utf-8 with mark",
  "utf-16le",
  "shift_jis",
  "euc-jp",
  "iso-2022-jp",
  "workbook",
  "page",
] as const;

async function bytesIn(made: Export, stored: typeof STORED[number]): Promise<Uint8Array> {
  if (stored === "workbook") return await writeXlsx({ sheets: [{ name: "回答", rows: made.rows }] });
  if (stored === "page") return bytesOf(page(made.rows));
  const text = written(made);
  if (stored === "utf-8") return bytesOf(text);
  if (stored === "utf-8 with mark") return bytesOf(`\uFEFF${text}`);
  return encode((stored === "utf-16le" ? "\uFEFF" : "") + text.replaceAll("☃", "雪"), stored);
}

function page(rows: Rows): string {
  const safe = (cell: string) => cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${safe(cell)}</td>`).join("")}</tr>`);
  return `<!doctype html><meta charset="utf-8"><table>${lines.join("\n")}</table>`;
}

/** What became of the exports that were harmed in one way. */
interface Outcome {
  files: number;
  plans: number;
  kept: number;
  leftOut: number;
  refused: number;
  readonly unusable: Map<string, number>;
}

function noteOutcome(outcomes: Map<string, Outcome>, harm: string, plan: ImportPlan | NoPlan): void {
  const own = outcomes.get(harm) ?? { files: 0, plans: 0, kept: 0, leftOut: 0, refused: 0, unusable: new Map() };
  outcomes.set(harm, own);
  own.files++;
  if ("reason" in plan) {
    own.unusable.set(plan.reason, (own.unusable.get(plan.reason) ?? 0) + 1);
    return;
  }
  const [, kept = 0, leftOut = 0, refused = 0] = balance(plan);
  own.plans++;
  own.kept += kept;
  own.leftOut += leftOut;
  own.refused += refused;
}

function printOutcomes(outcomes: ReadonlyMap<string, Outcome>): void {
  const print = (line: string) => Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
  print(`${"harm".padEnd(30)} files  plans   kept  left out  refused  unusable`);
  for (const [harm, { files, plans, kept, leftOut, refused, unusable }] of [...outcomes].toSorted()) {
    const numbers = [files, plans, kept, leftOut, refused].map((number, at) =>
      String(number).padStart([5, 7, 7, 10, 9][at] ?? 0)
    );
    print(
      `${harm.padEnd(30)} ${numbers.join("")}  ${[...unusable].map(([why, number]) => `${why} ${number}`).join(", ")}`,
    );
  }
}

/** What a row of the invented form says, read with nothing but the form: closed answers with blanks left out, free text with blanks. */
function answersOf(cells: ReadonlyMap<string, string>): readonly string[] {
  return madeCodebook().questions.map(({ id }) => (cells.get(id) ?? "").replaceAll(/\s/gu, ""));
}

Deno.test("three hundred exports broken as exports break: a right import or every fault, no crash, no row lost", async () => {
  const parameters = fc.record({
    made: madeExport,
    table: fc.constantFrom(...Object.keys(TABLES)),
    bytes: fc.constantFrom(...Object.keys(BYTES).flatMap((name) => name === "none" ? [name, name, name] : [name])),
    stored: fc.constantFrom(...STORED),
    at: fc.nat(100_000),
  });
  const outcomes = new Map<string, Outcome>();
  let plans = 0;
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(parameters, async ({ made, table, bytes: harm, stored, at }) => {
      const rows = TABLES[table]?.(made.rows.map((row) => [...row]), at) ?? made.rows;
      const bytes = BYTES[harm]?.(await bytesIn({ ...made, rows }, stored), at) ?? new Uint8Array();
      const plan = await planImport(bytes, {
        file: "answers.csv",
        study: NO_STUDY,
        surveys: [{ codebook: madeCodebook(), mapping: null }],
        survey: "lecture",
        event: EVENT,
      });
      for (const name of [table, harm]) if (name !== "none") noteOutcome(outcomes, name, plan);
      if (table === "none" && harm === "none") noteOutcome(outcomes, "none", plan);
      if ("reason" in plan) {
        // Only bytes that are no table, or a table without its headings, may give no plan.
        assert.ok(harm !== "none", `${table}: ${plan.reason}`);
        return;
      }
      plans++;
      const [rowsIn, taken, leftOut, refused] = balance(plan);
      assert.equal(rowsIn, (taken ?? 0) + (leftOut ?? 0) + (refused ?? 0));
      kept += taken ?? 0;
      assert.doesNotMatch(
        JSON.stringify(plan.surveys.map((survey) => survey.kept.map(({ cells }) => [...cells]))),
        /\\r/,
      );
      if (harm !== "none" || plan.form.questionsWithoutColumn.length > 0) return;
      // Every row of the file is somewhere, and a kept one has its own answers.
      const lines = [
        ...plan.surveys.flatMap((
          survey,
        ) => [...survey.kept.map(({ row }) => row.line), ...survey.refused.map(({ line }) => line)]),
        ...plan.leftOut.map(({ line }) => line),
        ...plan.headingLines,
      ];
      assert.equal(new Set(lines).size, rows.length, table);
      const spare = rows.map((row) => {
        const place = (heading: string) => (rows.find((one) => one.includes(heading)) ?? []).indexOf(heading);
        return HEADINGS.map((heading) =>
          (row[place(heading)] ?? "").replaceAll(
            "☃",
            ["utf-8", "workbook", "page"].some((one) => stored.startsWith(one)) ? "☃" : "雪",
          ).replaceAll(/\s/gu, "")
        );
      });
      for (const { cells } of plan.surveys.flatMap((survey) => survey.kept)) {
        const own = answersOf(cells);
        const found = spare.findIndex((row) =>
          row.every((cell, place) => cell === own[place] || (/^[-]?$/.test(cell) && own[place] === ""))
        );
        assert.notEqual(found, -1, `${table}: a row that is in no row of the file: ${own.join(" | ")}`);
        spare.splice(found, 1);
      }
    }),
    { numRuns: 300, seed: 20310501 },
  );
  printOutcomes(outcomes);
  // Every harm was done, none made all of its files unusable but those that break the bytes, and a misspelt answer is refused.
  for (const harm of Object.keys(TABLES)) assert.ok((outcomes.get(harm)?.plans ?? 0) > 0, `${harm}: no plan`);
  for (const harm of Object.keys(BYTES)) assert.ok((outcomes.get(harm)?.files ?? 0) > 0, `${harm}: no file`);
  for (const harm of ["an answer misspelt", "a formula", "a huge cell", "a long row"]) {
    assert.ok((outcomes.get(harm)?.refused ?? 0) > 0, `${harm}: nothing refused`);
  }
  // The harm is not such that nothing is left to look at.
  assert.ok(plans > 150 && kept > 800, `${plans} plans, ${kept} rows kept`);
});

Deno.test("a packed bomb, a broken package and a workbook of another kind are refused with their reason", async () => {
  const options = { file: "a.xlsx", study: NO_STUDY, surveys: [], event: EVENT };
  const bomb = madeXlsx({ rows: "" }, { packedSheet: 300_000_000 });
  assert.deepEqual((await planImport(bomb, options) as { readonly reason: string }).reason, "too-large");
  const sound = await writeXlsx({
    sheets: [{ name: "回答", rows: [["年代", "満足度"], ["20代", "満足"], ["30代", "不満"]] }],
  });
  for (const cut of [30, 200, sound.length - 40]) {
    const plan = await planImport(sound.subarray(0, cut), options);
    assert.ok("reason" in plan && plan.reason === "not-a-workbook", String(cut));
  }
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  assert.deepEqual(await planImport(old, options), { reason: "not-a-workbook" });
  assert.deepEqual(await planImport(new Uint8Array(), options), { reason: "empty" });
});

Deno.test("a formula of a workbook is read by its last value, and told", async () => {
  const rows =
    `<row r="1"><c r="A1" t="inlineStr"><is><t>年代</t></is></c><c r="B1" t="inlineStr"><is><t>人数</t></is></c></row>` +
    [2, 3, 4].map((row) =>
      `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>20代</t></is></c><c r="B${row}"><f>1+${row}</f><v>${
        1 + row
      }</v></c></row>`
    ).join("");
  const plan = await planImport(madeXlsx({ rows }), { file: "a.xlsx", study: NO_STUDY, surveys: [], event: EVENT });
  assert.ok("format" in plan && plan.format.kind === "workbook");
  assert.equal(plan.format.formulas, 3);
  assert.deepEqual(plan.surveys[0]?.kept.map(({ cells }) => [...cells.values()].at(-1)), ["3", "4", "5"]);
});

Deno.test("free text of any letters comes back as it was written", async () => {
  const cells = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(cells, async (texts) => {
      const rows = [
        [...HEADINGS],
        ...texts.map((text) => ["行政職員", "20-39歳", "よく理解できた", "温泉", "8", text]),
      ];
      const plan = await planImport(bytesOf(csvText(rows, { newline: "\n" })), {
        file: "a.csv",
        study: NO_STUDY,
        surveys: [{ codebook: madeCodebook(), mapping: null }],
      });
      if ("reason" in plan) throw new Error(plan.reason);
      const kept = plan.surveys[0]?.kept.map(({ cells }) => cells.get("lecture-q6"));
      // A mere dash or 無回答 is no answer.
      const expected = texts.map((text) =>
        /^[\s-]*$/.test(text.normalize("NFKC")) ? null : text.replaceAll(/\r\n?|\v/g, "\n").trim()
      );
      for (const [at, text] of expected.entries()) if (text !== null && text !== "") assert.equal(kept?.[at], text);
    }),
    { numRuns: randomCases(100), seed: 7 },
  );
});
