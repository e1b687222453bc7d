import assert from "node:assert/strict";
import { misprintsRead } from "../../../../lib/reports/fy2021/report_check/misprints_read.ts";

Deno.test("every slip that a reader wrote down is a finding, and none is none", () => {
  const misprint = {
    misprintId: "misprint-1",
    figureKey: null,
    place: "1 (1)",
    printed: "架空の誤殖",
    expected: "架空の誤植",
    severity: "error",
    explanation: "変換の誤り",
    explanationEnglish: "Wrong conversion",
  } as const;
  assert.deepEqual(misprintsRead({ misprints: [] }), []);
  const { misprintId: _, explanationEnglish: __, ...rest } = misprint;
  assert.deepEqual(misprintsRead({ misprints: [misprint] }), [
    { rule: "misprints_read", ...rest, explanation: { ja: "変換の誤り", en: "Wrong conversion" } },
  ]);
});
