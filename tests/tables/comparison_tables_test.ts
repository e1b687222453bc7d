import assert from "node:assert/strict";
import fc from "fast-check";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import { renderTableHtml } from "../../lib/rendering/render_table_html.ts";
import { beforeAfterTable } from "../../lib/tables/before_after_table.ts";
import { transitionTable } from "../../lib/tables/transition_table.ts";
import { descriptionsTable } from "../../lib/tables/descriptions_table.ts";
import { groupPairsTable, groupTestsTable } from "../../lib/tables/group_tests_table.ts";
import { groupOddsTable } from "../../lib/tables/group_odds_table.ts";
import { groupSharesTable } from "../../lib/tables/group_shares_table.ts";
import { marginsTable } from "../../lib/tables/margins_table.ts";
import { missingAnswersTable, sensitivityTable } from "../../lib/tables/sensitivity_table.ts";
import { pairedTestsTable } from "../../lib/tables/paired_tests_table.ts";
import type { Table } from "../../lib/tables/table.ts";
import { anyAnswers, anyPairs, countsOf, distributionOf } from "../comparisons/made_answers.ts";
import { randomCases } from "../random_cases.ts";

const LANGUAGES = ["ja", "en"] as const;

Deno.test("any answers: every table can be written in both languages, without NaN, marked when answers are generated", () => {
  const origin = fc.constantFrom<"observed" | "synthetic">("observed", "synthetic");
  fc.assert(
    fc.property(anyPairs, anyAnswers, anyAnswers, origin, (pairs, a, b, from) => {
      const counts = countsOf(pairs, { origin: from, applicants: 60 });
      const beforeAfter = compareBeforeAfter([counts, marginsOnly(counts)]);
      const groups = [compareGroups([distributionOf(a, { id: "a", origin: from }), distributionOf(b, { id: "b" })])];
      const tables = LANGUAGES.flatMap((lang): readonly Table[] => [
        ...[beforeAfterTable, marginsTable, missingAnswersTable, pairedTestsTable, sensitivityTable, transitionTable]
          .map(
            (make) => make(beforeAfter, { key: "t", lang }),
          ),
        ...[groupOddsTable, groupPairsTable, groupSharesTable, groupTestsTable].map((make) =>
          make(groups, { key: "t", lang })
        ),
        descriptionsTable([...beforeAfter, ...groups], { key: "t", lang }),
      ]);
      for (const table of tables) {
        const written = new TextDecoder().decode(renderCsv(table)) + renderTableHtml(table);
        assert.ok(!/NaN|undefined|Infinity/.test(written), table.title);
        assert.equal(written.includes("合成データ"), from === "synthetic", table.title);
      }
    }),
    { numRuns: randomCases(30) },
  );
});
