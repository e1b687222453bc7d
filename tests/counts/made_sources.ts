import assert from "node:assert/strict";
import { PGlite } from "@electric-sql/pglite";
import { type CountSource, memorySource } from "../../lib/counts/count_source.ts";
import type { Query } from "../../lib/counts/sql_source.ts";
import { duckdbSource } from "../../lib/counts/duckdb_source.ts";
import { tableSource } from "../../lib/counts/postgres_source.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import type { Codebook } from "../../lib/survey/codebook.ts";
import { codebookSchema } from "../../lib/survey/codebook_schema.ts";
import { readAnswerColumns } from "../../lib/survey/read_answer_columns.ts";
import type { RespondentSurvey, SurveyDescription } from "../../lib/survey/survey.ts";
import { askedOf } from "../study/made_event.ts";
import { codebookContent } from "../survey/survey_fixture.ts";
import { typesContent } from "../survey/question_types_fixture.ts";
import { madeSource } from "./made_survey.ts";

/** What a cell of each column may hold: the same answers in many spellings. */
const CELLS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  types: {
    weight: ["0.25", "0.5", "1", "1.75"],
    q1: ["温泉;食事", "食事; 温泉", "食事", "", "特になし", "その他（墓参）;温泉", 'その他（"帰省", 墓参）', "その他"],
    q2: ["よい", "ふつう", "わるい", "-"],
    q3: ["よい", "ふつう", "無回答", "対象外"],
    q4: ["よい", " わるい ", "9"],
    q5: ["0", "10", "７", "", "9", "不明"],
    q6: ["42", "３９歳", "-1", "40歳", ""],
    q7: ["よかった", "", "無回答", "-", "二行\nの回答", 'O\'Brien; "引用", と', "とても長い感想".repeat(9)],
  },
  pairs: {
    q1: ["20代", "３０代", "無回答", ""],
    q2: ["よく知っていた", "知っていた", "知らなかった", "-"],
    q3: ["よくわかった", "わかった", "わからなかった", "わからない", "未回答"],
    q4: ["よかった", "", "特になし"],
  },
};

export const CODEBOOKS: Readonly<Record<string, () => object>> = { types: typesContent, pairs: codebookContent };

export interface MadeTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export function madeTable(
  name: string,
  { people, seed }: { readonly people: number; readonly seed: number },
): MadeTable {
  const generator = randomGenerator(seed);
  const columns = Object.entries(CELLS[name] ?? {});
  const rows = Array.from({ length: people }, (_, at) => {
    const cells = columns.map(([, choices]) => choices[Math.floor(generator.next() * choices.length)] ?? "");
    // Only who chose the first answer is asked q2 of the types.
    if (name === "types" && !(cells[1] ?? "").includes("温泉")) cells[2] = at % 2 === 0 ? "" : "非該当";
    return { line: at + 2, cells: [String(at + 1).padStart(4, "0"), ...cells] };
  });
  return { header: ["respondent", ...columns.map(([column]) => column)], rows };
}

export function descriptionOf(name: string, people: number): SurveyDescription {
  const codebook: Codebook = codebookSchema.parse({ ...CODEBOOKS[name]?.(), responses: people });
  return {
    id: codebook.id,
    codebook,
    ...askedOf(),
    codebookSource: madeSource("data/surveys/example/codebook.json", "published"),
    origin: "observed",
    source: madeSource("data/surveys/example/responses.csv"),
  };
}

/** The way that answers in memory have always been counted. */
export function inMemory({ header, rows }: MadeTable, description: SurveyDescription): RespondentSurvey {
  const { columns, faults } = readAnswerColumns({ header, rows, faults: [] }, {
    file: "f",
    codebook: description.codebook,
  });
  assert.deepEqual(faults, []);
  return {
    ...description,
    form: "responses",
    responses: { ...columns, respondents: rows.map(({ cells }) => cells[0] ?? "") },
  };
}

const csvCell = (cell: string) => /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const csvOf = ({ header, rows }: MadeTable) =>
  [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(csvCell).join(",") + "\n").join("");

/** Started once for all tests: that takes longer than all they ask of it. */
const database = await PGlite.create();
let tables = 0;

/** Runs a query in the tests' database. */
export const query: Query = async (text) => (await database.query<unknown[]>(text, [], { rowMode: "array" })).rows;

export async function withSources(
  table: MadeTable,
  run: (name: string, source: CountSource) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "count source '" });
  const name = `answers ${++tables} "of a test"`;
  const quotedName = `"${name.replaceAll('"', '""')}"`;
  try {
    const file = `${folder}/responses.csv`;
    await Deno.writeTextFile(file, csvOf(table));
    const names = table.header.map((name) => `"${name}"`);
    await database.exec(`CREATE TABLE ${quotedName} (${names.map((name) => `${name} text`).join(", ")})`);
    const insert = `INSERT INTO ${quotedName} VALUES (${table.header.map((_, at) => `$${at + 1}`).join(", ")})`;
    for (const { cells } of table.rows) {
      // In a database no answer is often none at all.
      const values = cells.map((cell) => cell === "" ? null : cell);
      await database.query(insert, values);
    }
    await run("memory", memorySource(table));
    await using csv = await duckdbSource(file);
    await run("DuckDB over CSV", csv);
    await run("PostgreSQL", await tableSource(query, { table: name }));
    await run("PostgreSQL, as if split over servers", await tableSource(query, { table: name, splitBy: "q2" }));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
