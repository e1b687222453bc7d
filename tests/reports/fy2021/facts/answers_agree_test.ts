import assert from "node:assert/strict";
import { readTable } from "../../../../lib/data/read_table.ts";
import { answersFaults } from "../../../../lib/reports/fy2021/facts/answers_faults.ts";
import { catalogueTable } from "../../../../lib/reports/fy2021/facts/catalogue.ts";
import { commentsTable } from "../../../../lib/reports/fy2021/facts/comments.ts";
import { exchangeDiscussionsTable } from "../../../../lib/reports/fy2021/facts/exchange_discussions.ts";
import { outcomesTable } from "../../../../lib/reports/fy2021/facts/outcomes.ts";
import { questionnairesTable } from "../../../../lib/reports/fy2021/facts/questionnaires.ts";
import { questionsTable } from "../../../../lib/reports/fy2021/facts/questions.ts";

Deno.test("the report's own catalogue, questions, answers, discussions and outcomes agree with each other", async () => {
  const [catalogue, questionnaires, questions, comments, exchangeDiscussions, outcomes] = await Promise.all([
    readTable(catalogueTable),
    readTable(questionnairesTable),
    readTable(questionsTable),
    readTable(commentsTable),
    readTable(exchangeDiscussionsTable),
    readTable(outcomesTable),
  ]);
  assert.ok(comments.rows.length > 0 && questions.rows.length > 0);
  assert.deepEqual(
    answersFaults({ catalogue, questionnaires, questions, comments, exchangeDiscussions, outcomes }),
    [],
  );
});
