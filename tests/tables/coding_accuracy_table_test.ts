import assert from "node:assert/strict";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadFreeAnswers, loadHandCoding } from "../../lib/reports/fy2021/report_answers.ts";
import { codingAccuracyTable } from "../../lib/tables/coding_accuracy_table.ts";

const { coding } = await loadFreeAnswers(await loadReport());
const { source } = await loadHandCoding();
const asTheRules = coding.answers.map(({ answer, codes }) => (
  { answerId: answer.answerId, codes: codes.map(({ name }) => name) }
));

Deno.test("a person who codes as the rules do agrees with them wholly", () => {
  const { rows } = codingAccuracyTable(coding, { records: asTheRules, source });
  for (const { precision, recall, disputed } of rows) {
    assert.deepEqual([precision, recall, disputed || null], [100, 100, null]);
  }
});

Deno.test("a code that only the person gave costs recall, one that only the rules gave precision", () => {
  const [first] = asTheRules;
  assert.ok(first !== undefined);
  const [lost] = first.codes;
  const records = asTheRules.map((record) =>
    record === first ? { ...first, codes: [...first.codes.slice(1), "時間・進め方"] } : record
  );
  const { rows } = codingAccuracyTable(coding, { records, source });
  const row = (code: string) => rows.find((candidate) => candidate.code === code) ?? assert.fail(code);
  const mine = row("時間・進め方");
  assert.deepEqual([mine.personOnly, mine.rulesOnly, mine.precision, mine.disputed], [1, 0, 100, first.answerId]);
  const theirs = row(lost ?? "");
  assert.deepEqual([theirs.personOnly, theirs.rulesOnly, theirs.recall, theirs.disputed], [0, 1, 100, first.answerId]);
  assert.ok(Number(mine.recall) < 100 && Number(theirs.precision) < 100);
});

Deno.test("what a person coded is nothing that the report printed", () => {
  const { sources } = codingAccuracyTable(coding, { records: asTheRules, source });
  assert.ok(sources.some(({ origin, file }) => origin === "reading" && file === "data/text/hand_coding.csv"));
});

Deno.test("percent have one digit, as in every table, and kappa has two; numbers of answers none", () => {
  const { columns } = codingAccuracyTable(coding, { records: asTheRules, source });
  const digits = new Map(
    columns.flatMap((column) => column.type === "number" ? [[column.id, column.decimals ?? 0]] : []),
  );
  assert.deepEqual(Object.fromEntries(digits), {
    both: 0,
    rulesOnly: 0,
    personOnly: 0,
    precision: 1,
    recall: 1,
    kappa: 2,
  });
});
