import assert from "node:assert/strict";
import fc from "fast-check";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { groupSharesTable } from "../../lib/tables/group_shares_table.ts";
import { anyAnswers, distributionOf, unlikeGroups } from "../comparisons/made_answers.ts";
import { assertTableLaws } from "./table_laws.ts";

const comparison = compareGroups(unlikeGroups());

const IDS = [
  "question",
  "group",
  "respondents",
  "answered",
  "missing",
  "count",
  "base",
  "share",
  "lower",
  "upper",
  "applicants",
  "boundLower",
  "boundUpper",
];

Deno.test("the shares of groups: base, interval and bounds; 15 of 20 answers of 42 applicants", () => {
  const { rows } = assertTableLaws((option) => groupSharesTable([comparison], { key: "t", ...option }), IDS);
  const [one, two, silent] = rows;
  assert.deepEqual(
    [one?.count, one?.base, one?.share, one?.applicants, one?.boundLower, one?.boundUpper],
    [15, 20, 75, 42, 35.7, 88.1],
  );
  assert.deepEqual([two?.share, two?.boundLower, two?.missing], [50, null, 0]);
  assert.deepEqual([silent?.group, silent?.answered, silent?.share], ["silentの催し", 0, null]);
});

Deno.test("n of the table is n of the distribution, and the share lies in its interval", () => {
  fc.assert(fc.property(anyAnswers, anyAnswers, (a, b) => {
    const [one, other] = [distributionOf(a, { id: "a" }), distributionOf(b, { id: "b" })];
    const { rows } = groupSharesTable([compareGroups([one, other])], { key: "t" });
    assert.equal(rows.length, 2);
    for (const distribution of [one, other]) {
      const row = rows.find(({ group }) => group === distribution.parts[0].place);
      assert.equal(row?.answered, distribution.answered);
      if (distribution.answered === 0) assert.deepEqual([row?.share, row?.lower], [null, null]);
      else {
        assert.equal(row?.respondents, distribution.respondents);
        assert.equal(row?.missing, distribution.respondents - distribution.answered);
        assert.ok(Number(row?.lower) <= Number(row?.share) + 0.05 && Number(row?.share) - 0.05 <= Number(row?.upper));
      }
    }
  }));
});
