/** One question before and after in the ways in which forms ask it: steps of numbers, words of two poles, one sheet or two. */
import assert from "node:assert/strict";
import type { ImportPlan } from "../../lib/imports/import_plan.ts";
import { planPair } from "../../lib/imports/plan_pair.ts";
import { planText } from "../../lib/imports/plan_text.ts";
import { csv, EVENT, keptCells, NO_STUDY, proposalOf } from "./made_exports.ts";

const scaleOf = ({ form: { codebook } }: ImportPlan, at: number) =>
  codebook.scales.find(({ id }) => id === codebook.questions[at]?.scale)?.answers
    .map(({ code, label, side }) => `${code} ${label} ${side}`);
const guessesOf = ({ form }: ImportPlan, at: number) =>
  form.guesses.filter(({ question }) => question === form.codebook.questions[at]?.id).map(({ what }) => what);
const textOf = (plan: ImportPlan) => planText(plan, { lang: "en", showValues: true });

/** Rows of two cells, as many as make a question of them. */
const rows = (pairs: readonly (readonly [string, string])[]) => [...pairs, ...pairs, ...pairs].map((pair) => [...pair]);

Deno.test("steps of numbers asked before and after are one rating, each step by its own number, and marked as a guess", async () => {
  const plan = await proposalOf(csv([
    ["研修前の自信（1:全くない～5:とてもある）", "研修後の自信（1:全くない～5:とてもある）", "参加した回数"],
    ...rows([["1", "3"], ["2", "4"], ["4", "5"]]).map((row) => [...row, "2"]),
  ]));
  assert.equal(plan.form.codebook.design, "retrospective");
  const steps = ["5 5 favourable", "4 4 favourable", "3 3 neutral", "2 2 unfavourable", "1 1 unfavourable"];
  assert.deepEqual([scaleOf(plan, 0), scaleOf(plan, 1)], [steps, steps]);
  assert.deepEqual(plan.form.codebook.questions.map(({ type, timing }) => `${type} ${timing}`), [
    "scale before",
    "scale after",
    "number only",
  ]);
  for (const at of [0, 1]) assert.deepEqual(guessesOf(plan, at), ["steps", "sides", "before-after"]);
  assert.deepEqual(keptCells(plan, 1).slice(0, 3), ["1", "2", "4"]);
  assert.ok(textOf(plan).includes("steps of numbers taken to be a scale"));
});

Deno.test("where the heading says that the least step is the favourable one, it is", async () => {
  const plan = await proposalOf(csv([
    ["研修前の不安（1＝とても安心 … 4＝とても不安）", "研修後の不安（1＝とても安心 … 4＝とても不安）"],
    ...rows([["4", "2"], ["3", "1"], ["2", "2"]]),
  ]));
  assert.deepEqual(scaleOf(plan, 0), ["1 1 favourable", "2 2 favourable", "3 3 unfavourable", "4 4 unfavourable"]);
});

Deno.test("amounts, ages and the willingness to recommend stay numbers, before and after", async () => {
  for (const [before, after] of [["研修前の相談件数", "研修後の相談件数"], ["受講前の推奨度", "受講後の推奨度"]]) {
    const plan = await proposalOf(csv([[before ?? "", after ?? ""], ...rows([["1", "3"], ["2", "4"], ["4", "5"]])]));
    assert.deepEqual(plan.form.codebook.questions.map(({ type, timing }) => `${type} ${timing}`), [
      "number only",
      "number only",
    ]);
  }
});

