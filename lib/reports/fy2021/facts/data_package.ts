import { DataError } from "../../../data/data_error.ts";
import { projectPath } from "../../../data/project_path.ts";
import { type ReadOptions, readSource } from "../../../data/read_source.ts";
import { columnName } from "../../../data/read_table.ts";
import type { AnyTable } from "../../../data/read_tables.ts";
import { type GeneratedFile, writeGenerated } from "../../../data/write_atomically.ts";
import { CSV_FORM, fieldEntry, packageHead, sourceEntry, told } from "../../../tidy/data_package.ts";
import { fieldOf } from "../../../tidy/table_resource.ts";
import { DATA_PACKAGE_WORDS } from "../wording/data_package_words.ts";
import { REPORT_TABLES } from "./report_tables.ts";

/** Where the description of the report's data for programs is kept, from the project's top level. */
export const DATA_PACKAGE_FILE = "data/datapackage.json";

const FOLDER = "data/";
const STUDY = "data/study/";

/**
 * The description of the tables of `data/report` and `data/study` as a Tabular Data Package: types, keys, sources, notes.
 *
 * Made from the definitions that read the files and from their sidecars, so that it cannot say something else than these. Checksums
 * stand in the sidecars alone.
 *
 * Source: Frictionless Data, Tabular Data Package (specs.frictionlessdata.io), version 1.
 *
 * @throws {DataError} with what is wrong with a sidecar
 */
export async function reportDataPackage(options: ReadOptions = {}): Promise<string> {
  const resources = await Promise.all(TABLES.map((table) => resourceEntry(table, options)));
  const head = packageHead(resources.flatMap(({ sources }) => sources), {
    name: "fy2021-data",
    ...DATA_PACKAGE_WORDS,
  });
  return `${JSON.stringify({ ...head, resources }, null, 2)}\n`;
}

const TABLES: readonly AnyTable[] = Object.values(REPORT_TABLES);

async function resourceEntry({ file, description, columns, key }: AnyTable, options: ReadOptions) {
  const { source, faults } = await readSource(file, options);
  if (source === null) throw new DataError("describe the data", faults);
  const foreignKeys = foreignKeysOf(file, Object.keys(columns));
  return {
    profile: "tabular-data-resource",
    name: nameOf(file),
    path: file.slice(FOLDER.length),
    ...told({ title: { ja: source.title, en: source.titleEnglish } }),
    description,
    format: "csv",
    ...CSV_FORM,
    encoding: source.encoding,
    origin: source.origin,
    notes: source.notes,
    sources: [sourceEntry(source)],
    schema: {
      fields: Object.entries(columns).map(([field, schema]) => fieldEntry(fieldOf(field, schema))),
      missingValues: [""],
      primaryKey: key.map(columnName),
      ...foreignKeys.length === 0 ? {} : { foreignKeys },
    },
  };
}

/** Tables that others name by their id: what is of a municipality has its id as key, too, but its place is the study. */
const BY_ID: ReadonlyMap<string, AnyTable> = new Map(
  TABLES.toSorted((one, other) => Number(one.file.startsWith(STUDY)) - Number(other.file.startsWith(STUDY)))
    .flatMap((table) => {
      const [field, ...more] = table.key;
      return field?.endsWith("Id") === true && more.length === 0 ? [[field, table] as const] : [];
    }),
);

/** Columns that name a row of another table by its id, which is called alike in both. */
function foreignKeysOf(file: string, fields: readonly string[]) {
  return fields.flatMap((field) => {
    const other = BY_ID.get(field);
    if (other === undefined || other.file === file) return [];
    const name = columnName(field);
    return [{ fields: name, reference: { resource: nameOf(other.file), fields: name } }];
  });
}

function nameOf(file: string): string {
  return file.slice(FOLDER.length).replace(/\.csv$/, "");
}

/** Renews the description from definitions and sidecars; says whether it changed. */
export async function writeReportDataPackage(): Promise<GeneratedFile> {
  return await writeGenerated(DATA_PACKAGE_FILE, { root: projectPath(""), content: await reportDataPackage() });
}
