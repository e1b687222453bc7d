import { presentationOrigin } from "../data/presentation.ts";
import { distinctSources } from "../data/source.ts";
import { fileHeading, type Table, type TableColumn } from "../tables/table.ts";
import { ORIGIN_HEADING, SOURCE_HEADING } from "../wording/common_words.ts";
import { ROW_ID_WORDS } from "../wording/row_id_words.ts";
import { say } from "../wording/say.ts";
import { sourceCode, sourceLine } from "../wording/source_line.ts";

/**
 * What the CSV file of a table cannot say of itself, for programs and for who reads the file alone: title, notes, the whole source
 * behind its code, whose numbers they are, and what each column holds.
 *
 * In the form of a Tabular Data Resource, as it stands in a data package too; `id` of a field is the column's name in every language.
 *
 * Source: Frictionless Data, Tabular Data Resource (specs.frictionlessdata.io), version 1.
 *
 * @param name of the CSV file, without ending, beside which it lies
 * @returns the content of `<name>.resource.json`
 */
export function tableDescriptor(table: Table, name: string): string {
  const { language, key, catalogueKeys, title, notes, columns, ids = [], sources } = table;
  const code = sourceCode(table);
  return `${
    JSON.stringify(
      {
        profile: "tabular-data-resource",
        name: name.toLowerCase(),
        path: `${name}.csv`,
        title,
        key,
        figures: catalogueKeys,
        language,
        notes,
        origin: presentationOrigin(table),
        provenance: { code, source: sourceLine(table) },
        sources: distinctSources(sources).map(({ title, file, licence, origin }) => ({
          title,
          path: file,
          licence,
          origin,
        })),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          fields: [
            ...columns.map(fieldOf),
            ...ids.map((id) => ({
              name: id,
              type: id.endsWith("_code") ? "integer" : "string",
              title: say(language, ROW_ID_WORDS[id]),
              id,
            })),
            ...[SOURCE_HEADING, ORIGIN_HEADING].map((words) => ({ name: say(language, words), type: "string" })),
          ],
          missingValues: [""],
        },
      },
      null,
      2,
    )
  }\n`;
}

function fieldOf(column: TableColumn) {
  const { id, label, type, decimals = 0 } = column;
  const kind = type === "text" ? "string" : decimals === 0 ? "integer" : "number";
  return { name: fileHeading(column), type: kind, title: label, id };
}
