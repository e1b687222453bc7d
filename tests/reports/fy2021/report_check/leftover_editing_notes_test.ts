import assert from "node:assert/strict";
import { leftoverEditingNotes } from "../../../../lib/reports/fy2021/report_check/leftover_editing_notes.ts";
import { figure } from "../facts/answers_fixture.ts";

const table = figure("9-1", "town", "outcomes");

Deno.test("a title with an ordinary bracket is no finding", () => {
  const titles = ["成果", "成果（一部）", "実施予定の事業", "委員（五十音順、敬称略）"];
  assert.deepEqual(leftoverEditingNotes({ catalogue: titles.map((title) => ({ ...table, title })) }), []);
});

Deno.test("a note in a title is found, and the title without it expected", () => {
  const titles = ["成果（※催しの後に加筆予定）", "参加者数（要確認）", "成果（一部）（※数値は確認中）"];
  const findings = leftoverEditingNotes({ catalogue: titles.map((title) => ({ ...table, title })) });
  assert.deepEqual(findings.map(({ expected }) => expected), ["成果", "参加者数", "成果（一部）"]);
});
