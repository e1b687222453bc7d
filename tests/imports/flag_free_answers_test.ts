import assert from "node:assert/strict";
import { flagFreeAnswers } from "../../lib/imports/flag_free_answers.ts";
import { planImport } from "../../lib/imports/plan_import.ts";
import { roleOfColumn } from "../../lib/imports/role_of_column.ts";
import { loadStudy } from "../../lib/study/load_study.ts";

async function planOf(texts: readonly string[]) {
  const lines = texts.map((text, at) => `2026/10/01 10:00:${String(at % 60).padStart(2, "0")},とてもよい,${text}`);
  const bytes = new TextEncoder().encode(
    ["タイムスタンプ,全体としていかがでしたか,ご意見をお書きください", ...lines].join("\n"),
  );
  const plan = await planImport(bytes, { file: "export.csv", study: await loadStudy() });
  assert.ok(!("reason" in plan));
  return plan;
}

Deno.test("a text that several wrote is looked through once, and told in every line it stands in", async () => {
  const plan = await planOf(["特になし", "田中さんに相談した", "特になし", "また来たい", "田中さんに相談した"]);
  const told: (readonly [number, number])[] = [];
  const flagged = await flagFreeAnswers(plan, { onDone: (done, all) => told.push([done, all]) });
  assert.deepEqual([...flagged.values()], [[3, 6]]);
  assert.deepEqual(told, [[3, 3]]);
});

Deno.test("of many texts it is told how far it has come, up to all", async () => {
  const plan = await planOf(
    Array.from({ length: 1200 }, (_, at) => at === 1100 ? "田中さんと話した" : `意見その${at}です`),
  );
  const told: number[] = [];
  const flagged = await flagFreeAnswers(plan, { onDone: (done, all) => told.push(done / all) });
  assert.deepEqual([...flagged.values()], [[1102]]);
  assert.ok(
    told.length > 1 && told.every((share, at) => share > (told[at - 1] ?? 0)) && told.at(-1) === 1,
    told.join(),
  );
});

Deno.test("what a column holds is found anew where the rows are others", () => {
  const column = { at: 0, heading: "連絡のために", name: null, stem: "連絡のために", part: null };
  const rows = (cell: string) => Array.from({ length: 4 }, (_, at) => ({ line: at + 2, cells: [`${cell}${at}`] }));
  const [texts, addresses] = [rows("はい"), rows("a@example.org")];
  for (let round = 0; round < 2; round++) {
    assert.equal(roleOfColumn(column, texts), null);
    assert.equal(roleOfColumn(column, addresses), "contact");
  }
});
