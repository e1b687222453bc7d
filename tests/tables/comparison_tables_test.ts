import assert from "node:assert/strict";
import fc from "fast-check";
import { askedConstructs } from "../../lib/comparisons/asked_constructs.ts";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import { renderTableHtml } from "../../lib/rendering/render_table_html.ts";
import { beforeAfterTable } from "../../lib/tables/before_after_table.ts";
import { comparabilityTable } from "../../lib/tables/comparability_table.ts";
import { descriptionsTable } from "../../lib/tables/descriptions_table.ts";
import { groupOddsTable } from "../../lib/tables/group_odds_table.ts";
import { groupPairsTable } from "../../lib/tables/group_pairs_table.ts";
import { groupSharesTable } from "../../lib/tables/group_shares_table.ts";
import { groupTestsTable } from "../../lib/tables/group_tests_table.ts";
import { marginsTable } from "../../lib/tables/margins_table.ts";
import { missingAnswersTable } from "../../lib/tables/missing_answers_table.ts";
import { pairedTestsTable } from "../../lib/tables/paired_tests_table.ts";
import { sensitivityTable } from "../../lib/tables/sensitivity_table.ts";
import type { Table } from "../../lib/tables/table.ts";
import { transitionTable } from "../../lib/tables/transition_table.ts";
import { anyAnswers, anyPairs, countsOf, distributionOf, NONE } from "../comparisons/made_answers.ts";

const LANGUAGES = ["ja", "en"] as const;

/** Fifteen of twenty rose from 2 to 3, four stayed at 3, one left the first question out. */
const TWENTY = Array.from({ length: 20 }, (_, at) => [at === 19 ? NONE : at < 15 ? 2 : 3, 3] as const);
const changes = compareBeforeAfter([countsOf(TWENTY, { applicants: 42 })]);

Deno.test("the before/after table has every number of the comparison, each of its base", () => {
  const [row] = beforeAfterTable(changes, { key: "t" }).rows;
  assert.deepEqual(
    [row?.pairs, row?.rose, row?.same, row?.fell, row?.beforeCount, row?.beforeShare, row?.afterCount, row?.afterShare],
    [19, 15, 4, 0, 4, 21.1, 19, 100],
  );
  assert.equal(row?.change, 78.9);
  assert.equal(row?.pValue, 2 / 2 ** 15);
});

Deno.test("margins beside what was really so: the actual number lies in the range", () => {
  const rows = marginsTable(changes, { key: "t" }).rows;
  assert.deepEqual(rows.map(({ what, lower, upper, actual }) => [what, lower, upper, actual]).slice(0, 2), [
    // The one who left the first question out may have stood at 1, 2 or 3 or above.
    ["答えが上がった人", 15, 16, 15],
    ["答えが下がった人", 0, 1, 0],
  ]);
  const [readers] = marginsTable(compareBeforeAfter([marginsOnly(countsOf(TWENTY))]), { key: "t" }).rows;
  assert.deepEqual([readers?.lower, readers?.upper, readers?.actual], [15, 16, null]);
});

Deno.test("missing answers: in the base, out of it, and the two extremes", () => {
  const [before, after] = missingAnswersTable(changes, { key: "t" }).rows;
  assert.deepEqual(
    [before?.missing, before?.favourable, before?.ofRespondents, before?.ofAnswered, before?.least, before?.most],
    [1, 4, 20, 21.1, 20, 25],
  );
  assert.deepEqual([after?.missing, after?.ofRespondents, after?.most], [0, 100, 100]);
});

Deno.test("the sensitivity table says in a note how many silent people would overturn the finding", () => {
  // 15 to 0 moves of one level: with 5 against p = .041, with 6 against .078.
  const { notes, rows } = sensitivityTable(changes, { key: "t" });
  assert.ok(
    notes.some((note) => /参加者23人のうち6人が逆に一段動いていれば、pは0\.05以上/.test(note)),
    notes.join("\n"),
  );
  assert.ok(rows.some(({ variant, supposed }) => variant === "無回答: 最も下がったとする" && supposed === 1));
});

Deno.test("the transition table keeps answers that nobody gave, and its people add up to the pairs", () => {
  const { rows } = transitionTable(changes, { key: "t" });
  assert.equal(rows.length, 16);
  assert.equal(rows.reduce((sum, { people }) => sum + Number(people), 0), 19);
  assert.deepEqual(
    rows.filter(({ people }) => Number(people) > 0).map((
      { before, after, way, people, base, share },
    ) => [before, after, way, people, base, share]),
    [["段階3", "段階3", "同じ", 4, 4, 100], ["段階2", "段階3", "上昇", 15, 15, 100]],
  );
});

Deno.test("only the own test has an adjusted p", () => {
  const { rows } = pairedTestsTable(changes, { key: "t" });
  assert.deepEqual(rows.map(({ role, adjusted }) => [role, adjusted === null]), [
    ["主", false],
    ["", true],
    ["", true],
    ["", true],
  ]);
});

Deno.test("the shares of groups: base, interval and bounds; 15 of 20 answers of 42 applicants", () => {
  const answers = [...Array<number>(15).fill(3), ...Array<number>(5).fill(1)];
  const comparison = compareGroups([
    distributionOf(answers, { id: "one", applicants: 42 }),
    distributionOf([1, 4], { id: "two" }),
    distributionOf([NONE], { id: "silent" }),
  ]);
  const rows = groupSharesTable([comparison], { key: "t" }).rows;
  const [one, two, silent] = rows;
  assert.deepEqual(
    [one?.count, one?.base, one?.share, one?.applicants, one?.boundLower, one?.boundUpper],
    [15, 20, 75, 42, 35.7, 88.1],
  );
  assert.deepEqual([two?.share, two?.boundLower], [50, null]);
  assert.deepEqual([silent?.group, silent?.answered, silent?.share], ["silentの催し", 0, null]);
  const [tests] = groupTestsTable([comparison], { key: "t" }).rows;
  assert.deepEqual([tests?.people, tests?.effectName, tests?.exact], [22, "クリフのデルタ", "正確"]);
  const [pair] = groupPairsTable([comparison], { key: "t" }).rows;
  assert.equal(pair?.difference, 25);
});

Deno.test("where the odds model cannot be fitted a reason stands in place of numbers", () => {
  const apart = compareGroups([distributionOf([1, 1], { id: "low" }), distributionOf([4, 4], { id: "high" })]);
  const alike = compareGroups([distributionOf([3, 3], { id: "one" }), distributionOf([3], { id: "two" })]);
  const rows = groupOddsTable([apart, alike], { key: "t" }).rows;
  assert.deepEqual(rows.map(({ oddsRatio, remark }) => [oddsRatio, remark]), [
    [null, "群の答えが重ならず（分離）、有限のオッズ比がない"],
    [null, "全員が同じ段階で答えており、比がない"],
  ]);
});

Deno.test("what may be compared is told from the code books alone, with the reason for each refusal", async () => {
  const table = comparabilityTable(askedConstructs(await loadSurveys()), { key: "t" });
  assert.ok(table.sources.every(({ origin }) => origin === "published"));
  const lookingBack = table.rows.find(({ figure }) => figure === "2-47");
  assert.match(String(lookingBack?.reasons), /2-22: 尋ね方が違う・選択肢が違う/);
  assert.match(String(lookingBack?.reasons), /2-46: 時点が違う/);
  assert.equal(table.rows.find(({ figure }) => figure === "2-22")?.letter, "A");
});

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
    { numRuns: 30 },
  );
});
