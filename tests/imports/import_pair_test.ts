/** Sheets before and after one event, out of two files: which questions both ask, who is on both, and what is written. */
import assert from "node:assert/strict";
import { importFiles } from "../../lib/imports/import_files.ts";
import type { ImportPair } from "../../lib/imports/import_pair.ts";
import { planPair, type PlanPairOptions } from "../../lib/imports/plan_pair.ts";
import { noPairText, pairText } from "../../lib/imports/pair_text.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { codebookSchema } from "../../lib/survey/codebook_schema.ts";
import { partnerFaults } from "../../lib/survey/partner_faults.ts";
import { csv, EVENT, NO_STUDY } from "./made_exports.ts";

const BEFORE = [
  ["受講番号", "年代", "研修前の制度の理解度をお聞かせください", "他の機関の業務を知っていますか"],
  // Nobody knew it well.
  ["K1", "30代", "だいたい理解している", "よく知っている"],
  ["K2", "40代", "あまり理解していない", "あまり知らない"],
  ["K3", "30代", "まったく理解していない", "だいたい知っている"],
  ["K3", "40代", "あまり理解していない", "まったく知らない"],
  ["", "50代", "だいたい理解している", "だいたい知っている"],
];
const AFTER = [
  ["受講番号", "研修後の制度の理解度をお聞かせください", "他の機関の業務を知っていますか", "ご感想"],
  ["ｋ２", "よく理解できた", "よく知っている", "よかった"],
  ["K1", "よく理解できた", "だいたい知っている", ""],
  ["K3", "だいたい理解できた", "だいたい知っている", ""],
  ["K9", "あまり理解できなかった", "まったく知らない", ""],
  ["K8", "まったく理解できなかった", "あまり知らない", "むずかしい"],
];

async function pairOf(
  options: Partial<PlanPairOptions> = {},
  [before, after]: readonly (readonly (readonly string[])[])[] = [BEFORE, AFTER],
): Promise<ImportPair> {
  const pair = await planPair({ before: csv(before ?? []), after: csv(after ?? []) }, {
    files: { before: "before.csv", after: "after.csv" },
    survey: "training",
    study: NO_STUDY,
    event: { ...EVENT, date: "2031-06-01" },
    ...options,
  });
  if ("reason" in pair) throw new Error(JSON.stringify(pair));
  return pair;
}

const survey = (pair: ImportPair, side: "before" | "after") => {
  const [first] = pair[side].surveys;
  assert.ok(first !== undefined);
  return first;
};

Deno.test("two sheets become two surveys that name each other, with one construct a pair of questions, and sound code books", async () => {
  const pair = await pairOf({ link: "受講番号" });
  const books = [survey(pair, "before").codebook, survey(pair, "after").codebook];
  assert.deepEqual(books.map(({ id, design, partner, event }) => [id, design, partner, event]), [
    ["training-before", "linked", "training-after", undefined],
    ["training-after", "linked", "training-before", "training-before"],
  ]);
  assert.deepEqual(books.map(({ questions }) => questions.map(({ timing }) => timing)), [
    ["only", "before", "before"],
    ["after", "after", "only"],
  ]);
  for (const book of books) assert.equal(codebookSchema.safeParse(book).error, undefined);
  assert.deepEqual(partnerFaults(books, books.map(({ id }) => id)), []);
});

Deno.test("the questions of a pair are those that both sheets ask, each with its partner, and no other", async () => {
  for (const link of [undefined, "受講番号"]) {
    const pair = await pairOf(link === undefined ? {} : { link });
    const wording = (side: "before" | "after", id: string) =>
      survey(pair, side).codebook.questions.find((question) => question.id === id)?.wording;
    assert.deepEqual(
      pair.questions.map(({ before, after }) => [wording("before", before), wording("after", after)]),
      [
        ["研修前の制度の理解度をお聞かせください", "研修後の制度の理解度をお聞かせください"],
        ["他の機関の業務を知っていますか", "他の機関の業務を知っていますか"],
      ],
    );
  }
});

