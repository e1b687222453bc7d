import assert from "node:assert/strict";
import { projectPath } from "../../../../lib/data/project_path.ts";
import { columnName } from "../../../../lib/data/read_table.ts";
import { DATA_DICTIONARY_FILE, dataDictionary } from "../../../../lib/reports/fy2021/facts/data_dictionary.ts";
import type { AnyTable } from "../../../../lib/data/read_tables.ts";
import { REPORT_TABLES } from "../../../../lib/reports/fy2021/facts/report_tables.ts";

const tables: readonly AnyTable[] = Object.values(REPORT_TABLES);

Deno.test("The kept data dictionary is what the definitions say; after a change run lib/reports/fy2021/facts/data_dictionary.ts", async () => {
  const kept = await Deno.readTextFile(projectPath(DATA_DICTIONARY_FILE));
  assert.equal(kept, dataDictionary(tables));
});

Deno.test("Every column of every table says in a sentence what it holds and what a cell may be", () => {
  for (const { file, description, columns } of tables) {
    assert.ok(description.length > 10, file);
    for (const [field, schema] of Object.entries(columns)) {
      const { description: meaning, type } = schema.meta() ?? {};
      const place = `${file} ${columnName(field)}`;
      assert.equal(typeof type, "string", place);
      assert.ok(typeof meaning === "string" && meaning.length >= 4, place);
    }
  }
});

Deno.test("Every CSV file of data/report and data/study is a table that is read", async () => {
  const files: string[] = [];
  for (const folder of ["data/report", "data/study"]) {
    for await (const { name } of Deno.readDir(projectPath(folder))) {
      if (name.endsWith(".csv")) files.push(`${folder}/${name}`);
    }
  }
  assert.deepEqual(files.toSorted(), tables.map(({ file }) => file).toSorted());
});

Deno.test("A bar in a description does not break its table", () => {
  const [first] = tables;
  assert.ok(first !== undefined);
  const text = dataDictionary([{
    ...first,
    columns: { either: Object.values(first.columns)[0]!.meta({ description: "a | b" }) },
  }]);
  assert.match(text, /a \\\| b/);
});
