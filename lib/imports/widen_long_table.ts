import { itemAt } from "../data/item_at.ts";
import { cellText } from "./cell_text.ts";
import { matchText } from "../survey/match_text.ts";
import type { GridRow } from "./export_grid.ts";
import type { ExportColumn, ExportTable } from "./export_table.ts";

const RESPONDENT = keys(
  "respondent,respondent id,respondent_id,id,回答者,回答者id,回答者番号,受付番号,整理番号,会員id,user,user id",
);
const QUESTION = keys("question,question text,question_text,設問,質問,設問文,質問文,項目,設問名,item");
const ANSWER = keys("answer,response,value,回答,回答内容,値,回答値,answer text,answer_text,選択肢");

/**
 * A table that has a row for each answer (respondent, question, answer) as one that has a row for each respondent; `null` for any
 * other table.
 *
 * Several answers of one respondent to one question are joined with a line break, as check boxes are. The line of a respondent is
 * that of their first answer.
 */
export function widenLongTable(table: ExportTable): ExportTable | null {
  const place = (names: ReadonlySet<string>) => table.columns.findIndex(({ heading }) => names.has(matchText(heading)));
  const [who, what, answer] = [place(RESPONDENT), place(QUESTION), place(ANSWER)];
  if (who === -1 || what === -1 || answer === -1 || table.columns.length > 8) return null;
  const distinct = (at: number) => new Set(table.rows.map(({ cells }) => matchText(cellText(cells, at)))).size;
  if (table.rows.length === 0 || distinct(who) * 2 > table.rows.length || distinct(what) < 2) return null;
  const questions = new Map<string, { readonly heading: string; readonly at: number }>();
  const people = new Map<string, { readonly line: number; readonly cells: string[] }>();
  // Columns that say the same of a respondent in each of their rows come first, such as a time or a group.
  const others = table.columns.filter(({ at }) => at !== who && at !== what && at !== answer);
  for (const { line, cells } of table.rows) {
    const respondent = matchText(cellText(cells, who));
    const question = cellText(cells, what).trim();
    const person = people.get(respondent) ??
      { line, cells: [cellText(cells, who), ...others.map(({ at }) => cellText(cells, at))] };
    people.set(respondent, person);
    const key = matchText(question);
    const column = questions.get(key) ?? { heading: question, at: 1 + others.length + questions.size };
    questions.set(key, column);
    const former = cellText(person.cells, column.at);
    const value = cellText(cells, answer);
    person.cells[column.at] = former === "" ? value : value === "" ? former : `${former}\n${value}`;
  }
  const column = (heading: string, at: number): ExportColumn => ({
    at,
    name: null,
    heading,
    stem: heading,
    part: null,
  });
  const width = 1 + others.length + questions.size;
  const columns = [
    column(itemAt(table.columns, who, "column of who answered").heading, 0),
    ...others.map(({ heading }, at) => column(heading, at + 1)),
    ...[...questions.values()].map(({ heading, at }) => column(heading, at)),
  ];
  const rows = [...people.values()].map(({ line, cells }): GridRow => (
    { line, cells: Array.from({ length: width }, (_, at) => cellText(cells, at)) }
  ));
  return { ...table, program: "long", columns, rows };
}

function keys(list: string): ReadonlySet<string> {
  return new Set(list.split(",").map(matchText));
}
