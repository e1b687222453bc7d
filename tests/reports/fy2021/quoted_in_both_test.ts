/** What a summary quotes it quotes in both languages: nobody can take the report's words for ours, or ours for the report's. */
import assert from "node:assert/strict";
import { parseCsv } from "../../../lib/data/parse_csv.ts";
import { projectPath } from "../../../lib/data/project_path.ts";

/** Files whose summaries stand in two languages, and the columns that hold them in Japanese. */
const SUMMARIES: Readonly<Record<string, readonly string[]>> = {
  hearing_findings: ["summary"],
  sections: ["summary"],
  outcomes: ["summary", "open_issue"],
  exchange_discussions: ["question_summary", "answer_summary"],
  planned_actions: ["purpose"],
  action_points: ["summary"],
  actions_framework: ["effect"],
  required_items: ["title", "summary"],
  framework_pictures: ["message"],
  goals: ["remark"],
  guide_issues: ["issue"],
};

for (const [file, columns] of Object.entries(SUMMARIES)) {
  Deno.test(`${file}: a summary that quotes quotes in both languages`, async () => {
    const { header, rows } = parseCsv(await Deno.readTextFile(projectPath(`data/report/${file}.csv`)), file);
    let read = 0;
    for (const { cells } of rows) {
      for (const column of columns) {
        const japanese = cells[header.indexOf(column)];
        const english = cells[header.indexOf(`${column}_english`)];
        assert.ok(japanese !== undefined && english !== undefined, `${file} has ${column} in both languages`);
        if (japanese !== "") read += 1;
        assert.equal(/「/.test(japanese), /[“「]/.test(english), `${cells[0]}: ${japanese} / ${english}`);
      }
    }
    assert.ok(read > 0);
  });
}
