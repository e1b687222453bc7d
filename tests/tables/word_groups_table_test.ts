import assert from "node:assert/strict";
import { codeAnswers } from "../../lib/text/code_answers.ts";
import { parseCodingRules } from "../../lib/text/coding_rules.ts";
import { loadHandCoding } from "../../lib/reports/fy2021/report_answers.ts";
import { wordGroupsTable } from "../../lib/tables/word_groups_table.ts";
import { corpusOf } from "../text/corpus_fixture.ts";

Deno.test("each group stands with its words, and with those that no answer has", async () => {
  const corpus = await corpusOf(["猫と犬がいる", "犬が好き"]);
  const { rules, groups } = parseCodingRules("＠動物\n猫 犬 馬\n＠空\n雲 星\n＊動物\n@動物 or @空", "rules.txt");
  const coding = codeAnswers(corpus, { rules, groups, source: (await loadHandCoding()).source });
  assert.deepEqual(wordGroupsTable(coding, corpus).rows, [
    { group: "@動物", words: "猫 犬 馬", absent: "馬" },
    { group: "@空", words: "雲 星", absent: "雲 星" },
  ]);
});
