import assert from "node:assert/strict";
import { compareStudy } from "../../lib/comparisons/compare_study.ts";
import { DEFAULT_ANALYSIS_PLAN } from "../../lib/study/analysis_plan.ts";
import { widerIntervals } from "../../lib/wording/wider_intervals.ts";
import { pairedSurvey } from "../comparisons/made_answers.ts";
import { madeFiles, madeText } from "./made_texts.ts";

/** An interval of a level above the usual one, as sentences have it. */
const ABOVE = /(?:9[6-9]|9[5-9]\.\d+)%信頼区間/;
const TOLD = /9[5-9](?:\.\d+)?%信頼区間」のように95%より大きい信頼区間は、あえて広く取って/;

Deno.test("wherever an interval of more than 95 % stands in words, it is said why: page, tables, workbook, documents, notebooks", async () => {
  let shown = 0;
  const silent: string[] = [];
  for (const file of (await madeFiles()).filter((path) => /\.(?:html|docx|xlsx|ipynb)$/.test(path))) {
    const text = (await madeText(file, ABOVE)).replaceAll(/<[^>]*>/g, "");
    if (!ABOVE.test(text)) continue;
    shown += 1;
    if (!TOLD.test(text)) silent.push(file);
  }
  assert.ok(shown > 8, `${shown} files`);
  assert.deepEqual(silent, []);
});

Deno.test("of several tests held together the widest is named, in both languages; of one, and where the plan adjusts nothing, nothing is said", () => {
  const rising = Array.from({ length: 12 }, () => [1, 4] as const);
  const survey = pairedSurvey(rising, { id: "one", applicants: 30 });
  const { changes } = compareStudy([survey]);
  const [one] = changes;
  assert.ok(one?.kind === "paired");
  const levels = [one.netRise, one.favourable.change].map(({ confidenceLevel }) => confidenceLevel);
  const isAbove = levels.some((level) => level > 0.95 + 1e-9);
  assert.equal(widerIntervals(changes, "ja", "note").length, isAbove ? 1 : 0);
  const wide = { ...one, netRise: { ...one.netRise, confidenceLevel: 0.9875 } };
  assert.match(widerIntervals([wide], "ja", "note").join(), /「98\.75%信頼区間」.*取ってある。.*ためである。/);
  assert.match(widerIntervals([wide], "ja", "sentence").join(), /取っています。.*ためです。/);
  assert.match(widerIntervals([wide], "en", "note").join(), /more than 95%, such as one of 98\.75%/);
  const plain = compareStudy([survey], { plan: { ...DEFAULT_ANALYSIS_PLAN, adjustment: "none" } });
  assert.deepEqual(widerIntervals(plain.changes, "ja", "note"), []);
});
