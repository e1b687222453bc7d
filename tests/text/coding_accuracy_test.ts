import assert from "node:assert/strict";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadFreeAnswers, loadHandCoding } from "../../lib/reports/fy2021/report_answers.ts";
import { coderAgreement, codingAccuracy } from "../../lib/text/coder_agreement.ts";
import { parseCodingRules } from "../../lib/text/coding_rules.ts";
import { absentTerms, unfindableTerms } from "../../lib/text/rule_terms.ts";
import { codeTrialAnswers } from "../../lib/text/trial_answers.ts";
import { loadTokenizer } from "../../lib/text/tokenizer.ts";
import { corpusOf } from "./corpus_fixture.ts";
import { codeAnswers } from "../../lib/text/code_answers.ts";

Deno.test("the rules find in the report's answers what a person finds", async () => {
  const { coding } = await loadFreeAnswers(await loadReport());
  const { precision, recall } = codingAccuracy(coderAgreement(coding, (await loadHandCoding()).records));
  assert.ok((precision ?? 0) >= 0.95 && (recall ?? 0) >= 0.95, `precision ${precision}, recall ${recall}`);
});

Deno.test("the rules hold for answers that nobody looked at while making them", async () => {
  const { coding, byHand } = await codeTrialAnswers("unseen");
  assert.ok(coding.answers.length >= 30);
  const { precision, recall } = codingAccuracy(coderAgreement(coding, byHand.records));
  assert.ok((precision ?? 0) >= 0.85 && (recall ?? 0) >= 0.75, `precision ${precision}, recall ${recall}`);
});

Deno.test("precision and recall are shares of codes, and unknown where nobody gave any", () => {
  const { precision, recall, both } = codingAccuracy([
    { both: 6, firstOnly: 2, secondOnly: 0 },
    { both: 3, firstOnly: 1, secondOnly: 3 },
  ]);
  assert.deepEqual([both, precision, recall], [9, 0.75, 0.75]);
  assert.deepEqual(codingAccuracy([{ both: 0, firstOnly: 0, secondOnly: 2 }]), {
    both: 0,
    rulesOnly: 0,
    personOnly: 2,
    precision: null,
    recall: 0,
  });
});

/** Whether each text has the code of the rules. */
async function coded(rules: string, texts: readonly string[]): Promise<readonly boolean[]> {
  const { rules: read, groups, faults } = parseCodingRules(rules, "rules.txt");
  assert.deepEqual(faults, []);
  const source = (await loadHandCoding()).source;
  return codeAnswers(await corpusOf(texts), { rules: read, groups, source }).answers.map(({ codes }) =>
    codes.length > 0
  );
}

Deno.test("a wish for more is no satisfaction, and both can stand in one answer", async () => {
  const rules = "＊満足\n'よかった' without ('とよかった' or 'ばよかった')";
  assert.deepEqual(
    await coded(rules, [
      "参加してよかった",
      "もう少し時間があるとよかった",
      "来てよかった。時間がもう少しあればよかった",
      "悪くない",
    ]),
    [true, false, true, false],
  );
});

Deno.test("any word of a group will do, and only within one clause", async () => {
  const rules = "＠知る\n知る 分かる\n＊機関を知る\nnear(機関+@知る)[c]";
  assert.deepEqual(
    await coded(rules, [
      "機関のことが分かる",
      "機関を知る",
      "機関は遠いが、道は分かる",
      "機関は遠い。道は分かる",
      "道を知る",
    ]),
    [true, true, false, false, false],
  );
  const sentences = rules.replace("[c]", "[b]");
  assert.deepEqual(await coded(sentences, ["機関は遠いが、道は分かる", "機関は遠い。道は分かる"]), [true, false]);
});

Deno.test("words that the tokenizer never gives are faults with their line, words that are absent a list", async () => {
  const rules = parseCodingRules("＠良い\n良い方法 良い\n＊一つ\n連携 or 良く or 手+を+組む or @良い", "rules.txt");
  const faults = unfindableTerms(rules, { tokenizer: await loadTokenizer(), file: "rules.txt" });
  assert.deepEqual(faults.map(({ line, value }) => [line, value]), [[1, "良い方法"], [3, "良く"]]);
  assert.match(faults[0]?.expected ?? "", /良い\+方法/);
  const absent = absentTerms(
    parseCodingRules("＊一つ\n連携 or 手+を+組む or <>設問-->ない設問", "r"),
    await corpusOf(["手を出す"]),
  );
  assert.deepEqual(absent.map(({ word }) => word), ["連携", "組む", "<>設問-->ない設問"]);
});

Deno.test("faults of groups are listed with the others", () => {
  const { faults } = parseCodingRules(
    "＠空\n＠二つ\n連携 連携\n＠記号\n連携、協働\n＠二つ\n顔\n＊一つ\n@ない",
    "rules.txt",
  );
  assert.deepEqual(faults.map(({ id, line }) => [id, line]), [
    ["invalid-value", 1],
    ["duplicate-key", 2],
    ["invalid-value", 4],
    ["invalid-value", 8],
  ]);
});
