import assert from "node:assert/strict";
import { readExport } from "../../lib/imports/read_export.ts";
import { planText } from "../../lib/imports/plan_text.ts";
import { ANSWERS, DOCUMENTED, TELLING } from "./documented_exports.ts";
import { proposalOf } from "./made_exports.ts";

const WORDINGS = ["職業を教えてください", "来た目的", "理念", "制度", "人に勧めたいですか", "ご感想"];
const TYPES = ["single", "multiple", "scale", "scale", "number", "free"];
/** What the second and third people say where a layout has no place for words of their own. */
const plain = (cell: string) => cell.replace(/^その他（民生委員）$/, "行政職員").replace(/;その他（墓参り）$/, "");

for (const { name, program, told, bytes, file, asked, hasWords } of DOCUMENTED) {
  Deno.test(`${name}: told by name; its own columns are no questions, and each of four people is kept as they answered`, async () => {
    const plan = await proposalOf(await bytes(), { file });
    assert.equal(plan.program, program);
    assert.match(planText(plan, { lang: "ja", showValues: false }), told);
    const { questions } = plan.form.codebook;
    assert.deepEqual(questions.map(({ wording }) => wording), asked.map((at) => WORDINGS[at]));
    assert.deepEqual(questions.map(({ type }) => type), asked.map((at) => TYPES[at]));
    const kept = plan.surveys[0]?.kept.map(({ cells }) =>
      plan.surveys[0]?.codebook.questions.map(({ id }) => cells.get(id))
    );
    assert.deepEqual(
      kept,
      ANSWERS.map((row) => asked.map((at) => hasWords ? row[at] : plain(row[at] ?? ""))),
    );
    for (const telling of TELLING) assert.ok(!JSON.stringify(kept).includes(telling), telling);
    // Nothing is left undecided, and nothing that the program adds is taken for a question that nobody has.
    const uses = plan.columns.map(({ mapped }) => mapped?.use);
    assert.ok(!uses.includes(undefined) && !uses.includes("unused"), uses.join());
  });
}

Deno.test("a page to log in that was saved as CSV is told to be a web page without a table, and not an empty file", async () => {
  const page = new TextEncoder().encode("<!DOCTYPE html><html><body><form>ログイン</form></body></html>");
  assert.deepEqual(await readExport(page), { reason: "no-table-on-page" });
});
