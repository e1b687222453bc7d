import assert from "node:assert/strict";
import { assertTableLaws } from "./table_laws.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadFreeAnswers } from "../../lib/reports/fy2021/report_answers.ts";
import { codedAnswersTable, groupName, personalDataTable } from "../../lib/tables/coded_answers_table.ts";
import { NO_CODE } from "../../lib/text/count_codes.ts";

const { coding } = await loadFreeAnswers(await loadReport());

const IDS = ["answerId", "event", "construct", "category", "text", "codes", "evidence"];

Deno.test("every answer is listed once with its codes, and what was found is in its text", () => {
  const { rows, key } = assertTableLaws((option) => codedAnswersTable(coding, option), IDS);
  assert.equal(key, "comments-coded");
  assert.deepEqual(rows.map(({ answerId }) => answerId), coding.answers.map(({ answer }) => answer.answerId));
  for (const { text, codes, evidence } of rows) {
    const words = String(evidence).split("／").filter((word) => word !== "");
    assert.equal(words.length === 0, codes === NO_CODE);
    const found = words.filter((word) => word !== "（設問から）");
    assert.ok(found.every((word) => String(text).includes(word)), `${evidence}`);
  }
});

Deno.test("one code lists the answers that have it, under a key of its own; those without any are a list too", () => {
  const one = codedAnswersTable(coding, { code: "連携・協働" });
  assert.ok(one.rows.length > 0 && one.rows.every(({ codes }) => String(codes).split("、").includes("連携・協働")));
  assert.match(one.notes.join(), new RegExp(`${coding.answers.length}件のうち${one.rows.length}件`));
  const none = codedAnswersTable(coding, { code: NO_CODE });
  assert.ok(none.rows.every(({ codes, evidence }) => codes === NO_CODE && evidence === ""));
  const place = coding.rules.findIndex(({ name }) => name === "連携・協働") + 1;
  assert.deepEqual([one.key, none.key], [`comments-coded:${place}`, "comments-coded:none"]);
  assert.throws(
    () => codedAnswersTable(coding, { code: "連携" }),
    /must be one of .*連携・協働.*: current value is 連携; did you mean 連携・協働\?$/,
  );
});

Deno.test("a group without a name is called by its id", () => {
  const groups = [{ id: "a", ja: "甲", en: "A" }];
  assert.deepEqual([groupName(groups, "a", "ja"), groupName(groups, "a", "en"), groupName(groups, "b", "ja")], [
    "甲",
    "A",
    "b",
  ]);
});

const { corpus } = await loadFreeAnswers(await loadReport());

Deno.test("what a person must look at before publishing is in the answer that it names", () => {
  const { rows, notes } = assertTableLaws((option) => personalDataTable(corpus, option), ["answerId", "kind", "text"]);
  for (const { answerId, text } of rows) {
    const answer = corpus.documents.find((document) => document.answer.answerId === answerId)?.answer;
    assert.ok(answer?.text.includes(String(text)), String(answerId));
  }
  assert.match(notes.join(), /すでに公表されている回答/);
  const own = { ...corpus, sources: corpus.sources.map((source) => ({ ...source, origin: "observed" as const })) };
  assert.ok(!personalDataTable(own).notes.join().includes("公表されている"));
});