Deno.test("two sheets with steps of numbers are a pair, and have all steps that either has", async () => {
  const sheet = (heading: string, cells: readonly string[]) =>
    csv([["受講番号", heading], ...cells.map((cell, at) => [`K${at + 1}`, cell])]);
  const pair = await planPair({
    before: sheet("支援に自信がある", ["1", "2", "2", "3", "1", "2"]),
    after: sheet("支援に自信がある", ["3", "4", "6", "7", "2", "6"]),
  }, {
    files: { before: "before.csv", after: "after.csv" },
    survey: "training",
    study: NO_STUDY,
    link: "受講番号",
    event: { ...EVENT, date: "2031-06-01" },
  });
  if ("reason" in pair) throw new Error(JSON.stringify(pair));
  assert.equal(pair.questions.length, 1);
  const [before, after] = [pair.before, pair.after].map((plan) => {
    const question = plan.form.codebook.questions.findIndex(({ type }) => type === "scale");
    return { steps: scaleOf(plan, question), cells: keptCells(plan, question + 1) };
  });
  assert.deepEqual(before?.steps, after?.steps);
  for (const step of ["1", "7"]) assert.ok(before?.steps?.some((one) => one.startsWith(`${step} ${step} `)), step);
  assert.deepEqual(after?.cells, ["3", "4", "6", "7", "2", "6"]);
});

Deno.test("words of two poles are a rating whichever of them were chosen, and what nobody chose is known from the other side", async () => {
  for (
    const [good, bad] of [["安心", "不安"], ["得意", "苦手"], ["積極的", "消極的"], ["肯定的", "否定的"], [
      "好き",
      "嫌い",
    ]]
  ) {
    const all = [`とても${good}`, `やや${good}`, "どちらでもない", `やや${bad}`, `とても${bad}`];
    const [best = "", fair = "", neither = "", poor = "", worst = ""] = all;
    const plan = await proposalOf(csv([
      ["【受講前】相談を受けること", "【受講後】相談を受けること"],
      ...rows([[worst, best], [poor, fair], [neither, neither], [fair, poor], [worst, worst]]),
    ]));
    const sides = ["favourable", "favourable", "neutral", "unfavourable", "unfavourable"];
    const expected = all.map((label, at) => `${at + 1} ${label} ${sides[at]}`);
    assert.deepEqual([scaleOf(plan, 0), scaleOf(plan, 1)], [expected, expected]);
    assert.deepEqual(guessesOf(plan, 0).filter((what) => what === "completed"), ["completed"]);
  }
});

Deno.test("できましたか before and できますか after ask the same", async () => {
  const plan = await proposalOf(csv([
    ["研修を受ける前、制度を説明できましたか", "研修を受けた後、制度を説明できますか"],
    ...rows([["できなかった", "少しできる"], ["少しできた", "できる"], ["できた", "できない"]]),
  ]));
  assert.deepEqual(plan.form.codebook.questions.map(({ timing }) => timing), ["before", "after"]);
});

Deno.test("what is worded as before and after and has no common scale is told, in both languages", async () => {
  const plan = await proposalOf(csv([
    ["受講前の相談先", "受講後の相談先"],
    ...rows([["市役所", "社協"], ["社協", "民生委員"], ["民生委員", "市役所"]]),
  ]));
  assert.equal(plan.form.codebook.design, "post-only");
  assert.equal(plan.form.unpaired.length, 1);
  assert.match(textOf(plan), /“受講前の相談先” and “受講後の相談先” look like one question before and after/);
  assert.match(
    planText(plan, { lang: "ja", showValues: true }),
    /「受講前の相談先」と「受講後の相談先」は事前と事後のよう/,
  );
});

Deno.test("rows that are alike to the second are told, by their lines, and kept; on a day alone they may be two people", async () => {
  const heading = ["タイムスタンプ", "年代", "満足度"];
  const stamped = (stamp: string) =>
    proposalOf(csv([
      heading,
      [stamp, "30代", "満足"],
      ["2031/06/01 10:05:00", "40代", "満足"],
      [stamp, "30代", "満足"],
      ["2031/06/01 10:06:00", "40代", "不満"],
      ["", "", ""],
    ]));
  const plan = await stamped("2031/06/01 10:00:01");
  assert.deepEqual(plan.surveys.map(({ alike, kept }) => [alike, kept.length]), [[[[2, 4]], 4]]);
  assert.match(textOf(plan), /the same in every column, time included: line 2, 4;/);
  assert.match(textOf(plan), /4 rows = 4 kept \+ 0 left out \+ 0 refused \(beside 1 blank or title row\)/);
  const ofDays = await stamped("2031/06/01");
  assert.deepEqual(ofDays.surveys.map(({ alike }) => alike), [[]]);
});
