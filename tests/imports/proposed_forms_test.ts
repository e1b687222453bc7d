/** Whatever stands in an export that nobody knows, what is proposed of it is a sound code book, and its rows can be read back. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { csvText } from "../../lib/data/write_csv.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { importFiles } from "../../lib/imports/import_files.ts";
import { planImport } from "../../lib/imports/plan_import.ts";
import { cellNumber, numberRange } from "../../lib/imports/number_range.ts";
import { orderLabels } from "../../lib/imports/order_labels.ts";
import { codebookSchema } from "../../lib/survey/codebook_schema.ts";
import { readAnswerColumns } from "../../lib/survey/read_answer_columns.ts";
import { balance, bytesOf, madeCodebook, NO_STUDY } from "./made_exports.ts";
import { randomCases } from "../random_cases.ts";

const CELLS = [
  fc.constantFrom("とても満足", "満足", "どちらでもない", "不満", "わからない", ""),
  fc.constantFrom("よく理解できた", "あまり理解できなかった", "理解できなかった", "非該当"),
  fc.constantFrom("温泉;食事", "温泉", "食事;その他（墓参り; 帰省）", "特になし", "その他"),
  fc.constantFrom("温泉, 食事", "食事", "散策, 温泉", "散策"),
  fc.constantFrom("1. はい", "2. いいえ", "①はい", "無回答"),
  fc.integer({ min: -3, max: 12 }).map(String),
  fc.double({ min: 0, max: 1000, noNaN: true }).map((value) => value.toFixed(2)),
  fc.constantFrom("12人", "１３人", "1,200人", "0人"),
  fc.constantFrom("20代", "30代", "40代以上", "10代以下"),
  fc.string({
    unit: fc.constantFrom("あ", "(", "（", ")", "）", ";", "、", " ", "\n", "1", "=", "その他"),
    maxLength: 6,
  }),
  fc.constantFrom("0", "1", ""),
  fc.constant(""),
];
const HEADINGS = [
  "満足度",
  "受講前の制度の理解度",
  "受講後の制度の理解度",
  "来た目的",
  "来た目的 [温泉]",
  "来た目的 [食事]",
  "年齢",
  "推奨度",
  "次のこと [理念]",
  "次のこと [制度]",
  "ご意見",
  "満足度",
];

Deno.test("a proposed code book is sound, its rows add up, and what is written is read back without a fault", async () => {
  const table = fc.integer({ min: 1, max: 30 }).chain((rows) =>
    fc.array(
      fc.tuple(
        fc.constantFrom(...HEADINGS),
        fc.constantFrom(...CELLS).chain((cell) => fc.array(cell, { minLength: rows, maxLength: rows })),
      ),
      { minLength: 2, maxLength: 7 },
    )
  );
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(table, fc.boolean(), async (columns, hasBank) => {
      const rows = columns[0]?.[1].map((_, at) => columns.map(([, cells]) => cells[at] ?? "")) ?? [];
      const plan = await planImport(
        bytesOf(csvText([columns.map(([heading]) => heading), ...rows], { newline: "\n" })),
        {
          file: "form.csv",
          study: NO_STUDY,
          surveys: hasBank ? [{ codebook: madeCodebook(), mapping: null }] : [],
          survey: "new",
        },
      );
      if ("reason" in plan) {
        // Rows of nothing but blanks and numbers under a heading of a few words may be no table.
        assert.equal(plan.reason, "no-table");
        return;
      }
      const [rowsIn, taken, leftOut, refused] = balance(plan);
      assert.equal(rowsIn, (taken ?? 0) + (leftOut ?? 0) + (refused ?? 0));
      assert.equal(refused, 0, "of a form made from these very answers none is refused");
      const [survey] = plan.surveys;
      if (survey === undefined || survey.codebook.questions.length === 0) return;
      assert.deepEqual(codebookSchema.safeParse(survey.codebook).error?.issues, undefined);
      kept += survey.kept.length;
      const file = importFiles(survey).find(({ path }) => path.endsWith("responses.csv"));
      const text = new TextDecoder().decode(file?.bytes);
      const { faults } = readAnswerColumns(parseCsv(text, "responses.csv"), {
        file: "responses.csv",
        codebook: survey.codebook,
      });
      assert.deepEqual(faults, []);
    }),
    { numRuns: randomCases(400), seed: 12 },
  );
  assert.ok(kept > randomCases(3000), `${kept} rows kept`);
});

Deno.test("bands of any numbers are without gap, and hold every number", () => {
  const number = fc.oneof(
    fc.integer({ min: -5000, max: 5_000_000 }).map(String),
    fc.integer({ min: 0, max: 10 }).map(String),
    fc.double({ min: 0, max: 300, noNaN: true }).map((value) => value.toFixed(1)),
  );
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), (written) => {
      const numbers = written.flatMap((cell) => cellNumber(cell) ?? []);
      if (numbers.length === 0) return;
      const range = numberRange(numbers, "人数");
      const steps = (value: number) => Math.round(value * 10 ** (range.decimals ?? 0));
      for (const [at, { from, to }] of range.bands.entries()) {
        assert.ok(from <= to, JSON.stringify(range));
        assert.equal(
          steps(from),
          at === 0 ? steps(range.minimum) : steps(range.bands[at - 1]?.to ?? 0) + 1,
          JSON.stringify(range),
        );
      }
      assert.equal(range.bands.at(-1)?.to, range.maximum);
      assert.ok(range.bands.length <= 13, `${range.bands.length} bands`);
      for (const { value } of numbers) {
        assert.ok(value >= range.minimum && value <= range.maximum, `${value} in ${JSON.stringify(range)}`);
      }
    }),
    { seed: 3 },
  );
});

Deno.test("the order of known, worded, numbered and sized answers, whatever order they come in", () => {
  const cases: readonly (readonly [kind: string, labels: readonly string[]])[] = [
    ["rating", ["大変満足", "満足", "普通", "不満", "大変不満"]],
    ["rating", [
      "大いに活かせそう",
      "ある程度活かせそう",
      "どちらともいえない",
      "あまり活かせそうにない",
      "活かせそうにない",
    ]],
    ["rating", ["そう思う", "どちらかといえばそう思う", "どちらかといえばそう思わない", "そう思わない"]],
    ["rating", [
      "Very satisfied",
      "Satisfied",
      "Neither satisfied nor dissatisfied",
      "Dissatisfied",
      "Very dissatisfied",
    ]],
    ["rating", ["Strongly agree", "Agree", "Neutral", "Disagree", "Strongly disagree"]],
    ["ordered", ["日帰り", "1泊", "2泊", "3泊以上"]],
    ["ordered", ["1,000円未満", "1,000円以上 3,000円未満", "3,000円以上"]],
    ["ordered", ["10代以下", "20代", "30代", "70代以上"]],
    ["nominal", ["1. 徒歩", "2. 自転車", "3. バス"]],
  ];
  for (const [kind, labels] of cases) {
    for (const given of [labels, labels.toReversed(), labels.toSorted()]) {
      const ordered = orderLabels(given);
      assert.equal(ordered.kind, kind, given.join());
      assert.deepEqual(ordered.answers.map(({ label }) => label), labels, given.join());
    }
  }
  assert.equal(orderLabels(["感じた", "感じなかった"]).kind, "nominal", "of two answers nobody can tell which is good");
  assert.deepEqual(orderLabels(["その他", "徒歩", "バス"]).answers.map(({ label }) => label), [
    "徒歩",
    "バス",
    "その他",
  ]);
  assert.deepEqual(orderLabels(["満足", "わからない", "不満", "普通"]).beside, [{
    label: "わからない",
    meaning: "dont-know",
  }]);
});
