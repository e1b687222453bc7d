import assert from "node:assert/strict";
import { chainFigure } from "../../../../lib/reports/fy2021/figures/chain.ts";
import { chain } from "../../../../lib/reports/fy2021/figures/chain_content.ts";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";

const report = await loadReport();

Deno.test("a chain has all goals, actions and outcomes of its municipality, and the findings that lead to one", () => {
  const counts = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"].map((city) => {
    const { boxes, links, findingsLeftOut } = chain(report, city, "ja");
    const count = (column: string) => boxes.filter((box) => box.column === column).length;
    const findings = report.hearingFindings.records.filter(({ municipalityId }) => municipalityId === city).length;
    assert.equal(count("finding") + findingsLeftOut, findings);
    for (const { fromId } of links) assert.ok(boxes.some(({ id }) => id === fromId));
    return [count("goal"), count("action"), count("outcome")];
  });
  // Goals and actions of section 2 (3), outcomes of figures 2-74 to 2-78, counted by hand in the report.
  assert.deepEqual(counts, [[2, 3, 5], [2, 2, 5], [2, 2, 3], [2, 2, 2], [1, 1, 2]]);
});

Deno.test("every link of the data is in exactly one chain", () => {
  const drawn = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"].flatMap((city) => chain(report, city, "ja").links);
  assert.equal(drawn.length, report.chainLinks.records.length);
});

Deno.test("what was not held and what remains is said in words", () => {
  const remarks = chain(report, "kushiro", "ja").boxes.flatMap((box) => box.remarks);
  assert.ok(remarks.some(({ text, open }) => text === "小規模研修【見送り】" && open));
  assert.ok(remarks.some(({ text, open }) => text.startsWith("残る課題: ") && open));
  const actions = chain(report, "tomakomai", "ja").boxes.find(({ id }) => id === "tomakomai-action-1");
  assert.deepEqual(actions?.remarks, [
    { text: "第1回実践研修 2月16日【中止】", open: true },
    { text: "フィールドワーク【見送り】", open: true },
    { text: "第2回実践研修 3月23日", open: false },
  ]);
});

Deno.test("a guest, an unknown city or a link to nothing is an error", () => {
  assert.throws(() => chainFigure(report, "sakai"), RangeError);
  assert.throws(() => chainFigure(report, "nowhere"), RangeError);
  const records = report.chainLinks.records.map((link) => ({ ...link, toId: "nowhere" }));
  assert.throws(() => chain({ ...report, chainLinks: { ...report.chainLinks, records } }, "gyoda", "ja"), /nowhere/);
});