Deno.test("an answer that nobody gave before is known from the sheet after, in the words of its own, and marked as a guess", async () => {
  const pair = await pairOf();
  const { codebook } = survey(pair, "before");
  const asked = codebook.questions[1];
  const labels = codebook.scales.find(({ id }) => id === asked?.scale)?.answers.map(({ label }) => label);
  assert.deepEqual(labels, [
    "よく理解している",
    "だいたい理解している",
    "あまり理解していない",
    "まったく理解していない",
  ]);
  assert.deepEqual(
    pair.before.form.guesses.filter(({ what }) => what === "completed").map(({ question }) => question),
    [
      asked?.id,
    ],
  );
});

Deno.test("people have one number on both sheets, whatever their number was; who is twice on one sheet is counted", async () => {
  const pair = await pairOf({ link: "受講番号" });
  assert.deepEqual(pair.link, { column: "受講番号", both: 2, beforeOnly: 0, afterOnly: 2, repeated: 1, blank: 1 });
  const files = [...importFiles(survey(pair, "before")), ...importFiles(survey(pair, "after"))];
  const numbers = files.filter(({ path }) => path.endsWith("responses.csv")).map(({ bytes }) =>
    parseCsv(new TextDecoder().decode(bytes), "responses.csv").rows.map(({ cells }) => cells[0])
  );
  assert.deepEqual(numbers, [["1", "2", "3", "3", "4"], ["2", "1", "3", "5", "6"]]);
  for (const { path, bytes } of files) assert.doesNotMatch(new TextDecoder().decode(bytes), /K[1-9]|ｋ２/, path);
});

Deno.test("without a column that joins them the sheets are unlinked, and one that could is offered, not taken", async () => {
  const pair = await pairOf();
  assert.deepEqual([survey(pair, "before").codebook.design, pair.link, pair.offered], [
    "unlinked",
    null,
    { column: "受講番号", both: 2 },
  ]);
  const plain = { lang: "ja", showValues: false } as const;
  assert.match(pairText(pair, { before: plain, after: plain, lang: "ja" }), /つなぐなら --link 受講番号/);
});

Deno.test("the next export of both sheets needs no decision, and gives the same bytes", async () => {
  const first = await pairOf({ link: "受講番号" });
  const surveys = (["before", "after"] as const).map((side) => {
    const { codebook, mapping } = survey(first, side);
    return { codebook, mapping };
  });
  const again = await pairOf({ surveys });
  const answers = (pair: ImportPair) =>
    (["before", "after"] as const).flatMap((side) => importFiles(survey(pair, side)))
      .filter(({ path }) => path.endsWith("responses.csv") || path.endsWith("mapping.json"))
      .map(({ bytes }) => new TextDecoder().decode(bytes));
  assert.deepEqual(answers(again), answers(first));
  assert.deepEqual(again.link?.both, 2);
});

Deno.test("what is no pair is refused with its reason", async () => {
  const cases: readonly (readonly [Partial<PlanPairOptions>, readonly (readonly string[])[], RegExp])[] = [
    [{ link: "氏名" }, AFTER, /before\.csv に列「氏名」がありません/],
    [
      {},
      [["年代", "ご感想"], ["30代", "よかった"], ["30代", "よい"], ["40代", "別"]],
      /同じことを尋ねる段階評価の設問がありません/,
    ],
    [{}, [], /after\.csv: ファイルに何も入っていません/],
  ];
  for (const [options, after, why] of cases) {
    const pair = await planPair({ before: csv(BEFORE), after: csv(after) }, {
      files: { before: "before.csv", after: "after.csv" },
      study: NO_STUDY,
      ...options,
    });
    assert.ok("reason" in pair);
    assert.match(noPairText(pair, "ja"), why);
  }
});
