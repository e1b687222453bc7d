import { columnName } from "../../../data/read_table.ts";
import type { AnyTable } from "../../../data/read_tables.ts";
import { projectPath } from "../../../data/project_path.ts";
import { REPORT_TABLES } from "./report_tables.ts";

/** Where the data dictionary of the report is kept, from the project's top level. */
export const DATA_DICTIONARY_FILE = "data/report/README.md";

/**
 * The data dictionary of several tables as Markdown: for each file what a row is, its key, and every column with what a
 * cell may hold.
 *
 * Made from the definitions that read the files, so that it cannot say something else than the reader does. Print it with
 * `REPORT_TABLES` to renew `data/report/README.md`.
 *
 * @param tables Definitions in the order of the dictionary.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { goalsTable } from "./goal_tables.ts";
 * assert.match(dataDictionary([goalsTable]), /\| `wording` \| text \| Wording, quoted\. \|/);
 * ```
 */
export function dataDictionary(tables: readonly AnyTable[]): string {
  return [INTRODUCTION, ...tables.map(tableSection)].join("\n") + "\n";
}

const INTRODUCTION = `# データ辞書（報告書のデータ） — Data dictionary of the report

報告書から書き写した事実・設問文・回答です。列の意味は英語で記します。各ファイルの出典・引用条件・注記は、隣の \`.source.json\` にあります。

Facts, wordings and answers transcribed from the report. Beside each file, \`<name>.source.json\` says where it is from, on
what terms, its checksum and number of rows, and what a reader must know of it. This page is made from the definitions in
\`lib/reports/fy2021/facts/\`; do not edit it by hand.

- UTF-8, LF, one heading line; an empty cell means "not printed" or "does not apply", never zero.
- \`*_printed\` columns and whatever is called quoted stand as in the report, slips and spaces around digits included; line
  breaks of the page are joined. All other Japanese prose is the project's own.
- \`figure_key\` is the \`key\` of the figure or table in \`catalogue.csv\`, since the report uses some numbers several times.
- \`basis\` columns tell what is \`printed\` from what is the project's \`reading\`.
- After a wanted change run \`deno task seal\`: it renews checksums and numbers of rows.
`;

function tableSection({ file, description, columns, key }: AnyTable): string {
  const rows = Object.entries(columns).map(([field, schema]) => {
    const { type, description: meaning } = schema.meta() ?? {};
    return `| \`${columnName(field)}\` | ${cell(type)} | ${cell(meaning)} |`;
  });
  return [
    `## ${file.split("/").at(-1)}`,
    "",
    `${description}${description.endsWith(".") ? "" : "."} Key: ${
      key.map((field) => `\`${columnName(field)}\``).join(" + ")
    }.`,
    "",
    "| column | cell | meaning |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

function cell(value: unknown): string {
  return String(value ?? "").replaceAll("|", "\\|");
}

/**
 * Renews `data/report/README.md` from the definitions; says whether it changed.
 *
 * Run it after a change of a definition: `deno run -A lib/reports/fy2021/facts/write_data_dictionary.ts`.
 */
export async function writeDataDictionary(): Promise<{ readonly file: string; readonly changed: boolean }> {
  const path = projectPath(DATA_DICTIONARY_FILE);
  const after = dataDictionary(Object.values(REPORT_TABLES));
  const before = await Deno.readTextFile(path).catch(() => "");
  if (after !== before) await Deno.writeTextFile(path, after);
  return { file: DATA_DICTIONARY_FILE, changed: after !== before };
}

if (import.meta.main) await writeDataDictionary();
