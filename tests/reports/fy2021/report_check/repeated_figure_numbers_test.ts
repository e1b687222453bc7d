import assert from "node:assert/strict";
import { repeatedFigureNumbers } from "../../../../lib/reports/fy2021/report_check/repeated_figure_numbers.ts";
import { figure } from "../facts/answers_fixture.ts";

Deno.test("numbers used once are no finding, though one begins like another", () => {
  const catalogue = [figure("1-1", "a", "table"), figure("1-10", "a", "table")];
  assert.deepEqual(repeatedFigureNumbers({ catalogue }), []);
});

Deno.test("every use of a number after the first is found and counted", () => {
  const catalogue = ["a", "b", "c"].map((scope) => figure("1-1", scope, "table"));
  const findings = repeatedFigureNumbers({ catalogue });
  assert.deepEqual(findings.map(({ figureKey }) => figureKey), ["1-1:b", "1-1:c"]);
  assert.match(findings[0]?.explanation.ja ?? "", /2度目/);
  assert.match(findings[1]?.explanation.ja ?? "", /3度目/);
});
