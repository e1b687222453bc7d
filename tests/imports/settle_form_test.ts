import assert from "node:assert/strict";
import { type FormEdit, settleForm } from "../../lib/imports/settle_form.ts";
import { codebookSchema } from "../../lib/survey/codebook_schema.ts";
import { csv, HEADINGS, madeCodebook, planOf, SOUND } from "./made_exports.ts";

const MAPPING = {
  version: 1,
  program: "plain",
  columns: HEADINGS.map((heading, at) => ({
    heading,
    occurrence: 1,
    use: "question" as const,
    question: `lecture-q${at + 1}`,
  })),
  answers: [],
  unlisted: [],
  by: null,
  surveys: {},
  unique: null,
  keep: "first",
  link: null,
} as const;
const FORM = {
  codebook: madeCodebook(),
  mapping: { ...MAPPING, columns: [...MAPPING.columns], answers: [], unlisted: [] },
};

function settled(...edits: readonly FormEdit[]) {
  return edits.reduce(settleForm, FORM);
}

function labels(form: ReturnType<typeof settled>, scale: string): readonly string[] {
  return form.codebook.scales.find(({ id }) => id === scale)?.answers.map(({ label }) => label) ?? [];
}

Deno.test("an answer is moved to where it belongs, and a place past the end changes nothing", () => {
  const move = (from: number, to: number) => settled({ kind: "move", question: "lecture-q2", from, to });
  assert.deepEqual(labels(move(3, 0), "age"), ["65歳以上", "19歳以下", "20-39歳", "40-64歳"]);
  assert.deepEqual(labels(move(0, 2), "age"), ["20-39歳", "40-64歳", "19歳以下", "65歳以上"]);
  assert.deepEqual(labels(move(0, 4), "age"), labels(FORM, "age"));
});

Deno.test("a rating becomes kinds and kinds a rating, each a sound code book; a middle answer is neither for nor against", () => {
  for (
    const [question, value, sides] of [
      ["lecture-q3", "single", [undefined, undefined, undefined, undefined]],
      ["lecture-q1", "scale", ["favourable", "neutral", "unfavourable"]],
      ["lecture-q2", "scale", ["favourable", "favourable", "unfavourable", "unfavourable"]],
      ["lecture-q3", "free", undefined],
    ] as const
  ) {
    const { codebook } = settled({ kind: "type", question, value });
    assert.deepEqual(codebookSchema.safeParse(codebook).error?.issues, undefined, `${question} as ${value}`);
    const own = codebook.questions.find(({ id }) => id === question);
    assert.equal(own?.type, value);
    assert.deepEqual(codebook.scales.find(({ id }) => id === own?.scale)?.answers.map(({ side }) => side), sides);
  }
});

Deno.test("a column goes to one question, and the column that it had is open again", () => {
  const { mapping } = settled({
    kind: "column",
    heading: "ご意見をお書きください",
    occurrence: 1,
    value: "lecture-q1",
  });
  assert.deepEqual(
    mapping.columns.filter((column) => "question" in column && column.question === "lecture-q1").map(({ heading }) =>
      heading
    ),
    [
      "ご意見をお書きください",
    ],
  );
  assert.ok(!mapping.columns.some(({ heading }) => heading === "職業"));
  assert.deepEqual(settled({ kind: "column", heading: "職業", occurrence: 1, value: "no-such" }).mapping, FORM.mapping);
});

Deno.test("a decided value is taken from then on, until it is undecided again", async () => {
  const odd = SOUND.map((cell, at) => at === 2 ? "よく理解出来た" : cell);
  const decide = (value: string | null): FormEdit => ({
    kind: "answer",
    question: "lecture-q3",
    written: "よく理解出来た",
    value,
  });
  for (
    const [form, kept] of [
      [settled(decide("よく理解できた")), ["よく理解できた"]],
      [settled(decide("")), [""]],
      [settled(decide("よく理解できた"), decide(null)), []],
    ] as const
  ) {
    const plan = await planOf(csv([HEADINGS, odd]), { mapping: form.mapping });
    assert.deepEqual(plan.surveys[0]?.kept.map(({ cells }) => cells.get("lecture-q3")), kept);
  }
});

Deno.test("a decision about an answer is of its question alone, and takes the place of an earlier one about the same words", () => {
  const decide = (question: string, written: string, value: string | null): FormEdit => (
    { kind: "answer", question, written, value }
  );
  const decisions = (form: ReturnType<typeof settled>) =>
    form.mapping.answers.map(({ question, written, label }) => [question, written, label]);
  const both = [
    decide("lecture-q2", "不明", "19歳以下"),
    decide("lecture-q3", "不明", ""),
    decide("lecture-q2", "他", "65歳以上"),
  ];
  assert.deepEqual(decisions(settled(...both)), [
    ["lecture-q2", "不明", "19歳以下"],
    ["lecture-q3", "不明", null],
    ["lecture-q2", "他", "65歳以上"],
  ]);
  assert.deepEqual(decisions(settled(...both, decide("lecture-q2", "不明", "65歳以上"))), [
    ["lecture-q3", "不明", null],
    ["lecture-q2", "他", "65歳以上"],
    ["lecture-q2", "不明", "65歳以上"],
  ]);
  assert.deepEqual(decisions(settled(...both, decide("lecture-q2", "不明", null))), [
    ["lecture-q3", "不明", null],
    ["lecture-q2", "他", "65歳以上"],
  ]);
});
